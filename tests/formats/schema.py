#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold packs in JSON against the published schema; prints TAP.

Usage: schema.py SCHEMA PACK…

The schema itself is sound, every pack follows it, and each of some faults planted in the first pack is noticed.
"""

import copy
import json
import sys
from collections.abc import Callable
from pathlib import Path

FAULTS: dict[str, Callable[[dict], object]] = {
    "a key that is not known": lambda pack: pack.update(colour="red"),
    "no licence": lambda pack: pack["pack"].pop("licence"),
    "another format": lambda pack: pack.update(format="zip"),
    "a later version": lambda pack: pack.update(version=3),
    "an id that leaves its folder": lambda pack: pack["pack"].update(id="../pack"),
    "an id with a space": lambda pack: pack["roles"][0].update(id="a b"),
    "a value that is a text": lambda pack: pack["roles"][0]["ratings"][0].update(value="4"),
    "a count below zero": lambda pack: pack["roles"][0]["ratings"][0].update(n=-1),
    "a value beyond any scale": lambda pack: pack["roles"][0]["ratings"][0].update(value=1e308),
    "a flag that is not known": lambda pack: pack["roles"][0]["ratings"][0].update(flags=["odd"]),
    "a month that is none": lambda pack: pack["roles"][0]["ratings"][0].update(date="2024-13"),
    "an address of a script": lambda pack: pack["pack"].update(url="javascript:alert(1)"),
    "a task without a sentence": lambda pack: pack["roles"][0]["tasks"][0].pop("text"),
    "an importance that is a text": lambda pack: pack["roles"][0]["tasks"][0].update(importance="much"),
    "a step of preparation without a name": lambda pack: pack["preparations"][0].pop("name"),
    "an empty title": lambda pack: pack["roles"][0].update(title=""),
    "a title of two lines": lambda pack: pack["roles"][0].update(title="a\nb"),
    "a core skill that is not known": lambda pack: pack.update(core_map=[{"skill": "a", "core": "luck"}]),
}


def report(number: int, good: bool, what: str) -> bool:
    """Print one line of TAP."""
    print(f"{'ok' if good else 'not ok'} {number} - {what}")
    return good


def main(schema_path: str, *pack_paths: str) -> int:
    """Check everything; return an exit status."""
    try:
        import jsonschema
    except ImportError:
        print("1..0 # SKIP python3-jsonschema is not installed")
        return 0

    schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
    packs = {Path(path).name: json.loads(Path(path).read_text(encoding="utf-8")) for path in pack_paths}
    validator = jsonschema.Draft202012Validator(schema)
    print(f"1..{1 + len(packs) + len(FAULTS)}")
    jsonschema.Draft202012Validator.check_schema(schema)
    good = report(1, True, "the schema is one")
    number = 1
    for name, pack in packs.items():
        number += 1
        error = next(validator.iter_errors(pack), None)
        if error is not None:
            print(f"# {error.json_path}: {error.message}")
        good &= report(number, error is None, name)
    for what, plant in FAULTS.items():
        number += 1
        pack = copy.deepcopy(next(iter(packs.values())))
        plant(pack)
        good &= report(number, not validator.is_valid(pack), f"notices {what}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
