/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_counted (const char *mine, const char *name, const MetierGapRow *row)
{
  g_autofree char *level = metier_me_words_mine (&row->mine);
  g_autofree char *levels = metier_me_words_levels (row->gap);
  g_autofree char *score = metier_me_words_number (row->score);

  if (row->gap <= 0)
    /* Translators: what is said of a skill of mine, somebody else, and their level, which is reached */
    return g_strdup_printf (_ ("%1$s; %2$s has level %3$s, met"), mine, name, level);

  /* Translators: what is said of a skill of mine, somebody else, their level, the levels that they have to
   * gain, as "2 levels", and weight times that */
  return g_strdup_printf (_ ("%1$s; %2$s has level %3$s, %4$s to gain, score %5$s"), mine, name, level,
                          levels, score);
}

/* Everything about a row of a gap, for both. */
char *
metier_me_words_overlay (const MetierOverlay *overlay, guint row)
{
  const MetierGapRow *theirs = g_ptr_array_index (overlay->rows, row);
  g_autofree char *mine = metier_me_words_gap (overlay->mine, row);

  if (theirs->status != METIER_STATUS_RATED)
    return g_steal_pointer (&mine);
  if (!theirs->relevant)
    /* Translators: what is said of a skill of mine, and somebody else to whom it does not matter */
    return g_strdup_printf (_ ("%1$s; not relevant to %2$s"), mine, overlay->name);
  if (isnan (theirs->gap))
    /* Translators: what is said of a skill of mine, and somebody else who has not said how well they know it
     */
    return g_strdup_printf (_ ("%1$s; the level of %2$s is not assessed"), mine, overlay->name);

  return describe_counted (mine, overlay->name, theirs);
}

char *
metier_me_words_overlay_sum (const MetierOverlay *overlay)
{
  g_autofree char *mine = metier_me_words_levels (overlay->mine->levels);
  g_autofree char *theirs = metier_me_words_levels (overlay->theirs->levels);

  /* Translators: how far it is to a role for me, as "8 levels", and for somebody else */
  return g_strdup_printf (_ ("%1$s to go for me, %2$s for “%3$s”."), mine, theirs, overlay->name);
}
