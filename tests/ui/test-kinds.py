#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ask every kind of chart why its numbers are what they are: with the mouse, by key and from the menu of a mark."""

import functools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tap
from person import Atspi, Box, Glance, Window, wait_for

PROGRAM = sys.argv[1]
COMMAND = Path(PROGRAM).parent.parent / "cli" / "metier-cli"
ENGINEER = "kaggle:machine-learning-engineer"
COMPARED = f"{ENGINEER},kaggle:data-engineer"
WIDE = (1180, 880)
NARROW = (360, 840)
SHADOW = 60
WHY = "Why this number?"
Mark = tuple[Glance, Box]
Places = tuple[tuple[str, Box], ...]
# Where a mark is clicked, as a part of its box: beside the name that a row may begin with.
PLACE = (0.6, 0.75)


@dataclass
class Kind:
    """A kind of chart: how to get there, and what its marks are about."""

    name: str
    arguments: tuple[str, ...] = ()
    press: tuple[str, ...] = ()  # buttons that lead to it
    words: tuple[str, ...] = ()  # a mark with each of these is asked, apart from the first and the last in sight
    narrow: bool = False
    has_menu: bool = True  # whether what can be done with a mark is a menu, or all of it is in the answer
    prepare: Callable[[str], None] = lambda folder: None


def ask(folder: str, *arguments: str) -> None:
    """Have the command line do something."""
    subprocess.run([COMMAND, "--data-dir", folder, "--json", *arguments], capture_output=True, check=True)


def assess(folder: str) -> None:
    """Say of the core skills how well they are known, and where to go."""
    for skill, level in (("statistics", "2"), ("programming", "1"), ("ml", "3"), ("engineering", "0")):
        ask(folder, "assess", skill, level)
    ask(folder, "target", ENGINEER)


def install_crafts(folder: str) -> None:
    """Add a source that says which skills belong to a role, and not how much."""
    skills = {"Kneading": 1, "Baking": 1, "Shaping": 1, "Selling": 0}
    levels = [{"value": 0, "name": "optional"}, {"value": 1, "name": "essential"}]
    scale = {"id": "crafts:has", "name": "Has", "meaning": "Belongs to the role.", "unit": "essential or optional",
             "min": 0, "max": 1, "kind": "membership", "levels": levels}  # fmt: skip
    pack = {
        "format": "metier-pack",
        "version": 1,
        "pack": {"id": "crafts", "title": "Crafts", "edition": "1", "released": "2026", "url": "https://example.org/",
                 "licence": "CC0-1.0", "credit": "Nobody"},
        "scales": [scale],
        "skills": [{"id": f"crafts:{name.lower()}", "name": name} for name in skills],
        "roles": [{"id": "crafts:baker", "title": "Baker", "family": "Food", "ratings": [
            {"skill": f"crafts:{name.lower()}", "scale": "crafts:has", "value": value} for name, value in skills.items()
        ]}],
    }  # fmt: skip
    path = Path(folder) / "crafts.json"
    path.write_text(json.dumps(pack))
    ask(folder, "packs", "install", str(path))


def find_charts(node: Glance) -> Iterator[Glance]:
    """Go through what is not hidden, down to what may be a chart and to lists of other things, which have none in them."""
    if node.role == "list":
        # It is called by a title and a sentence.
        if ". " in node.name:
            yield node
        return
    for child in node.children:
        yield from find_charts(child)


def look_at_charts(window: Window) -> list[Glance]:
    """Find the charts that are in the window."""
    return [chart for chart, _ in window.place(find_charts(next(window.walk())))]


def find_marks(window: Window) -> list[Mark]:
    """Find the marks of the charts that are in the window, in reading order."""
    return window.place(mark for chart in look_at_charts(window) for mark in chart.walk() if mark.role == "list item")


def list_marks(window: Window, chart: Glance) -> list[Mark]:
    """List the marks that a chart has now, in reading order."""
    return window.place(mark for mark in window.walk(chart.path) if mark.role == "list item")


def find_last(window: Window, charts: list[Glance], name: str) -> str:
    """Tell what the last mark of the chart says that a mark is in."""
    for chart in charts:
        names = [mark.name for mark, _ in list_marks(window, chart)]
        if name in names:
            return names[-1]
    raise AssertionError(f"{name} is in no chart")


def marks_at_rest(window: Window, before: Places = ()) -> Places:
    """Tell what the marks say, and where they are, once another chart than before has come and stays as it is."""

    def look() -> Places:
        return tuple((mark.name, box) for mark, box in find_marks(window))

    def look_twice() -> Places:
        now = look()
        if now == before:
            return ()
        time.sleep(0.2)
        return now if now == look() else ()

    return wait_for("marks at rest", look_twice)


def spot(box: Box) -> tuple[int, int]:
    """Tell where a mark is clicked."""
    return int(box.x + box.width * PLACE[0]), int(box.y + box.height * PLACE[1])


def is_in_sight(window: Window, box: Box) -> bool:
    """Tell whether the place where a mark is clicked can be reached without scrolling."""
    frame = Atspi.Component.get_size(window.application.get_child_at_index(0))
    x, y = spot(box)
    return 10 < x < frame.x - 10 and 140 < y < frame.y - 30


def click(window: Window, charts: list[Glance], name: str, button: str) -> None:
    """Click on a mark, found by its whole name."""

    def look() -> Box | None:
        marks = (mark for chart in charts for mark in list_marks(window, chart))
        return next((box for mark, box in marks if mark.name == name), None)

    window.rest()
    window.click_at(*spot(wait_for(name, look)), button)


def see_answer(window: Window, name: str) -> None:
    """See an answer that says something, and leave it; the keyboard is then at its mark."""
    answer = window.see(WHY, "dialog", part=True)
    texts = [node.name for node in window.walk(answer.path) if node.role == "label"]
    assert sum(map(len, texts)) > 60, f"{name} is answered by {answer.get_name()} {texts}"
    window.key("Escape")
    window.see_no(WHY, "dialog", part=True)
    wait_for(f"the keyboard at {name}", lambda: window.focus().get_name() == name)


def ask_menu(window: Window, charts: list[Glance], name: str, has_menu: bool) -> None:
    """Ask a mark from its menu, which the other button of the mouse opens, and a key."""
    click(window, charts, name, "3")
    if not has_menu:
        see_answer(window, name)
        window.key("shift+F10")
        see_answer(window, name)
        return
    window.see(WHY, "menu item")
    window.key("Escape")
    window.see_no(WHY, "menu item")
    window.key("shift+F10")
    window.see("Copy value", "menu item")
    window.press(WHY, "menu item")
    see_answer(window, name)


def choose_sample(window: Window, kind: Kind) -> list[str]:
    """Take the first mark in sight, one with each of some words, and the last."""
    marks = [name for name, box in marks_at_rest(window) if is_in_sight(window, box)]
    sample = [marks[0], *(next(name for name in marks if words in name) for words in kind.words)]
    return [*dict.fromkeys(sample), marks[-1]]


def resize(window: Window, size: tuple[int, int]) -> None:
    """Give the window another size, and wait until it has it; a shadow around it may be a part of it."""

    def look() -> bool:
        window.resize(*size)
        return size[0] - SHADOW <= window.width() <= size[0]

    wait_for(f"a window of {size}", look)


def go_to(window: Window, kind: Kind) -> None:
    """Have a kind of chart in the window."""
    wait_for("a chart", lambda: find_marks(window))
    resize(window, NARROW if kind.narrow else WIDE)
    for button in kind.press:
        before = marks_at_rest(window)
        window.press(button)
        marks_at_rest(window, before)


def test_answers(kind: Kind, folder: str) -> None:
    """Ask marks of a kind: some with the mouse, the last in sight from its menu, the very last by key."""
    kind.prepare(folder)
    with Window(PROGRAM, folder, *kind.arguments) as window:
        go_to(window, kind)
        *sample, last = choose_sample(window, kind)
        charts = look_at_charts(window)
        for name in sample:
            click(window, charts, name, "1")
            see_answer(window, name)
        ask_menu(window, charts, last, kind.has_menu)
        last = find_last(window, charts, last)
        window.key("End")
        wait_for(f"the keyboard at {last}", lambda: window.focus().get_name() == last)
        window.key("Return")
        see_answer(window, last)


KINDS = (
    Kind("bars of one role", ("--role", ENGINEER), ("Core five",)),
    Kind("bars of one role in a narrow window", ("--role", ENGINEER), ("Core five",), narrow=True),
    Kind("bars of roles", ("--compare", COMPARED)),
    Kind("dots", ("--compare", COMPARED), ("Dots",), (" apart, from ", "not collected")),
    Kind("dots in a narrow window", ("--compare", COMPARED), ("Dots",), narrow=True),
    Kind("heat map", ("--compare", COMPARED), ("Heat map",), (" apart, from ", "not collected")),
    Kind("heat map in a narrow window", ("--compare", COMPARED), ("Heat map",), narrow=True),
    Kind("radar", ("--compare", COMPARED), ("Radar",)),
    Kind("membership", ("--role", "crafts:baker"), prepare=install_crafts),
    Kind("sources of one role", ("--role", ENGINEER), ("Core five", "All sources"), ("Kaggle 2021", "UK government")),
    Kind("overview", (), (), ("Architect, EDISON",)),
    Kind("gap", ("--me",), has_menu=False, prepare=assess),
)


def tests() -> Iterator[Callable[[str], None]]:
    """Make a test of each kind."""
    for kind in KINDS:
        test = functools.partial(test_answers, kind)
        test.__name__ = f"test_{kind.name}"
        yield test


if __name__ == "__main__":
    sys.exit(tap.run(list(tests())))
