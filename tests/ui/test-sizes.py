#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use every view in a small window, and in one that is read from right to left."""

import sys

import tap
from person import BUTTON, Window, right_to_left, wait_for

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"
NARROW = (360, 480)


def fits(window: Window) -> None:
    """See that nothing sticks out of a narrow window, once it has that width."""
    wait_for("the frame to shrink", lambda: window.width() <= NARROW[0])
    wait_for("a page that fits", lambda: not window.beyond(window.width()))


def test_fits_the_overview(folder: str) -> None:
    """The list and the overview are usable at the smallest size."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.resize(*NARROW)
        fits(window)
        window.press("Back")
        window.see("Overview of these roles", "label", *BUTTON)
        fits(window)


def test_fits_a_role(folder: str) -> None:
    """The page of a role is usable at the smallest size."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Similar roles", "heading", "label")
        window.resize(*NARROW)
        fits(window)
        window.see("Python, 96%", "list item", part=True)


def test_fits_a_skill(folder: str) -> None:
    """The page of a skill is usable at the smallest size."""
    with Window(PROGRAM, folder, "--skill", "probability and statistics") as window:
        window.see("Which roles weigh it most", "heading", "label")
        window.resize(*NARROW)
        fits(window)


def test_fits_a_comparison(folder: str) -> None:
    """A comparison is usable at the smallest size."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07,edison:DSP08") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.resize(*NARROW)
        fits(window)
        window.press("Remove Data Scientist from the comparison")
        window.see_no("9 of 9, Data Scientist", "list item", part=True)


def test_fits_the_shelf(folder: str) -> None:
    """The shelf and its filters are usable at the smallest size."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+3")
        window.see("Bookmark “", *BUTTON, part=True)
        window.resize(*NARROW)
        fits(window)


def test_mirrors_the_window(folder: str) -> None:
    """Read from right to left, the list is at the right and a bar grows to the left of its label."""
    with right_to_left(PROGRAM), Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        middle = window.width() / 2
        assert window.left("Search roles", "entry", "text") > middle
        assert window.left("Main Menu", *BUTTON) < middle
        window.click("Architect", "label")
        window.see("Architect", "frame")
        window.key("alt+Right")
        window.see("Data Scientist", "frame")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
