/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define METIER_URL_MAX 4096

gboolean metier_url_check (const char *url, GError **error);
char *metier_url_canonicalise (const char *url);
char *metier_url_get_host (const char *url); /* for display, without "www." */

G_END_DECLS
