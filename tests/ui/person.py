# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the window: sees what a screen reader sees, presses and clicks what a hand can."""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tap

# The program has to be free of warnings; the bus library of this one is not.
STRICTNESS = os.environ.pop("G_DEBUG", "fatal-warnings")

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as missing:
    sys.exit(tap.skip_all(f"Python cannot reach the accessibility bus: {missing}"))

PATIENCE = 20.0
BUTTON = ("push button", "button", "toggle button")


class NotSeen(AssertionError):
    """What a test waits for did not come."""


def walk(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Go through a node and everything in it that is not hidden; nodes may vanish meanwhile."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield from walk(child)


def has_size(node: Atspi.Accessible) -> bool:
    """Tell what was ever on the screen from what waits on a page that nobody opened yet."""
    size = Atspi.Component.get_size(node)
    return size.x > 0 and size.y > 0


def wait_for(what: str, look: Callable[[], object], patience: float = PATIENCE) -> object:
    """Look again until there is something, as a person does who waits for a program."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if seen := look():
                return seen
        except GLib.Error:
            pass
        time.sleep(0.05)
    raise NotSeen(what)


class Window:
    """The program with a folder of its own, until it is closed."""

    def __init__(self, program: str, data_dir: str, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [program, "--data-dir", data_dir, *arguments],
            env=dict(os.environ, GTK_A11Y="atspi", G_DEBUG=STRICTNESS),
        )
        try:
            self.application = wait_for("the program", self._find_application)
            self.see("Roles", "page tab")
        except BaseException:
            self._kill()
            raise

    def _find_application(self) -> Atspi.Accessible | None:
        if self.process.poll() is not None:
            raise NotSeen(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def names(self, *roles: str) -> list[str]:
        """List the names of everything of some roles that is on the screen."""
        return [node.get_name() for node in walk(self.application) if node.get_role_name() in roles and has_size(node)]

    def look(self, name: str, *roles: str, part: bool = False) -> Atspi.Accessible | None:
        """Find something by its name, or by a part of it."""
        for node in walk(self.application):
            if roles and node.get_role_name() not in roles:
                continue
            if (node.get_name() == name or (part and name in node.get_name())) and has_size(node):
                return node
        return None

    def see(self, name: str, *roles: str, part: bool = False) -> Atspi.Accessible:
        """Wait until something is there."""
        try:
            return wait_for(name, lambda: self.look(name, *roles, part=part))
        except NotSeen as missing:
            seen = "\n".join(
                f"#   {node.get_role_name()}: {node.get_name()}"
                for node in walk(self.application)
                if node.get_role_name() not in ("filler", "panel", "image")
            )
            raise NotSeen(f"{name!r} {roles} is not among\n{seen}") from missing

    def focus(self) -> Atspi.Accessible:
        """Find what has the keyboard."""

        def look() -> Atspi.Accessible | None:
            for node in walk(self.application):
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() != "frame":
                    return node
            return None

        return wait_for("the focus", look)

    def see_no(self, name: str, *roles: str, part: bool = False) -> None:
        """Wait until something is gone."""
        wait_for(f"no {name}", lambda: self.look(name, *roles, part=part) is None)

    def press(self, name: str, *roles: str, part: bool = False) -> None:
        """Press a button, as a screen reader's user does."""
        button = self.see(name, *(roles or BUTTON), part=part)
        assert Atspi.Action.do_action(button, 0), f"{name} cannot be pressed"

    def choose(self, name: str, *keys: str) -> None:
        """Open a drop-down, walk in it and take what is there."""
        self.click(name, "combo box", *BUTTON)
        self.key(*keys, "Return")

    def click(self, name: str, *roles: str, part: bool = False) -> None:
        """Click with the mouse in the middle of something."""
        box = self._at_rest(name, *roles, part=part)
        self._xdotool("mousemove", "--window", self.window_id(), str(box.x + box.width // 2), str(box.y + box.height // 2))
        self._xdotool("click", "1")

    def drag(self, name: str, onto: str) -> None:
        """Take a text with the mouse, carry it and let it fall onto another."""
        places = [self._at_rest(text, "label", "heading") for text in (name, onto)]
        (x, y), (to_x, to_y) = ((box.x + box.width // 2, box.y + box.height // 2) for box in places)
        move = ("mousemove", "--window", self.window_id())
        self._xdotool(*move, str(x), str(y), "mousedown", "1")
        # It is a drag once the mouse has gone some way, and something falls on what knows that it comes.
        for step in range(1, 9):
            self._xdotool(*move, str(x + (to_x - x) * step // 8), str(y + (to_y - y) * step // 8), "sleep", "0.05")
        self._xdotool("mouseup", "1")

    def _at_rest(self, name: str, *roles: str, part: bool = False) -> Atspi.Rect:
        """Find where something is once it no longer moves: a list may be on its way, and a hand waits for it."""

        def look() -> Atspi.Rect:
            return Atspi.Component.get_extents(self.see(name, *roles, part=part), Atspi.CoordType.WINDOW)

        def look_twice() -> Atspi.Rect | None:
            before = look()
            time.sleep(0.2)
            after = look()
            return after if (before.x, before.y) == (after.x, after.y) else None

        return wait_for(f"{name} at rest", look_twice)

    def click_holding(self, key: str, name: str, *roles: str) -> None:
        """Click while a key is held."""
        self._xdotool("windowfocus", "--sync", self.window_id())
        self._xdotool("keydown", key)
        try:
            self.click(name, *roles)
            time.sleep(0.2)
        finally:
            self._xdotool("keyup", key)

    def wheel(self, name: str, *roles: str, part: bool = False) -> None:
        """Turn the wheel down over something."""
        node = self.see(name, *roles, part=part)
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        self._xdotool("mousemove", "--window", self.window_id(), str(box.x + box.width // 2), str(box.y + box.height // 2))
        self._xdotool("click", "--repeat", "5", "--delay", "50", "5")

    def reveal(self, name: str, *roles: str) -> None:
        """Turn the wheel over the page until something far down is well in sight."""
        size = Atspi.Component.get_size(self.application.get_child_at_index(0))

        def look() -> bool:
            if 60 < self.top(name, *roles) < size.y * 2 // 3:
                return True
            self._xdotool("mousemove", "--window", self.window_id(), str(size.x - 30), str(size.y // 2))
            self._xdotool("click", "--repeat", "2", "--delay", "30", "5")
            time.sleep(0.1)
            return False

        wait_for(f"{name} in sight", look)

    def top(self, name: str, *roles: str) -> int:
        """Tell how far below the window's top something is."""
        return Atspi.Component.get_extents(self.see(name, *roles), Atspi.CoordType.WINDOW).y

    def left(self, name: str, *roles: str) -> int:
        """Tell how far from the window's left side something begins."""
        return Atspi.Component.get_extents(self.see(name, *roles), Atspi.CoordType.WINDOW).x

    def width(self) -> int:
        """Tell how wide the window is."""
        return Atspi.Component.get_size(self.application.get_child_at_index(0)).x

    def dialog_width(self, title: str) -> int:
        """Tell how wide a dialog is, with its frame."""
        self.key_in(title)
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$", "getwindowgeometry", "--shell"]
        lines = subprocess.run(search, check=True, capture_output=True, text=True).stdout.splitlines()
        return int(dict(line.split("=") for line in lines)["WIDTH"])

    def beyond(self, width: int, name: str, *roles: str) -> list[str]:
        """Name what holds something and sticks out of a window of some width; a page is as wide as its widest part."""
        names = []
        node = self.see(name, *roles, part=True)
        while node is not None and node.get_component_iface() is not None:
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            if box.x < -1 or box.x + box.width > width + 1:
                names.append(f"{node.get_role_name()} {node.get_name()!r} from {box.x} to {box.x + box.width}")
            node = node.get_parent()
        return names

    def fill(self, name: str, text: str) -> None:
        """Have something stand in a field, as if it had been typed."""
        assert Atspi.EditableText.set_text_contents(self.see(name, "text", "entry"), text), f"{name} takes no text"

    def key(self, *keys: str) -> None:
        """Press keys."""
        self._xdotool("windowfocus", "--sync", self.window_id())
        self._xdotool("key", "--delay", "30", *keys)

    def mouse(self, button: str) -> None:
        """Press a button of the mouse in the middle of the window."""
        size = Atspi.Component.get_size(self.see("Roles", "page tab").get_application().get_child_at_index(0))
        self._xdotool("mousemove", "--window", self.window_id(), str(size.x // 2), str(size.y // 2))
        self._xdotool("click", button)

    def key_in(self, title: str, *keys: str) -> None:
        """Press keys in a dialog."""
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]

        def look() -> list[str]:
            if self.process.poll() is not None:
                raise NotSeen(f"the program ended with {self.process.returncode}")
            return subprocess.run(search, capture_output=True, text=True).stdout.split()

        self._xdotool("windowfocus", "--sync", wait_for(f"the window {title}", look)[-1])
        if keys:
            self._xdotool("key", "--delay", "60", *keys)

    def leave(self, title: str) -> None:
        """Leave a dialog, and wait until it is gone."""
        self.key_in(title, "Escape")
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        wait_for(f"no {title}", lambda: subprocess.run(search, capture_output=True, check=False).returncode != 0)

    def write_in(self, title: str, text: str) -> None:
        """Type into what has the focus in a dialog."""
        self.key_in(title)
        self._xdotool("type", "--delay", "15", text)

    def leave_dialogs(self) -> None:
        """Leave every dialog and menu, the last one first."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        for number in reversed(subprocess.run(search, capture_output=True, text=True).stdout.split()):
            # The window may have gone with the one before it.
            subprocess.run(["xdotool", "windowfocus", number, "key", "Escape"], capture_output=True)

    def write(self, text: str) -> None:
        """Type into what has the focus."""
        self._xdotool("windowfocus", "--sync", self.window_id())
        self._xdotool("type", "--delay", "15", text)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._xdotool("windowsize", "--sync", self.window_id(), str(width), str(height))

    def window_id(self) -> str:
        """Name the window as the display does."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]

        def look() -> list[str]:
            return subprocess.run(search, capture_output=True, text=True).stdout.split()

        return wait_for("the window", look)[0]

    @staticmethod
    def _xdotool(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)

    def close(self) -> None:
        """Close the window; the program then ends by itself and in order."""
        self.key("ctrl+q")
        assert self.process.wait(PATIENCE) == 0, f"the program ended with {self.process.returncode}"

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            self._kill()

    def _kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


HOLDER = """
import sys
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, GObject, Gtk
Gtk.init()
text = Gdk.ContentProvider.new_for_value(GObject.Value(str, sys.argv[1]))
Gdk.Display.get_default().get_clipboard().set_content(text)
print("ready", flush=True)
GLib.MainLoop().run()
"""


@contextmanager
def clipboard(text: str) -> Iterator[None]:
    """Have another program offer a text on the clipboard."""
    command = [sys.executable, "-c", HOLDER, text]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as holder:
        try:
            if holder.stdout.readline() != "ready\n":
                raise tap.Skipped("Python cannot use GTK")
            yield
        finally:
            holder.kill()


@contextmanager
def right_to_left(program: str) -> Iterator[None]:
    """Have the program started as in Arabic; GTK mirrors none without a translation, so there is an empty one."""
    folder = Path(program).parents[2] / "po" / "ar" / "LC_MESSAGES"
    text = b"Language: ar\nContent-Type: text/plain; charset=UTF-8\n"
    # One message without an original: its header.
    table = struct.pack("<9I", 0x950412DE, 0, 1, 28, 36, 0, 44, 0, 44) + struct.pack("<2I", len(text), 45)
    missing = not folder.exists()
    if missing:
        folder.mkdir(parents=True)
        (folder / "metier.mo").write_bytes(table + b"\0" + text + b"\0")
    os.environ["LANGUAGE"] = "ar"
    try:
        yield
    finally:
        del os.environ["LANGUAGE"]
        if missing:
            shutil.rmtree(folder.parent)
