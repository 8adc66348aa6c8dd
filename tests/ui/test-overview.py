#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Browse as a person would: search, choose and read the list of roles and the overview beside it."""

import sys

import tap
from person import Window, wait_for

PROGRAM = sys.argv[1]


def test_lands_on_the_overview(folder: str) -> None:
    """The overview names roles and values to a screen reader."""
    with Window(PROGRAM, folder) as window:
        window.see("What each role asks for", "heading", "label")
        window.see("Application Engineer, EDISON", "list item", part=True)
        assert any("Engineering, 9 of 9, Application Engineer" in name for name in window.names("list item"))


def test_lists_one_family_first_and_all_on_demand(folder: str) -> None:
    """The list begins with the family of the baseline; all families stand under their names."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.see_no("Group Manager", "label")
        window.choose("Family", "Home")
        window.see("Managers", "label")
        window.see("Group Manager", "label")
        assert any("Group Manager, EDISON" in name for name in window.names("list item"))


def test_sorts_the_overview(folder: str) -> None:
    """Roles stand by total first and by name when that is chosen."""

    def order() -> list[str]:
        return [name.split(", ")[2] for name in window.names("list item") if name.startswith("Programming, ")]

    with Window(PROGRAM, folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        assert order()[:3] == ["Data Analyst", "Data Scientist", "Application Engineer"]
        window.choose("Order of the roles", "Down")
        wait_for("another order", lambda: order()[1:4] == ["Application Engineer", "Architect", "Business Analyst"])


def test_enlarges_the_overview(folder: str) -> None:
    """The chart takes the window; Escape and the restore button give it back."""
    with Window(PROGRAM, folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        window.press("Enlarge")
        window.see_no("Search roles")
        window.see("Programming, 8 of 9, Application Engineer", "list item", part=True)
        window.key("Escape")
        window.see("Search roles")
        window.press("Enlarge")
        window.see_no("Search roles")
        window.press("Restore")
        window.see("Search roles")


def test_scrolls_the_page_over_the_chart(folder: str) -> None:
    """A chart that has all its height does not keep the wheel from the page."""
    with Window(PROGRAM, folder) as window:
        window.resize(1000, 500)
        window.see("Programming, 7 of 9, Data Scientist", "list item", part=True)
        before = window.top("What each role asks for", "heading", "label")
        window.wheel("Programming, 7 of 9, Data Scientist", "list item", part=True)
        wait_for("the page to move", lambda: window.top("What each role asks for", "heading", "label") < before)


def test_leads_to_other_sources(folder: str) -> None:
    """What the source does not score is a click away."""
    with Window(PROGRAM, folder) as window:
        window.see("Machine Learning Engineer is not scored here; 2 other sources have it.", "label")
        window.press("Kaggle 2021")
        window.see("Machine Learning Engineer", "frame")


def test_finds_a_role_and_opens_it(folder: str) -> None:
    """Search narrows the list as one types; a click opens the role and its chart is read."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+f")
        window.write("application eng")
        window.see_no("Architect", "label")
        window.click("Application Engineer", "label")
        window.see("Differs from Data Analyst", "heading", "label")
        window.see("9 of 9, Application Engineer", "list item", part=True)


def test_says_when_nothing_is_found(folder: str) -> None:
    """A search without a match says what was searched and offers a way back."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+f")
        window.write("zzzz")
        window.see("No match for “zzzz”", "label", "heading")
        window.press("Clear search")
        window.see("Architect", "label")


def test_walks_the_chart_by_keyboard(folder: str) -> None:
    """Tab reaches the chart once; arrows move in it, Enter opens the role."""
    with Window(PROGRAM, folder) as window:
        window.see("Data Analyst, EDISON", "list item", part=True)
        window.key("ctrl+f")
        for _ in range(40):
            if window.focus().get_name().startswith("Programming, "):
                break
            window.key("Tab")
        assert window.focus().get_name().startswith("Programming, 6 of 9, Data Analyst")
        window.key("Down", "Right")
        assert window.focus().get_name().startswith("Statistics, 9 of 9, Data Scientist")
        window.key("Return")
        window.see("Data Scientist", "frame")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
