#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use every view in a small window."""

import sys

import tap
from person import BUTTON, Window, wait_for

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"
NARROW = (360, 480)


def fits(window: Window, name: str, *roles: str) -> None:
    """See that the page with something does not stick out of a narrow window, asked for once."""
    wait_for("the frame to shrink", lambda: window.width() <= NARROW[0])
    wait_for("a page that fits", lambda: not window.beyond(window.width(), name, *roles))


def test_fits_the_overview(folder: str) -> None:
    """The list and the overview are usable at the smallest size."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect, EDISON", "list item", part=True)
        window.resize(*NARROW)
        fits(window, "Architect, EDISON", "list item")
        window.press("Back")
        fits(window, "Overview of these roles", "label", *BUTTON)


def test_fits_a_role(folder: str) -> None:
    """The page of a role, also one with every switch, is usable at the smallest size."""
    for role, mark in ((ENGINEER, "Python, 96%"), ("edison:DSP04", "9 of 9, Data Scientist")):
        with Window(PROGRAM, folder, "--role", role) as window:
            window.see("Similar roles", "heading", "label")
            window.resize(*NARROW)
            fits(window, mark, "list item")


def test_fits_a_skill(folder: str) -> None:
    """The page of a skill is usable at the smallest size."""
    with Window(PROGRAM, folder, "--skill", "probability and statistics") as window:
        window.see("Which roles weigh it most", "heading", "label")
        window.resize(*NARROW)
        fits(window, "Which roles weigh it most", "heading", "label")


def test_fits_a_comparison(folder: str) -> None:
    """A comparison is usable at the smallest size."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07,edison:DSP08") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.resize(*NARROW)
        fits(window, "9 of 9, Data Scientist", "list item")
        window.press("Remove Data Scientist from the comparison")
        window.see_no("9 of 9, Data Scientist", "list item", part=True)


def test_fits_the_shelf(folder: str) -> None:
    """The shelf and its filters are usable at the smallest size."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect, EDISON", "list item", part=True)
        window.key("alt+3")
        window.see("Bookmark “", *BUTTON, part=True)
        window.resize(*NARROW)
        fits(window, "Bookmark “", *BUTTON)


def open_menu(window: Window, item: str) -> None:
    """Choose something from the menu of the shelf."""
    window.click("More for the shelf", *BUTTON)
    window.press(item, "menu item", *BUTTON)


def edit_first(window: Window) -> None:
    """Open what can be written about the first resource."""
    window.press("More for “", part=True)
    window.press("Edit…", "menu item", *BUTTON)


DIALOGS = {
    "Add Links": lambda window: window.press("Add link"),
    "Edit Resource": edit_first,
    "Safety Copies": lambda window: open_menu(window, "Safety Copies…"),
}


def test_fits_the_dialogs_of_the_shelf(folder: str) -> None:
    """A dialog is no wider than the narrow window that it belongs to, with whatever text."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see("Bookmark “", *BUTTON, part=True)
        window.resize(*NARROW)
        fits(window, "Bookmark “", *BUTTON)
        for title, open_it in DIALOGS.items():
            open_it(window)
            width = window.dialog_width(title)
            assert width <= NARROW[0], f"{title} is {width} wide"
            window.leave(title)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
