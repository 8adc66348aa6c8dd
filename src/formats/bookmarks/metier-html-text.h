/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *metier_html_text_get_charset (const char *bytes, gsize length);
char *metier_html_text_decode (const char *bytes, gsize length, const char *charset, gboolean *repaired);
char *metier_html_text_resolve (const char *text);
char *metier_html_text_escape (const char *text);
GStrv metier_html_text_resolve_list (const char *text);
char *metier_html_text_escape_list (const char *const *items);

G_END_DECLS
