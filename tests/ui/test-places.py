#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Go from place to place as a person would: back and forward, by command line, over a restart, and from right to left."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tap
from person import BUTTON, Atspi, Window, right_to_left, wait_for

PROGRAM = sys.argv[1]
ENGINEER = "kaggle:machine-learning-engineer"
REFUSED = 2


def start_again(folder: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the program a second time, as a terminal does, and wait for its end."""
    return subprocess.run(
        [PROGRAM, "--data-dir", folder, *arguments],
        env=dict(os.environ, G_DEBUG="fatal-warnings"),
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip


@contextmanager
def kept_settings(folder: str) -> Iterator[None]:
    """Keep settings in a file of the test, so that a restart finds them."""
    before = {name: os.environ.get(name) for name in ("GSETTINGS_BACKEND", "XDG_CONFIG_HOME")}
    config = Path(folder) / "config"
    config.mkdir()
    (config / "gtk-4.0").symlink_to(Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0")
    os.environ.update(GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=str(config))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def xdotool(*arguments: str) -> str:
    """Use the keyboard and ask the display."""
    return subprocess.run(["xdotool", *arguments], check=True, capture_output=True, text=True).stdout


def size_of(window: Window) -> str:
    """Ask the display how large a window is."""
    return next(line for line in xdotool("getwindowgeometry", window.window_id).splitlines() if "Geometry" in line)


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


def test_comes_back_to_the_page_of_a_view(folder: str) -> None:
    """Who looks at another view finds the role again that was open; the key compares it then too."""
    with Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("Data Scientist", "frame")
        window.key("ctrl+d", "alt+2")
        window.see("Add one more role.", "label")
        window.key("alt+1")
        window.see("Data Scientist", "frame")
        window.key("ctrl+d", "alt+2")
        window.see("Tick two roles in the list.", "label")


def test_opens_a_second_start_in_the_first_window(folder: str) -> None:
    """What a second start asks for is shown by the window that is open; the way back is its own."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        assert start_again(folder, "--role", ENGINEER).returncode == 0
        window.see("Machine Learning Engineer", "frame")
        assert start_again(folder, "--skill", "edison:none-such").returncode == 0
        window.see("This skill could not be opened", "label", "heading")
        assert start_again(folder, "--compare", "edison:DSP04, edison:DSP07").returncode == 0
        window.see("Compare", "frame")
        window.see("Remove Data Scientist from the comparison", *BUTTON)
        window.key("alt+Left", "alt+Left")
        window.see("Machine Learning Engineer", "frame")
        assert start_again(folder).returncode == 0
        window.see("Machine Learning Engineer", "frame")


def test_keeps_folders_of_data_apart(folder: str) -> None:
    """Another folder of data has a process of its own and leaves the first window alone."""
    folders = [str(Path(folder) / name) for name in ("one", "other")]
    with Window(PROGRAM, folders[0]) as window, Window(PROGRAM, folders[1], "--role", ENGINEER) as other:
        other.see("Machine Learning Engineer", "frame")
        window.see("Métier", "frame")
        assert window.process.pid != other.process.pid
        assert start_again(folders[0], "--role", "edison:DSP04").returncode == 0
        window.see("Data Scientist", "frame")
        other.see("Machine Learning Engineer", "frame")


def test_refuses_what_makes_no_sense(folder: str) -> None:
    """A command line that makes no sense gets one sentence where it was typed, and nothing opens or moves."""
    roles = ",".join(f"edison:DSP0{number}" for number in range(1, 8))
    cases = {
        ("--compare", roles): "metier: “--compare” takes at most six roles, not 7.\n",
        ("--compare", "edison:DSP04,,edison:DSP07"):
            "metier: “--compare” takes roles with commas between them, and one of these is blank.\n",
        ("--compare", "edison:DSP04,edison:DSP04"): "metier: “--compare” names “edison:DSP04” twice.\n",
        ("--compare", ""): "metier: “--compare” was given without a name.\n",
        ("--role", " "): "metier: “--role” was given without a name.\n",
        ("edison:DSP04",): "metier: “edison:DSP04” is not an option; “--help” lists them.\n",
    }  # fmt: skip
    for arguments, sentence in cases.items():
        refused = start_again(folder, *arguments)
        assert (refused.returncode, refused.stderr) == (REFUSED, sentence), (arguments, refused)
    with Window(PROGRAM, folder, "--role", ENGINEER) as window:
        window.see("Machine Learning Engineer", "frame")
        refused = start_again(folder, "--compare", roles)
        assert refused.returncode == REFUSED, refused
        window.see("Machine Learning Engineer", "frame")


def test_prints_its_version_without_a_window(folder: str) -> None:
    """The version and the options are printed and nothing opens."""
    assert start_again(folder, "--version").stdout.startswith("Métier ")
    assert "--compare=ROLE,ROLE" in start_again(folder, "--help").stdout


def test_comes_back_where_it_was_left(folder: str) -> None:
    """A restart shows the place, the compared roles and the source of before; a command line goes before."""
    with kept_settings(folder):
        with Window(PROGRAM, folder) as window:
            window.see("Architect", "label")
            window.key("alt+2")
            window.click("Data Scientist", "check box")
            window.click("Architect", "check box")
            window.see("Remove Architect from the comparison", *BUTTON)
            window.resize(900, 640)
        with Window(PROGRAM, folder) as window:
            window.see("Compare", "frame")
            window.see("Remove Architect from the comparison", *BUTTON)
            wait_for("the size", lambda: "900x640" in size_of(window))
            assert start_again(folder, "--role", ENGINEER).returncode == 0
            window.see("Machine Learning Engineer", "frame")
        with Window(PROGRAM, folder) as window:
            window.see("Machine Learning Engineer", "frame")
            window.press("Back")
            window.see("Métier", "frame")
            assert start_again(folder, "--role", "nobody").returncode == 0
            window.see("This role could not be opened", "label", "heading")
        with Window(PROGRAM, folder) as window:
            window.see("Application Engineer, EDISON", "list item", part=True)
            window.see("Métier", "frame")
        with Window(PROGRAM, folder, "--skill", "statistics") as window:
            window.see("Which roles weigh it most", "heading", "label")


def test_holds_roles_against_another_baseline(folder: str) -> None:
    """A baseline that is chosen takes effect behind the dialog and stays over a restart."""
    with kept_settings(folder):
        with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
            window.see("Differs from Data Analyst", "heading", "label")
            window.key("ctrl+comma")
            window.see("Preferences", "frame", "dialog")
            window.key_in("Preferences", "Return")
            window.see("Big Data Facilities Operator", "label")
            xdotool("key", "--delay", "60", "Down", "Down", "Return")
            window.see("Differs from Architect", "heading", "label")
            window.key_in("Preferences", "Escape")
            window.see_no("Always Hatch", "label")
        with Window(PROGRAM, folder, "--role", "edison:DSP07") as window:
            window.see("Differs from Architect", "heading", "label")
            window.key("alt+Left")
            window.see("Programming, 6 of 9, Data Analyst", "list item", part=True)
            rows = [name for name in window.names("list item") if name.startswith("Programming, ")]
            assert rows[0].startswith("Programming, 6 of 9, Architect"), rows


def test_keeps_the_choices_of_looks(folder: str) -> None:
    """Style and hatches are chosen in the preferences, by key and by press, and stay over a restart."""
    with kept_settings(folder):
        with Window(PROGRAM, folder) as window:
            window.see("Architect, EDISON", "list item", part=True)
            window.key("ctrl+comma")
            window.press("Always Hatch", "check box", "switch", "toggle button")
            window.key_in("Preferences", *["Tab"] * 10, "Return", "Down", "Down", "Return")
            window.see("Dark", "label")
            window.key_in("Preferences", "Escape")
            window.see_no("Always Hatch", "label")
        with Window(PROGRAM, folder) as window:
            window.see("Architect, EDISON", "list item", part=True)
            window.key("ctrl+comma")
            hatch = window.see("Always Hatch", "check box", "switch", "toggle button")
            assert hatch.get_state_set().contains(Atspi.StateType.CHECKED)
            window.see("Dark", "label")
            window.leave_dialogs()


def test_credits_every_source(folder: str) -> None:
    """The window about the program credits the sources that are installed."""
    with Window(PROGRAM, folder) as window:
        window.see("Architect", "label")
        window.key("F10", "Up", "Return")
        window.see("The Métier authors", "label")
        window.see("Legal", "label")
        texts = [node.name for node in window.walk()]
        for licence in ("CC-BY-2.0", "CC-BY-4.0", "CC-BY-4.0 AND Apache-2.0", "OGL-UK-3.0"):
            assert any(text.endswith(f"Licence: {licence}.") for text in texts), licence
        window.key_in("About", "Escape")
        window.see_no("The Métier authors", "label")


def test_mirrors_the_window(folder: str) -> None:
    """Read from right to left, the list is at the right and a bar grows to the left of its label."""
    with right_to_left(PROGRAM), Window(PROGRAM, folder, "--role", "edison:DSP04") as window:
        window.see("9 of 9, Data Scientist", "list item", part=True)
        middle = window.width() / 2
        assert window.left("Search roles", "entry", "text") > middle
        assert window.left("Main Menu", *BUTTON) < middle
        window.click("Architect", "label")
        window.see("Architect", "frame")
        window.key("alt+Right")
        window.see("Data Scientist", "frame")


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
