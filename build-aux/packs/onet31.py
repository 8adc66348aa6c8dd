# SPDX-License-Identifier: GPL-3.0-or-later
"""O*NET 31.0, Data Scientists alone: the occupation 30.1 has no ratings for.

One row holds both the importance and the level of an element. A blank level has an
entry without a value: it was asked for and is not scored. *Not relevant* is said of
the level, so the importance has no flag.
"""

from pathlib import Path

import onet
import shared

FILE = Path("onet-31.0-data-scientists.csv")
KINDS = {
    "essential_skill": "skill",
    "transferable_skill": "skill",
    "knowledge": "knowledge",
    "ability": "ability",
}
COLUMNS = [
    "onet_soc_code",
    "title",
    "requirement_type",
    "element_id",
    "element_name",
    "importance",
    "level",
    "importance_n",
    "level_n",
    "not_relevant",
    "date",
    "domain_source",
]


def build_skills(rows: list[dict], words: dict) -> list[dict]:
    """List the elements that are rated."""
    skills = []
    for row in rows:
        if row["requirement_type"] not in KINDS:
            raise shared.SourceError(
                f"{FILE.name}: the requirement type “{row['requirement_type']}” is not known."
            )
        kind = KINDS[row["requirement_type"]]
        skills.append(onet.skill(row["element_id"], row["element_name"], kind, words))
    return onet.order_skills(skills, words)


def ratings(row: dict) -> list[dict]:
    """Make the entries for the importance and the level of one row."""
    flags = ["not-relevant"] if row["not_relevant"] == "Y" else []
    return [
        rating(row, "importance", "onet:im", []),
        rating(row, "level", "onet:lv", flags),
    ]


def rating(row: dict, column: str, scale: str, flags: list[str]) -> dict:
    """Make one entry; it has no value when the cell is blank."""
    where = f"{FILE.name}, {row['element_id']} {column}"
    return shared.without_blanks(
        {
            "skill": onet.skill_id(row["element_id"]),
            "scale": scale,
            "value": onet.optional(row[column], shared.number, where),
            "n": onet.optional(row[f"{column}_n"], shared.whole, where),
            "flags": flags,
            "date": onet.month(row["date"], where),
            "method": row["domain_source"],
        }
    )


def build_roles(rows: list[dict], words: dict) -> list[dict]:
    """List the occupations of the file, of which there is one."""
    roles = {}
    for row in rows:
        code = row["onet_soc_code"]
        if code not in roles:
            what = f"role {row['title']},"
            roles[code] = {
                "id": onet.role_id(code),
                "title": row["title"],
                "family": words["family"],
                "summary": shared.words_for(words["roles"], code, what, onet.WORDS),
                "ratings": [],
            }
        roles[code]["ratings"] += ratings(row)
    return list(roles.values())


def build(sources_dir: Path, words_dir: Path) -> dict:
    """Make the pack."""
    rows = shared.read_rows(sources_dir / FILE, COLUMNS)
    words = shared.read_words(words_dir / onet.WORDS)
    return onet.pack("onet-31.0", build_skills(rows, words), build_roles(rows, words), words)
