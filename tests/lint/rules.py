# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules. Each is a function from the texts of the tree to sentences that say what breaks it."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping

Tree = Mapping[str, str]
Rule = Callable[[Tree], Iterator[str]]

MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 80
LICENCE = "GPL-3.0-or-later"
TOP_LEVEL = {
    ".ci", ".clang-format", ".editorconfig", ".gitignore", "COPYING", "README.md",
    "build-aux", "data", "meson.build", "po", "src", "tests", "ui",
}  # fmt: skip

# What a layer may include: other layers, and libraries by the headers they are reached through.
C_LIBRARY = (
    r"(?:assert|ctype|errno|float|inttypes|limits|locale|math|signal"
    r"|stdarg|stddef|stdint|stdio|stdlib|string|time)\.h"
)
POSIX = r"(?:fcntl|unistd|sys/[a-z]+|poll|pthread|dirent)\.h"
GLIB = r"glib\.h|glib-object\.h|glib/gi18n(?:-lib)?\.h|glib/gprintf\.h"
GIO = rf"gio/gio\.h|gio/gunix[a-z]+\.h|glib/gstdio\.h|glib-unix\.h|{POSIX}"
DRAWING = r"cairo(?:-[a-z]+)?\.h|cairo/cairo(?:-[a-z]+)?\.h|pango/pango[a-z-]*\.h|png\.h"
LAYERS = {
    "core": ((), rf"{C_LIBRARY}|{GLIB}"),
    "store": (("core",), rf"{C_LIBRARY}|{GLIB}|{GIO}|sqlite3\.h"),
    "formats": (("core", "store"), rf"{C_LIBRARY}|{GLIB}|{GIO}|json-glib/json-glib\.h|archive(?:_entry)?\.h|gmodule\.h"),
    "chart": (("core",), rf"{C_LIBRARY}|{GLIB}|{GIO}|{DRAWING}"),
    "widgets": (("core", "chart"), rf"{C_LIBRARY}|{GLIB}|{GIO}|{DRAWING}|gtk/gtk[a-z]*\.h|graphene\.h"),
    "app": (
        ("core", "store", "formats", "chart", "widgets"),
        rf"{C_LIBRARY}|{GLIB}|{GIO}|{DRAWING}|gtk/gtk[a-z]*\.h|graphene\.h|adwaita\.h",
    ),
    "cli": (("core", "store", "formats", "chart"), rf"{C_LIBRARY}|{GLIB}|{GIO}|json-glib/json-glib\.h"),
}
# The folders of a layer, each after those that it may use.
FOLDERS = {
    "core": ("values", "roles", "resources", "packs", "comparison", "me"),
    "store": ("sql", "database", "packs", "library", "catalogue", "shelf"),
    "formats": ("files", "json", "tables", "packs", "library", "bookmarks", "import"),
    "chart": ("describe", "data", "scene", "layout", "me", "paint", "output"),
    "app": ("state", "parts", "shelf", "me", "compare", "roles", "sources", "window"),
}
# A name of a library says which layers may call it.
CALLS = {
    r"\bsqlite3_\w+": ("store",),
    r"\barchive_\w+": ("formats",),
    r"\b(?:adw_|ADW_TYPE_|Adw[A-Z])\w*": ("app",),
    r"\b(?:json_|JSON_|Json[A-Z])\w*": ("formats", "cli"),
    r"\b(?:gtk_|GTK_|Gtk[A-Z]|gdk_|GDK_|Gdk[A-Z]|gsk_|GSK_|Gsk[A-Z])\w*": ("widgets", "app"),
    r"\b(?:cairo_|pango_|Pango[A-Z])\w*": ("chart", "widgets", "app"),
}
STORE_SEEN_BY_FORMATS = ("store/packs/metier-pack-writer.h", "store/database/metier-progress.h")
DOCUMENTED_LAYERS = ("core", "store", "formats", "chart")

LICENCE_HEAD = f"/* SPDX-FileCopyrightText: The Métier authors\n * SPDX-License-Identifier: {LICENCE} */\n"
INCLUDE = re.compile(r'^#\s*include\s+([<"])([^>"]+)[>"]', re.M)
COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.S)
PROTOTYPE = re.compile(r"^[A-Za-z][\w \*]*?[ \*](metier_\w+) \(", re.M)
TRANSLATED = re.compile(r"\b(?:_|C_|N_|NC_|g?n?gettext|g_dpgettext2?) ?\(|translatable=\"yes\"")
TEXT = r'\s*"(?:\\.|[^"\\\n])*"'
BROKEN_MESSAGE = re.compile(rf"\b(?:_|C_|N_|NC_|n?gettext) ?\((?:{TEXT}\s*,?)*{TEXT}\s*([A-Z][A-Z0-9_]+)")
# Spelt in parts, so that this file does not break its own rule.
FORBIDDEN = [
    (re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b"), "leaves work for later"),
    (re.compile(r"^#\s*if\s+0\b", re.M), "keeps dead code"),
    (re.compile(r"(?<![\w./}])/(?:root|home|Users|mnt|media|srv|shared|\w*work\w*)/"), "is a path of one machine"),
    (re.compile(r"(?<![\w./}])/tmp/\w"), "is a path of one machine"),
]


def layer_of(path: str) -> str | None:
    """Name the layer that a C file of the sources stands in."""
    match = re.fullmatch(r"src/(\w+)/.+\.[ch]", path)
    return match[1] if match else None


def folder_of(path: str) -> tuple[str, str] | tuple[None, None]:
    """Name the layer and the folder that a C file stands in, where its layer has folders."""
    match = re.match(rf"(?:src/)?({'|'.join(FOLDERS)})/(?:([\w-]+)/)?metier-[\w-]+\.[ch]$", path)
    return (match[1], match[2] or "none") if match else (None, None)


def code_of(text: str) -> str:
    """Blank out comments and strings, keeping the lines."""
    return COMMENT_OR_STRING.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def line_of(text: str, position: int) -> int:
    """Number the line of a position."""
    return text.count("\n", 0, position) + 1


def forbidden_include(layer: str, bracket: str, header: str) -> str | None:
    """Say why a layer must not include a header, or nothing when it may."""
    below, libraries = LAYERS[layer]
    owner, _, name = header.partition("/")
    if bracket == "<":
        return None if re.fullmatch(libraries, header) else f"{layer} must not include <{header}>"
    if not name:
        return f'"{header}" must be included with its layer, as "{layer}/{header}"'
    if owner == layer:
        return None
    if owner not in below:
        return f'{layer} must not include "{header}"'
    return f'"{header}" is private to {owner}' if header.endswith("-private.h") else None


def includes_follow_the_layers(tree: Tree) -> Iterator[str]:
    """A layer includes only the layers and libraries that it may use."""
    for path, text in tree.items():
        layer = layer_of(path)
        if layer is not None and layer not in LAYERS:
            yield f"{path}: src/{layer} is not one of the layers {', '.join(LAYERS)}"
        elif layer is not None:
            for match in INCLUDE.finditer(text):
                if fault := forbidden_include(layer, *match.groups()):
                    yield f"{path}:{line_of(text, match.start())}: {fault}"


def folders_follow_their_order(tree: Tree) -> Iterator[str]:
    """A folder of a layer includes only those before it, and in the application no other's private headers."""
    for path, text in tree.items():
        layer, folder = folder_of(path)
        if folder is not None and folder not in FOLDERS[layer]:
            yield f"{path}: {folder} is not one of the folders {', '.join(FOLDERS[layer])}"
            continue
        for match in INCLUDE.finditer(text) if folder is not None else ():
            owner = folder_of(match[2])
            if owner[0] != layer or owner[1] == folder:
                continue
            if FOLDERS[layer].index(owner[1]) > FOLDERS[layer].index(folder):
                yield f'{path}:{line_of(text, match.start())}: {folder} must not include "{match[2]}"'
            elif layer == "app" and match[2].endswith("-private.h"):
                yield f'{path}:{line_of(text, match.start())}: "{match[2]}" is private to {owner[1]}'


def formats_see_only_the_writer_of_the_store(tree: Tree) -> Iterator[str]:
    """The formats know the store by the interface that writes a pack and the one that tells how far it is."""
    for path, text in tree.items():
        if layer_of(path) == "formats":
            for match in INCLUDE.finditer(text):
                if match[2].startswith("store/") and match[2] not in STORE_SEEN_BY_FORMATS:
                    yield f'{path}:{line_of(text, match.start())}: formats must not include "{match[2]}"'


def calls_follow_the_layers(tree: Tree) -> Iterator[str]:
    """A library is called only where it belongs."""
    for path, text in tree.items():
        layer = layer_of(path)
        if layer is None:
            continue
        code = code_of(text)
        for pattern, layers in CALLS.items():
            match = re.search(pattern, code) if layer not in layers else None
            if match:
                yield f"{path}:{line_of(code, match.start())}: {match[0]} belongs in {' and '.join(layers)}"


def files_are_short(tree: Tree) -> Iterator[str]:
    """No file of code is longer than a reader can hold."""
    for path, text in tree.items():
        if is_code(path):
            lines = text.count("\n")
            if lines > MAX_FILE_LINES:
                yield f"{path}: has {lines} lines, more than {MAX_FILE_LINES}"


def is_code(path: str) -> bool:
    """Tell whether a file is written by hand as code."""
    return path.endswith((".c", ".h", ".py", ".ui", ".css", "meson.build")) or (
        path.startswith("build-aux/") and "." not in path.rpartition("/")[2]
    )


def functions_are_short(tree: Tree) -> Iterator[str]:
    """No function is longer than a screen or two."""
    for path, text in tree.items():
        if path.endswith(".c"):
            spans = c_functions(text)
        elif is_python(path, text):
            spans = python_functions(text)
        else:
            continue
        for name, first, last in spans:
            if last - first + 1 > MAX_FUNCTION_LINES:
                yield f"{path}:{first}: {name} has {last - first + 1} lines, more than {MAX_FUNCTION_LINES}"


def c_functions(text: str) -> Iterator[tuple[str, int, int]]:
    """Find the functions of a C file by the braces in the first column, which only they have."""
    name, first = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(r"(\w+) \(", line):
            name = match[1]
        if line == "{":
            first = number
        elif line == "}" and first:
            yield name, first, number
            first = 0


def is_python(path: str, text: str) -> bool:
    """Tell whether a file is Python, by its name or its first line."""
    return path.endswith(".py") or text.startswith(("#!/usr/bin/python3", "#!/usr/bin/env python3"))


def python_functions(text: str) -> Iterator[tuple[str, int, int]]:
    """Find the functions of a Python file."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno, node.end_lineno or node.lineno


def files_name_their_licence(tree: Tree) -> Iterator[str]:
    """Every file of code says in its first lines whose it is and under which licence."""
    for path, text in tree.items():
        if path.endswith((".c", ".h")):
            if not text.startswith(LICENCE_HEAD):
                yield f"{path}: does not begin with the two lines of the licence"
        elif is_python(path, text) or text.startswith("#!"):
            if f"SPDX-License-Identifier: {LICENCE}" not in "".join(text.splitlines(keepends=True)[:4]):
                yield f"{path}: does not name the licence in its first four lines"


def headers_are_guarded(tree: Tree) -> Iterator[str]:
    """Every header may be included twice."""
    for path, text in tree.items():
        if path.endswith(".h") and "#pragma once\n" not in text:
            yield f"{path}: lacks #pragma once"


def nothing_is_left_behind(tree: Tree) -> Iterator[str]:
    """No reminders, no dead code, no path of somebody's machine."""
    for path, text in tree.items():
        if path == "COPYING":
            continue
        for pattern, what in FORBIDDEN:
            for match in pattern.finditer(text):
                yield f"{path}:{line_of(text, match.start())}: “{match[0]}” {what}"


def top_level_is_known(tree: Tree) -> Iterator[str]:
    """Nothing stands at the top but what a newcomer is told about."""
    for name in sorted({path.partition("/")[0] for path in tree} - TOP_LEVEL):
        yield f"{name}: is not among what stands at the top of the tree"


def sources_are_built(tree: Tree) -> Iterator[str]:
    """Every source, test and interface file is named where it is built."""
    resources = "".join(text for path, text in tree.items() if path.endswith(".gresource.xml"))
    for path in tree:
        folder, _, name = path.rpartition("/")
        if re.fullmatch(r"(?:src|tests)/.+\.c", path):
            if not names_source(tree.get(f"{folder}/meson.build", ""), name):
                yield f"{path}: is not named in {folder}/meson.build"
        elif re.fullmatch(r"ui/.+\.(?:ui|css)", path) and name not in resources:
            yield f"{path}: is not among the resources"


def names_source(listing: str, name: str) -> bool:
    """Tell whether a meson.build names a file, test-NAME.c possibly by NAME alone."""
    forms = {name, name.removesuffix(".c"), name.removeprefix("test-").removesuffix(".c")}
    return any(f"'{form}'" in listing for form in forms)


def translated_files_are_listed(tree: Tree) -> Iterator[str]:
    """Translators see every file that has something to translate, and no other."""
    lines = tree.get("po/POTFILES.in", "").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    for path, text in tree.items():
        if re.fullmatch(r"(?:src|ui)/.+\.(?:c|h|ui)", path) and path not in listed:
            if match := TRANSLATED.search(text if path.endswith(".ui") else code_of(text)):
                yield f"{path}:{line_of(text, match.start())}: is to be translated but not in po/POTFILES.in"
    for path in sorted(listed - tree.keys()):
        yield f"po/POTFILES.in: names {path}, which is not there"


def messages_are_whole(tree: Tree) -> Iterator[str]:
    """A message is one text: what a macro stands in would reach translators only up to there."""
    for path, text in tree.items():
        if path.startswith("src/"):
            for match in BROKEN_MESSAGE.finditer(text):
                yield f"{path}:{line_of(text, match.start())}: {match[1]} ends what translators see"


def licences_agree(tree: Tree) -> Iterator[str]:
    """The build and the software centres are told the program's licence and those of the bundled figures."""
    if f"license: '{LICENCE}'" not in tree.get("meson.build", ""):
        yield f"meson.build: does not give the licence {LICENCE}"
    wanted = {LICENCE}
    for path, text in tree.items():
        if re.fullmatch(r"data/packs/[^/]+\.json", path):
            match = re.search(r'"licence": "([^"]+)"', text[:4000])
            wanted |= set(re.split(r" (?:AND|OR) ", match[1])) if match else {f"a licence of {path}"}
    for path, text in tree.items():
        if ".metainfo.xml" in path:
            match = re.search(r"<project_license>([^<]+)</project_license>", text)
            given = set(re.split(r" AND ", match[1])) if match else set()
            for licence in sorted(wanted ^ given):
                verb = "lacks" if licence in wanted else "need not name"
                yield f"{path}: project_license {verb} {licence}"


def public_functions_are_documented(tree: Tree) -> Iterator[str]:
    """Every public function below the window has its documentation where it is defined."""
    documented = {
        name
        for path, text in tree.items()
        if path.endswith(".c")
        for name in re.findall(r"^/\*\*\n \* (metier_\w+):", text, re.M)
    }
    for path, text in tree.items():
        if layer_of(path) in DOCUMENTED_LAYERS and path.endswith(".h") and not path.endswith("-private.h"):
            for match in PROTOTYPE.finditer(code_of(text)):
                if match[1] not in documented:
                    where = f"{path}:{line_of(text, match.start())}"
                    yield f"{where}: {match[1]} has no documentation block in its .c file"


ALL: list[Rule] = [
    includes_follow_the_layers,
    folders_follow_their_order,
    formats_see_only_the_writer_of_the_store,
    calls_follow_the_layers,
    files_are_short,
    functions_are_short,
    files_name_their_licence,
    headers_are_guarded,
    nothing_is_left_behind,
    top_level_is_known,
    sources_are_built,
    translated_files_are_listed,
    messages_are_whole,
    licences_agree,
    public_functions_are_documented,
]
