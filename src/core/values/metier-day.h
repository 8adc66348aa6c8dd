/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean metier_day_parse (const char *text, GDate *day);
char *metier_day_format (const GDate *day);

G_END_DECLS
