#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep resources and find them again as a person would."""

import sys

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"


def test_keeps_a_bookmark_over_a_restart(folder: str) -> None:
    """What was put on the shelf is there when the program starts again."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        button = window.see("Bookmark “", *BUTTON, part=True)
        title = button.get_name().removeprefix("Bookmark “").removesuffix("”")
        window.press(button.get_name())
        window.see(f"Remove “{title}” from my shelf", *BUTTON)

    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.click("My shelf", "label")
        window.see("To read", "heading", "label")
        window.see(title, "label")
        window.see(f"Remove “{title}” from my shelf", *BUTTON)


def test_takes_a_bookmark_back(folder: str) -> None:
    """Undo leaves the shelf as it was, on disk too."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        window.press(name)
        window.see("Undo", *BUTTON, part=True)
        window.key("ctrl+z")
        window.see(name, *BUTTON)

    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.click("My shelf", "label")
        window.see("Your shelf is empty", "label", "heading")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
