/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *metier_json_number_to_string (double number);
gboolean metier_json_number_check (double number, double min, double max, GError **error);

G_END_DECLS
