#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Say of oneself what one can and where one wants to get, as a person would."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import tap
from person import BUTTON, Atspi, Glance, Window, clipboard, wait_for

PROGRAM = sys.argv[1]
COMMAND = Path(PROGRAM).parent.parent / "cli" / "metier-cli"
TARGET = "edison:DSP07"
NUMBER = re.compile(r"^[+−]?[0-9][0-9.]*%?$")
LEVELS = {"programming": 2, "statistics": 2, "modeling": 1, "ml": 1, "engineering": 1}


def ask(folder: str, *arguments: str) -> dict:
    """Ask the command line what it makes of the same person."""
    command = [COMMAND, "--data-dir", folder, "--json", *arguments]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def prepare(folder: str) -> None:
    """Be somebody who said how well they know the core skills, and where they want to get."""
    for skill, level in LEVELS.items():
        ask(folder, "assess", skill, str(level))
    ask(folder, "target", TARGET)


def test_starts_from_nothing(folder: str) -> None:
    """Who never said anything is asked; a level that is chosen leads on to the target."""
    with Window(PROGRAM, folder) as window:
        window.key("alt+4")
        window.see("Where are you now?", "label", "heading")
        window.press("Start")
        window.see("Five core skills", "label", "heading")
        window.see("Thorough", *BUTTON)
        window.key_in("Where Are You Now\\?", "Escape")
        window.click("2 · working", "radio button")
        window.see("No target yet", "label", "heading")
    assert ask(folder, "assess", "list")[0]["level"] == 2


QUESTIONS = "Where Are You Now\\?"


def walk_to(window: Window, name: str, key: str = "Tab") -> None:
    """Walk through the questions to what has some name."""
    for _ in range(60):
        if window.focus().get_name().startswith(name):
            return
        window.key_in(QUESTIONS, key)
    raise AssertionError(f"{name} is out of reach")


def choose_asking_role(window: Window, text: str) -> None:
    """Be asked about the skills of the first role that is found by a text."""
    chooser = "Ask About a Role’s Skills"
    window.key_in(QUESTIONS, "Return")
    window.key_in(chooser)
    window.write_in(chooser, text)
    window.see_no("Group Manager", "label")
    window.key_in(chooser, "Return")


def test_is_thorough_without_a_target(folder: str) -> None:
    """Who has no target chooses a role to be asked about; what is answered stays when it is another's turn."""
    with Window(PROGRAM, folder, "--me") as window:
        window.press("Start")
        window.press("Thorough")
        walk_to(window, "Choose a role…")
        choose_asking_role(window, "data scientist")
        window.see("EDISON · 30 skills", "label")
        window.see("Provenance", "grouping")
        window.key_in(QUESTIONS, "Tab")
        window.write_in(QUESTIONS, "prov")
        walk_to(window, "0 · none")
        walk_to(window, "1 · awareness", "Right")
        window.key_in(QUESTIONS, "space")
        walk_to(window, "Data Scientist", "shift+Tab")
        choose_asking_role(window, "statistician")
        window.see("Kaggle 2021 · ", "label", part=True)
        window.see_no("Visualisation and storytelling", "label")
        window.see("Provenance", "grouping")
        window.key_in(QUESTIONS, "ctrl+Return")
        window.see("1 level was noted down", "label")
    assert [(row["name"], row["level"]) for row in ask(folder, "assess", "list")] == [("Provenance", 1)]


def test_shows_what_the_command_line_says(folder: str) -> None:
    """The marks of the gap are those of the command line, before and after a restart."""
    prepare(folder)
    gap = ask(folder, "gap")
    for _ in range(2):
        with Window(PROGRAM, folder, "--me") as window:
            window.see("8 levels to go", "label", "heading")
            window.see(f"{gap['fit']:.0%}", "label")
            for row in gap["rows"]:
                window.see(f"score {row['score']:.0f}", part=True)


def test_is_where_it_was(folder: str) -> None:
    """The view comes back after a restart."""
    prepare(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.see("8 levels to go", "label", "heading")
        window.see("Me", "frame")


def test_takes_a_level_back(folder: str) -> None:
    """A level that is chosen counts at once and is on disk, and undoing takes both back."""
    prepare(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.see("8 levels to go", "label", "heading")
        window.click("3 · practitioner", "radio button")
        window.see("7 levels to go", "label", "heading")
        window.press("Undo", part=True)
        window.see("8 levels to go", "label", "heading")
    assert ask(folder, "gap")["rows"][3]["mine"] == 2


def count_all(folder: str) -> tuple[int, int, int]:
    """Count the targets, bookmarks and levels on disk."""
    path = Path(folder, "all.json")
    ask(folder, "export", "library", "-o", str(path))
    library = json.loads(path.read_text(encoding="utf-8"))
    path.unlink()
    return len(library["targets"]), len(library["bookmarks"]), len(library["levels"])


def test_takes_all_back_in_order(folder: str) -> None:
    """The last thing goes first, whichever page it was done on and whichever is in sight."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.press("Set as Target")
        window.see("Your target is", "label", part=True)
        window.key("alt+3")
        window.press("Bookmark", part=True)
        window.see("on your shelf", "label", part=True)
        window.key("alt+4")
        window.click("3 · practitioner", "radio button")
        window.see("is 3 · practitioner now", "label", part=True)
        assert count_all(folder) == (1, 1, 1)
        window.key("alt+1")
        window.see("Business Analyst", "label")
        for what, left in (("", (1, 1, 0)), ("Put", (1, 0, 0)), ("Your target is", (0, 0, 0))):
            window.key("ctrl+z")
            window.see(f"Undone: {what}", "label", part=True)
            assert count_all(folder) == left
        window.press("Redo", part=True)
        window.see("Done again: Your target is", "label", part=True)


def test_makes_a_role_the_target(folder: str) -> None:
    """The flag on the page of a role makes it the target."""
    prepare(folder)
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("Set as Target", *BUTTON)
        window.press("Set as Target")
        window.see("Your target is", "label", part=True)
        window.key("alt+4")
        window.see("levels to go", "label", "heading", part=True)
    assert ask(folder, "gap")["role"] == "edison:DSP04"


def test_writes_a_role(folder: str) -> None:
    """A role of one's own opens, and stands among the others."""
    with Window(PROGRAM, folder) as window:
        window.see("Business Analyst", "label")
        window.key("ctrl+n")
        window.key_in("A Role of My Own", "B", "a", "r", "d", "Tab", "m", "l", "comma", "8", "comma", "3")
        window.see("weight 8, level 3", "label", part=True)
        window.key_in("A Role of My Own", "ctrl+Return")
        window.see("Bard", "frame")
    roles = ask(folder, "roles", "--source", "mine")
    assert [role["title"] for role in roles] == ["Bard"]


def test_pastes_a_list(folder: str) -> None:
    """A list from another program becomes a role: marks before its lines go, what is known is known again."""
    advert = "• Applying machine learning algorithms and libraries, 9, 4\r\n-\tSQL, Access\r\n\n2) Talking to people\t5\n"
    with Window(PROGRAM, folder) as window, clipboard(advert):
        window.key("ctrl+n")
        window.write_in("A Role of My Own", "Advert")
        window.key_in("A Role of My Own", "Tab", "ctrl+v")
        window.see("3 skills", "label")
        window.see("weight 9, level 4", "label")
        window.see("SQL, Access", "list item")
        window.see("weight –, level –; a skill of your own", "label")
        window.see("weight 5, level –; a skill of your own", "label")
        window.key_in("A Role of My Own", "ctrl+Return")
        window.see("Advert", "frame")
        window.see("My roles", "label", part=True)
    kept = ask(folder, "show", "Advert")["ratings"]
    assert {(rating["name"], rating["raw"]) for rating in kept if rating["raw"] is not None} >= {("Talking to people", 5)}, kept


def kept_roles(folder: str) -> list[str]:
    """List the own roles that an export of the profile has."""
    path = Path(folder, "kept.json")
    path.unlink(missing_ok=True)
    ask(folder, "export", "profile", "-o", str(path))
    return [role["title"] for role in json.loads(path.read_text(encoding="utf-8"))["own_roles"]]


def do_with_role(window: Window, title: str, what: str) -> None:
    """Choose something from the menu of a role in the list."""
    window.click(title, "label")
    window.see(title, "frame")
    window.key("shift+F10")
    window.press(what, "menu item")


def test_keeps_a_copy_of_a_role(folder: str) -> None:
    """A copy of a role is like any other: compared, a target, deleted, and back when that is undone."""
    copy = "Business Analyst, my copy"
    with Window(PROGRAM, folder) as window:
        do_with_role(window, "Business Analyst", "Make a Copy of My Own…")
        window.see("Research questions, hypotheses", "list item")
        window.see_no("; a skill of your own", "label", part=True)
        window.key_in("A Role of My Own", "ctrl+Return")
        window.see(copy, "frame")
        do_with_role(window, copy, f"Compare {copy}")
        window.see("What each role asks for", "label", "heading")
        window.see(copy, "label")
        window.key("alt+1")
        do_with_role(window, copy, "Set as Target")
        window.see("Your target is", "label", part=True)
        do_with_role(window, copy, "Delete")
        window.see(f"Deleted “{copy}”", "label")
        window.see_no(copy, "frame")
        # At once: the message that offers it does not stay for long.
        window.press("Undo", part=True)
        window.see(copy, "frame")
        assert kept_roles(folder) == [copy]
        target = ask(folder, "gap")["role"]
        assert [role["id"] for role in ask(folder, "roles", "--source", "mine")] == [target]
        do_with_role(window, copy, "Delete")
        window.see_no(copy, "frame")
        assert kept_roles(folder) == []


def test_takes_roles_back(folder: str) -> None:
    """What was done to a role of one's own is undone and done again by the keys, as everything is."""
    with Window(PROGRAM, folder) as window:
        do_with_role(window, "Business Analyst", "Make a Copy of My Own…")
        window.key_in("A Role of My Own", "ctrl+a")
        window.write_in("A Role of My Own", "Bard")
        window.see("Research questions, hypotheses", "list item")
        window.key_in("A Role of My Own", "ctrl+Return")
        window.see("Bard", "frame")
        do_with_role(window, "Bard", "Edit…")
        window.see("Research questions, hypotheses", "list item")
        window.key_in("A Role of My Own", "End")
        window.write_in("A Role of My Own", " of the North")
        window.key_in("A Role of My Own", "ctrl+Return")
        window.see("Bard of the North", "frame")
        do_with_role(window, "Bard of the North", "Delete")
        window.see_no("Bard of the North", "frame")
        for key, title in (("ctrl+z", "Bard of the North"), ("ctrl+z", "Bard"), ("ctrl+shift+z", "Bard of the North")):
            window.key(key)
            window.see(title, "frame")
            assert kept_roles(folder) == [title]
        window.key("ctrl+shift+z")
        window.see_no("Bard of the North", "frame")
        assert kept_roles(folder) == []
        for title in ("Bard of the North", "Bard"):
            window.key("ctrl+z")
            window.see(title, "frame")
        window.key("ctrl+z")
        window.see_no("Bard", "frame")
    assert kept_roles(folder) == []


def test_ranks_any_source(folder: str) -> None:
    """Roles of any source are ranked by how near they are, and the choice is kept."""
    prepare(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.see("8 levels to go", "label", "heading")
        window.see("15 roles of this source are ranked", "label")
        window.reveal("Whose roles are ranked", "combo box")
        window.choose("Whose roles are ranked", "Down", "Down", "Down")
        window.see_no("15 roles of this source are ranked", "label")
        window.see("Kaggle 2021", "label")
        window.see("Statistician", "label")


def test_shows_what_shows_a_level(folder: str) -> None:
    """Evidence is read where the skill is, a link as a button; saying the level again keeps it."""
    ask(folder, "assess", "ml", "2", "--evidence", "https://example.org/thesis")
    ask(folder, "assess", "statistics", "2", "--evidence", "A course <b>and</b> a book")
    with Window(PROGRAM, folder, "--skill", "statistics") as window:
        window.see("What shows it: A course <b>and</b> a book", "label")
    with Window(PROGRAM, folder, "--skill", "ml") as window:
        window.see("What shows it:", "label")
        window.see("https://example.org/thesis", *BUTTON)
        window.press("Assess")
        window.press("_Save Save")
        window.see("noted down", "label", part=True)
    said = [row for row in ask(folder, "assess", "list") if row["skill"] == "ml"]
    assert [row["evidence"] for row in said] == ["https://example.org/thesis"] * 2, said


def test_says_a_level_on_the_page_of_a_role(folder: str) -> None:
    """The menu of a mark leads to the question about its skill, by keyboard alone."""
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.press("Core five")
        window.see("Engineering, 9 of 9, Application Engineer", "list item", part=True)
        window.key("ctrl+f")
        for _ in range(60):
            if " of 9, " in window.focus().get_name():
                break
            window.key("Tab")
        window.key("Home", "shift+F10")
        window.see("Set my level…", "menu item")
        window.key("Up", "Up")
        window.key("Return")
        window.see("Where Are You Now?", "dialog", "frame", "window")
        window.click("3 · practitioner", "radio button")
        window.press("_Save Save")
        window.see("noted down", "label", part=True)
    assert [row["level"] for row in ask(folder, "assess", "list")] == [3]


def numbers(window: Window) -> Iterator[tuple[Glance, str]]:
    """Go through the lines that have a figure at their end, but for those that the user sets."""
    for node, _ in window.place(node for node in window.walk() if node.role == "list item"):
        inside = list(node.walk())
        figures = [inner.name for inner in inside if inner.role == "label" and NUMBER.match(inner.name)]
        if figures and not any(inner.name.startswith("Change ") for inner in inside):
            yield node, figures[-1]


def answer(window: Window, line: Glance) -> str:
    """Ask a line why its number is what it is."""
    named = [window.reach(inner) for inner in line.walk() if inner.name == "Why this number?"]
    button = next((inner for inner in named if inner is not None and Atspi.Action.get_n_actions(inner)), None)
    assert button is not None, f"{line.name} does not say why"
    Atspi.Action.do_action(button, 0)

    def look() -> str | None:
        texts = (inner.name for inner in window.walk(line.path) if inner.role == "label")
        return next((text for text in texts if len(text) > 60), None)

    text = wait_for(f"why of {line.name}", look)
    window.key("Escape")
    return text


def prepare_with_pace(folder: str) -> None:
    """Be somebody who assessed themselves twice and said how fast they learn."""
    person = {
        "format": "metier-profile",
        "version": 1,
        "levels": [
            {"skill": skill, "title": skill, "level": level, "at": at}
            for at, lower in ((1770000000, 1), (1790000000, 0))
            for skill, level in ((skill, level - lower) for skill, level in LEVELS.items())
        ],
        "targets": [{"place": 0, "role": TARGET, "title": "T", "source": "edison", "at": 1790000000}],
        "plan": {"aim": 3, "hours_per_week": 8, "hours_per_level_min": 40, "hours_per_level_max": 70},
    }
    path = Path(folder, "person.json")
    path.write_text(json.dumps(person), encoding="utf-8")
    ask(folder, "import", "profile", str(path))


def test_works_through_a_step(folder: str) -> None:
    """What is ticked off is done on the shelf; hours that are logged are not planned again for either of its skills."""
    prepare_with_pace(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.reveal("1. Software engineering", "label")
        window.click("1. Software engineering", "label")
        window.see("from 1 · awareness to 3 · practitioner, 80–140 h", "label")
        window.press("Tick off")
        window.see("course · Done", "label")
        window.press("Log hours")
        window.key_in("Edit Resource")
        assert Atspi.Value.set_current_value(window.see("Hours spent", "spin button", part=True), 30)
        window.key_in("Edit Resource", "ctrl+Return")
        window.see("from 1 · awareness to 3 · practitioner, 65–125 h", "label")
        window.see("course · Done · 30 h", "label")
    step = ask(folder, "plan")["rows"][0]
    assert (step["skill"], step["hours"]) == ("engineering", [65, 125]), step
    assert [(row["status"], row["hours"]) for row in ask(folder, "resources", "--bookmarked")] == [("done", 30)]


def test_says_why(folder: str) -> None:
    """Every figure of the page and of a way between two roles says how it comes about, with the figure itself."""
    prepare_with_pace(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.see("8 levels to go", "label", "heading")
        window.see("15 roles of this source are ranked", "label")
        for line, number in list(numbers(window)):
            text = answer(window, line)
            assert number in text, f"{line.name}: {number} is not in {text}"
        window.reveal("From Data Scientist", "label")
        window.click("From Data Scientist", "label")
        window.see("Skills that make it", "label", "heading")
        seen = list(numbers(window))
        assert len(seen) > 20, seen
        for line, number in seen[-8:]:
            assert number in answer(window, line), line.name
        window.key_in(".*", "Escape")


def steps(window: Window) -> list[str]:
    """List the steps of the plan as they stand."""
    return [name for name in window.names("list item") if re.match(r"^[1-9]\. ", name)]


def test_orders_the_plan_by_keyboard(folder: str) -> None:
    """Alt and an arrow move the step that has the keyboard, which stays with it; the order is kept, and taken back."""
    prepare(folder)
    first, second = "Software engineering", "Applying ML algorithms"
    with Window(PROGRAM, folder, "--me") as window:
        window.reveal(f"1. {first}", "label")
        assert {f"1. {first}", f"2. {second}"} <= set(steps(window)), steps(window)
        window.click(f"1. {first}", "label")
        window.key("alt+Down")
        window.see(f"2. {first}", "list item")
        window.see(f"1. {second}", "list item")
        window.key("alt+Down")
        window.see(f"3. {first}", "list item")
        window.key("alt+Up")
        window.see(f"2. {first}", "list item")
    assert [row["skill"] for row in ask(folder, "plan")["rows"]][:2] == ["ml", "engineering"]
    with Window(PROGRAM, folder, "--me") as window:
        window.see(f"1. {second}", "list item")
        window.see(f"2. {first}", "list item")
        window.press("Plan again")
        window.see(f"1. {first}", "list item")
        window.press("Undo", part=True)
        window.see(f"1. {second}", "list item")


def test_weighs_a_role_in_a_narrow_window(folder: str) -> None:
    """Target, levels and pace have a page of their own where both do not fit; a role to weigh is chosen there."""
    prepare(folder)
    with Window(PROGRAM, folder, "--me") as window:
        window.see("8 levels to go", "label", "heading")
        window.resize(360, 720)
        window.press("Target, levels and pace")
        window.see("Software engineering: 1 · awareness", "list item")
        window.click("Weigh another role…", "label")
        window.key_in("Weigh Another Role")
        window.write_in("Weigh Another Role", "data scientist")
        window.see("Data Scientist", "label")
        window.key_in("Weigh Another Role", "Return")
        window.see("Weigh no other role", *BUTTON)
        window.press("Show gap and plan")
        window.see("8 levels to go", "label", "heading")
    kept = Path(folder, "kept.json")
    ask(folder, "export", "profile", "-o", str(kept))
    assert [target["role"] for target in json.loads(kept.read_text(encoding="utf-8"))["targets"]][0] == TARGET


def look_at(window: Window, path: Path) -> None:
    """Open a profile, from the end of the page."""
    window.see("8 levels to go", "label", "heading")
    for _ in range(4):
        window.wheel("Me", "frame")
    window.click("Look at somebody’s profile…", "label")
    window.key_in("Look at a Profile", "ctrl+a")
    window.write_in("Look at a Profile", str(path))
    window.key_in("Look at a Profile", "Return")


def test_looks_at_somebody_else(folder: str) -> None:
    """Theirs is laid over mine in one chart, clearly named, and nothing of it is written to mine."""
    other = Path(folder, "other")
    ask(str(other), "assess", "ml", "4")
    ask(str(other), "target", "edison:DSP04")
    ask(str(other), "export", "profile", "-o", str(Path(folder, "anna.json")))
    Path(folder, "bad.json").write_text('{"format": "metier-profile", "version": 1, "levels": 5}', encoding="utf-8")
    prepare(folder)
    before = ask(folder, "assess", "list")
    with Window(PROGRAM, folder, "--me") as window:
        look_at(window, Path(folder, "anna.json"))
        window.see("“anna.json” beside mine, on the way to Data Scientist", "label", "heading")
        window.see("my level 1 awareness, aim 3 practitioner, 2 levels, score 18", part=True)
        window.see("anna.json has level 4 expert, met", part=True)
        for whose in ("Mine", "Theirs"):
            window.see(whose, "label")
        window.key_in("Somebody’s Profile", "Escape")
        look_at(window, Path(folder, "bad.json"))
        window.see("bad.json", "label", part=True)
        window.see("The profile could not be read", "label", "heading")
        window.key_in("Somebody’s Profile", "Escape")
    assert ask(folder, "assess", "list") == before
    assert ask(folder, "gap")["role"] == TARGET


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
