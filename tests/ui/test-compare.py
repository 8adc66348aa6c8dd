#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare roles as a person would."""

import sys

import tap
from person import BUTTON, Window

PROGRAM = sys.argv[1]


def test_compares_roles_from_the_list(folder: str) -> None:
    """Check boxes in the list choose what is compared."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.see("Nothing to compare yet", "label", "heading")
        window.click("Data Scientist", "check box")
        window.see("Add one more role.", "label")
        window.click("Application Engineer", "check box")
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.press("Remove Data Scientist from the comparison")
        window.see("Add one more role.", "label")


def test_opens_what_the_command_line_names(folder: str) -> None:
    """A comparison can be asked for by ids."""
    with Window(PROGRAM, folder, "--compare", "edison:DSP04,edison:DSP07,edison:DSP08") as window:
        window.see("Remove Data Scientist from the comparison", *BUTTON)
        window.see("9 of 9, Data Scientist", "list item", part=True)


def test_reads_the_table_of_two_roles(folder: str) -> None:
    """Two roles are ticked, the table says what the chart draws, and the choice is there after a restart."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("alt+2")
        window.click("Data Scientist", "check box")
        window.click("Application Engineer", "check box")
        window.see("9 of 9, Application Engineer", "list item", part=True)
        window.see("Remove Data Analyst from the comparison", *BUTTON)
        window.press("Table")
        window.see("Apart", "label", "column header", "button", "push button")
        window.see("Software engineering", "label")
        window.press("Remove Data Analyst from the comparison")
        window.see_no("Remove Data Analyst from the comparison", *BUTTON)
        window.see("Remove Application Engineer from the comparison", *BUTTON)


def test_refuses_a_seventh_role(folder: str) -> None:
    """Six roles and the baseline are compared; a seventh is refused with a reason, and the six stay."""
    six = ",".join(f"kaggle:{name}" for name in (
        "machine-learning-engineer", "data-scientist", "data-engineer",
        "statistician", "software-engineer", "research-scientist",
    ))  # fmt: skip
    with Window(PROGRAM, folder, "--compare", six) as window:
        window.see("Remove Research Scientist from the comparison", *BUTTON)
        window.see("Remove Data Analyst from the comparison", *BUTTON)
        window.click("Business Analyst", "check box")
        window.see("Six roles are as many as one chart tells apart.", "label")
        window.see("Remove Machine Learning Engineer from the comparison", *BUTTON)
        assert window.look("Remove Business Analyst from the comparison", *BUTTON) is None


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
