#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the tree against the project's own rules; prints TAP.

Usage: lint.py TOP

Every rule is one case. One case more for each rule shows that it notices a fault planted for it, and
keeps quiet about what is right.
"""

import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import planted  # noqa: E402  (no byte code may be written beside the sources)
import rules  # noqa: E402

BINARY = {".gif", ".gresource", ".jpg", ".metier", ".mo", ".pdf", ".png", ".sqlite"}


def is_passed_over(path: Path) -> bool:
    """Tell whether something is Git's (a file in a second work tree), Python's or built, and not the project's."""
    return path.name in (".git", "__pycache__", "build") or (path / "meson-private").is_dir()


def read_tree(top: Path) -> rules.Tree:
    """Read every text of the project by its path from the top; a binary file counts as empty."""
    tree = {}
    for folder, names, files in os.walk(top):
        here = Path(folder)
        names[:] = [name for name in names if not is_passed_over(here / name)]
        for path in (here / name for name in files if not is_passed_over(here / name)):
            binary = path.suffix in BINARY
            # A fixture may hold bytes that are no text on purpose.
            tree[path.relative_to(top).as_posix()] = "" if binary else path.read_text("utf-8", "replace")
    return tree


def report(number: int, name: str, faults: list[str]) -> bool:
    """Print the line of one case, with what is wrong below it."""
    print(f"{'not ok' if faults else 'ok'} {number} {name}")
    for fault in faults:
        print(f"# {fault}")
    return not faults


def check_planted(rule: rules.Rule) -> list[str]:
    """Show a rule its planted faults one by one; return those it missed or saw where there is none."""
    good, bad = planted.SAMPLES[rule.__name__]
    missed = [f"not noticed in {dict(sample)}" for sample in bad if not list(rule(sample))]
    return missed + [f"wrongly reported: {fault}" for fault in rule(good)]


def main(top: Path) -> int:
    """Run all cases."""
    tree = read_tree(top)
    print(f"1..{2 * len(rules.ALL)}")
    results = []
    for number, rule in enumerate(rules.ALL):
        name = rule.__name__.replace("_", "-")
        results.append(report(2 * number + 1, f"tree/{name}", list(rule(tree))))
        results.append(report(2 * number + 2, f"notices/{name}", check_planted(rule)))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
