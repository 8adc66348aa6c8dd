#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep resources and find them again as a person would."""

import sys

import tap
from person import BUTTON, Atspi, Window, wait_for

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
        window.open_shelf()
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
        window.open_shelf()
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
        window.open_shelf()
        window.click("My shelf", "label")
        window.see(title, "label")


def test_narrows_the_list(folder: str) -> None:
    """A choice in the sidebar narrows the list, and again releases it; what nothing matches can be cleared."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        everything = window.see(" resources.", "label", part=True).get_name()
        window.see("book, ", "list item", part=True)
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


def test_adds_links(folder: str) -> None:
    """Each line is shown as new, known or refused before anything is added."""
    with Window(PROGRAM, folder) as window:
        window.open_shelf()
        window.press("Add link")
        window.write_in("Add Links", "https://example.org/a-course")
        window.key_in("Add Links", "Return")
        window.write_in("Add Links", "javascript:alert(1)")
        window.key_in("Add Links", "Return")
        window.write_in("Add Links", "https://EXAMPLE.org/a-course/?utm_source=x")
        window.see("1 new link. 1 is known already. 1 is refused.", "label")
        window.see("On your shelf already, or twice here", "label")
        window.see("A web address must begin", "label", part=True)
        window.press("_Add Add")
        window.see("Remove “a-course – example.org” from my shelf", *BUTTON)
        window.see_no("1 new link. 1 is known already. 1 is refused.", "label")
        window.press("More for “a-course – example.org”", part=True)
        window.press("Edit…", "menu item")
        window.see("https://example.org/a-course", "label")
        window.leave("Edit Resource")
        window.press("Add link")
        window.write_in("Add Links", "https://example.org/a-course#part")
        window.see("0 new links. 1 is known already.", "label")
        window.key_in("Add Links", "Tab", "Return")
        window.see("Address", "label")
        window.leave("Edit Resource")
        window.leave("Add Links")


def test_changes_many_at_once(folder: str) -> None:
    """What is done to all that is chosen is taken back by one undo."""
    with Window(PROGRAM, folder) as window:
        keep_first(window)
        window.press("Select resources")
        window.press("Select _all", part=True)
        window.see("1 selected", "label")
        window.press("_Tags…", part=True)
        window.write_in("Change Tags", "evening")
        window.press("Change", part=True)
        window.see("evening", "label")
        window.key("ctrl+z")
        window.see_no("evening", "label")


def test_removes_all_by_a_key(folder: str) -> None:
    """Who chose all from anywhere on the page can remove all from there."""
    with Window(PROGRAM, folder) as window:
        title = keep_first(window)
        window.click("Select resources", *BUTTON)
        window.key("ctrl+a")
        window.see("1 selected", "label")
        window.key("Delete")
        window.see("Your shelf is empty", "label", "heading")
        window.key("ctrl+z")
        window.see(title, "label")


def test_saves_filters(folder: str) -> None:
    """Filters that are saved are chosen at once, and can be forgotten again."""
    with Window(PROGRAM, folder) as window:
        window.open_shelf()
        window.click("book", "label")
        window.see("Clear filters", *BUTTON)
        window.click("More for the shelf", *BUTTON)
        window.press("Save These Filters…", "menu item")
        window.write_in("Save Filters", "Books")
        window.key_in("Save Filters", "Return")
        window.see("Saved the filters as “Books”", "label")
        line = window.see("Books", "label").get_parent().get_parent()
        wait_for("it to be chosen", lambda: line.get_state_set().contains(Atspi.StateType.SELECTED))
        window.click("More for the shelf", *BUTTON)
        window.press("Delete the Saved Filter", "menu item")
        window.see_no("Books", "label")
        window.key("ctrl+z")
        window.see("Books", "label")


def find_titles(window: Window) -> list[str]:
    """Search for a few resources and name them in the order of the list."""
    window.key("alt+3")
    window.see(" resources.", "label", part=True)
    window.key("ctrl+f")
    window.write("algorithms")
    window.see("Clear filters", *BUTTON)
    names = [name for name in window.names(*BUTTON) if name.startswith("Bookmark “")]
    return [name.removeprefix("Bookmark “").removesuffix("”") for name in names]


def test_reads_what_is_found_from_the_top(folder: str) -> None:
    """Who was far down in the list and searches sees the first that is found."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(" resources.", "label", part=True)
        for _ in range(4):
            window.wheel("Resources", "list")
        window.key("ctrl+f")
        window.write("mathematics")
        window.see("Clear filters", *BUTTON)
        names = [name for name in window.names(*BUTTON) if name.startswith("Bookmark “")]
        top = window.top("Resources", "list")
        wait_for("the first to be seen", lambda: window.top(names[0], *BUTTON) >= top)


def test_selects_a_range(folder: str) -> None:
    """Shift extends from the line that was chosen first, with the mouse and with the arrows; Escape ends it."""
    with Window(PROGRAM, folder) as window:
        first, _, third, fourth, *_ = find_titles(window)
        window.click_holding("ctrl", first, "label")
        window.see("1 selected", "label")
        window.click_holding("shift", fourth, "label")
        window.see("4 selected", "label")
        window.click_holding("shift", third, "label")
        window.see("3 selected", "label")
        window.key("shift+Down", "shift+Down")
        window.see("5 selected", "label")
        window.key("shift+Up")
        window.see("4 selected", "label")
        window.key("Escape")
        window.see_no("4 selected", "label")
        window.key("ctrl+a")
        window.see(" selected", "label", part=True)


def test_changes_many_by_keyboard(folder: str) -> None:
    """Choosing, tagging, moving and removing need no mouse."""
    with Window(PROGRAM, folder) as window:
        first, second, *_ = find_titles(window)
        window.click_holding("ctrl", first, "label")
        window.key("shift+Down")
        window.see("2 selected", "label")
        window.key("alt+t")
        window.write_in("Change Tags", "evening")
        window.key_in("Change Tags", "Return")
        window.see(f"Remove “{second}” from my shelf", *BUTTON)
        window.click_holding("ctrl", first, "label")
        window.key("shift+Down", "alt+s", "Down", "Return")
        window.see("Moved 2 resources to ", "label", part=True)
        window.click_holding("ctrl", first, "label")
        window.key("shift+Down", "Delete")
        window.see("Removed 2 resources from your shelf", "label")
        window.see(f"Bookmark “{second}”", *BUTTON)


def test_filters_by_any_role(folder: str) -> None:
    """A role of any source is searched for, and is then among those that are offered."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(" resources.", "label", part=True)
        window.press("Another role…")
        window.write_in("Resources for a Role", "data engineer")
        window.see("Data Engineer", "label")
        window.key_in("Resources for a Role", "Return")
        window.see("Clear filters", *BUTTON)
        window.see("Data Engineer", "label", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
