# SPDX-License-Identifier: GPL-3.0-or-later
"""The EDISON Data Science Framework: relevance of competences for 22 profiles.

The sheet has one row per profile and competence that was scored. A pair that
is absent was not scored, which is not the same as 0, so it gets no entry.
"""

from pathlib import Path

import shared

FILE = Path("edison") / "edison_profile_competence_relevance.csv"
WORDS = "edison.json"
SCALE = "edison:relevance"
COLUMNS = [
    "profile_id",
    "profile",
    "row_kind",
    "competence_group",
    "competence_id",
    "relevance_0_9",
]


def skill_id(code: str) -> str:
    """Make a skill id; the file's `DSDK/DSBA` group is DSDK for short."""
    return "edison:" + ("DSDK" if code == "DSDK/DSBA" else code)


def build_skills(rows: list[dict], words: dict) -> list[dict]:
    """List groups and competences in the order of the sheet."""
    group_ids = {
        row["competence_group"]: skill_id(row["competence_id"])
        for row in rows
        if row["row_kind"] == "group"
    }
    skills = {}
    for row in rows:
        code = row["competence_id"]
        own = shared.words_for(words["skills"], code, "competence", WORDS)
        skills[code] = {
            "id": skill_id(code),
            "name": own["name"],
            "section": group_ids[row["competence_group"]],
            "kind": row["row_kind"],
            "summary": own["summary"],
        }
    return list(skills.values())


def build_sections(skills: list[dict]) -> list[dict]:
    """Make a heading of each group."""
    return [
        {"id": skill["section"], "title": skill["name"]}
        for skill in skills
        if skill["kind"] == "group"
    ]


def build_roles(rows: list[dict], words: dict) -> list[dict]:
    """List the profiles with their scores, both in the order of the codes."""
    roles = {}
    for row in sorted(rows, key=lambda row: row["profile_id"]):
        code = row["profile_id"]
        if code not in roles:
            own = shared.words_for(words["roles"], code, "profile", WORDS)
            roles[code] = shared.without_blanks(
                {
                    "id": f"edison:{code}",
                    "title": own["title"],
                    "family": own["family"],
                    "full_title": row["profile"] if row["profile"] != own["title"] else None,
                    "summary": own["summary"],
                    "aliases": own.get("aliases"),
                }
            )
            roles[code]["ratings"] = []
        roles[code]["ratings"].append(rating(row))
    return list(roles.values())


def rating(row: dict) -> dict:
    """Make the entry for one score."""
    where = f"{FILE.name}, {row['profile_id']}, {row['competence_id']}"
    return {
        "skill": skill_id(row["competence_id"]),
        "scale": SCALE,
        "value": shared.number(row["relevance_0_9"], where),
    }


def build(sources_dir: Path, words_dir: Path) -> dict:
    """Make the pack."""
    rows = shared.read_rows(sources_dir / FILE, COLUMNS)
    words = shared.read_words(words_dir / WORDS)
    skills = build_skills(rows, words)
    return {
        "format": "metier-pack",
        "version": 1,
        "pack": words["pack"],
        "scales": words["scales"],
        "sections": build_sections(skills),
        "skills": skills,
        "core_map": shared.core_map(words["core_map"], skills, WORDS),
        "roles": build_roles(rows, words),
    }
