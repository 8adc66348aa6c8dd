/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-source.h"

#include <glib/gi18n-lib.h>

/**
 * metier_source_new:
 *
 * Makes an empty source to be filled before it is shared. Its strings are the source's own and freed with it.
 *
 * Returns: (transfer full): a source
 */
MetierSource *
metier_source_new (void)
{
  return g_atomic_rc_box_new0 (MetierSource);
}

/**
 * metier_source_copy:
 * @self: a source
 * @baseline_role: (nullable): id of one of its roles; %NULL for the one that the source itself names
 *
 * Makes a source that holds its roles against another one, and is the same otherwise.
 *
 * Returns: (transfer full): the copy
 */
MetierSource *
metier_source_copy (const MetierSource *self, const char *baseline_role)
{
  MetierSource *copy = metier_source_new ();

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->edition = g_strdup (self->edition);
  copy->released = g_strdup (self->released);
  copy->url = g_strdup (self->url);
  copy->licence = g_strdup (self->licence);
  copy->credit = g_strdup (self->credit);
  copy->baseline_role = g_strdup (baseline_role != NULL ? baseline_role : self->own_baseline);
  copy->own_baseline = g_strdup (self->own_baseline);
  copy->core_scale = g_strdup (self->core_scale);
  copy->note = g_strdup (self->note);
  copy->method = g_strdup (self->method);
  return copy;
}

/**
 * metier_source_ref:
 * @self: a source
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierSource *
metier_source_ref (const MetierSource *self)
{
  return g_atomic_rc_box_acquire ((MetierSource *) self);
}

static void
clear (gpointer data)
{
  MetierSource *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->edition);
  g_free (self->released);
  g_free (self->url);
  g_free (self->licence);
  g_free (self->credit);
  g_free (self->baseline_role);
  g_free (self->own_baseline);
  g_free (self->core_scale);
  g_free (self->note);
  g_free (self->method);
}

/**
 * metier_source_unref:
 * @self: (transfer full): a source
 *
 * Drops a reference, from any thread, and frees the source with the last one.
 */
void
metier_source_unref (MetierSource *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_source_get_age:
 * @self: a source
 * @this_year: the year of today, such as 2026
 *
 * Gets how many calendar years lie between the release and today. A release that is dated after
 * today is 0 years old, so that a wrong clock claims nothing odd.
 *
 * Returns: whole years from 0, or -1 when the release does not begin with a year
 */
int
metier_source_get_age (const MetierSource *self, int this_year)
{
  int year = 0;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < 4; i++)
    {
      if (self->released == NULL || !g_ascii_isdigit (self->released[i]))
        return -1;
      year = 10 * year + g_ascii_digit_value (self->released[i]);
    }

  return MAX (this_year - year, 0);
}

/**
 * metier_source_get_edition:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): its edition, as it is shown; what has none is called undated in the
 *   user's language
 */
const char *
metier_source_get_edition (const MetierSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_strcmp0 (self->edition, METIER_SOURCE_UNDATED) == 0)
    /* Translators: of a publication that does not say which edition it is */
    return C_ ("edition", "undated");

  return self->edition;
}

/* Some titles end with their edition already, as in "Kaggle 2021". */
static gboolean
is_whole (const MetierSource *self)
{
  return self->edition == NULL || *self->edition == '\0' || g_str_has_suffix (self->title, self->edition);
}

/**
 * metier_source_dup_name:
 * @self: a source with a title
 *
 * Returns: (transfer full): its title and edition as within a sentence: EDISON 2017–18
 */
char *
metier_source_dup_name (const MetierSource *self)
{
  g_return_val_if_fail (self != NULL && self->title != NULL, NULL);

  if (is_whole (self))
    return g_strdup (self->title);

  /* Translators: the name of a source and its edition: EDISON 2017–18 */
  return g_strdup_printf (C_ ("source", "%s %s"), self->title, metier_source_get_edition (self));
}

/**
 * metier_source_dup_label:
 * @self: a source with a title
 *
 * Returns: (transfer full): its title and edition as they stand on their own: EDISON · 2017–18
 */
char *
metier_source_dup_label (const MetierSource *self)
{
  g_return_val_if_fail (self != NULL && self->title != NULL, NULL);

  if (is_whole (self))
    return g_strdup (self->title);

  /* Translators: name of a source and its edition, as in "EDISON · 2017–18". */
  return g_strdup_printf (C_ ("source", "%1$s · %2$s"), self->title, metier_source_get_edition (self));
}
