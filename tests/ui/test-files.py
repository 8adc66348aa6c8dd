#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the main thread to its promise: once the window shows, our code reads no file and no database there."""

import os
import signal
import sys
from collections import Counter
from pathlib import Path

import tap
from person import BUTTON, Window

PROGRAM, WATCH = sys.argv[1:3]


def look_around(window: Window) -> None:
    """Go wherever there is something to load, to change or to keep."""
    window.click("Data Scientist", "label")
    window.see("Differs from Data Analyst", "heading", "label")
    name = window.see("Bookmark “", *BUTTON, part=True).get_name()
    window.press(name)
    window.see("Undo", *BUTTON, part=True)
    window.key("ctrl+f")
    window.write("probability")
    window.click("Probability and statistics", "label")
    window.see("Which roles weigh it most", "heading", "label")
    window.key("alt+2")
    window.see("Compare", "frame")
    window.key("alt+3")
    window.see("Shelf", "frame")
    window.resize(700, 600)
    window.resize(360, 640)
    window.resize(1180, 760)
    window.key("alt+Left", "alt+Left")
    window.see("Probability and statistics", "frame")
    window.key("ctrl+comma")
    window.see("Always Hatch", "label")
    window.key_in("Preferences", "Return")
    window.see("Big Data Facilities Operator", "label")
    window.key_in("Preferences", "Down", "Down", "Return")
    window.key_in("Preferences", "Escape")
    window.see_no("Always Hatch", "label")


def test_leaves_files_to_the_worker(folder: str) -> None:
    """Only libraries touch files on the main thread: fonts, icons, settings."""
    report = Path(folder) / "report"
    os.environ.update(LD_PRELOAD=WATCH, METIER_FILE_REPORT=str(report), GSETTINGS_BACKEND="dconf")
    with Window(PROGRAM, folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        os.kill(window.process.pid, signal.SIGUSR1)
        look_around(window)
    calls = [line.split("\t") for line in report.read_text(encoding="utf-8").splitlines()]
    for asker, n_calls in Counter(call[0] for call in calls).most_common():
        example = next(call for call in calls if call[0] == asker)
        print(f"# {asker}: {n_calls} calls, such as {example[1]} {example[2]}")
    assert calls, "nothing was seen, not even a library's files"
    ours = [call for call in calls if call[0] == Path(PROGRAM).name]
    assert not ours, ours


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
