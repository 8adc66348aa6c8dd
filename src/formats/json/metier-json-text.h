/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define METIER_JSON_MAX_TEXT 4000 /* bytes */
#define METIER_JSON_MAX_NOTE 65536
#define METIER_JSON_MAX_ID 200 /* characters */

gboolean metier_json_text_check (const char *text, GError **error);
gboolean metier_json_text_check_note (const char *text, GError **error);
gboolean metier_json_text_check_id (const char *text, GError **error);
gboolean metier_json_text_check_file_id (const char *text, GError **error);
gboolean metier_json_text_check_date (const char *text, GError **error);
gboolean metier_json_text_check_language (const char *text, GError **error);
gboolean metier_json_text_check_word (const char *text, const char *const *words, guint *index,
                                      GError **error);

char *metier_json_text_shorten (const char *text);
char *metier_json_text_quote (const char *text);
char *metier_json_text_describe (JsonNode *node);

G_END_DECLS
