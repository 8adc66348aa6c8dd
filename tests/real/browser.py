# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start Firefox without a window, and run what its own menus would run."""

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType

PATIENCE = 60
COMMAND = 0

# Runs a script and answers with its value or with what went wrong.
WRAPPER = """
const [...given] = arguments;
const answer = given.pop();
const { BookmarkHTMLUtils } = ChromeUtils.importESModule("resource://gre/modules/BookmarkHTMLUtils.sys.mjs");
const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs");
(async () => { %s })().then(value => answer({ value }), error => answer({ error: String(error) }));
"""


def find_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser:
    """A browser with a profile of its own; it ends with the block."""

    def __init__(self, program: str, folder: Path) -> None:
        profile = folder / "profile"
        profile.mkdir(parents=True)
        self.port = find_port()
        self.sent = 0
        settings = {"marionette.port": self.port, "app.normandy.enabled": False, "app.update.enabled": False}
        (profile / "user.js").write_text(
            "".join(f'user_pref("{name}", {json.dumps(value)});\n' for name, value in settings.items()),
            encoding="utf-8",
        )
        options = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        self.process = subprocess.Popen(
            [program, *options, "--profile", profile],
            env=dict(os.environ, HOME=str(folder)),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> "Browser":
        """Wait until it listens, and go where scripts may use the bookmarks."""
        try:
            self.connection = self.connect()
            self.receive()
            self.call("WebDriver:NewSession", {})
            self.call("Marionette:SetContext", {"value": "chrome"})
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing running."""
        self.connection.close()
        self.end()

    def end(self) -> None:
        """End the browser, in one way or the other."""
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def connect(self) -> socket.socket:
        """Try again until the browser is there."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            except OSError:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                time.sleep(0.2)

    def receive(self) -> list:
        """Read a message: how long it is, a colon, JSON."""
        length = b""
        while not length.endswith(b":"):
            length += self.read(1)
        return json.loads(self.read(int(length[:-1])))

    def read(self, length: int) -> bytes:
        """Read so many bytes and no less."""
        data = b""
        while len(data) < length:
            piece = self.connection.recv(length - len(data))
            if not piece:
                raise ConnectionError("The browser has gone.")
            data += piece
        return data

    def call(self, name: str, parameters: dict) -> dict:
        """Call a command and wait for its answer."""
        self.sent += 1
        message = json.dumps([COMMAND, self.sent, name, parameters]).encode()
        self.connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError(f"{name}: {error}")
        return result

    def run(self, script: str, *arguments: object) -> object:
        """Run a script that knows the bookmarks; it may wait and return something."""
        parameters = {"script": WRAPPER % script, "args": arguments, "sandbox": "system"}
        answer = self.call("WebDriver:ExecuteAsyncScript", parameters)["value"]
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")
