/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *metier_count_format (int n);              /* "1,340" */
char *metier_count_format_score (double score); /* "13.5" */

G_END_DECLS
