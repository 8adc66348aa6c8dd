/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean metier_number_text_parse (const char *text, double *number);
gboolean metier_number_text_parse_count (const char *text, int *count);

G_END_DECLS
