#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Browse as a person would: search, choose and read the list of roles and the overview beside it."""

import os
import sys
from unittest import mock

import tap
from person import BUTTON, Atspi, Window, wait_for

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


def test_leads_to_each_skill_where_there_is_room_for_one(folder: str) -> None:
    """A window too narrow for five skills beside the list, or without it, offers each of them."""
    with Window(PROGRAM, folder) as window:
        window.see("Programming, 7 of 9, Data Scientist", "list item", part=True)
        window.see_no("Core skill", "combo box", *BUTTON)
        for width, keys, skill in ((1040, ["Down"], "Statistics"), (700, ["End"], "Engineering")):
            window.resize(width, 700)
            window.see_no("Machine learning, 9 of 9, Data Scientist", "list item", part=True)
            window.choose("Core skill", *keys)
            window.see(f"{skill}, 9 of 9, ", "list item", part=True)


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
        window.write("zz & <zz>")
        window.see("No match for “zz & <zz>”", "label", "heading")
        window.press("Clear search")
        window.see("Architect", "label")


def test_walks_the_chart_by_keyboard(folder: str) -> None:
    """Tab reaches the chart once; arrows move in it, Enter asks why, and there is a key for the role."""
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
        window.see("Why this number?", "dialog", part=True)
        window.key("Escape")
        wait_for("the mark", lambda: window.focus().get_name().startswith("Statistics, 9 of 9, Data Scientist"))
        window.key("shift+ctrl+Return")
        window.see("Data Scientist", "frame")


def test_finds_by_another_name(folder: str) -> None:
    """A role is found by an alternative title, in whatever source, and the list says which it was."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+f")
        window.write("applied scientist")
        window.see("O*NET 30.1 · also called Applied Scientist", "label")
        window.see("Statisticians, O*NET 30.1", "list item", part=True)
        window.see("No role of EDISON that has core values matches “applied scientist”.", "label", part=True)
        window.see("Programming, 7 of 9, Data Scientist", "list item", part=True)


def test_finds_a_skill_beside_the_roles(folder: str) -> None:
    """A search that finds only a skill leaves the chart as it was; the skill opens, and Escape clears."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+f")
        window.write("regression")
        window.see("Linear or logistic regression, skill", "list item")
        window.see("Programming, 7 of 9, Data Scientist", "list item", part=True)
        window.key("Escape")
        window.see("Architect", "label")
        window.write("regression")
        window.key("Return")
        window.see("Linear or logistic regression", "frame")


def test_opens_the_first_match_before_it_is_listed(folder: str) -> None:
    """Whoever types and presses Enter at once gets what was typed, not what was listed before."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+f", *"business", "Return")
        window.see("Business Analyst", "frame")


def test_reaches_a_role_by_keyboard_alone(folder: str) -> None:
    """From the search down into the list; typing there searches on; the menu has a key."""
    with Window(PROGRAM, folder) as window:
        window.see("Data Scientist, EDISON, Professionals", "list item")
        window.key("ctrl+f", "Down")
        wait_for("the focus", lambda: window.focus().get_name() == "Data Analyst, EDISON, Professionals")
        window.key("Down", "Down")
        wait_for("the focus", lambda: window.focus().get_name() == "Data Scientist, EDISON, Professionals")
        window.key("shift+F10")
        window.see("Compare Data Scientist", part=True)
        window.key("Escape")
        wait_for("the focus", lambda: window.focus().get_name() == "Data Scientist, EDISON, Professionals")
        window.key("Return")
        window.see("Data Scientist", "frame")


def test_holds_the_others_against_another_role(folder: str) -> None:
    """The menu of a role makes it the baseline: it leads list, chart and sentence."""
    with Window(PROGRAM, folder) as window:
        window.see("Data Scientist, EDISON, Professionals", "list item")
        window.key("ctrl+f", "Down", "Down", "Down")
        wait_for("the focus", lambda: window.focus().get_name() == "Data Scientist, EDISON, Professionals")
        window.key("shift+F10")
        window.press("Compare others with Data Scientist", "menu item", *BUTTON)
        window.see("Next to Data Scientist", "label", part=True)
        rows = [name for name in window.names("list item") if name.endswith(", EDISON, Professionals")]
        marks = [name for name in window.names("list item") if name.startswith("Programming, ")]
        assert rows[0].startswith("Data Scientist, ") and marks[0].startswith("Programming, 7 of 9, Data Scientist")


def test_enlarges_by_key_and_keeps_the_focus(folder: str) -> None:
    """F11 gives the chart the window; afterwards the keyboard is where it was."""
    with Window(PROGRAM, folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        window.key("ctrl+f", "F11")
        window.see_no("Search roles")
        wait_for("the focus", lambda: window.focus().get_name().startswith("Programming, 6 of 9, Data Analyst"))
        window.key("F11")
        window.see("Search roles")
        wait_for("the focus", lambda: window.focus().get_role_name() in ("text", "entry"))


def test_opens_pages_from_the_labels(folder: str) -> None:
    """The head of a column leads to its skill, the name beside a line to its role."""

    def click_beside(window: Window, name: str, right: int, down: int) -> None:
        box = Atspi.Component.get_extents(window.see(name, "list item", part=True), Atspi.CoordType.WINDOW)
        window.click_at(box.x + right, box.y + down)

    with Window(PROGRAM, folder) as window:
        click_beside(window, "Statistics, 7 of 9, Data Analyst", 20, -30)
        window.see("Probability and statistics", "frame")
        window.press("Back")
        window.see("Métier", "frame")
        click_beside(window, "Programming, 7 of 9, Data Scientist", -60, 20)
        window.see("Data Scientist", "frame")


@mock.patch.dict(os.environ, GSETTINGS_BACKEND="keyfile")
def test_keeps_source_and_family_over_a_restart(folder: str) -> None:
    """The families are those of the source, and the choice of both stays."""

    os.environ["XDG_CONFIG_HOME"] = folder

    def families(window: Window) -> set[str]:
        names = [name.split(", ") for name in window.names("list item")]
        return {parts[2] for parts in names if len(parts) == 3 and parts[1] == "UK government"}

    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.choose("Source", "Home", "Down")
        window.see_no("Architect", "label")
        wait_for("the families", lambda: "Data" in families(window))
        window.choose("Family", "Home", "Down", "Down")
        wait_for("another family", lambda: families(window) >= {"Software development"})

    with Window(PROGRAM, folder) as window:
        wait_for("the same family", lambda: families(window) >= {"Software development"})
        window.see_no("Senior Data Analyst, UK government, Data", "list item")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
