#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring links in by the clipboard, and follow what one reads through all pages, as a person would."""

import sys

import tap
from person import BUTTON, Window, wait_for

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"
MENU = ("menu item", "check menu item", "radio menu item", *BUTTON)
ADD = "Add Links"


def titles(window: Window) -> list[str]:
    """Name what can be bookmarked on the page, from the top."""
    names = []
    for name in window.names(*BUTTON):
        if name.startswith("Bookmark “"):
            names.append(name.removeprefix("Bookmark “").removesuffix("”"))
        elif name.startswith("Remove “"):
            names.append(name.removeprefix("Remove “").removesuffix("” from my shelf"))
    return names


def choose(window: Window, title: str, item: str) -> None:
    """Take something from the menu of a resource."""
    window.press(f"More for “{title}”")
    window.press(item, *MENU)


def copy(window: Window, lines: list[str]) -> None:
    """Put lines on the clipboard, as another program would."""
    window.press("Add link")
    window.fill("Paste or type links, one in each line.", "\n".join(lines))
    window.key_in(ADD, "ctrl+a", "ctrl+x")
    window.leave(ADD)


def show_shelf(window: Window) -> None:
    """Go to one's own shelf."""
    window.key("alt+3")
    window.see(" resources.", "label", part=True)
    window.click("My shelf", "label")


def test_pastes_a_link(folder: str) -> None:
    """A link that is copied from a line of the list and pasted is known for what it is."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(" resources.", "label", part=True)
        first = titles(window)[0]
        choose(window, first, "Copy Link")
        window.key("ctrl+v")
        window.see("1 new link.", "label")
        window.see("New, from the list of all resources", "label")
        window.press("_Add Add")
        window.see(f"Remove “{first}” from my shelf", *BUTTON)
        window.key("ctrl+v")
        window.see("On your shelf already, or twice here", "label")
        window.key_in(ADD, "Escape")


def test_pastes_a_hundred_links(folder: str) -> None:
    """As many as one likes come in at once, are counted, and go with one undo."""
    with Window(PROGRAM, folder) as window:
        show_shelf(window)
        window.see("Your shelf is empty", "label", "heading")
        window.click("All resources", "label")
        window.see(" resources.", "label", part=True)
        copy(window, [f"https://example.org/page-{number}" for number in range(100)])
        window.key("ctrl+v")
        window.see("100 new links.", "label")
        window.press("_Add Add")
        window.see_no("100 new links.", "label")
        window.click("My shelf", "label")
        window.see("100 resources.", "label", part=True)
        assert window.names("label").count("100") >= 2, "the sidebar counts my shelf and what is to read"
        window.key("ctrl+z")
        window.see("Your shelf is empty", "label", "heading")


def test_marks_a_link_as_gone(folder: str) -> None:
    """What leads nowhere any more says so, until that is taken back, and over a restart."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(" resources.", "label", part=True)
        first = titles(window)[0]
        window.press(f"Bookmark “{first}”")
        window.see(f"Remove “{first}” from my shelf", *BUTTON)
        choose(window, first, "Link Is Gone")
        window.see("link is gone · ", "label", part=True)
        window.key("ctrl+z")
        window.see_no("link is gone · ", "label", part=True)
        window.key("ctrl+shift+z")
        window.see("link is gone · ", "label", part=True)

    with Window(PROGRAM, folder) as window:
        show_shelf(window)
        window.see("link is gone · ", "label", part=True)


def test_shows_what_is_being_read_where_one_starts(folder: str) -> None:
    """What is in progress stands on the first page, and leaves it when it is done."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(" resources.", "label", part=True)
        first = titles(window)[0]
        choose(window, first, "In progress")
        window.see(f"Remove “{first}” from my shelf", *BUTTON)
        window.key("alt+1")
        window.see("Reading now", "heading", "label")
        window.see(first, "label")
        choose(window, first, "Done")
        window.see_no("Reading now", "heading", "label")
        window.key("ctrl+z")
        window.see("Reading now", "heading", "label")

    with Window(PROGRAM, folder) as window:
        window.see("Reading now", "heading", "label")
        window.see(first, "label")


def check_mine_first(folder: str, *page: str) -> None:
    """Bookmark the last that a page lists; when the page is opened again it is the first."""
    with Window(PROGRAM, folder, *page) as window:
        window.see("Bookmark “", *BUTTON, part=True)
        last = titles(window)[-1]
        assert last != titles(window)[0]
        window.press(f"Bookmark “{last}”")
        window.see(f"Remove “{last}” from my shelf", *BUTTON)

    with Window(PROGRAM, folder, *page) as window:
        window.see("Bookmark “", *BUTTON, part=True)
        assert titles(window)[0] == last, titles(window)


def test_lists_mine_first_for_a_role(folder: str) -> None:
    """Of the resources of what a role weighs most, those on my shelf come first."""
    check_mine_first(folder, "--role", ENGINEER)


def test_lists_mine_first_for_a_skill(folder: str) -> None:
    """Of the resources of a skill, those on my shelf come first."""
    check_mine_first(folder, "--skill", "probability and statistics")


def test_names_the_skill_that_a_list_is_about(folder: str) -> None:
    """A resource of several skills is listed for that of the page."""
    with Window(PROGRAM, folder, "--skill", "data modeling and evaluation") as window:
        window.see("Bookmark “", *BUTTON, part=True)
        assert window.names("label").count("Modeling") == len(titles(window)), window.names("label")


def test_saves_filters(folder: str) -> None:
    """A search gets a name, brings back the same list later, and can be forgotten."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        everything = window.see(" resources.", "label", part=True).get_name()
        window.key("ctrl+f")
        window.write("algorithms")
        window.see("Clear filters", *BUTTON)
        wait_for("fewer", lambda: window.look(everything, "label") is None)
        found = window.see(" resources.", "label", part=True).get_name()
        window.click("More for the shelf", *BUTTON)
        window.press("Save These Filters…", *MENU)
        window.write_in("Save Filters", "On algorithms")
        window.key_in("Save Filters", "Return")
        window.see("On algorithms", "label")
        window.press("Clear filters")
        window.see(everything, "label")

    with Window(PROGRAM, folder) as window:
        window.key("alt+3")
        window.see(everything, "label")
        window.click("On algorithms", "label")
        window.see(found, "label")
        window.click("More for the shelf", *BUTTON)
        window.press("Delete the Saved Filter", *MENU)
        window.see_no("On algorithms", "label")
        window.see(found, "label")
        window.key("ctrl+z")
        window.see("On algorithms", "label")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
