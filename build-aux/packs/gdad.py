# SPDX-License-Identifier: GPL-3.0-or-later
"""The UK Government Digital and Data framework: levels asked of role levels.

Each role comes in several role levels, and those are what the framework gives
skill levels to, so each role level is a role of the pack. Of the whole framework
the Data family and the software developer are taken.
"""

from pathlib import Path

import shared

FILE = Path("uk-gdad") / "role_level_skill_level.csv"
WORDS = "gdad.json"
SCALE = "gdad:level"
NOT_IN_USE = "NOT IN USE"
COLUMNS = [
    "role_family",
    "role",
    "role_level",
    "skill",
    "skill_level",
    "skill_level_num",
]
SMALL_WORDS = {"and", "in", "of", "the"}


def wanted(row: dict, words: dict) -> bool:
    """Tell whether a row belongs to a role the pack takes and is in use."""
    taken = row["role_family"] in words["families"] or row["role"] in words["single_roles"]
    return taken and row["skill_level"] != NOT_IN_USE


def skill_id(name: str) -> str:
    """Make a skill id from the framework's exact name."""
    return f"gdad:{shared.slug(name)}"


def role_id(row: dict) -> str:
    """Make a role id from a role and one of its levels."""
    return f"gdad:{shared.slug(row['role'])}/{shared.slug(row['role_level'])}"


def title_case(text: str) -> str:
    """Write a title with capitals, and its hyphen between words as a dash."""
    spaced = text.replace(" - ", " – ").split(" ")
    return " ".join(
        word if word in SMALL_WORDS and place > 0 else word[:1].upper() + word[1:]
        for place, word in enumerate(spaced)
    )


def build_skills(rows: list[dict], words: dict) -> list[dict]:
    """List every skill these roles ask for, by heading and then by name."""
    skills = []
    for name in shared.unique([row["skill"] for row in rows]):
        own = shared.words_for(words["skills"], name, "skill", WORDS)
        skills.append(
            shared.without_blanks(
                {
                    "id": skill_id(name),
                    "name": own["name"],
                    "section": own["section"],
                    "kind": "skill",
                    "full_name": name if name != own["name"] else None,
                    "summary": own["summary"],
                }
            )
        )
    order = [section["id"] for section in words["sections"]]
    return sorted(skills, key=lambda skill: (order.index(skill["section"]), skill["name"]))


def build_roles(rows: list[dict], words: dict) -> list[dict]:
    """List the role levels, from the least to the most senior of each role."""
    roles = {}
    for row in rows:
        identity = role_id(row)
        if identity not in roles:
            what = f"level of {row['role']}"
            levels = shared.words_for(words["roles"], row["role"], "role", WORDS)
            summary = shared.words_for(levels, row["role_level"], what, WORDS)
            title = title_case(row["role_level"])
            roles[identity] = shared.without_blanks(
                {
                    "id": identity,
                    "title": title,
                    "family": row["role_family"],
                    "full_title": row["role_level"] if row["role_level"] != title else None,
                    "summary": summary,
                    "aliases": words["aliases"].get(identity),
                }
            )
            roles[identity]["ratings"] = []
        roles[identity]["ratings"].append(rating(row))
    return [roles[identity] for identity in in_order(roles, words)]


def in_order(roles: dict, words: dict) -> list[str]:
    """Order role ids as our words list them, for the file is alphabetical."""
    listed = [
        role_id({"role": role, "role_level": level})
        for role, levels in words["roles"].items()
        for level in levels
    ]
    return [identity for identity in listed if identity in roles]


def rating(row: dict) -> dict:
    """Make the entry for one level asked."""
    where = f"{FILE.name}, {row['role_level']}, {row['skill']}"
    return {
        "skill": skill_id(row["skill"]),
        "scale": SCALE,
        "value": shared.whole(row["skill_level_num"], where),
    }


def build(sources_dir: Path, words_dir: Path) -> dict:
    """Make the pack."""
    words = shared.read_words(words_dir / WORDS)
    rows = [row for row in shared.read_rows(sources_dir / FILE, COLUMNS) if wanted(row, words)]
    skills = build_skills(rows, words)
    return {
        "format": "metier-pack",
        "version": 1,
        "pack": words["pack"],
        "scales": words["scales"],
        "sections": words["sections"],
        "skills": skills,
        "core_map": shared.core_map(words["core_map"], skills, WORDS),
        "roles": build_roles(rows, words),
    }
