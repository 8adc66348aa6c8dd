/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-fit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-formula.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-why.h"
#include "app/me/metier-me-words.h"
#include "widgets/metier-fold-box.h"

#define FOLD_WIDTH 640

/**
 * MetierMeFit:
 *
 * What the user has of what a role asks for, and how much of it that is.
 */
struct _MetierMeFit {
  AdwBin parent_instance;

  GtkListBox *have;
  GtkListBox *fit;
};

G_DEFINE_FINAL_TYPE (MetierMeFit, metier_me_fit, ADW_TYPE_BIN)

static void
metier_me_fit_class_init (MetierMeFitClass *klass)
{
}

static void
metier_me_fit_init (MetierMeFit *self)
{
  GtkWidget *have = metier_me_list_new_group (_ ("You have"), &self->have);
  GtkWidget *fit = metier_me_list_new_group (_ ("How well it fits"), &self->fit);
  GtkWidget *box = metier_fold_box_new (have, fit, FOLD_WIDTH);

  g_object_set (box, "spacing", 16, "side-width", 340, NULL);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
add_formula (GtkWidget *row, char *text)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (text));
  g_free (text);
}

/* What one has of a skill counts in itself, however much more a role may ask. */
static void
add_had (MetierMeFit *self, const MetierGapRow *row)
{
  g_autofree char *mine = metier_me_format_level (row->mine.level);
  g_autofree char *asked = metier_me_format_level (row->demand.asked);
  g_autofree char *subtitle = NULL;
  GtkWidget *line;

  if (row->mine.assumed)
    /* Translators: two levels such as 2 · working; the first follows from what was said of other skills. */
    subtitle = g_strdup_printf (_ ("%1$s, assumed from other skills; %2$s is wanted"), mine, asked);
  else
    /* Translators: two levels such as 2 · working. */
    subtitle = g_strdup_printf (_ ("%1$s; %2$s is wanted"), mine, asked);
  line = metier_me_list_add (self->have, row->name, subtitle, row->gap > 0 ? NULL : _ ("met"));
  metier_me_list_link (line, "win.open-skill", row->skill);
}

static void
apply_had (MetierMeFit *self, const MetierGap *gap)
{
  metier_me_list_clear (self->have);
  for (guint i = gap->rows->len; i > 0; i--)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i - 1);

      if (!isnan (row->gap) && row->mine.level > 0)
        add_had (self, row);
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (self->have)) == NULL)
    metier_me_list_add (self->have, _ ("Nothing yet of what is asked for"), NULL, NULL);
}

static void
add_fit (MetierMeFit *self, const MetierMeState *state)
{
  const MetierGap *gap = state->gaps[0];
  g_autofree char *fit = metier_me_format_share (gap->fit);
  g_autofree char *coverage = metier_me_format_share (gap->coverage);
  g_autofree char *levels = metier_me_format_levels (gap->levels);

  add_formula (metier_me_list_add (self->fit, _ ("Fit"), _ ("of the levels that are asked for"), fit),
               metier_me_why_fit (gap));
  add_formula (metier_me_list_add (self->fit, _ ("Coverage"), _ ("of the weight is assessed"), coverage),
               metier_me_why_coverage (gap));
  add_formula (metier_me_list_add (self->fit, _ ("Levels to go"), _ ("over all skills"), levels),
               metier_me_why_levels (gap));
}

/**
 * metier_me_fit_set_state:
 * @self: a part of a page
 * @state: the user before a role
 *
 * Shows what the user has of it.
 */
void
metier_me_fit_set_state (MetierMeFit *self, const MetierMeState *state)
{
  g_return_if_fail (METIER_IS_ME_FIT (self));

  apply_had (self, state->gaps[0]);
  metier_me_list_clear (self->fit);
  add_fit (self, state);
}
