# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run functions as tests and tell their fate in TAP."""

import tempfile
import traceback
from collections.abc import Callable, Sequence


class Skipped(Exception):
    """Something that a test needs is not here."""


def tests(names: dict[str, object]) -> list[Callable[[str], None]]:
    """Find the tests of a module."""
    return [test for name, test in names.items() if name.startswith("test_")]


def run(tests: Sequence[Callable[[str], None]]) -> int:
    """Give each test a folder of its own; say what went wrong, and go on."""
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_").replace("_", " ")
        with tempfile.TemporaryDirectory(prefix="metier-ui-") as folder:
            try:
                test(folder)
            except Skipped as why:
                print(f"ok {number} - {name} # SKIP {why}", flush=True)
            except Exception:  # noqa: BLE001
                failed += 1
                for line in traceback.format_exc().splitlines():
                    print(line if line.startswith("#") else f"# {line}")
                print(f"not ok {number} - {name}", flush=True)
            else:
                print(f"ok {number} - {name}", flush=True)
    return 1 if failed else 0


def skip_all(why: str) -> int:
    """Say that nothing can be tested here."""
    print(f"1..0 # SKIP {why}")
    return 0
