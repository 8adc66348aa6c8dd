# SPDX-License-Identifier: GPL-3.0-or-later
"""Métier's own pack: the five core skills, what roles are about, and resources.

The words are ours. The addresses of the resources come from lists that other
people keep, so each one is looked up in the table of links: that is where the
credit comes from, and an address that is no longer there must not stay in the
pack on our word alone.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import shared

LINKS = Path("links") / "resource_links.csv"
LINK_COLUMNS = ["source_repo", "source_licence", "section", "title", "url"]
WORDS = "metier.json"
CHOICE = "metier-resources.tsv"
CHOICE_COLUMNS = [
    "id",
    "url",
    "title",
    "kind",
    "level",
    "cost",
    "language",
    "skills",
    "judged",
]

KINDS = {"course", "book", "video", "article", "practice", "competition", "tool", "unknown"}
LEVELS = {"introductory", "intermediate", "advanced", "unknown"}
COSTS = {"free", "paid", "unknown"}
JUDGEABLE = {"kind", "level", "cost", "language", "skills"}


def read_choice(path: Path) -> list[dict[str, str]]:
    """Read our choice of resources; a tab-separated table without quoting."""
    try:
        lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    except OSError as error:
        raise shared.SourceError(f"{path.name}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise shared.SourceError(f"{path.name}: is not UTF-8 text.") from error
    if lines[0].split("\t") != CHOICE_COLUMNS:
        raise shared.SourceError(
            f"{path.name}: the first line must be the columns {', '.join(CHOICE_COLUMNS)}."
        )
    return [choice_row(path.name, place, line) for place, line in enumerate(lines[1:], start=2)]


def choice_row(file_name: str, place: int, line: str) -> dict[str, str]:
    """Split one line of our choice, and check the columns that hold a fixed word."""
    cells = line.split("\t")
    if len(cells) != len(CHOICE_COLUMNS):
        raise shared.SourceError(
            f"{file_name}, line {place}: has {len(cells)} columns, not {len(CHOICE_COLUMNS)}."
        )
    row = dict(zip(CHOICE_COLUMNS, cells))
    for column, words in (("kind", KINDS), ("level", LEVELS), ("cost", COSTS)):
        if row[column] not in words:
            raise shared.SourceError(
                f"{file_name}, line {place}: “{row[column]}” is not a {column}."
            )
    return row


def links_by_url(rows: list[dict], words: dict) -> dict[str, list[dict]]:
    """Group the links by address, leaving out lists whose licence does not allow us."""
    links = {}
    for row in rows:
        if row["source_licence"] in words["licences"] and row["source_repo"] in words["lists"]:
            links.setdefault(row["url"], []).append(row)
    return links


def says_free(link: dict) -> bool:
    """Tell whether a list itself says that what it links to costs nothing."""
    text = " ".join((link["source_repo"].replace("-", " "), link["section"], link["title"]))
    return re.search(r"\bfree\b", text, re.IGNORECASE) is not None


def credited_link(row: dict, links: dict[str, list[dict]]) -> dict:
    """Find the list a resource is credited to.

    An address may be in several lists. When we say that it is free and do not
    call that our judgement, it has to be a list that says so.
    """
    found = links.get(row["url"], [])
    if not found:
        raise shared.SourceError(
            f"words/{CHOICE}: “{row['url']}” of {row['id']} is in no list "
            f"of {LINKS.name} whose licence allows its use."
        )
    if row["cost"] != "free" or "cost" in row["judged"].split(","):
        return found[0]
    for link in found:
        if says_free(link):
            return link
    raise shared.SourceError(f"words/{CHOICE}: no list says that {row['id']} is free.")


def credit(link: dict, words: dict) -> str:
    """Name the list a resource was found in, where it is kept, and its licence."""
    name = words["lists"][link["source_repo"]]
    return f"{name} ({link['source_repo']}), {words['licences'][link['source_licence']]}"


def comparable(url: str) -> str:
    """Bring an address to the form in which the same address twice is noticed."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise shared.SourceError(f"words/{CHOICE}: “{url}” is not an http or https address.")
    return urlunsplit(parts._replace(netloc=parts.netloc.lower())).rstrip("/")


def names(text: str, known: set[str], row_id: str) -> list[str]:
    """Split a comma-separated cell and check every name in it."""
    found = [name for name in text.split(",") if name]
    for name in found:
        if name not in known:
            raise shared.SourceError(f"words/{CHOICE}: {row_id} names the unknown “{name}”.")
    return found


def check_unique(rows: list[dict]) -> None:
    """Stop at an id or an address that is there twice."""
    for column, form in (("id", str), ("url", comparable)):
        seen = set()
        for row in rows:
            value = form(row[column])
            if value in seen:
                raise shared.SourceError(f"words/{CHOICE}: “{row[column]}” is there twice.")
            seen.add(value)


def build_resources(rows: list[dict], links: dict, words: dict) -> list[dict]:
    """Make the resource entries, in the order of our choice."""
    check_unique(rows)
    core = {skill["id"] for skill in words["skills"]}
    return [
        shared.without_blanks(
            {
                "id": row["id"],
                "url": row["url"],
                "title": row["title"],
                "kind": row["kind"],
                "level": row["level"],
                "cost": row["cost"],
                "language": row["language"],
                "credit": credit(credited_link(row, links), words),
                "skills": names(row["skills"], core, row["id"]),
                "judged": names(row["judged"], JUDGEABLE, row["id"]),
            }
        )
        for row in rows
    ]


def build(sources_dir: Path, words_dir: Path) -> dict:
    """Make the pack."""
    words = shared.read_words(words_dir / WORDS)
    links = links_by_url(shared.read_rows(sources_dir / LINKS, LINK_COLUMNS), words)
    choice = read_choice(words_dir / CHOICE)
    return {
        "format": "metier-pack",
        "version": 1,
        "pack": words["pack"],
        "skills": words["skills"],
        "facts": words["facts"],
        "fields": words["fields"],
        "practices": words["practices"],
        "resources": build_resources(choice, links, words),
    }
