#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare roles as a person would."""

import sys
import time

import tap
from person import BUTTON, Box, Glance, NotSeen, Window, wait_for

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


def test_takes_roles_that_fall_on_it(folder: str) -> None:
    """Roles are dragged from the list to the page."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.drag("Data Scientist", "Nothing to compare yet")
        window.see("Add one more role.", "label")
        window.drag("Application Engineer", "Add one more role.")
        window.see("9 of 9, Application Engineer", "list item", part=True)


def test_opens_what_the_command_line_names(folder: str) -> None:
    """A comparison can be asked for by ids."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07,edison:DSP08") as window:
        window.see("Remove Data Scientist from the comparison", *BUTTON)
        window.see("9 of 9, Data Scientist", "list item", part=True)


def test_enlarges_the_comparison(folder: str) -> None:
    """The comparison takes the window, and gives it back when asked, or when there is nothing to compare."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.see("Search roles")
        window.press("Enlarge")
        window.see_no("Search roles")
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.key("Escape")
        window.see("Search roles")
        window.key("ctrl+f", "F11")
        window.see_no("Search roles")
        wait_for("the focus", lambda: window.focus().get_name() == "Restore")
        window.key("F11")
        window.see("Search roles")
        wait_for("the focus", lambda: window.focus().get_role_name() in ("text", "entry"))
        window.press("Enlarge")
        window.see_no("Search roles")
        for role in ("Data Analyst", "Application Engineer"):
            window.press(f"Remove {role} from the comparison")
        window.see("Add one more role.", "label")
        window.see("Search roles")


def test_reads_the_table_of_two_roles(folder: str) -> None:
    """Two roles are ticked, the table says what the chart draws, and the choice is there after a restart."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.click("Data Scientist", "check box")
        window.click("Application Engineer", "check box")
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.see("Remove Data Analyst from the comparison", *BUTTON)
        window.press("Table")
        window.see("Apart", "label", "column header", "button", "push button")
        window.see("Software engineering", "label")
        window.press("Remove Data Analyst from the comparison")
        window.see_no("Remove Data Analyst from the comparison", *BUTTON)
        window.see("Remove Application Engineer from the comparison", *BUTTON)


def test_answers_in_the_table(folder: str) -> None:
    """Each number of the table says where it comes from, by keyboard and by mouse, and the name of a skill leads to it."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        window.press("Table")
        window.see("Software engineering, Application Engineer: 9", part=True)
        window.click("Software engineering, Application Engineer: 9", part=True)
        window.see("Why this number? Software engineering: 9", part=True)
        window.key("Escape")
        window.see_no("Why this number? Software engineering: 9", part=True)
        assert window.focus().get_name().startswith("Software engineering, Application Engineer")
        window.key("Left", "Return")
        window.see("Why this number? Software engineering: 6", part=True)
        window.key("Escape")
        window.see_no("Why this number? Software engineering: 6", part=True)
        window.key("shift+F10")
        window.see("Copy value", "menu item")
        window.key("Escape")
        window.see_no("Copy value", "menu item")
        window.key("Left", "Return")
        window.see("Software engineering and system design", "frame")


def test_answers_how_far_apart(folder: str) -> None:
    """A difference of the table says of which values it is, how it was reckoned and what supports it."""
    with Window(PROGRAM, folder, "--compare", "kaggle:machine-learning-engineer,kaggle:data-engineer") as window:
        window.choose("Which skills", "Down")
        window.press("Table")
        window.see("Python, Apart: 13", part=True)
        window.click("Python, Apart: 13", part=True)
        window.see("Why this number? Python: 12.8 points", "dialog")
        window.see("The highest value less the lowest: 96.4% − 83.6% = 12.8 points.", "label")
        for words in ("Machine Learning Engineer, 96.4%", "Data Analyst, 83.6%", " points (Newcombe)", "excludes zero"):
            window.see(words, "label", part=True)
        window.see("Open source page", *BUTTON)
        window.key("Escape")
        window.see_no("Why this number?", "dialog", part=True)
        assert window.focus().get_name().startswith("Python, Apart: 13"), window.focus().get_name()
        window.key("shift+F10")
        window.see("Copy value", "menu item")
        window.key("Escape")


def is_compared(mark: Glance, skill: str) -> bool:
    """Tell a mark of the comparison of three roles from those of charts behind it, which have all roles."""
    names = [other.name for other in mark.within.children]
    return sum(name.startswith(skill) and " apart" not in name for name in names) == 3


def marks_at_rest(window: Window, name: str) -> list[Box]:
    """Find where marks are once they no longer move: those of another kind of chart have the same names."""

    def look() -> list[Box]:
        items = (node for node in window.walk() if node.role == "list item" and node.name.startswith(name))
        return [box for _, box in window.place(node for node in items if is_compared(node, name))]

    def look_twice() -> list[Box]:
        before = look()
        time.sleep(0.2)
        return before if before == look() else []

    return wait_for(f"{name} at rest", look_twice)


def opens_skill(window: Window) -> bool:
    """Click on the name beside the marks; the chart may still be on its way, and then a hand clicks again."""
    boxes = marks_at_rest(window, "Statistics, ")
    left = min(x for x, *_ in boxes) - 90
    top, bottom = min(y for _, y, *_ in boxes), max(y + height for _, y, _, height in boxes)
    window.click_at(left, (top + bottom) // 2)
    try:
        return wait_for("the skill", lambda: window.look("Probability and statistics", "frame"), patience=2) is not None
    except NotSeen:
        return False


def test_opens_pages_from_the_names_in_every_kind(folder: str) -> None:
    """A click on a skill's name opens the skill, whatever the chart, and the page that one comes back to is the same."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        for kind in ("Bars", "Dots", "Heat map"):
            window.press(kind)
            window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)
            wait_for("the page of the skill", lambda: opens_skill(window))
            window.press("Back")
            window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)


def test_keeps_the_skill_in_every_kind(folder: str) -> None:
    """Whoever reads a skill in one kind of chart reads it in the next."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)
        window.press("Dots")
        window.click("Engineering, 9 of 9, Application Engineer", "list item", part=True)
        window.see("Why this number? Software engineering: 9", part=True)
        window.key("Escape")
        for kind in ("Heat map", "Radar", "Bars"):
            window.click(kind, *BUTTON)
            wait_for("the focus", lambda: window.focus().get_name() == kind)
            for _ in range(20):
                window.key("Tab")
                if " of 9, " in window.focus().get_name():
                    break
            assert window.focus().get_name().startswith("Engineering, "), window.focus().get_name()


def test_says_why_there_is_no_radar(folder: str) -> None:
    """A radar that would hide what it shows says why and what helps, and is there again when that is done."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP05,edison:DSP07") as window:
        window.choose("Which skills", "Down")
        window.press("Radar")
        window.see("A radar takes eight skills; more could not be told apart.", "label")
        window.press("Show the core five")
        window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)
        window.click("Architect", "check box")
        window.see("A radar takes three roles; four would hide each other.", "label")
        window.press("Remove Architect from the comparison")
        window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)
        window.click("Architect", "check box")
        window.see("A radar takes three roles; four would hide each other.", "label")
        window.press("Show bars")
        window.see("Statistics, 9 of 9, Data Scientist", "list item", part=True)


def test_refuses_a_seventh_role(folder: str) -> None:
    """Six roles and the baseline are compared; a seventh is refused with a reason, and the six stay."""
    six = ",".join(f"kaggle:{name}" for name in (
        "machine-learning-engineer", "data-scientist", "data-engineer",
        "statistician", "software-engineer", "research-scientist",
    ))  # fmt: skip
    with Window(PROGRAM, folder, "--compare", six) as window:
        window.see("Remove Research Scientist from the comparison", *BUTTON)
        window.see("Remove Data Analyst from the comparison", *BUTTON)
        window.click("Business Analyst", "check box")
        window.see("Six roles are as many as one chart tells apart.", "label")
        window.see("Remove Machine Learning Engineer from the comparison", *BUTTON)
        assert window.look("Remove Business Analyst from the comparison", *BUTTON) is None


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
