#!/usr/bin/python3
# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use the real window without any sense: random clicks, keys and sizes must not break it.

METIER_RANDOM_SEED makes another run, METIER_RANDOM_EVENTS a longer one. A whole run has 10,000 events:

    METIER_RANDOM_SEED=7 METIER_RANDOM_EVENTS=10000 meson test -C build ui/random

All that the program may write to is a folder of this test: its library, its settings, its home and where it
starts. A dialog that could save elsewhere is left before the next event. What would open a link there is a
script that writes the link down.
"""

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE

import person
import tap

try:
    from Xlib import X, Xatom
    from Xlib.display import Display
except ImportError as missing:
    sys.exit(tap.skip_all(f"Python cannot reach the display: {missing}"))

PROGRAM, TOOL = (str(Path(path).resolve()) for path in sys.argv[1:])
SEED = int(os.environ.get("METIER_RANDOM_SEED") or 1)
EVENTS = int(os.environ.get("METIER_RANDOM_EVENTS") or 1500)
PACE = 0.02
ROUND = 50  # events until dialogs are left and the program has to show that it still answers
ANY_WINDOW = "1"  # has the keyboard when the pointer is over it; without a window manager dialogs get it so

# What a keyboard has, often pressed keys more often. Not here: what closes the window, Control+Q and W.
KEYS = (
    *("Tab", "Return", "Down") * 6,
    *("ISO_Left_Tab", "space", "Up", "Left", "Right", "Escape") * 3,
    *("Home", "End", "Page_Up", "Page_Down", "BackSpace", "Delete", "Menu", "F10", "F1"),
    *("ctrl+f", "ctrl+z", "alt+1", "alt+2", "alt+3", "alt+4", "alt+Left", "alt+Right") * 2,
    *("ctrl+a", "ctrl+c", "ctrl+v", "ctrl+Tab", "ctrl+Home", "ctrl+End", "ctrl+space"),
    *("ctrl+question", "ctrl+comma", "shift+Down", "shift+F10"),
    *"aeinrstd4",
)
LEFT, RIGHT, WHEEL_UP, WHEEL_DOWN, BACK, FORWARD = "1", "3", "4", "5", "8", "9"
BUTTONS = (*(LEFT,) * 28, *(RIGHT, WHEEL_UP) * 2, *(WHEEL_DOWN,) * 6, BACK, FORWARD)
EDGE = 12  # the width of what resizes the window
HEADER = 60  # the height of the header bar, whose own menu can close the window
CLOSE = 60  # the width of the button that closes it
LARGEST = (1240, 860)
SMALLEST = (360, 420)
KEPT = ("metier:islr", "metier:pro-git", "https://example.org/lecture")

COMPLAINT = re.compile(r"\(metier:\d+\): \S+-(?:CRITICAL|WARNING) |(?:Address|Leak)Sanitizer|runtime error")


def promise_to_move_windows() -> Display:
    """Be a window manager that could, and leave them where they are for as long as what is returned is kept.

    GTK 4.8 moves a window itself where nobody else does, and then takes the press of the button back twice.
    """
    display = Display()
    root = display.screen().root
    manager = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    for window in (root, manager):
        window.change_property(display.intern_atom("_NET_SUPPORTING_WM_CHECK"), Xatom.WINDOW, 32, [manager.id])
    moves = display.intern_atom("_NET_WM_MOVERESIZE")
    root.change_property(display.intern_atom("_NET_SUPPORTED"), Xatom.ATOM, 32, [moves])
    display.sync()
    return display


def titled(pid: int) -> list[str]:
    """Begin a command of xdotool on the windows of a program that have a title, which menus have not."""
    return ["xdotool", "search", "--onlyvisible", "--pid", str(pid), "--all", "--name", "."]


class Monkey:
    """Presses and clicks. The same seed does the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.done: list[str] = []

    def meet(self, window: person.Window) -> None:
        """Get a window to play with."""
        self.hand = subprocess.Popen(["stdbuf", "-oL", "xdotool", "-"], stdin=PIPE, stdout=PIPE, text=True)
        self.window = window.window_id
        self.pid = window.process.pid
        self.size = LARGEST
        subprocess.run(["xdotool", "windowmove", self.window, "0", "0"], check=True)
        self._resize()
        self._do(self._move(), f"windowfocus {ANY_WINDOW}")

    def act(self) -> None:
        """Do one thing."""
        kind = self.random.random()
        if kind < 0.01:
            (width, height), (widest, highest) = SMALLEST, LARGEST
            self.size = self.random.randint(width, widest), self.random.randint(height, highest)
            self._resize()
        elif kind < 0.5:
            self._do(f"key --delay 5 {self.random.choice(KEYS)}")
        elif kind < 0.53:
            self._do(self._move(), "mousedown 1", self._move(), "mouseup 1")
        else:
            self._click()
        time.sleep(PACE)

    def _do(self, *commands: str) -> None:
        self.done.append("; ".join(commands))
        # The answer to the last one comes when the others are done; it asks for no window, which may be going.
        self.hand.stdin.writelines(f"{command}\n" for command in (*commands, "getdisplaygeometry"))
        self.hand.stdin.flush()
        self.hand.stdout.readline()

    def _resize(self) -> None:
        size = [str(length) for length in self.size]
        self.done.append(f"windowsize {' '.join(size)}")
        # A hand would break when the window has gone.
        subprocess.run(["xdotool", "windowsize", self.window, *size], stderr=subprocess.DEVNULL)

    def _place(self) -> tuple[int, int]:
        """Choose a place. The edges would resize the window, and the corner above close it."""
        width, height = self.size
        while True:
            x, y = self.random.randrange(EDGE, width - EDGE), self.random.randrange(EDGE, height - EDGE)
            if y > HEADER or x < width - CLOSE:
                return x, y

    def _move(self) -> str:
        x, y = self._place()
        return f"mousemove {x} {y}"

    def _click(self) -> None:
        x, y = self._place()
        button = self.random.choice(BUTTONS) if y > HEADER else LEFT
        # What xdotool calls a click takes a tenth of a second.
        self._do(f"mousemove {x} {y}", f"mousedown {button}", f"mouseup {button}")

    def leave(self) -> None:
        """Put the hand down."""
        self.hand.communicate()


class Log:
    """What the program says on its standard error."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seen = 0
        path.touch()

    @contextmanager
    def catch(self) -> Iterator[None]:
        """Have a program that starts now speak to this file."""
        usual = os.dup(2)
        with self.path.open("ab") as file:
            os.dup2(file.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(usual, 2)
            os.close(usual)

    def check(self, count: int) -> None:
        """Pass on what was said since the last time, after how many events; complaints end the test."""
        if self.path.stat().st_size == self.seen:
            return
        with self.path.open("rb") as file:
            file.seek(self.seen)
            news = file.read()
        self.seen += len(news)
        for line in filter(None, news.decode("utf-8", "replace").splitlines()):
            print(f"# event {count}: {line}", flush=True)
            assert not COMPLAINT.search(line), f"the program complained at event {count}: {line}"


def write_links_down(folder: Path) -> Path:
    """Have links written into a file by what opens them, whatever browser there is."""
    links = folder / "links"
    links.touch()
    script = folder / "browser"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" >>"{links}"\n')
    script.chmod(0o755)
    (folder / "applications").mkdir()
    (folder / "applications" / "browser.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Browser\nExec={script} %u\n"
        "MimeType=x-scheme-handler/http;x-scheme-handler/https;\n"
    )
    configuration = Path(os.environ["XDG_CONFIG_HOME"]) / "mimeapps.list"
    schemes = "".join(f"x-scheme-handler/{scheme}=browser.desktop\n" for scheme in ("http", "https"))
    configuration.write_text(f"[Default Applications]\n{schemes}")
    os.environ["XDG_DATA_HOME"] = str(folder)
    os.environ["GTK_USE_PORTAL"] = "0"
    return links


def run_tool(library: str, *arguments: str) -> None:
    """Run a command on the library."""
    done = subprocess.run([TOOL, "--data-dir", library, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(arguments)}: {done.stdout}{done.stderr}"


def start(monkey: Monkey, library: str, log: Log) -> person.Window:
    """Start the program; its complaints go to a file."""
    with log.catch():
        window = person.Window(PROGRAM, library)
    monkey.meet(window)
    return window


def say_where(window: person.Window) -> None:
    """Pass on where the windows are, for whoever reads why the test ended."""
    ask = [*titled(window.process.pid), "getwindowname", "%@", "getwindowgeometry", "%@"]
    for line in subprocess.run(ask, capture_output=True, text=True).stdout.splitlines():
        print(f"#   {line}")


def is_open(window: person.Window) -> bool:
    """Tell whether the window is still there; it may have been closed, but not have crashed or hung."""
    status = window.process.poll()
    if status is None:
        window.application.get_child_count()
        return True
    assert status == 0, f"the program ended with {status}"
    return False


def can_write_anywhere(window: person.Window) -> bool:
    """Tell whether a dialog of GTK itself is open, to save or to print; the program's own windows are frames."""
    application = window.application

    def look() -> list[str]:
        if window.process.poll() is not None:
            return ["ended"]
        application.clear_cache()
        children = (application.get_child_at_index(index) for index in range(application.get_child_count()))
        return [child.get_role_name() for child in children if child is not None]

    # A machine with much else to do may be later than the bus waits; the program has not hung for that.
    return not {"frame", "ended"}.issuperset(person.wait_for("an answer of the program", look))


def come_to_rest(window: person.Window) -> None:
    """Leave what is open, one in another, until only the window itself is there: a dialog does not hear what quits."""
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(window.process.pid)]

    def look() -> bool:
        window.leave_dialogs()
        return len(subprocess.run(search, capture_output=True, text=True).stdout.split()) == 1

    person.wait_for("the window alone", look)


def play(monkey: Monkey, library: str, log: Log) -> None:
    """Let the monkey play, in a new window whenever it has closed one."""
    window = start(monkey, library, log)
    try:
        for count in range(1, EVENTS + 1):
            monkey.act()
            log.check(count)
            if (window.process.poll() is not None or count % ROUND == 0) and not is_open(window):
                print(f"# the window was closed by event {count}", flush=True)
                monkey.leave()
                window = start(monkey, library, log)
            if count % ROUND == 0 or (window.process.poll() is None and can_write_anywhere(window)):
                window.leave_dialogs()
                subprocess.run(["xdotool", "windowfocus", ANY_WINDOW], check=True)
        come_to_rest(window)
        window.close()
    except AssertionError:
        say_where(window)
        raise
    finally:
        monkey.leave()
        if window.process.poll() is None:
            window.process.kill()
            window.process.wait()


def test_survives_random_use(folder: str) -> None:
    """Nothing that hands can do crashes the program, makes it complain, or harms the library."""
    library = str(Path(folder) / "library")
    log = Log(Path(folder) / "log")
    links = write_links_down(Path(folder))
    for resource in KEPT:
        run_tool(library, "bookmark", "add", resource)
    os.chdir(folder)
    manager = promise_to_move_windows()
    print(f"# METIER_RANDOM_SEED={SEED} METIER_RANDOM_EVENTS={EVENTS}", flush=True)

    monkey = Monkey(SEED)
    try:
        play(monkey, library, log)
    except BaseException:
        print(f"# after {len(monkey.done)} events, the last of them:")
        print("".join(f"#   {event}\n" for event in monkey.done[-15:]), end="")
        raise
    manager.close()
    log.check(EVENTS)
    run_tool(library, "doctor")
    opened = links.read_text().splitlines()
    print(f"# links followed: {len(opened)}")
    assert all(link.startswith(("http://", "https://")) for link in opened), opened


if __name__ == "__main__":
    # What the program says is read here instead, and told with the event that it came after.
    person.STRICTNESS = ""
    sys.exit(tap.run([test_survives_random_use]))
