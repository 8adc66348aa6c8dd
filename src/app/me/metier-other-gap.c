/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-other-gap.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/output/metier-me-markdown.h"

/**
 * metier_other_gap_new:
 * @other: somebody before the role that they chose
 * @mine: the user
 *
 * Puts the user before the role of somebody else. Where the source asks for no level, the aim is theirs for
 * both, so that the two are held against the same.
 *
 * Returns: (transfer full) (nullable): both; %NULL where there is no role
 */
MetierOverlay *
metier_other_gap_new (const MetierMeOther *other, const MetierMeState *mine)
{
  const MetierMeState *theirs = other->state;
  g_autoptr (MetierGap) my_gap = NULL;

  if (theirs->goals[0] == NULL)
    return NULL;

  my_gap = metier_gap_new (theirs->goals[0]->role, mine->levels, theirs->said->settings->aim);
  return metier_overlay_new (my_gap, theirs->gaps[0], other->name);
}

/**
 * metier_other_gap_new_output:
 * @overlay: two people before @role
 * @role: a role
 *
 * Returns: (transfer full): both, as they leave the window
 */
MetierOutput *
metier_other_gap_new_output (const MetierOverlay *overlay, const MetierRole *role)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_overlay (overlay);
  /* Translators: the title of a source. */
  g_autofree char *note = g_strdup_printf (_ ("Weights from %s."), role->source->title);
  g_autofree char *markdown = metier_me_markdown_overlay (role->title, overlay, note);

  return metier_output_new_figure (figure, markdown);
}

static char *
write_product (const char *name, const MetierGapRow *row)
{
  if (!row->relevant)
    /* Translators: whose level it is. */
    return g_strdup_printf (_ ("%s: it does not matter to them, so it does not count."), name);
  if (isnan (row->gap))
    /* Translators: whose level it is. */
    return g_strdup_printf (_ ("%s: not assessed, so the gap is not known. It does not count as 0."), name);

  return g_strdup_printf ("%s: %.4g × (%.4g − %.4g) = %.4g", name, row->demand.weight, row->demand.asked,
                          MIN (row->mine.level, row->demand.asked), row->score);
}

/**
 * metier_other_gap_why:
 * @overlay: two people before @role
 * @role: a role
 * @row: a row of @overlay
 *
 * Returns: (transfer full): how the numbers of a row come about, for both
 */
char *
metier_other_gap_why (const MetierOverlay *overlay, const MetierRole *role, guint row)
{
  const MetierGapRow *my_row = g_ptr_array_index (overlay->mine->rows, row);
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  if (my_row->status != METIER_STATUS_RATED)
    return g_strdup_printf (_ ("%s: the source does not rate it, so it does not count."), my_row->name);

  mine = write_product (_ ("Mine"), my_row);
  theirs = write_product (overlay->name, g_ptr_array_index (overlay->rows, row));
  return g_strdup_printf (
      /* Translators: a skill, then two lines of weight × (the level asked − the level) = score, a weight, the
       * most that a skill can weigh, a source. */
      _ ("%1$s: weight × gap\n\n%2$s\n%3$s\n\nThe weight is %4$.4g of %5$.4g, as %6$s has it."), my_row->name,
      mine, theirs, my_row->demand.weight, my_row->demand.weight_max, role->source->title);
}
