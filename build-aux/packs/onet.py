# SPDX-License-Identifier: GPL-3.0-or-later
"""O*NET 30.1: importance and level of skills and knowledge per occupation.

Taken are the computer and mathematical occupations (codes from 15-) that have
ratings. Ratings O*NET recommends to suppress and levels it calls not relevant
are kept with a flag, so that the application can show them as what they are.
"""

from pathlib import Path

import shared

FOLDER = Path("onet-30.1")
WORDS = "onet.json"
PREFIX = "15-"
CODE = "O*NET-SOC Code"
SCALES = {"IM": "onet:im", "LV": "onet:lv"}
KINDS = {"Skills.txt": "skill", "Knowledge.txt": "knowledge"}
RATING_COLUMNS = [
    CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "N",
    "Standard Error",
    "Lower CI Bound",
    "Upper CI Bound",
    "Recommend Suppress",
    "Not Relevant",
    "Date",
    "Domain Source",
]
OCCUPATION_COLUMNS = [CODE, "Title"]
ALIAS_COLUMNS = [CODE, "Alternate Title", "Short Title"]
RELATED_COLUMNS = [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"]
TECHNOLOGY_COLUMNS = [CODE, "Example", "Commodity Title", "Hot Technology", "In Demand"]


def role_id(code: str) -> str:
    """Make a role id from an occupation code."""
    return f"onet:{code}"


def skill_id(element: str) -> str:
    """Make a skill id from an element id."""
    return f"onet:{element}"


def section_id(element: str) -> str:
    """Find the heading of an element: the third step of the content model."""
    return "onet:" + ".".join(element.split(".")[:3])


def month(text: str, where: str) -> str:
    """Turn `MM/YYYY` into `YYYY-MM`."""
    parts = text.split("/")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        raise shared.SourceError(f"{where}: “{text}” is not a month.")
    return f"{parts[1]}-{parts[0]}"


def skill(element: str, name: str, kind: str, words: dict) -> dict:
    """Make the entry for an element of the content model."""
    what = f"{kind} {name},"
    own = shared.words_for(words["elements"], element, what, WORDS)
    return shared.without_blanks(
        {
            "id": skill_id(element),
            "name": own.get("name", name),
            "section": section_id(element),
            "kind": kind,
            "full_name": name if own.get("name", name) != name else None,
            "summary": own["summary"],
        }
    )


def order_skills(skills: list[dict], words: dict) -> list[dict]:
    """Order skills as the headings go, and within one by id."""
    order = [section["id"] for section in words["sections"]]
    for entry in skills:
        if entry["section"] not in order:
            raise shared.SourceError(f"words/{WORDS}: has no section “{entry['section']}”.")
    return sorted(skills, key=lambda entry: (order.index(entry["section"]), entry["id"]))


def sections(skills: list[dict], words: dict) -> list[dict]:
    """Keep the headings under which this pack has anything."""
    used = {entry["section"] for entry in skills}
    return [section for section in words["sections"] if section["id"] in used]


def read_ratings(folder: Path) -> list[dict]:
    """Read the rating rows of the occupations taken; each keeps its kind."""
    rows = []
    for file_name, kind in KINDS.items():
        for row in shared.read_rows(folder / file_name, RATING_COLUMNS):
            if row[CODE].startswith(PREFIX):
                rows.append(row | {"kind": kind, "file": file_name})
    return rows


def build_skills(rows: list[dict], words: dict) -> list[dict]:
    """List the elements that are rated."""
    skills = {}
    for row in rows:
        element = row["Element ID"]
        if element not in skills:
            skills[element] = skill(element, row["Element Name"], row["kind"], words)
    return order_skills(list(skills.values()), words)


def rating(row: dict) -> dict:
    """Make the entry for one rating."""
    where = f"{row['file']}, {row[CODE]}, {row['Element ID']} {row['Scale ID']}"
    if row["Scale ID"] not in SCALES:
        raise shared.SourceError(f"{where}: the scale is not known.")
    return shared.without_blanks(
        {
            "skill": skill_id(row["Element ID"]),
            "scale": SCALES[row["Scale ID"]],
            "value": shared.number(row["Data Value"], where),
            "n": optional(row["N"], shared.whole, where),
            "se": optional(row["Standard Error"], shared.number, where),
            "lo": optional(row["Lower CI Bound"], shared.number, where),
            "hi": optional(row["Upper CI Bound"], shared.number, where),
            "flags": flags(row),
            "date": month(row["Date"], where),
            "method": row["Domain Source"],
        }
    )


def optional(text: str, convert, where: str):
    """Convert a cell that may be blank."""
    return convert(text, where) if text else None


def flags(row: dict) -> list[str]:
    """Name what O*NET says against a rating."""
    names = {"Recommend Suppress": "suppressed", "Not Relevant": "not-relevant"}
    return [flag for column, flag in names.items() if row[column] == "Y"]


def by_code(rows: list[dict]) -> dict[str, list[dict]]:
    """Gather rows by occupation."""
    gathered = {}
    for row in rows:
        gathered.setdefault(row[CODE], []).append(row)
    return gathered


def aliases(rows: list[dict], title: str) -> list[str]:
    """List the other titles of an occupation, long ones before their short forms."""
    texts = []
    for row in rows:
        texts += [row["Alternate Title"], row["Short Title"]]
    return [text for text in shared.unique(texts) if text not in (title, "n/a")]


def technologies(rows: list[dict]) -> list[dict]:
    """List the software an occupation uses."""
    return [
        {
            "name": row["Example"],
            "category": row["Commodity Title"],
            "hot": row["Hot Technology"] == "Y",
            "in_demand": row["In Demand"] == "Y",
        }
        for row in rows
    ]


def related(rows: list[dict], titles: dict[str, str]) -> list[dict]:
    """List the occupations O*NET finds near, nearest first."""
    entries = []
    for row in rows:
        code = row["Related O*NET-SOC Code"]
        where = f"Related Occupations.txt, {row[CODE]}, {code}"
        if code not in titles:
            raise shared.SourceError(f"{where}: Occupation Data.txt has no title for it.")
        entries.append(
            {
                "role": role_id(code),
                "title": titles[code],
                "rank": shared.whole(row["Index"], where),
                "tier": row["Relatedness Tier"],
            }
        )
    return sorted(entries, key=lambda entry: entry["rank"])


def build_roles(folder: Path, ratings: list[dict], words: dict) -> list[dict]:
    """List the occupations with all that O*NET has on them."""
    titles = {
        row[CODE]: row["Title"]
        for row in shared.read_rows(folder / "Occupation Data.txt", OCCUPATION_COLUMNS)
    }
    alias_rows = by_code(shared.read_rows(folder / "Alternate Titles.txt", ALIAS_COLUMNS))
    near_rows = by_code(shared.read_rows(folder / "Related Occupations.txt", RELATED_COLUMNS))
    tool_rows = by_code(shared.read_rows(folder / "Technology Skills.txt", TECHNOLOGY_COLUMNS))
    roles = []
    for code, rows in sorted(by_code(ratings).items()):
        if code not in titles:
            raise shared.SourceError(f"Occupation Data.txt: has no title for {code}.")
        title = titles[code]
        roles.append(
            shared.without_blanks(
                {
                    "id": role_id(code),
                    "title": title,
                    "family": words["family"],
                    "summary": shared.words_for(words["roles"], code, f"role {title},", WORDS),
                    "aliases": aliases(alias_rows.get(code, []), title),
                    "ratings": [rating(row) for row in rows],
                    "technologies": technologies(tool_rows.get(code, [])),
                    "related": related(near_rows.get(code, []), titles),
                }
            )
        )
    return roles


def pack(identity: str, skills: list[dict], roles: list[dict], words: dict) -> dict:
    """Put a pack together; both O*NET packs share all but the occupations."""
    return {
        "format": "metier-pack",
        "version": 1,
        "pack": words["packs"][identity],
        "scales": words["scales"],
        "sections": sections(skills, words),
        "skills": skills,
        "core_map": shared.core_map(words["core_map"], skills, WORDS),
        "roles": roles,
    }


def build(sources_dir: Path, words_dir: Path) -> dict:
    """Make the pack."""
    folder = sources_dir / FOLDER
    words = shared.read_words(words_dir / WORDS)
    ratings = read_ratings(folder)
    skills = build_skills(ratings, words)
    return pack("onet-30.1", skills, build_roles(folder, ratings, words), words)
