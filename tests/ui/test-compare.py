#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare roles as a person would."""

import sys

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]


def test_compares_roles_from_the_list(folder: str) -> None:
    """Check boxes in the list choose what is compared."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.see("Nothing to compare yet", "label", "heading")
        window.click("Data Scientist", "check box")
        window.see("Add one more role.", "label")
        window.click("Application Engineer", "check box")
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.press("Remove Data Scientist from the comparison")
        window.see("Add one more role.", "label")


def test_opens_what_the_command_line_names(folder: str) -> None:
    """A comparison can be asked for by ids."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07,edison:DSP08") as window:
        window.see("Remove Data Scientist from the comparison", *BUTTON)
        window.see("9 of 9, Data Scientist", "list item", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
