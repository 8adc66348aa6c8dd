# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a program shows, in one look: asking for one node after the other takes seconds beside other work."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple

from gi.repository import Atspi, Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
CACHE = "/org/a11y/atspi/cache"
IN_WINDOW = GLib.Variant("(u)", (int(Atspi.CoordType.WINDOW),))


class Box(NamedTuple):
    """Where something is in its window, and how large."""

    x: int
    y: int
    width: int
    height: int


class Glance:
    """What a node was like when it was looked at, read from what the bus tells of it, and only at need."""

    def __init__(self, item: GLib.Variant) -> None:
        self.item = item
        self.path = item.get_child_value(0).get_child_value(1).get_string()
        self.within: Glance | None = None
        self.index = 0
        self.children: list[Glance] = []

    @cached_property
    def above(self) -> str:
        """What it says that it is in."""
        return self.item.get_child_value(2).get_child_value(1).get_string()

    @cached_property
    def count(self) -> int:
        """How many children it has that are not hidden; for a whole program this is always none."""
        return self.item.get_child_value(4).get_int32()

    @cached_property
    def name(self) -> str:
        """What it is called."""
        return self.item.get_child_value(6).get_string()

    @cached_property
    def role(self) -> str:
        """What it is."""
        return Atspi.role_get_name(Atspi.Role(self.item.get_child_value(7).get_uint32()))

    def has(self, state: Atspi.StateType) -> bool:
        """Tell whether it was in a state."""
        word, bit = divmod(int(state), 32)
        return bool(self.item.get_child_value(9).get_child_value(word).get_uint32() >> bit & 1)

    def walk(self) -> Iterator["Glance"]:
        """Go through a node and everything in it."""
        yield self
        for child in self.children:
            yield from child.walk()


def list_answer(answer: GLib.Variant) -> list[GLib.Variant]:
    """Take an answer that is a list apart; to unpack it to its last number takes most of a look's time."""
    listed = answer.get_child_value(0)
    return [listed.get_child_value(index) for index in range(listed.n_children())]


@cache
def connect() -> Gio.DBusConnection:
    """Reach the accessibility bus beside its library, which has one question on its way at a time."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    where = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1)
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(*where.unpack(), flags)


class Program:
    """A program that tells what it shows."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.context = GLib.MainContext()
        self.unanswered = 0

    def look(self, path: str = ROOT) -> Glance | None:
        """Look at a node and everything in it that is not hidden; there is none when it has gone."""
        nodes = self._list_nodes()
        children = self._list_children(path, nodes)
        shown = {child for paths in children.values() for child in paths}
        # What nobody asked for before is told of from then on, as are the pages of stacks.
        if any(child not in nodes or nodes[child].above not in nodes for child in shown):
            nodes = self._list_nodes()
        return join(path, nodes, children)

    def boxes(self, nodes: Iterable[Glance]) -> list[Box]:
        """Tell where nodes are now; what has no place has no size either."""
        found: dict[str, Box] = {}

        def note(path: str, answer: GLib.Variant) -> None:
            found[path] = Box(*answer.get_child_value(0))

        nodes = list(nodes)
        for node in nodes:
            self._ask(node.path, "Component.GetExtents", note, IN_WINDOW)
        self._wait()
        return [found.get(node.path, Box(0, 0, 0, 0)) for node in nodes]

    def _list_nodes(self) -> dict[str, Glance]:
        """Have the program tell of all that it was ever asked for, also of what is hidden now."""
        answer = connect().call_sync(self.owner, CACHE, "org.a11y.atspi.Cache", "GetItems", None, None, 0, -1)
        return {node.path: node for node in map(Glance, list_answer(answer))}

    def _list_children(self, path: str, nodes: dict[str, Glance]) -> dict[str, list[str]]:
        """Have the program tell what is in a node and is not hidden, and in that, and so on."""
        children: dict[str, list[str]] = {}

        def note(path: str, answer: GLib.Variant) -> None:
            children[path] = [child.get_child_value(1).get_string() for child in list_answer(answer)]
            for child in children[path]:
                if child not in nodes or nodes[child].count > 0:
                    self._ask(child, "Accessible.GetChildren", note)

        self._ask(path, "Accessible.GetChildren", note)
        self._wait()
        return children

    def _ask(self, path: str, method: str, note: Callable[[str, GLib.Variant], None], given: GLib.Variant | None = None) -> None:
        """Send a question about a node; the answer is noted while it is waited for, unless the node has gone."""
        interface, _, method = f"org.a11y.atspi.{method}".rpartition(".")

        def take(bus: Gio.DBusConnection, result: Gio.AsyncResult) -> None:
            self.unanswered -= 1
            try:
                answer = bus.call_finish(result)
            except GLib.Error:
                return
            note(path, answer)

        self.unanswered += 1
        self.context.push_thread_default()
        connect().call(self.owner, path, interface, method, given, None, 0, -1, None, take)
        self.context.pop_thread_default()

    def _wait(self) -> None:
        while self.unanswered > 0:
            self.context.iteration(True)


def join(path: str, nodes: dict[str, Glance], children: dict[str, list[str]]) -> Glance | None:
    """Put nodes into each other as the program shows them."""
    node = nodes.get(path)
    for index, child in enumerate(children.get(path, ()) if node is not None else ()):
        inner = join(child, nodes, children)
        if inner is None or not inner.has(Atspi.StateType.VISIBLE):
            continue
        # A stack names what is on its pages for what is in it; only that itself says which page it is on.
        page = nodes.get(inner.above)
        if page is not None and page.above == path:
            page.children.append(inner)
            inner.within = page
            inner = page
        inner.within, inner.index = node, index
        node.children.append(inner)
    return node
