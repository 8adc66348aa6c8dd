# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the window: sees what a screen reader sees, presses and clicks what a hand can."""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

import tap

# The program has to be free of warnings; the bus library of this one is not.
STRICTNESS = os.environ.pop("G_DEBUG", "fatal-warnings")

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    from sight import ROOT, Box, Glance, Program
except (ImportError, ValueError) as missing:
    sys.exit(tap.skip_all(f"Python cannot reach the accessibility bus: {missing}"))

PATIENCE = 20.0
BUTTON = ("push button", "button", "toggle button")


class NotSeen(AssertionError):
    """What a test waits for did not come."""


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


def time_at_work(*processes: int | str) -> int | None:
    """Tell for how many nanoseconds some processes have run so far, or nothing while one of them has work to do."""
    total = 0
    for process in processes:
        for thread in Path(f"/proc/{process}/task").iterdir():
            try:
                state = thread.joinpath("stat").read_text().rpartition(") ")[2][0]
                ran = int(thread.joinpath("schedstat").read_text().split()[0])
            except OSError:  # It ended meanwhile.
                return None
            if state != "S":
                return None
            total += ran
    return total


class Window:
    """The program with a folder of its own, until it is closed."""

    def __init__(self, program: str, data_dir: str, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [program, "--data-dir", data_dir, *arguments],
            env=dict(os.environ, GTK_A11Y="atspi", G_DEBUG=STRICTNESS),
        )
        try:
            self.application = wait_for("the program", self._find_application)
            self.shown = Program(self.application.app.bus_name)
            self.reached: dict[str, Atspi.Accessible] = {}
            self.see("Roles", "page tab")
            self.rest()
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

    def walk(self, path: str = ROOT) -> Iterator[Glance]:
        """Go through everything that is not hidden, or that of it which is in a node."""
        if self.process.poll() is not None:
            raise NotSeen(f"the program ended with {self.process.returncode}")
        node = self.shown.look(path)
        return node.walk() if node is not None else iter(())

    def place(self, nodes: Iterable[Glance]) -> list[tuple[Glance, Box]]:
        """Tell where nodes are, but for those that wait on a page that nobody opened yet."""
        nodes = list(nodes)
        return [(node, box) for node, box in zip(nodes, self.shown.boxes(nodes)) if box.width > 0 and box.height > 0]

    def names(self, *roles: str) -> list[str]:
        """List the names of everything of some roles that is on the screen."""
        return [node.name for node, _ in self.place(node for node in self.walk() if node.role in roles)]

    def look(self, name: str, *roles: str, part: bool = False) -> Glance | None:
        """Find something by its name, or by a part of it."""
        named = [
            node
            for node in self.walk()
            if (not roles or node.role in roles) and (node.name == name or (part and name in node.name))
        ]
        return next((node for node, _ in self.place(named)), None)

    def reach(self, node: Glance | None) -> Atspi.Accessible | None:
        """Take what was seen into the hand, unless it has gone; the way there leads over all that it is in."""
        if node is None or node.within is None:
            return self.application if node is not None else None
        if node.path not in self.reached:
            above = self.reach(node.within)
            found = above.get_child_at_index(node.index) if above is not None else None
            if found is None or found.path != node.path:
                return None
            self.reached[node.path] = found
        return self.reached[node.path]

    def see(self, name: str, *roles: str, part: bool = False) -> Atspi.Accessible:
        """Wait until something is there."""
        return self._wait_for(f"{name!r} {roles}", lambda: self.reach(self.look(name, *roles, part=part)))

    def _wait_for(self, what: str, look: Callable[[], object]) -> object:
        """Look again until there is something, and tell what is there when it does not come."""
        try:
            return wait_for(what, look)
        except NotSeen as missing:
            nodes = [node for node in self.walk() if node.role not in ("filler", "panel", "image")]
            seen = "\n".join(f"#   {node.role}: {node.name}" for node in nodes)
            raise NotSeen(f"{missing} is not among\n{seen}") from None

    def focus(self) -> Atspi.Accessible:
        """Find what has the keyboard."""

        def look() -> Atspi.Accessible | None:
            nodes = (node for node in self.walk() if node.has(Atspi.StateType.FOCUSED) and node.role != "frame")
            return self.reach(next(nodes, None))

        return self._wait_for("the focus", look)

    def see_no(self, name: str, *roles: str, part: bool = False) -> None:
        """Wait until something is gone."""
        self._wait_for(f"no {name}", lambda: self.look(name, *roles, part=part) is None)

    def rest(self) -> None:
        """Wait until the program and the display are done with what a hand did, however slow the machine is."""

        def look() -> bool:
            if self.process.poll() is not None:
                return True
            processes = self.process.pid, os.environ["METIER_TEST_DISPLAY_PID"]
            before = time_at_work(*processes)
            time.sleep(0.1)
            after = time_at_work(*processes)
            # What moves all the time, as a sign of waiting does, takes some of it.
            return before is not None and after is not None and after - before < 0.01e9

        with suppress(NotSeen):
            wait_for("rest", look, patience=10)

    def press(self, name: str, *roles: str, part: bool = False) -> None:
        """Press a button once it can be pressed, as a screen reader's user does."""

        def look() -> bool:
            button = self.reach(self.look(name, *(roles or BUTTON), part=part))
            return button is not None and Atspi.Action.do_action(button, 0)

        self._wait_for(f"{name!r} {roles} that can be pressed", look)
        self.rest()

    def choose(self, name: str, *keys: str) -> None:
        """Open a drop-down, walk in it and take what is there."""
        self.click(name, "combo box", *BUTTON)
        self.key(*keys, "Return")

    def click(self, name: str, *roles: str, part: bool = False) -> None:
        """Click with the mouse in the middle of something."""
        box = self._at_rest(name, *roles, part=part)
        self.click_at(box.x + box.width // 2, box.y + box.height // 2)

    def click_at(self, x: int, y: int, button: str = "1") -> None:
        """Click in a place of the window, once the program has noticed that the mouse is there."""
        self._xdotool("mousemove", "--window", self.window_id, str(x), str(y))
        self._xdotool("click", button)

    def drag(self, name: str, onto: str) -> None:
        """Take a text with the mouse, carry it and let it fall onto another."""
        places = [self._at_rest(text, "label", "heading") for text in (name, onto)]
        (x, y), (to_x, to_y) = ((box.x + box.width // 2, box.y + box.height // 2) for box in places)
        move = ("mousemove", "--window", self.window_id)
        self._xdotool(*move, str(x), str(y), "mousedown", "1")
        # It is a drag once the mouse has gone some way, and something falls on what knows that it comes.
        for step in range(1, 9):
            self._xdotool(*move, str(x + (to_x - x) * step // 8), str(y + (to_y - y) * step // 8), "sleep", "0.05")
        self._xdotool("mouseup", "1")

    def _at_rest(self, name: str, *roles: str, part: bool = False) -> Box:
        """Find where something is once it no longer moves: a list may be on its way, and a hand waits for it."""

        self.see(name, *roles, part=part)
        self.rest()
        return self.shown.boxes([self.see(name, *roles, part=part)])[0]

    def click_holding(self, key: str, name: str, *roles: str) -> None:
        """Click while a key is held."""
        self._xdotool("windowfocus", "--sync", self.window_id, "keydown", key)
        try:
            self.click(name, *roles)
        finally:
            self._xdotool("keyup", key)

    def wheel(self, name: str, *roles: str, part: bool = False) -> None:
        """Turn the wheel down over something."""
        node = self.see(name, *roles, part=part)
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        where = str(box.x + box.width // 2), str(box.y + box.height // 2)
        self._xdotool("mousemove", "--window", self.window_id, *where, "click", "--repeat", "5", "--delay", "50", "5")

    def reveal(self, name: str, *roles: str) -> None:
        """Turn the wheel over the page until something far down is well in sight."""
        size = Atspi.Component.get_size(self.application.get_child_at_index(0))

        def look() -> bool:
            if 60 < self.top(name, *roles) < size.y * 2 // 3:
                return True
            where = str(size.x - 30), str(size.y // 2)
            self._xdotool("mousemove", "--window", self.window_id, *where, "click", "--repeat", "2", "--delay", "30", "5")
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
        self._press_keys(self.window_id, *keys)

    def _press_keys(self, window: str, *keys: str) -> None:
        self._xdotool("windowfocus", "--sync", window, *(("key", *keys[:1]) if keys else ()))
        for key in keys[1:]:
            self._xdotool("key", key)

    def open_shelf(self) -> None:
        """Go to the shelf, and wait until it says how much there is."""
        self.key("alt+3")
        self.see(" resource", "label", part=True)

    def mouse(self, button: str) -> None:
        """Press a button of the mouse in the middle of the window."""
        size = Atspi.Component.get_size(self.see("Roles", "page tab").get_application().get_child_at_index(0))
        self.click_at(size.x // 2, size.y // 2, button)

    def key_in(self, title: str, *keys: str) -> None:
        """Press keys in a dialog."""
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]

        def look() -> list[str]:
            if self.process.poll() is not None:
                raise NotSeen(f"the program ended with {self.process.returncode}")
            return subprocess.run(search, capture_output=True, text=True).stdout.split()

        self._press_keys(wait_for(f"the window {title}", look)[-1], *keys)

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
        self._xdotool("windowfocus", "--sync", self.window_id, "type", "--delay", "15", text)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._xdotool("windowsize", "--sync", self.window_id, str(width), str(height))

    @cached_property
    def window_id(self) -> str:
        """Name the window as the display does."""
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]

        def look() -> list[str]:
            return subprocess.run(search, capture_output=True, text=True).stdout.split()

        return wait_for("the window", look)[0]

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.DEVNULL)
        self.rest()

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
