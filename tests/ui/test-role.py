#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read the pages of roles and skills as a person would, and go from one to the other."""

import json
import subprocess
import sys
import time
from pathlib import Path

import tap
from person import BUTTON, Atspi, Window, wait_for

PROGRAM = sys.argv[1]
COMMAND = Path(PROGRAM).parent.parent / "cli" / "metier-cli"
TRADES = Path(__file__).parent.parent / "formats" / "trades.json"
ENGINEER = "kaggle:machine-learning-engineer"
SMALL = (360, 480)
N_TURNS = 15


def test_goes_back_where_it_came_from(folder: str) -> None:
    """A similar role opens; back leads to the role before and then to the overview."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")
        window.click("Researcher", "label")
        window.see("Researcher", "frame")
        window.press("Back")
        window.see("Data Scientist", "frame")
        window.press("Back")
        window.see("Métier", "frame")


def test_finds_a_skill_and_opens_it(folder: str) -> None:
    """A search finds skills too; the page names the roles that weigh it, and back leads to the list."""
    with Window(PROGRAM, folder) as window:
        window.see("Business Analyst", "label")
        window.key("ctrl+f")
        window.write("probability")
        window.click("Probability and statistics", "label")
        window.see("Probability and statistics", "frame")
        window.see("Which roles weigh it most", "heading", "label")
        window.see("Data Scientist, 9, relevance, 0–9", "list item")
        window.see("Hypothesis testing", "label")
        window.press("Back")
        window.see("Métier", "frame")


def test_keeps_what_teaches_a_skill_of_a_role(folder: str) -> None:
    """The answer to a mark leads to its skill; what is bookmarked there is on the shelf afterwards."""
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.press("Core five")
        window.click("Engineering, 9 of 9, Application Engineer", "list item", part=True)
        window.see("Why this number?", "dialog", part=True)
        window.press("Open skill")
        window.see("Core skill", "label")
        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        title = name.removeprefix("Bookmark “").removesuffix("”")
        window.press(name)
        window.see(f"Remove “{title}” from my shelf", *BUTTON)
        window.press("Back")
        window.see("Application Engineer", "frame")
        window.open_shelf()
        window.click("My shelf", "label")
        window.see(title, "label")


def test_answers_why_by_keyboard(folder: str) -> None:
    """Enter asks why; the answer says what the command line says, closes with Escape and gives the keyboard back."""
    shown = subprocess.run([COMMAND, "show", ENGINEER, "--json", "--why", "Python"], capture_output=True, check=True)
    evidence = json.loads(shown.stdout)
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Python, 96%", "list item", part=True)
        window.key("ctrl+f")
        for _ in range(60):
            if "95% interval" in window.focus().get_name():
                break
            window.key("Tab")
        window.key("p", "y")
        wait_for("the mark", lambda: window.focus().get_name().startswith("Python, 96%"))
        window.key("Return")
        window.see(f"Why this number? {evidence['name']}: {evidence['headline']}", "dialog")
        window.see(evidence["sentence"], "label")
        for row in evidence["rows"]:
            if row["field"] != "link":
                window.see(row["label"], "label")
        window.key("Escape")
        window.see_no("Why this number?", part=True)
        wait_for("the mark", lambda: window.focus().get_name().startswith("Python, 96%"))
        window.key("shift+F10")
        window.see("Copy value", part=True)
        window.key("Escape")
        wait_for("the mark", lambda: window.focus().get_name().startswith("Python, 96%"))
        window.key("ctrl+Return")
        window.see("Python", "frame")


def test_leads_from_a_skill_to_the_core_and_to_a_role(folder: str) -> None:
    """What counts for a core skill names it; the roles that weigh it open by keyboard alone."""
    with Window(PROGRAM, folder, "--skill", "machine learning and prediction") as window:
        window.press("Counts for Applying ML")
        window.see("What counts for it", "heading", "label")
        window.press("Back")
        window.see("Data Scientist, 9, relevance, 0–9", "list item")
        window.key("ctrl+f")
        for _ in range(40):
            if window.focus().get_name() == "Data Scientist, 9, relevance, 0–9":
                break
            window.key("Tab")
        window.key("Down", "Return")
        window.see("Application Engineer", "frame")
        window.press("Back")
        window.see("Machine learning and prediction", "frame")


def test_says_when_a_skill_is_unknown(folder: str) -> None:
    """A skill that no source has is named, and the list goes on."""
    with Window(PROGRAM, folder, "--skill", "juggling") as window:
        window.see("This skill could not be opened", "label", "heading")
        window.see("No skill is called “juggling”.", "label")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")


def test_says_when_a_role_is_unknown(folder: str) -> None:
    """A role that no source has is named, and the list goes on; only what a role is there for is offered."""
    with Window(PROGRAM, folder, "--role", "nobody") as window:
        window.see("This role could not be opened", "label", "heading")
        window.see_no("Set as Target", *BUTTON)
        window.see_no("Save, Copy or Print", *BUTTON)
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")
        window.see("Set as Target", *BUTTON)
        window.see("Save, Copy or Print", *BUTTON)
        window.press("Back")
        window.see("This role could not be opened", "label", "heading")
        window.see_no("Set as Target", *BUTTON)
        window.key("ctrl+s")
        window.see("There is no chart in sight.", "label")


def test_keeps_switches_from_role_to_role(folder: str) -> None:
    """What was chosen for one role holds for the next; a question that was not asked cannot be chosen."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Python, 96%", "list item", part=True)
        question = window.see("Importance", *BUTTON)
        assert not question.get_state_set().contains(Atspi.StateType.SENSITIVE)
        window.press("Core five")
        window.see("Statistics, 45%", "list item", part=True)
        window.see_no("Python, 96%", "list item", part=True)
        window.click("Software Engineer", "label")
        window.see("Software Engineer", "frame")
        window.see_no("Python, ", "list item", part=True)
        window.see("Statistics, ", "list item", part=True)


def test_shows_parts_of_a_role(folder: str) -> None:
    """Values become parts of their sum and the axis says so; on a share of people there are no parts."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.press("Core five")
        window.press("Share of role")
        window.see("Statistics, 23.7%", "list item", part=True)
        window.press("Absolute")
        window.see("Statistics, 9 of 9", "list item", part=True)
        window.press("also in Kaggle 2021", *BUTTON, part=True)
        window.see_no("Share of role", *BUTTON)


def test_shows_all_skills_on_demand(folder: str) -> None:
    """A long list begins with the weightiest skills; one button shows all of them and takes them back."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("SQL, 34%", "list item", part=True)
        window.see_no("Java, 20%", "list item", part=True)
        window.press("Show all 53 skills")
        window.see("Java, 20%", "list item", part=True)
        window.press("Show the weightiest only")
        window.see_no("Java, 20%", "list item", part=True)


def test_leads_to_the_same_role_elsewhere(folder: str) -> None:
    """Another source has the role at two levels: a link leads there, a switch from one level to the other."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.press("also in UK government, as Senior and Lead")
        window.see("Senior Machine Learning Engineer", "frame")
        window.press("Lead")
        window.see("Lead Machine Learning Engineer", "frame")
        window.press("also in Kaggle 2021, as Machine Learning Engineer")
        window.see("Machine Learning Engineer", "frame")


def test_opens_a_similar_role_by_keyboard(folder: str) -> None:
    """The rows of the rail say what moving costs and open with a key."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Research Scientist: on average 1.8 points to gain", "list item", part=True)
        window.key("ctrl+f")
        for _ in range(60):
            window.key("Tab")
            if window.focus().get_name().startswith("Research Scientist: on average"):
                break
        window.key("Return")
        window.see("Research Scientist", "frame")


def test_shows_my_level_where_there_is_one(folder: str) -> None:
    """A level that was noted down stands beside the mark of its skill; without any there is no lane."""
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Python, 96%", "list item", part=True)
        assert not any("my level" in name for name in window.names("list item"))
    subprocess.run([COMMAND, "--data-dir", folder, "assess", "kaggle:Q7/python", "2"], check=True, capture_output=True)
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("my level 2 of 4", "list item", part=True)
        assert sum("my level" in name for name in window.names("list item")) == 1


def test_shows_the_role_before_until_the_next_is_there(folder: str) -> None:
    """Between two roles there is always a chart with marks."""

    def marks() -> list[str]:
        return [name for name in window.names("list item") if "Kaggle 2021" in name]

    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Python, 96%", "list item", part=True)
        for role in ("Software Engineer", "Data Engineer"):
            window.click(role, "label")
            end = time.monotonic() + 20
            while not any(f", {role}," in name for name in marks()):
                assert marks(), "the chart was empty"
                assert time.monotonic() < end



def test_shows_every_source(folder: str) -> None:
    """A role that several sources have stands in each of them on its own scale, and says what they put first."""
    with Window(PROGRAM, folder, "--role", "kaggle:machine-learning-engineer") as window:
        window.press("Core five")
        window.press("All sources")
        window.see("Kaggle 2021, Machine Learning Engineer: share of people", "label")
        window.see("UK government, Senior Machine Learning Engineer: level asked", "label")
        window.see("Kaggle 2021 puts Applying ML algorithms first.", "label", part=True)
        window.see("Applying ML, 49%", "list item", part=True)
        window.press("This source")
        window.see_no("UK government, Senior Machine Learning Engineer: level asked", "label")


def test_says_what_people_do_in_a_role(folder: str) -> None:
    """The description stands under the title; tasks and preparation unfold, with the mouse and the keyboard."""
    subprocess.run([COMMAND, "--data-dir", folder, "import", "pack", TRADES], check=True, capture_output=True)
    with Window(PROGRAM, folder, "--role", "t:baker") as window:
        window.see("Bakes bread.", "label")
        window.see("Work and preparation", "heading", "label")
        window.see_no("Sweep.", "label")
        for _ in range(N_TURNS):
            window.mouse("5")
        window.click("2 tasks", "label")
        window.see("Sweep.", "label")
        assert window.top("Bake.", "label") < window.top("Sweep.", "label")
        window.key("Up", "Return")
        window.see("At night", "label")


def test_answers_beside_the_chart(folder: str) -> None:
    """What a role differs in says where it comes from, too."""
    with Window(PROGRAM, folder, "--role", "kaggle:machine-learning-engineer") as window:
        window.press("Improve ML models: +34, why this number?")
        window.see("Open source page", *BUTTON)
        window.key("Escape")
        window.see_no("Open source page", *BUTTON)


def test_answers_where_nobody_looks(folder: str) -> None:
    """A screen reader presses what is scrolled away in a small window; the page goes there before the answer opens."""
    with Window(PROGRAM, folder, "--role", "kaggle:machine-learning-engineer") as window:
        question = "Improve ML models: +34, why this number?"
        window.see(question, *BUTTON)
        window.resize(*SMALL)
        wait_for("a row far below", lambda: window.top(question, *BUTTON) > 3 * SMALL[1])
        window.press(question)
        window.see("Open source page", *BUTTON)
        assert 0 < window.top(question, *BUTTON) < SMALL[1]
        window.key("Escape")
        window.see_no("Open source page", *BUTTON)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
