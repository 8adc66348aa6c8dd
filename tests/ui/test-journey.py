#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Come with a question, leave with a shelf, and come back: what one visit needs, in one go."""

import json
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

import tap
from person import BUTTON, Window, wait_for

PROGRAM, TOOL = sys.argv[1:3]
ENGINEER, SCIENTIST = "kaggle:machine-learning-engineer", "kaggle:data-scientist"
NO_SKILL = ("Another ", "No ", "None ")  # how answers begin that name no skill; no chart draws them


def read_ratings(role: str) -> list[dict]:
    """Have the command line tell what a source says of the skills of a role."""
    shown = subprocess.run([TOOL, "show", role, "--json"], capture_output=True, text=True, check=True)
    ratings = json.loads(shown.stdout, parse_float=Decimal)["ratings"]
    return [rating for rating in ratings if not rating["name"].startswith(NO_SKILL)]


def rounded(number: Decimal, digits: str = "1") -> str:
    """Round as a person does."""
    return str(Decimal(number).quantize(Decimal(digits), ROUND_HALF_UP))


def spoken(rating: dict) -> str:
    """Say a share of people as a mark does."""
    low, high = (rounded(100 * rating[end], "0.1") for end in ("lo", "hi"))
    share = f"{rating['name']}, {rounded(rating['value'])}%"
    return f"{share}, 95% interval {low} to {high}%, n {rating['n']:,}"


def marks(window: Window, role: str) -> list[str]:
    """Read what the marks of a role say, without what they say of the role itself."""
    return [name.split(f", {role}")[0] for name in window.names("list item") if f", {role}, " in name]


def find_role(window: Window, text: str, role: str) -> None:
    """Open a role by typing a part of its title."""
    window.key("ctrl+f", "ctrl+a")
    window.write(text)
    window.click(role, "label")
    window.see(role, "frame")


def test_finds_reads_compares_keeps_and_finds_again(folder: str) -> None:
    """A role is found, its figures are those of the command line, it is compared; what was kept is there again."""
    expected = {role: [spoken(rating) for rating in read_ratings(role)] for role in (ENGINEER, SCIENTIST)}
    assert len(expected[ENGINEER]) > 40

    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        find_role(window, "learning eng", "Machine Learning Engineer")
        window.press("All skills")
        window.press("Show all ", part=True)
        wait_for("all marks", lambda: len(marks(window, "Machine Learning Engineer")) == len(expected[ENGINEER]))
        assert sorted(marks(window, "Machine Learning Engineer")) == sorted(expected[ENGINEER])

        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        title = name.removeprefix("Bookmark “").removesuffix("”")
        window.press(name)
        window.see(f"Remove “{title}” from my shelf", *BUTTON)

        window.press("Compare")
        window.see("Add one more role.", "label")
        window.key("ctrl+f", "ctrl+a")
        window.write("data sci")
        window.see_no("Business Analyst", "label")
        window.choose("Source", "Home", "Down", "Down")
        window.click("Data Scientist", "check box")
        window.see("Remove Data Scientist from the comparison", *BUTTON)
        window.choose("Which skills", "Down")
        wait_for("two roles in every skill", lambda: len(marks(window, "Data Scientist")) > 40)
        # The page of the engineer is still there, behind.
        assert set(marks(window, "Machine Learning Engineer")) == set(expected[ENGINEER])
        assert set(marks(window, "Data Scientist")) == set(expected[SCIENTIST])

    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.open_shelf()
        window.click("My shelf", "label")
        window.see(title, "label")
        window.see(f"Remove “{title}” from my shelf", *BUTTON)
        window.key("alt+1")
        find_role(window, "learning eng", "Machine Learning Engineer")
        window.see(f"Remove “{title}” from my shelf", *BUTTON)
        window.see("Python, 96%", "list item", part=True)


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
