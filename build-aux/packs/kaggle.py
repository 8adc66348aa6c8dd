# SPDX-License-Identifier: GPL-3.0-or-later
"""The 2021 Kaggle survey: the share of people per job title who tick an item.

The file is already aggregated: for every role and item the number of people who
answered the question, the share who ticked the item and its 95 % bounds. The
shares stay as they are in the file, 0 to 1.
"""

from pathlib import Path

import shared

FILE = Path("kaggle-2021") / "kaggle2021_role_x_item.csv"
WORDS = "kaggle.json"
SCALE = "kaggle:share"
YEAR = "2021"
COLUMNS = ["question", "item", "role", "n_answered", "pct", "ci95_lo", "ci95_hi"]


def skill_id(row: dict) -> str:
    """Make a skill id; it holds the question, for *None* and *Other* recur."""
    return f"kaggle:{row['question']}/{shared.slug(row['item'])}"


def question_words(row: dict, words: dict) -> dict:
    """Find our words for a question."""
    return shared.words_for(words["questions"], row["question"], "question", WORDS)


def build_sections(rows: list[dict], words: dict) -> list[dict]:
    """Make a heading of each question, in the order of the file."""
    first_rows = {row["question"]: row for row in reversed(rows)}
    return [
        {"id": f"kaggle:{question}", "title": question_words(first_rows[question], words)["title"]}
        for question in shared.unique([row["question"] for row in rows])
    ]


def build_skills(rows: list[dict], words: dict) -> list[dict]:
    """List the items of all questions in the order of the file."""
    skills = {}
    for row in rows:
        identity = skill_id(row)
        if identity in skills:
            continue
        question = question_words(row, words)
        what = f"{row['question']} item"
        own = shared.words_for(question["items"], row["item"], what, WORDS)
        skills[identity] = shared.without_blanks(
            {
                "id": identity,
                "name": own["name"],
                "section": f"kaggle:{row['question']}",
                "kind": kind(row["item"], question),
                "full_name": full_name(row["item"], own["name"], question),
                "summary": own["summary"],
            }
        )
    return list(skills.values())


def kind(item: str, question: dict) -> str:
    """Tell the answers that name nothing from those that name a skill."""
    names_nothing = item == "Other" or item.split()[0] == "None"
    return "answer" if names_nothing else question["kind"]


def full_name(item: str, name: str, question: dict) -> str | None:
    """Give the survey's wording of a name, but not its whole statements."""
    return item if item != name and not question.get("statements") else None


def build_roles(rows: list[dict], words: dict) -> list[dict]:
    """List the job titles with their shares in the order of the file."""
    roles = {}
    for row in rows:
        title = row["role"]
        if title not in roles:
            own = shared.words_for(words["roles"], title, "job title", WORDS)
            name = own.get("title", title)
            roles[title] = shared.without_blanks(
                {
                    "id": f"kaggle:{shared.slug(title)}",
                    "title": name,
                    "family": own["family"],
                    "full_title": title if title != name else None,
                    "summary": own["summary"],
                    "aliases": own.get("aliases"),
                }
            )
            roles[title]["ratings"] = []
        roles[title]["ratings"].append(rating(row))
    return list(roles.values())


def rating(row: dict) -> dict:
    """Make the entry for one share."""
    where = f"{FILE.name}, {row['role']}, {row['question']} {row['item']}"
    return {
        "skill": skill_id(row),
        "scale": SCALE,
        "value": shared.number(row["pct"], where),
        "n": shared.whole(row["n_answered"], where),
        "lo": shared.number(row["ci95_lo"], where),
        "hi": shared.number(row["ci95_hi"], where),
        "date": YEAR,
        "method": "survey",
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
        "sections": build_sections(rows, words),
        "skills": skills,
        "core_map": shared.core_map(words["core_map"], skills, WORDS),
        "roles": build_roles(rows, words),
    }
