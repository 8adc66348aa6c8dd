#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use the window as a person would: its size, its starts and what it does when its files are broken."""

import sys
from pathlib import Path

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]


def test_folds_and_leads_back_to_the_list(folder: str) -> None:
    """In a narrow window the list and the content are one place each."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.resize(360, 640)
        window.press("Back")
        window.see("Overview of these roles", "label", "button", "push button")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "heading")
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.press("Back")
        window.see("Overview of these roles", "label", "button", "push button")


def test_works_beside_a_broken_library(folder: str) -> None:
    """A damaged file is named, left as it is, and does not keep anyone from reading."""
    library = Path(folder) / "library.db"
    library.write_bytes(b"This is not a library." * 100)
    before = library.read_bytes()
    with Window(PROGRAM, folder) as window:
        window.see(str(library), "label", part=True)
        window.see("Application Engineer, EDISON", "list item", part=True)
        window.click("Data Scientist", "label")
        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        window.press(name)
        window.see("could not be saved", "label", part=True)
        window.see(name, *BUTTON)
    assert library.read_bytes() == before


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
