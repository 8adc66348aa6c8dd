#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Take charts along as a person would: save, copy, print."""

import sys
from pathlib import Path

import person
import tap
from person import BUTTON, Window, wait_for

PROGRAM = sys.argv[1]
MENU = "Save, Copy or Print"


def save(window: Window, path: Path) -> None:
    """Ask for the chart under a name."""
    window.key("ctrl+s")
    window.key_in("Save Chart As", "ctrl+a")
    window.write_in("Save Chart As", str(path))
    window.key_in("Save Chart As", "Return")


def test_saves_a_role_as_a_picture_and_as_a_table(folder: str) -> None:
    """The ending says what is written, and the file says where its numbers come from."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("Data Scientist", "label", "heading")
        for name, begin in (("role.svg", b"<?xml"), ("role.csv", b"skill,")):
            path = Path(folder, name)
            save(window, path)
            window.see(f"Saved “{name}”", "label")
            assert path.read_bytes().startswith(begin), f"{name} begins with {path.read_bytes()[:20]!r}"
            assert b"EDISON" in path.read_bytes(), f"{name} does not name its source"


def test_refuses_a_name_that_does_not_say_what(folder: str) -> None:
    """Nothing is written, and a sentence says why."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        save(window, Path(folder, "chart.docx"))
        window.see("“chart.docx” does not end in", "label", part=True)
        assert not list(Path(folder).glob("chart*")), "a file was written"


def test_copies_what_is_compared(folder: str) -> None:
    """The menu puts the chart on the clipboard, from where another program gets it."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.click(MENU, *BUTTON)
        window.press("Copy as Table", "menu item", *BUTTON)
        window.see("The numbers are on the clipboard as a table.", "label")
        window.key("ctrl+shift+c")
        window.see("The chart is on the clipboard as a picture.", "label")


def test_has_the_chart_of_a_narrow_role_in_the_menu(folder: str) -> None:
    """The header of a narrow role has room for two actions, and the main menu has what else there is."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        window.see(MENU, *BUTTON)
        window.resize(360, 480)
        window.see_no(MENU, *BUTTON)
        window.click("Main Menu", *BUTTON)
        window.press("Copy as Table", "menu item", *BUTTON)
        window.see("The numbers are on the clipboard as a table.", "label")

        window.resize(900, 600)
        window.see(MENU, *BUTTON)
        window.click("Main Menu", *BUTTON)
        window.see("Keyboard Shortcuts", "menu item", *BUTTON, part=True)
        window.see_no("Copy as Table", "menu item", *BUTTON)
        window.leave_dialogs()


def test_saves_each_compared_role_in_its_own_colour(folder: str) -> None:
    """The role of a second source is not blue like that of the first."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,kaggle:data-engineer") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        path = Path(folder, "compared.svg")
        save(window, path)
        window.see("Saved “compared", "label", part=True)
        drawn = "".join(picture.read_text().lower() for picture in Path(folder).glob("compared*.svg"))
        for colour in ("#1a5fb4", "#ae5b00"):
            assert colour in drawn, f"nothing is drawn in {colour}"


def test_says_where_there_is_no_chart(folder: str) -> None:
    """The shelf has no menu for charts, and where roles are yet to be chosen the keys say why nothing happens."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.see("Nothing to compare yet", "label", "heading")
        window.key("ctrl+p")
        window.see("There is no chart in sight.", "label")
        window.see(MENU, *BUTTON)
        window.key("alt+3")
        window.see_no(MENU, *BUTTON)


def test_saves_the_charts_of_all_roles(folder: str) -> None:
    """Each rated role of the source that is listed becomes a file."""
    charts = Path(folder, "charts")
    charts.mkdir()
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("ctrl+shift+s")
        window.write_in("Save Charts of All Roles", str(charts))
        window.key_in("Save Charts of All Roles", "Return")
        wait_for("charts of all roles", lambda: len(list(charts.glob("*.svg"))) > 15)
        window.see("Saved 22 charts", "label")


if __name__ == "__main__":
    # The dialog for files is GTK's own, and 4.8 may warn that it draws a button there before it has its place.
    person.STRICTNESS = "fatal-criticals"
    sys.exit(tap.run(tap.tests(globals())))
