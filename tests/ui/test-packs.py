#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import a source, update it, remove it and bring it back, and say what its skills count for, as a person would."""

import json
import sys
from pathlib import Path

import tap
from person import BUTTON, Atspi, Window

PROGRAM, TRADES = sys.argv[1], Path(sys.argv[2]).resolve()


def open_sources(window: Window) -> None:
    """Open the sources through the main menu."""
    window.key("F10")
    window.see("Sources…", "menu item")
    window.key("Down", "Return")
    window.see("Sources", "frame")


def choose_file(window: Window, path: Path) -> None:
    """Choose a file by its path."""
    window.press("Import File…", part=True)
    window.write_in("Import a File", str(path))
    window.key_in("Import a File", "Return")


def go_to(window: Window, row: Atspi.Accessible) -> None:
    """Go into a source that was opened, down to one of its lines."""
    window.key_in("Sources", "Tab")
    for _ in range(10):
        if row.get_state_set().contains(Atspi.StateType.FOCUSED):
            return
        window.key_in("Sources", "Down")
    raise AssertionError("the line is not reached")


def save_export(window: Window, path: Path) -> None:
    """Say where an export goes, and read that it is there."""
    window.press("_Export… Export…")
    window.key_in("Export to a File", "ctrl+a")
    window.write_in("Export to a File", str(path))
    window.key_in("Export to a File", "Return")
    window.see("The Source Is Exported", "label")
    window.press("_Close Close")
    window.see_no("The Source Is Exported", "label")


def new_edition(folder: str) -> Path:
    """Write the same source as its publisher might a year later: a role is gone and a value is another."""
    pack = json.loads(TRADES.read_text())
    pack["pack"]["edition"] = "3"
    pack["roles"] = [role for role in pack["roles"] if role["id"] != "t:miller"]
    pack["roles"][0]["ratings"][2]["value"] = 4
    path = Path(folder) / "newer.json"
    path.write_text(json.dumps(pack))
    return path


def test_journey(folder: str) -> None:
    """A source is imported, seen among the roles, updated with its differences named, removed and brought back."""
    newer = new_edition(folder)
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        choose_file(window, TRADES)
        window.see("Holds", "list item", part=True)
        window.press("Import Import", part=True)
        window.see("Trades", "list item", part=True)
        window.leave_dialogs()
        window.key("ctrl+f")
        window.write("miller")
        window.see("Miller", "list item", part=True)

        open_sources(window)
        choose_file(window, newer)
        window.see("Changes", "label")
        window.see("Roles", "list item", part=True)
        window.press("Update", part=True)
        window.see_no("Import a Source", "frame")
        window.leave_dialogs()
        window.see_no("Miller", "list item", part=True)

        open_sources(window)
        window.see("Trades", "list item", part=True)
        window.key_in("Sources", "Tab", "Tab", "Return")
        window.press("Remove Trades", part=True)
        window.press("Bring back Trades", part=True)
        window.see_no("Bring back Trades", *BUTTON, part=True)
        window.leave_dialogs()
        window.key("ctrl+f", "ctrl+a", "BackSpace")
        window.write("baker")
        window.see("Baker", "list item", part=True)
    assert (Path(folder) / "packs" / "trades.pack").is_file()


def test_refuses(folder: str) -> None:
    """What is no source is refused with a sentence, and nothing is left behind."""
    bad = Path(folder) / "bad.json"
    bad.write_text("[" * 100000)
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        choose_file(window, bad)
        window.see("Nothing Was Imported", "label")
        window.see("bad.json", "label", part=True)
        window.press("Close Close", part=True)
        window.leave_dialogs()
    assert not list((Path(folder) / "packs").iterdir())


def test_table(folder: str) -> None:
    """A table of one's own is read as its columns are chosen, with the keyboard alone, and imported."""
    table = Path(folder) / "ladder.csv"
    table.write_text("Who,Skill,Level\nSmith,Forging,much\nBaker,Kneading,4\n")
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        choose_file(window, table)
        window.see("How the Table Begins", "list")
        window.see("Who: Smith; Skill: Forging; Level: much", "list item")
        window.see("Choose the column that has the roles.", "label")
        # The first of the columns is chosen for the roles.
        window.key_in("Import a Source", "Tab", "Return", "Down", "Return")
        window.see("Who (Roles); Skill (Skills); Level (Values)", "list item")
        window.see("Say whom the table is from", "label", part=True)
        window.key_in("Import a Source", *["Tab"] * 7)
        window.write_in("Import a Source", "The guild")
        window.key_in("Import a Source", "Tab")
        window.write_in("Import a Source", "CC0-1.0")
        window.press("_Continue Continue")
        window.see("1 role · 1 skill · 1 rating", "label")
        window.press("_Back Back")
        window.see("Every line says how much of a skill a role asks for.", "label")
        window.press("_Continue Continue")
        window.press("_Import Import")
        window.see_no("Import a Source", "frame")
        window.see("ladder", "list item", part=True)
        window.leave_dialogs()
        window.key("ctrl+f")
        window.write("baker")
        window.see("Baker", "list item", part=True)
    assert (Path(folder) / "packs" / "table-ladder.pack").is_file()


def test_export(folder: str) -> None:
    """A source is written to a file that others can import, whole or with the roles that are chosen."""
    whole, some = Path(folder) / "whole.json", Path(folder) / "some.json"
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        window.see("EDISON", "list item")
        window.key_in("Sources", "Tab", "Tab", "Return")
        go_to(window, window.see("Export…", "list item"))
        window.key_in("Sources", "Return")
        window.see("The whole source is exported.", "label")
        save_export(window, whole)
        window.key_in("Sources", "Return")
        window.see("Data Scientist", "check box")
        window.press("Choose None", part=True)
        window.see("0 roles of 22 are exported.", "label")
        window.write_in("Export a Source", "data sci")
        window.see_no("Data Stewards", "check box")
        window.key_in("Export a Source", "Tab", "Tab", "Tab", "space")
        window.see("1 role of 22 is exported.", "label")
        save_export(window, some)
        window.leave_dialogs()
    assert len(json.loads(whole.read_text())["roles"]) == 22
    assert [role["title"] for role in json.loads(some.read_text())["roles"]] == ["Data Scientist"]


def test_core_map(folder: str) -> None:
    """A skill that is mapped anew changes the chart, which says whose map it is."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.press("Core five")
        window.see("Modeling, 7 of 9, Data Scientist", "list item", part=True)
        open_sources(window)
        window.see("EDISON", "list item")
        window.key_in("Sources", "Tab", "Tab", "Return")
        row = window.see("Core Skills", "list item")
        go_to(window, row)
        window.key_in("Sources", "Return")
        window.see("Core Skills", "frame")
        window.write_in("Core Skills", "data management")
        window.see_no("Experiment design", "label")
        window.key_in("Core Skills", "Tab", "Return", "Down", "Down", "Down", "Return")
        window.see("Your map", "label")
        window.leave_dialogs()
        window.see("Modeling, 6 of 9, mean of 2 items", "list item", part=True)
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.press("Core five")
        window.see("Modeling, 6 of 9, mean of 2 items", "list item", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
