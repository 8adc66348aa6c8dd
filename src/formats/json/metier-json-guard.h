/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define METIER_JSON_MAX_BYTES (64 * 1024 * 1024)
#define METIER_JSON_MAX_DEPTH 64
#define METIER_JSON_MAX_KEYS 64
#define METIER_JSON_MAX_VALUES 4000000

gboolean metier_json_guard_check (const char *name, const char *text, gsize length, GError **error);

G_END_DECLS
