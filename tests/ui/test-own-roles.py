#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""See the roles that one wrote come and go, whichever way they do."""

import json
import subprocess
import sys
from pathlib import Path

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]
COMMAND = Path(PROGRAM).parent.parent / "cli" / "metier-cli"


def ask(folder: str, *arguments: str) -> dict:
    """Ask the command line, of the same person."""
    command = [COMMAND, "--data-dir", folder, "--json", *arguments]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def write_profile(path: Path, *titles: str) -> str:
    """Write a file in which somebody has roles of their own."""
    demand = {"skill": "ml", "title": "ML", "core": "ml", "weight": 7}
    roles = [{"id": f"mine:{title}", "title": title, "changed": 1790000006, "demands": [demand]} for title in titles]
    path.write_text(json.dumps({"format": "metier-profile", "version": 1, "own_roles": roles}), encoding="utf-8")
    return str(path)


def kept_roles(folder: str) -> list[str]:
    """List the own roles that stand among the others."""
    return [role["title"] for role in ask(folder, "roles", "--source", "mine")]


def test_restores_a_copy(folder: str) -> None:
    """A role that is not in a safety copy is gone from the list with all else; the page of one that is stays."""
    profile = Path(folder, "roles.json")
    ask(folder, "import", "profile", write_profile(profile, "Aviator"))
    ask(folder, "import", "profile", write_profile(profile, "Bard"))
    for copy in ask(folder, "backup", "list")[1:]:
        Path(copy["file"]).unlink()
    with Window(PROGRAM, folder, "--role", "mine:Aviator") as window:
        window.see("Aviator", "frame")
        window.see("Bard, My roles", "list item")
        window.open_shelf()
        window.click("More for the shelf", *BUTTON)
        window.press("Safety Copies…", "menu item", *BUTTON)
        window.press("Restore the copy of", part=True)
        window.press("_Restore", part=True)
        window.see_no("Restore This Copy?", "label")
        window.leave("Safety Copies")
        window.key("alt+1")
        window.see("Aviator, My roles", "list item")
        window.see_no("Bard, My roles", "list item")
        assert kept_roles(folder) == ["Aviator"]


def test_adds_a_profile(folder: str) -> None:
    """Roles that come with somebody's profile are in the list at once."""
    profile = Path(folder, "anna.json")
    ask(folder, "import", "profile", write_profile(profile, "Aviator"))
    write_profile(profile, "Bard")
    for skill in ("programming", "statistics", "modeling", "ml", "engineering"):
        ask(folder, "assess", skill, "1")
    ask(folder, "target", "edison:DSP07")
    with Window(PROGRAM, folder, "--role", "mine:Aviator") as window:
        window.see("Aviator, My roles", "list item")
        window.key("alt+4")
        window.see("levels to go", "label", "heading", part=True)
        for _ in range(4):
            window.wheel("Me", "frame")
        window.click("Look at somebody’s profile…", "label")
        window.key_in("Look at a Profile", "ctrl+a")
        window.write_in("Look at a Profile", str(profile))
        window.key_in("Look at a Profile", "Return")
        window.press("Add to Mine…", part=True)
        window.press("_Add", part=True)
        window.see("Added to yours", "label", part=True)
        assert kept_roles(folder) == ["Aviator", "Bard"]
        window.key("alt+1")
        window.see("Bard, My roles", "list item")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
