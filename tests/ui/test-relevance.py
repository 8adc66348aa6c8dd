#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hide skills that do not matter, and see only differences of some size, as a person would."""

import sys

import tap
from person import Window, wait_for

PROGRAM = sys.argv[1]
MARK = "Engineering, 9 of 9, Application Engineer"


def focus_mark(window: Window, name: str) -> None:
    """Go to the chart with Tab, and in it to the mark with its first letters."""
    window.key("ctrl+f")
    for _ in range(60):
        if " of 9, " in window.focus().get_name():
            break
        window.key("Tab")
    window.key("Home")
    for _ in range(20):
        if window.focus().get_name().startswith(name):
            return
        window.key("Down")
    raise AssertionError(f"{name} has no mark")


def choose_last(window: Window, item: str) -> None:
    """Open the menu of the mark and choose its last item."""
    window.key("shift+F10")
    window.see(item, "menu item")
    window.key("Up")
    window.key("Return")


def test_hides_what_is_not_relevant(folder: str) -> None:
    """A skill that does not matter leaves the chart, also after a restart; it is shown on demand and comes back."""
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.press("Core five")
        window.see(MARK, "list item", part=True)
        focus_mark(window, MARK)
        choose_last(window, "Not relevant to me")
        window.see_no(MARK, "list item", part=True)
        window.see("1 skill hidden as not relevant", "label")
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.press("Core five")
        window.see("1 skill hidden as not relevant", "label")
        assert window.look(MARK, "list item", part=True) is None
        window.press("Show")
        window.see(MARK, "list item", part=True)
        window.see("1 skill here is not relevant to you", "label")
        focus_mark(window, MARK)
        choose_last(window, "Relevant to me again")
        window.see_no("1 skill here is not relevant to you", "label")
        window.see(MARK, "list item", part=True)


def test_hides_in_the_overview(folder: str) -> None:
    """A core skill that does not matter has no column in the overview, and comes back on demand."""
    with Window(PROGRAM, folder) as window:
        window.see("Programming, 6 of 9, Data Analyst", "list item", part=True)
        focus_mark(window, "Programming, 6 of 9, Data Analyst")
        window.key("shift+F10")
        window.press("Not relevant to me", "menu item")
        window.see_no("Programming, 6 of 9, Data Analyst", "list item", part=True)
        window.see("Statistics, 7 of 9, Data Analyst", "list item", part=True)
        window.see("1 skill hidden as not relevant", "label")
        window.press("Show")
        window.see("Programming, 6 of 9, Data Analyst", "list item", part=True)


def test_shows_only_differences(folder: str) -> None:
    """Of compared roles only those skills stay in which they are far enough apart, and it is said how many went."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        window.see("Data Scientist", "list item", part=True)
        before = len(window.names("list item"))
        window.choose("Only differences from", "Down", "Down", "Down", "Down")
        window.see("smaller difference", "label", part=True)
        wait_for("fewer marks", lambda: len(window.names("list item")) < before)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
