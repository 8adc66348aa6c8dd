#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import a classification of the size of the whole ESCO, made up for it; prints TAP.

Usage: whole-esco.py METIER-CLI MAKE-ESCO [sanitized]

As a folder and as the archive of it, everything is there and the pack is the same, byte for byte. More memory than the
program holds anyway is bounded; under sanitizers it is not measured.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

COUNTS = {"roles": 3039, "skills": 13900, "ratings": 124000, "skipped": 0, "n_warnings": 0}
ARCHIVE = "ESCO dataset - v1.2.0 - classification - en - csv.zip"
MAX_MORE_KIB = 64 * 1024


def run(command: list[str]) -> tuple[str, int]:
    """Run a program that must succeed; return what it prints and the most memory that it held at once, in KiB."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return output, usage.ru_maxrss


def report(number: int, good: bool, what: str) -> bool:
    """Print one line of TAP."""
    print(f"{'ok' if good else 'not ok'} {number} - {what}", flush=True)
    return good


def main(cli: str, make_esco: str, *flags: str) -> int:
    """Check everything; return an exit status."""
    print("1..5", flush=True)
    with tempfile.TemporaryDirectory(prefix="metier-esco-") as name:
        top = Path(name)
        program = [cli, "--data-dir", str(top / "data"), "--json"]
        _, idle = run([*program, "sources"])
        run([make_esco, str(top / "v1.2.0"), "--zip", str(top / ARCHIVE)])
        good = report(1, True, "the files are made")
        packs = []
        for number, source in enumerate(("v1.2.0", ARCHIVE), 2):
            pack = top / f"{number}.pack"
            output, held = run([*program, "import", "any", str(top / source), "-o", str(pack)])
            counts = json.loads(output)
            good &= report(number, all(counts[key] == count for key, count in COUNTS.items()), source)
            packs.append(pack.read_bytes())
    good &= report(4, packs[0] == packs[1], "the packs are the same")
    print(f"# {(held - idle) / 1024:.0f} MiB above what the program holds anyway")
    good &= report(5, bool(flags) or held - idle < MAX_MORE_KIB, "memory is bounded")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
