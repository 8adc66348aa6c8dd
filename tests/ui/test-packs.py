#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import a source, update it, remove it and bring it back, and say what its skills count for, as a person would."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import tap
from person import BUTTON, Atspi, Window

PROGRAM, TRADES = sys.argv[1], Path(sys.argv[2]).resolve()
COMMAND = Path(PROGRAM).parent.parent / "cli" / "metier-cli"


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


def test_keeps_what_is_gone(folder: str) -> None:
    """A target that a new edition has no more stays as a name, and no source is blamed that is there."""

    def say(*arguments: str | Path) -> None:
        subprocess.run([COMMAND, "--data-dir", folder, *arguments], check=True, capture_output=True)

    say("assess", "ml", "1")
    say("import", "pack", TRADES)
    say("target", "t:miller")
    say("import", "pack", new_edition(folder))
    with Window(PROGRAM, folder) as window:
        window.key("alt+4")
        window.see("No source that is installed has “Miller”. What you said is kept.", "label")
        window.see("In no source that is installed", "label", part=True)


def bad_files(folder: Path) -> list[Path]:
    """Write what nobody can import, each bad in its own way."""
    contents = {
        "deep.json": b"[" * 100000,
        "other.json": b'{"pack": {"id": "../up"}}',
        "empty.csv": b"",
        "picture.csv": b"\x89PNG\r\n\0\0",
        "letter.txt": b"Dear Sir or Madam\nno table here\n",
        "half.zip": b"PK\x03\x04\x14\0\0\0",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    with zipfile.ZipFile(folder / "climbing.zip", "w") as archive:
        archive.writestr("../../role.csv", "role,skill,value\nBaker,Kneading,4\n")
    return [folder / name for name in [*contents, "climbing.zip"]]


def test_refuses(folder: str) -> None:
    """What is no source is refused with a sentence that names it, and nothing is left behind."""
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        for bad in bad_files(Path(folder)):
            choose_file(window, bad)
            window.see("Nothing Was Imported", "label")
            window.see(bad.name, "label", part=True)
            window.press("Close Close", part=True)
            window.see_no("Nothing Was Imported", "label")
        window.see_no("Mine", "label")
        window.leave_dialogs()
    assert not list((Path(folder) / "packs").iterdir())


def onet_files(folder: Path, value: str) -> Path:
    """Write a little of O*NET that does not say which edition it is."""
    folder.mkdir()
    (folder / "Occupation Data.txt").write_text(
        "O*NET-SOC Code\tTitle\tDescription\n15-2051.00\tData Scientists\tThey look.\n"
    )
    (folder / "Skills.txt").write_text(
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
        "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n"
        f"15-2051.00\t2.A.1.a\tReading Comprehension\tIM\t{value}\t8\t0.1\t2\t5\tN\tN\t08/2023\tAnalyst\n"
    )
    return folder


def choose_folder(window: Window, path: Path) -> None:
    """Choose a folder by its path."""
    window.press("Import Folder…", part=True)
    window.write_in("Import a Folder", str(path))
    window.key_in("Import a Folder", "Return")


def test_editions(folder: str) -> None:
    """Files that do not say their edition are asked for it; another edition is held against the one that is there."""
    first, second = onet_files(Path(folder) / "first", "4"), onet_files(Path(folder) / "second", "3")
    with Window(PROGRAM, folder) as window:
        open_sources(window)
        choose_folder(window, first)
        window.see("do not say which edition of O*NET they are", "label", part=True)
        window.write_in("Import a Source", "twenty")
        window.key_in("Import a Source", "Return")
        window.see("“twenty” is no edition of O*NET", "label", part=True)
        window.key_in("Import a Source", "ctrl+a")
        window.write_in("Import a Source", "28.1")
        window.key_in("Import a Source", "Return")
        window.see("O*NET 28.1", "label")
        window.see("Next to O*NET 30.1, which stays.", "label")
        window.press("_Import Import")
        window.see_no("Import a Source", "frame")
        window.see("O*NET 28.1", "list item")

        choose_folder(window, second)
        window.see("do not say which edition of O*NET they are", "label", part=True)
        window.write_in("Import a Source", "28.1")
        window.key_in("Import a Source", "Return")
        window.see("The installed edition is 28.1.", "label")
        window.see("1 changed", "label")
        window.see("Your bookmarks, levels and target stay as they are.", "label")
        window.press("_Back Back")
        window.press("_Cancel Cancel")
        window.see_no("Import a Source", "frame")
        window.leave_dialogs()
    assert [path.name for path in (Path(folder) / "packs").iterdir()] == ["onet-28.1.pack"]


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
        window.key_in("Import a Source", "Return", "Down", "Return")
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
        # Escape takes back what is searched for, then leaves.
        window.write_in("Core Skills", "zz")
        window.see("No match for “zz”", "label")
        window.key_in("Core Skills", "Escape")
        window.leave("Core Skills")
        window.key_in("Sources", "Return")
        window.see("Core Skills", "frame")
        window.write_in("Core Skills", "data management")
        window.see_no("Experiment design", "label")
        # The menu begins at what the skill counts for, and closes without a change.
        window.key_in("Core Skills", "Tab", "Return", "Return")
        window.see("Data management counts for no core skill", "list item")
        window.key_in("Core Skills", "Return", "Down", "Down", "Down", "Return")
        window.see("Data management counts for Modeling", "list item")
        window.see("Your map", "label")
        window.leave_dialogs()
        window.see("Modeling, 6 of 9, mean of 2 items", "list item", part=True)
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.press("Core five")
        window.see("Modeling, 6 of 9, mean of 2 items", "list item", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
