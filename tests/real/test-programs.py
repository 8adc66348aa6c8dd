#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand bookmarks over to real programs by their own files, and take them from there."""

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

import tap
from browser import Browser

CLI = sys.argv[1]
PATIENCE = 60
LONG_AGO = 1500000000
SCRIPT = "javascript:alert(1)"


@dataclass(frozen=True, order=True)
class Bookmark:
    """What programs know of a page; the address without percent signs, which they set as they like."""

    address: str
    title: str
    tags: tuple[str, ...] = ()
    note: str = ""
    added: int = 0


OURS = [
    Bookmark("https://example.org/bücher?x=1&y=2", 'Ein "schönes" Buch & mehr', ("deep & wide", "übung")),
    Bookmark("https://example.org/code", "std::vector<int> & 'List<T>'", ("c++",)),
    Bookmark("https://example.org/drei/#/kapitel/1", "日本語のページ"),
]


def find_program(*names: str) -> str:
    """Find the first program of these that is installed."""
    for name in names:
        if program := shutil.which(name):
            return program
    raise tap.Skipped(f"{names[0]} is not installed")


def call(*command: str | Path, **more: object) -> str:
    """Run a program to its end."""
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=PATIENCE, **more)
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


class Shelf:
    """A library of ours."""

    def __init__(self, folder: str, name: str) -> None:
        self.folder = Path(folder) / name

    def call(self, *command: str | Path) -> dict:
        """Have the command line do something with it."""
        return json.loads(call(CLI, "--json", f"--data-dir={self.folder}", *command))

    def list(self) -> list[Bookmark]:
        """Tell what is on it."""
        path = self.folder.with_suffix(".json")
        self.call("export", "library", "-o", path)
        library = json.loads(path.read_text(encoding="utf-8"))
        return sorted(
            Bookmark(unquote(b["url"]), b["title"], tuple(sorted(b["tags"])), b.get("note", ""), b["added"])
            for b in library["bookmarks"]
        )


def fill(shelf: Shelf, bookmarks: list[Bookmark]) -> None:
    """Put bookmarks on a shelf."""
    for bookmark in bookmarks:
        tags = [f"--tag={tag}" for tag in bookmark.tags]
        shelf.call(
            "bookmark", "add", bookmark.address, f"--title={bookmark.title}", f"--note={bookmark.note}", *tags
        )


def without_dates(bookmarks: list[Bookmark]) -> list[Bookmark]:
    """Leave out what is different each time."""
    return [replace(bookmark, added=0) for bookmark in bookmarks]


def check_import(shelf: Shelf, file: Path, expected: list[Bookmark]) -> None:
    """Take a file of another program over, twice."""
    found = shelf.call("import", "bookmarks", file)
    assert (found["resources"], found["skipped"]) == (len(expected), 1), found
    assert [warning["field"] for warning in found["warnings"]] == ["HREF"], found
    assert shelf.list() == sorted(expected), shelf.list()
    again = shelf.call("import", "bookmarks", file)
    assert (again["resources"], again["known"]) == (0, len(expected)), again


def check_return(shelf: Shelf, file: Path) -> None:
    """Take back what the program made of our own file: all of it is known."""
    found = shelf.call("import", "bookmarks", file)
    assert (found["resources"], found["known"], found["skipped"]) == (0, len(OURS), 0), found


class Buku:
    """The bookmark manager for the command line; it asks no page for its title through this proxy."""

    def __init__(self, program: str, folder: str, name: str) -> None:
        home = Path(folder) / name
        home.mkdir()
        nowhere = "http://127.0.0.1:9"
        places = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
        self.program = program
        self.environment = {**os.environ, **places, "http_proxy": nowhere, "https_proxy": nowhere}

    def call(self, *command: str | Path, answers: str = "") -> str:
        """Run it with answers to what it asks."""
        return call(self.program, "--nostdin", "--nc", "--np", *command, env=self.environment, input=answers)

    def add(self, bookmark: Bookmark) -> None:
        """Add a bookmark."""
        tags = [",".join(bookmark.tags)] if bookmark.tags else []
        note = ["--comment", bookmark.note] if bookmark.note else []
        self.call("--add", bookmark.address, *tags, "--title", bookmark.title, *note)

    def list(self) -> list[Bookmark]:
        """Tell what it shows."""
        return sorted(
            Bookmark(
                unquote(entry["uri"]),
                entry["title"],
                tuple(sorted(filter(None, entry["tags"].split(",")))),
                entry["description"],
            )
            for entry in json.loads(self.call("--print", "--json"))
        )


def test_takes_bookmarks_from_buku(folder: str) -> None:
    """Its file has names of tags in it that are not escaped, and notes of several lines."""
    buku = Buku(find_program("buku"), folder, "buku")
    expected = [OURS[0], replace(OURS[1], note="Zwei\nZeilen & mehr"), replace(OURS[2], title="C < D > E")]
    begun = int(time.time())
    for bookmark in [*expected, Bookmark(SCRIPT, "Script")]:
        buku.add(bookmark)
    file = Path(folder) / "buku.html"
    buku.call("--export", file)
    shelf = Shelf(folder, "shelf")
    dates = {date for line in file.read_text().split() if (date := line.removeprefix("ADD_DATE=")) != line}
    stamp = int(max(dates).strip('"'))
    assert begun <= stamp <= time.time(), dates
    check_import(shelf, file, [replace(bookmark, added=stamp) for bookmark in expected])


def test_gives_bookmarks_to_buku(folder: str) -> None:
    """It shows what we showed, and we know what it gives back."""
    program = find_program("buku")
    ours = [replace(OURS[0], note="# Notiz\n\n- eins & zwei"), *OURS[1:]]
    shelf = Shelf(folder, "shelf")
    fill(shelf, ours)
    file = Path(folder) / "ours.html"
    shelf.call("export", "bookmarks", "-o", file)
    buku = Buku(program, folder, "empty")
    buku.call("--import", file, answers="n\nn\nn\n")
    assert buku.list() == sorted(ours), buku.list()
    back = Path(folder) / "back.html"
    buku.call("--export", back)
    check_return(shelf, back)
    other = Shelf(folder, "other")
    other.call("import", "bookmarks", back)
    assert without_dates(other.list()) == sorted(ours), other.list()


FILL = """
const { bookmarks, tagging } = PlacesUtils;
const children = given[0].map(each => ({ url: each.address, title: each.title,
                                         dateAdded: new Date (each.added * 1000) }));
const folder = { title: "Ordner <1>", type: bookmarks.TYPE_FOLDER, children };
const outer = { title: "Lernen & mehr", type: bookmarks.TYPE_FOLDER, children: [folder] };
await bookmarks.insertTree({ guid: bookmarks.menuGuid, children: [outer] });
for (const each of given[0])
  if (each.tags.length)
    tagging.tagURI(Services.io.newURI(each.address), each.tags);
"""

LIST = """
const found = [];
await PlacesUtils.bookmarks.fetch({ url: given[0] }, each => found.push(each));
return found.map(each => ({ title: each.title, added: Math.floor (each.dateAdded / 1000),
                            tags: PlacesUtils.tagging.getTagsForURI(Services.io.newURI(each.url.href)) }));
"""

EXPORT = "await BookmarkHTMLUtils.exportToFile(given[0]);"
IMPORT = "await BookmarkHTMLUtils.importFromFile(given[0], { replace: true });"


def test_takes_bookmarks_from_firefox(folder: str) -> None:
    """Folders become tags, and dates are those of long ago."""
    program = find_program("firefox-esr", "firefox")
    file = Path(folder) / "firefox.html"
    dated = [replace(bookmark, added=LONG_AGO + i) for i, bookmark in enumerate(OURS)]
    with Browser(program, Path(folder) / "firefox") as browser:
        browser.run("await PlacesUtils.bookmarks.eraseEverything();")
        browser.run(FILL, [vars(bookmark) for bookmark in [*dated, Bookmark(SCRIPT, "Script")]])
        browser.run(EXPORT, str(file))
    folders = ("Lernen & mehr", "Ordner <1>")
    expected = [replace(each, tags=tuple(sorted({*each.tags, *folders}))) for each in dated]
    check_import(Shelf(folder, "shelf"), file, expected)


def test_gives_bookmarks_to_firefox(folder: str) -> None:
    """It shows what we showed, with the same dates, and we know what it gives back."""
    program = find_program("firefox-esr", "firefox")
    shelf = Shelf(folder, "shelf")
    fill(shelf, OURS)
    file, back = Path(folder) / "ours.html", Path(folder) / "back.html"
    shelf.call("export", "bookmarks", "-o", file)
    with Browser(program, Path(folder) / "firefox") as browser:
        browser.run(IMPORT, str(file))
        for bookmark in shelf.list():
            shown = [{"title": bookmark.title, "added": bookmark.added, "tags": list(bookmark.tags)}]
            found = browser.run(LIST, bookmark.address)
            assert found == shown, (found, shown)
        browser.run(EXPORT, str(back))
    check_return(shelf, back)
    other = Shelf(folder, "other")
    other.call("import", "bookmarks", back)
    assert other.list() == shelf.list(), other.list()


if __name__ == "__main__":
    sys.exit(tap.run(tap.tests(globals())))
