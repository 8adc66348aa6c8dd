#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw screenshots with the command that draws them all: one at each size of window and text."""

import subprocess
import sys
from pathlib import Path

import tap

TOP, BUILD = sys.argv[1:3]
SIZES = {"shelf": (1180, 760), "narrow": (360, 720), "large-text": (1180, 760)}


def size_of(picture: Path) -> tuple[int, ...]:
    """Read width and height from the head of a PNG."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), head
    return tuple(int.from_bytes(head[start : start + 4]) for start in (16, 20))


def test_draws_screenshots(folder: str) -> None:
    """A picture is as large as the window that it is of."""
    subprocess.run([f"{TOP}/build-aux/draw-pictures", TOP, BUILD, folder, *SIZES], check=True, stdout=sys.stderr)
    assert {name: size_of(Path(folder, f"{name}.png")) for name in SIZES} == SIZES


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
