/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint metier_cli_text_get_columns (const char *text);
guint metier_cli_text_get_terminal_width (void);
void metier_cli_text_append_padded (GString *output, const char *text, guint columns);
void metier_cli_text_append_wrapped (GString *output, const char *text, guint indent);
void metier_cli_text_append_bar (GString *output, double value, guint columns);

G_END_DECLS
