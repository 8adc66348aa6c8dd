#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go from place to place as a person would: back and forward, by command line, and over a restart."""

import sys

import tap
from person import BUTTON, Window, wait_for

PROGRAM = sys.argv[1]


def test_goes_forward_again(folder: str) -> None:
    """Keys and the side buttons of a mouse lead back and forward; going elsewhere ends the way forward."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.click("Data Scientist", "label")
        window.see("Data Scientist", "frame")
        window.key("alt+3")
        window.see("Shelf", "frame")
        window.key("alt+Left")
        window.see("Differs from Data Analyst", "heading", "label")
        window.key("alt+Left")
        window.see("Métier", "frame")
        window.key("alt+Right")
        window.see("Data Scientist", "frame")
        window.mouse("8")
        window.see("Métier", "frame")
        window.mouse("9")
        window.see("Data Scientist", "frame")
        window.key("alt+Left")
        window.see("Métier", "frame")
        window.key("alt+2")
        window.see("Compare", "frame")
        window.key("alt+Right")
        window.key("alt+Left")
        window.see("Métier", "frame")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
