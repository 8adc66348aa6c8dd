#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring bookmarks from another program as a person would, change one's mind, and take it back."""

import sys
from pathlib import Path

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]
TITLE = "Import Bookmarks"

HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n"
PAGE = (
    HEAD
    + '<DT><H3>Reading</H3>\n<DL><p>\n<DT><A HREF="https://example.org/zebra" TAGS="stripes">Zebra crossing</A>\n'
    + '<DT><A HREF="https://example.org/yak">Yak shaving</A>\n</DL><p>\n'
    + '<DT><A HREF="https://EXAMPLE.org/known/?utm_source=x">Known already</A>\n'
    + '<DT><A HREF="javascript:alert(1)">A script</A>\n'
    + '<DT><A HREF="file:///etc/passwd">A file</A>\n</DL><p>\n'
)


def show_shelf(window: Window) -> None:
    """Go to one's own shelf, which is empty."""
    window.open_shelf()
    window.click("My shelf", "label")
    window.see("Your shelf is empty", "label", "heading")


def choose_file(window: Window, path: Path) -> None:
    """Say which file it is."""
    window.write_in(TITLE, str(path))
    window.key_in(TITLE, "Return")


def add_link(window: Window, address: str) -> None:
    """Put a link of one's own on the shelf."""
    window.press("Add link")
    window.write_in("Add Links", address)
    window.press("_Add Add")
    window.see("Remove “", *BUTTON, part=True)


def write(folder: str, text: str) -> Path:
    """Write the file of another program."""
    path = Path(folder, "from-a-browser.html")
    path.write_text(text, encoding="utf-8")
    return path


def find(window: Window, word: str) -> None:
    """Search the shelf."""
    window.key("ctrl+f", "ctrl+a")
    window.write(word)


def test_shows_what_it_would_do(folder: str) -> None:
    """What is new, known and refused is said with reasons first, and who cancels leaves nothing."""
    with Window(PROGRAM, folder) as window:
        window.open_shelf()
        add_link(window, "https://example.org/known")
        window.click("My shelf", "label")
        window.see("One resource.", "label", part=True)
        window.click("More for the shelf", *BUTTON)
        window.press("Import Bookmarks…", "menu item", *BUTTON)
        choose_file(window, write(folder, PAGE))
        window.see("2 new links. 1 is known already. 2 are refused.", "label")
        window.see("Zebra crossing", "label")
        window.see("On your shelf already", "label")
        window.see("A web address must begin", "label", part=True)
        window.key_in(TITLE, "Escape")
        window.see_no("2 new links. 1 is known already. 2 are refused.", "label")
        find(window, "zebra")
        window.see("Nothing with these filters", "label", "heading")


def test_imports_and_takes_it_back(folder: str) -> None:
    """What was imported is found by its words and tags, goes with one undo and comes back with one redo."""
    with Window(PROGRAM, folder) as window:
        show_shelf(window)
        window.press("Import bookmarks…")
        choose_file(window, write(folder, PAGE))
        window.see("3 new links. 2 are refused.", "label")
        window.press("_Import Import")
        window.see("Imported 3 links", "label")
        find(window, "stripes reading")
        window.see("Zebra crossing", "label")
        window.see_no("Yak shaving", "label")
        window.key("ctrl+z")
        window.see("Nothing with these filters", "label", "heading")
        window.key("ctrl+shift+z")
        window.see("Zebra crossing", "label")

    with Window(PROGRAM, folder) as window:
        window.open_shelf()
        window.click("My shelf", "label")
        window.see("Yak shaving", "label")
        window.see("Known already", "label")


def test_refuses_another_file(folder: str) -> None:
    """What is no bookmark file is refused with one sentence."""
    with Window(PROGRAM, folder) as window:
        show_shelf(window)
        window.press("Import bookmarks…")
        choose_file(window, write(folder, "PK\x03\x04 an archive by another name"))
        window.see("The file could not be read", "label", "heading")
        window.see("is not a bookmark file", "label", part=True)
        window.key_in(TITLE, "Escape")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
