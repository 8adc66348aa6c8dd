#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Install below another root, as a packager does, and use what is there without the folder it was built in."""

import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import tap
from person import Window

BUILD = sys.argv[1]
APP_ID = "io.github.metier_app.Metier"
PICTURES = Path(__file__).resolve().parents[2] / "data" / "screenshots"
ROOT = tempfile.TemporaryDirectory(prefix="metier-installed-")
SHARED = (
    f"applications/{APP_ID}.desktop",
    f"metainfo/{APP_ID}.metainfo.xml",
    f"dbus-1/services/{APP_ID}.service",
    f"glib-2.0/schemas/{APP_ID}.gschema.xml",
    f"icons/hicolor/scalable/apps/{APP_ID}.svg",
    f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "locale/de/LC_MESSAGES/metier.mo",
    "man/man1/metier-cli.1",
    "metier/metier-pack.schema.json",
    "metier/packs/edison.pack",
)


def find(pattern: str) -> Path:
    """Find the one place of something that was installed."""
    found = list(Path(ROOT.name).glob(f"**/{pattern}"))
    assert len(found) == 1, f"{pattern}: {found}"
    return found[0]


def test_installs_what_a_desktop_needs(_: str) -> None:
    """Everything that a desktop looks for is in its place, and the desktop file names what is there."""
    subprocess.run(
        ["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet"],
        env=dict(os.environ, DESTDIR=ROOT.name), check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    for path in SHARED:
        find(f"share/{path}")
    desktop = find(f"share/{SHARED[0]}").read_text(encoding="utf-8")
    assert "\nExec=metier\n" in desktop and f"\nIcon={APP_ID}\n" in desktop
    service = find(f"share/{SHARED[2]}").read_text(encoding="utf-8")
    program = service.partition("\nExec=")[2].partition(" ")[0]
    assert f"{ROOT.name}{program}" == str(find("bin/metier")), service
    schemas = find(f"share/{SHARED[3]}").parent
    subprocess.run(["glib-compile-schemas", "--strict", str(schemas)], check=True)


def test_shows_pictures_in_software_centres(_: str) -> None:
    """Every picture that the description names is one of the program, as large as it says."""
    description = ElementTree.parse(find(f"share/{SHARED[1]}"))
    images = description.findall("./screenshots/screenshot/image")
    assert images
    for image in images:
        head = (PICTURES / image.text.rpartition("/")[2]).read_bytes()[:24]
        assert struct.unpack(">II", head[16:]) == (int(image.get("width")), int(image.get("height"))), image.text


def test_answers_on_the_command_line(_: str) -> None:
    """Both programs run from their new place and find the packs there."""
    version = subprocess.run([find("bin/metier"), "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("Métier "), version
    roles = subprocess.run([find("bin/metier-cli"), "sources"], capture_output=True, text=True, check=True)
    assert "EDISON" in roles.stdout, roles


def test_opens_the_window(folder: str) -> None:
    """The window opens on the packs, with settings to keep choices in."""
    share = find(f"share/{SHARED[0]}").parents[1]
    os.environ["XDG_DATA_DIRS"] = f"{share}:/usr/local/share:/usr/share"
    with Window(str(find("bin/metier")), folder) as window:
        window.see("Application Engineer, EDISON", "list item", part=True)
        window.key("ctrl+comma")
        window.see("Always Hatch", "label")
        window.key_in("Preferences", "Escape")
        window.see_no("Always Hatch", "label")


if __name__ == "__main__":
    with ROOT:
        sys.exit(tap.run(tap.tests(globals())))
