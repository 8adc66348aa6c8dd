/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-name.h"

/* Most names are ASCII, and a search folds many of them. */
static char *
fold_ascii (const char *name)
{
  return g_strstrip (g_ascii_strdown (name, -1));
}

static char *
fold_unicode (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (g_strstrip (valid), -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

/**
 * metier_name_fold:
 * @name: a name; bytes that are not UTF-8 are replaced
 *
 * Gives names that differ only in case, in surrounding white space or in how Unicode composes their
 * letters the same form. Packs keep this form, so it does not depend on the locale.
 *
 * Returns: (transfer full): the folded name
 */
char *
metier_name_fold (const char *name)
{
  return g_str_is_ascii (name) ? fold_ascii (name) : fold_unicode (name);
}
