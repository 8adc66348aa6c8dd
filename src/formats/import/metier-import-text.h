/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *metier_import_text_clean (const char *text);
char *metier_import_text_capitalise (const char *text);
char *metier_import_text_title (const char *text);
char *metier_import_text_summarise (const char *text);
char *metier_import_text_slug (const char *text);

G_END_DECLS
