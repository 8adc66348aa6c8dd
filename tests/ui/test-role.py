#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read the pages of roles and skills as a person would, and go from one to the other."""

import sys

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]


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
    """A mark in a role's chart opens its skill; what is bookmarked there is on the shelf afterwards."""
    with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.press("Core five")
        window.click("Engineering, 9 of 9, Application Engineer", "list item", part=True)
        window.see("Core skill", "label")
        name = window.see("Bookmark “", *BUTTON, part=True).get_name()
        title = name.removeprefix("Bookmark “").removesuffix("”")
        window.press(name)
        window.see(f"Remove “{title}” from my shelf", *BUTTON)
        window.press("Back")
        window.see("Application Engineer", "frame")
        window.key("alt+3")
        window.click("My shelf", "label")
        window.see(title, "label")


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
    """A role that no source has is named, and the list goes on."""
    with Window(PROGRAM, folder, "--role", "nobody") as window:
        window.see("This role could not be opened", "label", "heading")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
