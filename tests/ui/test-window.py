#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use the window as a person would: its size, its starts and what it does when its files are broken."""

import subprocess
import sys
from pathlib import Path

import tap
from person import BUTTON, Window, wait_for

PROGRAM, TOOL, TRADES = sys.argv[1:]


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


def run_tool(folder: str, *arguments: str) -> None:
    """Run a command on a folder of data."""
    subprocess.run([TOOL, "--data-dir", folder, *arguments], check=True, stdout=subprocess.DEVNULL)


def test_scrolls_over_a_card_without_a_chart(folder: str) -> None:
    """The wheel scrolls the page wherever the mouse is, also over what stands in the place of a chart."""
    run_tool(folder, "assess", "ml", "1")
    run_tool(folder, "target", "edison:DSP07")
    with Window(PROGRAM, folder, "--me") as window:
        before = window.top("Set pace", *BUTTON)
        window.wheel("Set pace", *BUTTON)
        wait_for("the page to move", lambda: window.top("Set pace", *BUTTON) < before)


def test_works_beside_a_broken_pack(folder: str) -> None:
    """A pack that is none is named and left alone; the others are there."""
    pack = Path(folder) / "packs" / "mine.pack"
    pack.parent.mkdir()
    pack.write_text("This is not a pack.")
    with Window(PROGRAM, folder) as window:
        window.see(str(pack), "label", part=True)
        window.see("Application Engineer, EDISON", "list item", part=True)
    assert pack.read_text() == "This is not a pack."


def test_keeps_what_a_missing_pack_named(folder: str) -> None:
    """What was bookmarked from a pack that is gone is still on the shelf, and can be taken off."""
    run_tool(folder, "import", "pack", TRADES)
    run_tool(folder, "bookmark", "add", "t:book")
    for pack in (Path(folder) / "packs").iterdir():
        pack.unlink()
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.open_shelf()
        window.click("My shelf", "label")
        window.press("Remove “", part=True)
        window.see("Your shelf is empty", "label", "heading")


def test_shows_every_view_and_dialog(folder: str) -> None:
    """Everything opens once without a complaint, by keyboard, and leads back."""
    with Window(PROGRAM, folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        window.key("alt+2")
        window.see("Compare", "frame")
        window.see("Nothing to compare yet", "label", "heading")
        window.key("alt+3")
        window.see("Shelf", "frame")
        window.see("Bookmark “", *BUTTON, part=True)
        window.key("alt+4")
        window.see("Me", "frame")
        window.press("Start")
        window.leave("Where Are You Now\\?")
        window.key("alt+1")
        window.see("Métier", "frame")
        for keys, sign in (("ctrl+question", "Compare the role at hand, or stop"), ("ctrl+comma", "Always Hatch")):
            window.key(keys)
            window.see(sign, "label")
            window.leave_dialogs()
            window.see_no(sign, "label")
            # A screen reader may ask for a window that went meanwhile.
            window.application.get_child_at_index(9)
        window.see("Application Engineer, EDISON", "list item", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
