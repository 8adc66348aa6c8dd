/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *metier_json_file_dup_name (GFile *file);
JsonNode *metier_json_file_load (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
