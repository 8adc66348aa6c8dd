#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use the real window as a person would: look around, find a role, read it, keep a resource, come back."""

import sys
from pathlib import Path

import tap

try:
    from person import Window, wait_for
except (ImportError, ValueError) as missing:
    sys.exit(tap.skip_all(f"Python cannot reach the accessibility bus: {missing}"))

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"
BUTTON = ("push button", "button", "toggle button")


def test_lands_on_the_overview(folder: str) -> None:
    """The overview names roles and values to a screen reader."""
    with Window(PROGRAM, folder) as window:
        window.see("What each role asks for", "heading", "label")
        window.see("Application Engineer, EDISON", "list item", part=True)
        assert any("Engineering, 9 of 9, Application Engineer" in name for name in window.names("list item"))


def choose(window: Window, name: str, *keys: str) -> None:
    """Open a drop-down by its name, walk in it and take what is there."""
    window.click(name, "combo box", "push button", "button", "toggle button")
    window.key(*keys, "Return")


def test_lists_one_family_first_and_all_on_demand(folder: str) -> None:
    """The list begins with the family of the baseline; all families stand under their names."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.see_no("Group Manager", "label")
        choose(window, "Family", "Home")
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
        choose(window, "Order of the roles", "Down")
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


def test_goes_back_where_it_came_from(folder: str) -> None:
    """A similar role opens; back leads to the role before and then to the overview."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")
        window.click("Researcher", "label")
        window.see("Researcher", "frame")
        window.press("Back")
        window.see("Data Scientist", "frame")
        window.press("Back")
        window.see("Métier", "frame")


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


def test_finds_a_skill_and_opens_it(folder: str) -> None:
    """A search finds skills too; the page names the roles that weigh it, and back leads to the list."""
    with Window(PROGRAM, folder) as window:
        window.see("Business Analyst", "label")
        window.key("ctrl+f")
        window.write("probability")
        window.click("Probability and statistics", "label")
        window.see("Probability and statistics", "frame")
        window.see("Which roles weigh it most", "heading", "label")
        window.see("Data Scientist, 9, relevance, 0–9", "list item")
        window.see("Hypothesis testing", "label")
        window.press("Back")
        window.see("Métier", "frame")


def test_keeps_what_teaches_a_skill_of_a_role(folder: str) -> None:
    """A mark in a role's chart opens its skill; what is bookmarked there is on the shelf afterwards."""
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.press("Core five")
        window.click("Engineering, 9 of 9, Application Engineer", "list item", part=True)
        window.see("Core skill", "label")
        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        title = name.removeprefix("Bookmark “").removesuffix("”")
        window.press(name)
        window.see(f"Remove “{title}” from my shelf", *BUTTON)
        window.press("Back")
        window.see("Application Engineer", "frame")
        window.key("alt+3")
        window.click("My shelf", "label")
        window.see(title, "label")


def test_leads_from_a_skill_to_the_core_and_to_a_role(folder: str) -> None:
    """What counts for a core skill names it; the roles that weigh it open by keyboard alone."""
    with Window(PROGRAM, folder, "--skill", "machine learning and prediction") as window:
        window.press("Counts for Applying ML")
        window.see("What counts for it", "heading", "label")
        window.press("Back")
        window.see("Data Scientist, 9, relevance, 0–9", "list item")
        window.key("ctrl+f")
        for _ in range(40):
            if window.focus().get_name() == "Data Scientist, 9, relevance, 0–9":
                break
            window.key("Tab")
        window.key("Down", "Return")
        window.see("Application Engineer", "frame")
        window.press("Back")
        window.see("Machine learning and prediction", "frame")


def test_says_when_a_skill_is_unknown(folder: str) -> None:
    """A skill that no source has is named, and the list goes on."""
    with Window(PROGRAM, folder, "--skill", "juggling") as window:
        window.see("This skill could not be opened", "label", "heading")
        window.see("No skill is called “juggling”.", "label")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")


def test_says_when_a_role_is_unknown(folder: str) -> None:
    """A role that no source has is named, and the list goes on."""
    with Window(PROGRAM, folder, "--role", "nobody") as window:
        window.see("This role could not be opened", "label", "heading")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")


def test_walks_the_chart_by_keyboard(folder: str) -> None:
    """Tab reaches the chart once; arrows move in it, Enter opens the role."""
    with Window(PROGRAM, folder) as window:
        window.see("Data Analyst, EDISON", "list item", part=True)
        window.key("ctrl+f")
        for _ in range(40):
            if window.focus().get_role_name() == "list item" and "EDISON" in window.focus().get_name():
                break
            window.key("Tab")
        assert window.focus().get_name().startswith("Programming, 6 of 9, Data Analyst")
        window.key("Down", "Right")
        assert window.focus().get_name().startswith("Statistics, 9 of 9, Data Scientist")
        window.key("Return")
        window.see("Data Scientist", "frame")


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
    sys.exit(tap.run([test for name, test in list(globals().items()) if name.startswith("test_")]))
