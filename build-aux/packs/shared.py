# SPDX-License-Identifier: GPL-3.0-or-later
"""What every source needs: reading tables, making ids and numbers, writing a pack.

Publishers change their layouts from one release to the next, so columns are
always found by name and anything unexpected ends in one sentence that says
which file and which thing it was.
"""

import csv
import json
import math
import re
from pathlib import Path


class SourceError(Exception):
    """A publisher's file or one of our words files is not what it should be."""


def read_rows(path: Path, columns: list[str]) -> list[dict[str, str]]:
    """Return the rows of a table as dictionaries by column name.

    A `.txt` file is tab-separated without quoting, anything else is CSV.
    A byte-order mark and either kind of line end are accepted.
    """
    is_text = path.suffix == ".txt"
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            if is_text:
                reader = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            else:
                reader = csv.DictReader(stream)
            check_columns(path, reader.fieldnames or [], columns)
            return [stripped(row) for row in reader]
    except OSError as error:
        raise SourceError(f"{path.name}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path.name}: is not UTF-8 text.") from error


def check_columns(path: Path, present: list[str], wanted: list[str]) -> None:
    """Stop when a column the source module relies on is not in the file."""
    missing = [column for column in wanted if column not in present]
    if missing:
        listed = ", ".join(f"“{column}”" for column in missing)
        noun = "column" if len(missing) == 1 else "columns"
        raise SourceError(f"{path.name}: lacks the {noun} {listed}.")


def stripped(row: dict) -> dict[str, str]:
    """Trim the cells; a short row's missing cells are blank."""
    return {key: (value or "").strip() for key, value in row.items() if key is not None}


def read_words(path: Path) -> dict:
    """Read one of our words files."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError(f"{path.name}: cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise SourceError(f"{path.name}: is not valid JSON ({error}).") from error


def words_for(words: dict, key: str, what: str, file_name: str) -> dict | str:
    """Look up our words for a publisher's item; a new item must not slip through."""
    if key not in words:
        raise SourceError(f"words/{file_name}: has no words for the {what} “{key}”.")
    return words[key]


def slug(text: str) -> str:
    """Make the id part of a name: ASCII lower case, other runs as one hyphen.

    A run at the end is kept as a hyphen, which is what tells `C++` from `C`.
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower())


def number(text: str, where: str) -> int | float:
    """Turn a publisher's number into the value that JSON writes shortest.

    Python writes a float so that it reads back as the same double, and a whole
    number is written without a fraction.
    """
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise SourceError(f"{where}: “{text}” is not a number.")
    return int(value) if value.is_integer() else value


def whole(text: str, where: str) -> int:
    """Turn a count into an integer."""
    value = number(text, where)
    if not isinstance(value, int) or value < 0:
        raise SourceError(f"{where}: “{text}” is not a count.")
    return value


def unique(texts: list[str]) -> list[str]:
    """Drop blanks and repetitions, keeping the first of each in order."""
    return list(dict.fromkeys(text for text in texts if text))


def without_blanks(entry: dict) -> dict:
    """Leave out the keys whose value is not known, as the format asks."""
    return {key: value for key, value in entry.items() if value not in (None, "", [])}


def core_map(entries: list[dict], skills: list[dict], file_name: str) -> list[dict]:
    """Check that the core map names skills of this pack, and hand it on."""
    known = {skill["id"] for skill in skills}
    for entry in entries:
        if entry["skill"] not in known:
            raise SourceError(
                f"words/{file_name}: the core map names “{entry['skill']}”, "
                "which the publisher's file does not have."
            )
    return entries


def write_pack(pack: dict, path: Path) -> None:
    """Write a pack so that a change of one figure is a change of one line."""
    members = [" " + top_level(key, value) for key, value in pack.items()]
    text = "{\n" + ",\n".join(members) + "\n}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def top_level(key: str, value) -> str:
    """Write one member of the pack object."""
    if isinstance(value, dict):
        return f"{one_line(key)}: " + expanded(value, " ")
    if isinstance(value, list):
        return f"{one_line(key)}: " + listed(value, " ", key == "roles")
    return f"{one_line(key)}: {one_line(value)}"


def expanded(entry: dict, indent: str) -> str:
    """Write an object with one member per line, and its lists one entry per line."""
    inner = indent + " "
    members = []
    for key, value in entry.items():
        text = listed(value, inner, False) if isinstance(value, list) else one_line(value)
        members.append(f"{inner}{one_line(key)}: {text}")
    return "{\n" + ",\n".join(members) + f"\n{indent}}}"


def listed(values: list, indent: str, expand: bool) -> str:
    """Write a list with one entry per line."""
    if not values:
        return "[]"
    inner = indent + " "
    texts = [expanded(value, inner) if expand else one_line(value) for value in values]
    return "[\n" + ",\n".join(inner + text for text in texts) + f"\n{indent}]"


def one_line(value) -> str:
    """Write a value on one line, with letters beyond ASCII as themselves."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
