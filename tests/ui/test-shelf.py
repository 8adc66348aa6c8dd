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


def keep_first(window: Window) -> str:
    """Bookmark the first resource of all and go to the shelf."""
    window.key("alt+3")
    name = window.see("Bookmark “", *BUTTON, part=True).get_name()
    title = name.removeprefix("Bookmark “").removesuffix("”")
    window.press(name)
    window.see(f"Remove “{title}” from my shelf", *BUTTON)
    window.click("My shelf", "label")
    window.see("To read", "heading", "label")
    return title


def test_empties_the_shelf_and_fills_it_again(folder: str) -> None:
    """What leaves the shelf while one looks at it comes back with the button of the message."""
    with Window(PROGRAM, folder) as window:
        title = keep_first(window)
        window.press(f"Remove “{title}” from my shelf")
        window.see("Your shelf is empty", "label", "heading")
        window.press("Undo", part=True)
        window.see(title, "label")

    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.click("My shelf", "label")
        window.see(title, "label")


def test_narrows_the_list(folder: str) -> None:
    """A choice in the sidebar narrows the list, and again releases it; what nothing matches can be cleared."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        everything = window.see(" resources.", "label", part=True).get_name()
        window.click("book", "label")
        window.see("Clear filters", *BUTTON)
        window.see_no("course · ", "label", part=True)
        window.see("book · ", "label", part=True)
        window.click("book", "label")
        window.see(everything, "label")
        window.key("ctrl+f")
        window.write("nothing is called so")
        window.see("Nothing with these filters", "label", "heading")
        window.press("Clear filters")
        window.see(everything, "label")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
