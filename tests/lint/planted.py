# SPDX-FileCopyrightText: The Métier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For each rule one small tree that keeps it and several that break it, each in one way."""

HEAD = "/* SPDX-FileCopyrightText: The Métier authors\n * SPDX-License-Identifier: GPL-3.0-or-later */\n"
SCRIPT_HEAD = "#!/bin/bash\n# SPDX-FileCopyrightText: x\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
LATER = "/* TO" "DO: finish */\n"
MACHINE = '"/wo' 'rkspace/metier/data"\n'


def c_function(lines: int) -> str:
    """Write a C function of that many lines, its braces included."""
    return "static void\nlong_one (void)\n{\n" + "  x ();\n" * (lines - 2) + "}\n"


def python_function(lines: int) -> str:
    """Write a Python function of that many lines."""
    return "def long_one():\n" + "    x()\n" * (lines - 1)


def packs(licence: str, given: str, build: str = "GPL-3.0-or-later") -> dict[str, str]:
    """Write what says which licences there are."""
    return {
        "meson.build": f"project('x', 'c', license: '{build}')",
        "data/packs/a.json": f'{{"pack": {{"licence": "{licence}"}}}}',
        "data/x.metainfo.xml.in": f"<project_license>{given}</project_license>",
    }


def header(text: str) -> dict[str, str]:
    """Write a header that declares a function of the core, and the source that defines it."""
    return {"src/core/a.h": "char *metier_a_dup (const char *text);\n", "src/core/a.c": text}


SAMPLES: dict[str, tuple[dict[str, str], list[dict[str, str]]]] = {
    "includes_follow_the_layers": (
        {
            "src/core/a.c": '#include "core/a.h"\n#include <glib.h>\n#include <math.h>\n',
            "src/store/a.c": "#include <sqlite3.h>\n#include <gio/gio.h>\n",
            "src/app/a.c": '#include <adwaita.h>\n#include "chart/a.h"\n',
        },
        [
            {"src/core/a.c": "#include <gio/gio.h>\n"},
            {"src/formats/a.c": "#include <sqlite3.h>\n"},
            {"src/chart/a.c": "#include <gtk/gtk.h>\n"},
            {"src/chart/a.h": '#include "store/shelf/metier-store.h"\n'},
            {"src/widgets/a.c": "#include <adwaita.h>\n"},
            {"src/cli/a.c": '#include "widgets/a.h"\n'},
            {"src/app/a.c": '#include "cli/a.h"\n'},
            {"src/store/a.c": '#include "metier-store.h"\n'},
            {"src/cli/a.c": '#include "store/a-private.h"\n'},
            {"src/other/a.c": ""},
        ],
    ),
    "folders_follow_their_order": (
        {
            "src/app/main.c": '#include "app/window/metier-a.h"\n',
            "src/app/me/metier-a.c": '#include "app/me/metier-a-private.h"\n#include "app/state/metier-a.h"\n',
            "src/chart/output/metier-a.c": '#include "chart/scene/metier-a-private.h"\n',
        },
        [
            {"src/app/me/metier-a.c": '#include "app/compare/metier-a.h"\n'},
            {"src/app/me/metier-a.h": '#include "app/state/metier-a-private.h"\n'},
            {"src/chart/scene/metier-a.c": '#include "chart/output/metier-a.h"\n'},
            {"src/formats/metier-a.c": ""},
            {"src/formats/other/metier-a.c": ""},
        ],
    ),
    "formats_see_only_the_writer_of_the_store": (
        {
            "src/formats/a.c": '#include "store/packs/metier-pack-writer.h"\n',
            "src/cli/a.c": '#include "store/a.h"\n',
        },
        [{"src/formats/a.c": '#include "store/catalogue/metier-catalogue.h"\n'}],
    ),
    "calls_follow_the_layers": (
        {
            "src/store/a.c": "sqlite3_open (a);\n",
            "src/core/a.c": '/* Unlike sqlite3_step, */ x ("gtk_main");\n',
            "src/widgets/a.c": "GtkWidget *a; cairo_fill (cr);\n",
        },
        [
            {"src/app/a.c": "sqlite3_open (a);\n"},
            {"src/widgets/a.c": "AdwLeaflet *a;\n"},
            {"src/store/a.c": "json_node_new (a);\n"},
            {"src/chart/a.c": "GdkRGBA a;\n"},
            {"src/cli/a.c": "gtk_init ();\n"},
            {"src/core/a.c": "pango_layout_new ();\n"},
        ],
    ),
    "files_are_short": (
        {"src/core/a.c": "\n" * 500, "data/packs/a.json": "\n" * 9000},
        [{"src/core/a.c": "\n" * 501}, {"tests/lint/a.py": "\n" * 501}, {"build-aux/a": "\n" * 501}],
    ),
    "functions_are_short": (
        {"src/core/a.c": c_function(80) * 3, "a.py": python_function(80) * 3},
        [{"src/core/a.c": c_function(81)}, {"a.py": python_function(81)}],
    ),
    "files_name_their_licence": (
        {"src/core/a.c": HEAD, "build-aux/a": SCRIPT_HEAD, "a.json": "{}"},
        [
            {"src/core/a.c": "#include <glib.h>\n"},
            {"src/core/a.h": "#pragma once\n" + HEAD},
            {"build-aux/a": "#!/bin/bash\nexit\n"},
            {"a.py": "import sys\n"},
        ],
    ),
    "headers_are_guarded": (
        {"src/core/a.h": HEAD + "#pragma once\n"},
        [{"src/core/a.h": HEAD}],
    ),
    "nothing_is_left_behind": (
        {
            "README.md": "https://example.org/home/ada/ and ../home/data\n",
            "src/core/a.c": "#if 0x10\n#endif\nTO" "DOS, to-do\n",
            "build-aux/a": '[ -d "$top/../home/data" ]; /usr/bin/home; "$home/tmp/x"\n',
        },
        [
            {"src/core/a.c": LATER},
            {"README.md": "FIX" "ME\n"},
            {"src/core/a.c": "#if 0\nx ();\n#endif\n"},
            {"src/core/a.c": MACHINE},
            {"build-aux/a": "cd /ro" "ot/metier\n"},
            {"tests/a.py": "open('/ho" "me/ada/packs')\n"},
            {"tests/a.py": "open('/tm" "p/packs')\n"},
        ],
    ),
    "top_level_is_known": (
        {"README.md": "", "src/core/a.c": ""},
        [{"notes.txt": ""}, {"scripts/a": ""}],
    ),
    "sources_are_built": (
        {
            "src/core/a.c": "",
            "src/core/meson.build": "core_sources = files('a.c')",
            "tests/core/test-b.c": "",
            "tests/core/meson.build": "foreach name : ['b']",
            "ui/window.ui": "",
            "ui/metier.gresource.xml": "<file>window.ui</file>",
        },
        [
            {"src/core/a.c": "", "src/core/meson.build": "files('b-a.c')"},
            {"tests/core/test-b.c": "", "tests/core/meson.build": ""},
            {"ui/window.ui": "", "ui/metier.gresource.xml": ""},
        ],
    ),
    "translated_files_are_listed": (
        {
            "src/core/a.c": 'x (_("Role"));\n',
            "src/core/b.c": "/* _(x) */ my_ (a);\n",
            "ui/a.ui": '<property translatable="yes">',
            "po/POTFILES.in": "# files\nsrc/core/a.c\nui/a.ui\n",
        },
        [
            {"src/core/a.c": 'x (_("Role"));\n', "po/POTFILES.in": ""},
            {"src/core/a.c": 'x (ngettext ("%u role", "%u roles", n));\n', "po/POTFILES.in": ""},
            {"ui/a.ui": '<property translatable="yes">', "po/POTFILES.in": ""},
            {"po/POTFILES.in": "src/core/gone.c\n"},
        ],
    ),
    "messages_are_whole": (
        {"src/core/a.c": 'x (_("%d of " "%zu"), MAX);\ny (ngettext ("%u role", "%u roles", MAX));\n'},
        [
            {"src/core/a.c": 'x (_("found %" G_GSIZE_FORMAT "."), n);\n'},
            {"src/core/a.c": 'x (ngettext ("%u", "%" G_GUINT64_FORMAT, n));\n'},
        ],
    ),
    "licences_agree": (
        packs("CC-BY-4.0 AND Apache-2.0", "GPL-3.0-or-later AND CC-BY-4.0 AND Apache-2.0"),
        [
            packs("CC-BY-4.0", "GPL-3.0-or-later"),
            packs("CC-BY-4.0", "GPL-3.0-or-later AND CC-BY-4.0 AND MIT"),
            packs("CC-BY-4.0", "GPL-3.0-or-later AND CC-BY-4.0", "MIT"),
        ],
    ),
    "public_functions_are_documented": (
        header("/**\n * metier_a_dup:\n * @text: words\n */\nchar *\nmetier_a_dup (const char *text)\n"),
        [
            header("char *\nmetier_a_dup (const char *text)\n"),
            header("/* metier_a_dup: copies. */\nchar *\nmetier_a_dup (const char *text)\n"),
        ],
    ),
}
