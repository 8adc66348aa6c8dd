#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold build-aux/count-tests against logs whose count is known; prints TAP.

Usage: count.py COUNT-TESTS
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

THREE = "1..3\nok 1 /a\nok 2 /b # SKIP no data\nok 3 /c\n"
ABORTED = "1..3\nok 1 /a\nnot ok 2 /b - ERROR: 1 == 2\nBail out!\n"

# What the programs of each run ended with and said, and the line and exit status that follow.
CASES = {
    "passed and skipped": ([[("OK", 0, THREE)]], "2 passed, 0 failed, 1 skipped", 0),
    "without a number": ([[("OK", 0, "1..2\nok - a\nok - b\n")]], "2 passed, 0 failed, 0 skipped", 0),
    "plan at the end": ([[("OK", 0, "ok 1 a\nok 2 b\n1..2\n")]], "2 passed, 0 failed, 0 skipped", 0),
    "known not to work yet": (
        [[("OK", 0, "1..2\nok 1 a\nnot ok 2 b # TO" "DO later\n")]],
        "1 passed, 0 failed, 1 skipped",
        0,
    ),
    "failed": ([[("FAIL", 1, "1..2\nok 1 a\nnot ok 2 b\n")]], "1 passed, 1 failed, 0 skipped", 1),
    "failed assertion": ([[("ERROR", -6, ABORTED)]], "1 passed, 1 failed, 0 skipped", 1),
    "crashed between cases": ([[("ERROR", -11, "1..3\nok 1 /a\n")]], "1 passed, 1 failed, 0 skipped", 1),
    "crashed after the last case": ([[("ERROR", -11, THREE)]], "2 passed, 1 failed, 1 skipped", 1),
    "leaks found at exit": ([[("ERROR", 1, THREE)]], "2 passed, 1 failed, 1 skipped", 1),
    "ran out of time": ([[("TIMEOUT", -15, "1..3\nok 1 /a\n")]], "1 passed, 1 failed, 0 skipped", 1),
    "broke off with success": ([[("OK", 0, "1..3\nok 1 /a\n")]], "1 passed, 1 failed, 0 skipped", 1),
    "said nothing": ([[("SKIP", 0, "")], [("OK", 0, THREE)]], "2 passed, 1 failed, 1 skipped", 1),
    "crashed before saying anything": ([[("ERROR", -11, "")]], "0 passed, 1 failed, 0 skipped", 1),
    "announced and ran none": ([[("SKIP", 0, "1..2\n")]], "0 passed, 1 failed, 0 skipped", 1),
    "skipped as a whole": (
        [[("SKIP", 0, "1..0 # SKIP no display\n"), ("OK", 0, THREE)]],
        "2 passed, 0 failed, 2 skipped",
        0,
    ),
    "not made of cases": (
        [[("OK", 0, "fine\n"), ("FAIL", 1, "no\n"), ("SKIP", 77, "")]],
        "1 passed, 1 failed, 1 skipped",
        1,
    ),
    "only skipped": ([[("SKIP", 0, "1..1\nok 1 a # SKIP no data\n")]], "0 passed, 0 failed, 1 skipped", 1),
    "two runs alike": ([[("OK", 0, THREE)], [("OK", 0, THREE)]], "2 passed, 0 failed, 1 skipped", 0),
    "fails in one of two runs": (
        [[("OK", 0, THREE)], [("ERROR", -6, ABORTED)]],
        "2 passed, 1 failed, 0 skipped",
        1,
    ),
    "skipped in one of two runs": (
        [[("OK", 0, "1..1\nok 1 a\n")], [("OK", 0, "1..1\nok 1 a # SKIP\n")]],
        "1 passed, 0 failed, 0 skipped",
        0,
    ),
    "a run without tests": ([[("OK", 0, THREE)], []], "2 passed, 1 failed, 1 skipped", 1),
    "no run at all": ([[]], "0 passed, 1 failed, 0 skipped", 1),
}  # fmt: skip


def write_log(path: Path, programs: list[tuple[str, int, str]]) -> None:
    """Write a log as Meson does; a run without programs leaves none."""
    lines = [
        json.dumps({"name": f"program {place}", "result": result, "returncode": status, "stdout": said})
        for place, (result, status, said) in enumerate(programs)
    ]
    if lines:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fault(program: str, runs: list, line: str, status: int) -> str | None:
    """Count one set of logs; say what differs from what is known."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{place}.json" for place in range(len(runs))]
        for path, programs in zip(paths, runs):
            write_log(path, programs)
        done = subprocess.run([program, *paths], capture_output=True, text=True, check=False)
    said = done.stdout.splitlines()[-1:]
    if said != [line] or done.returncode != status:
        got = f"{said} and {done.returncode} {done.stderr}"
        return f"expected “{line}” and exit status {status}, got {got}"
    return None


def main(program: str) -> int:
    """Run all cases."""
    print(f"1..{len(CASES)}")
    faults = 0
    for number, (name, case) in enumerate(CASES.items(), 1):
        wrong = fault(program, *case)
        print(f"{'not ok' if wrong else 'ok'} {number} {name}")
        if wrong:
            print("# " + wrong.replace("\n", " "))
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
