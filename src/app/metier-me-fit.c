/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-me-fit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/metier-me-list.h"
#include "app/metier-me-words.h"
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
add_formula (GtkWidget *row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Why this number?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why this number?"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
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

static char *
format_share (double share)
{
  return isnan (share) ? g_strdup ("–") : g_strdup_printf ("%.0f%%", share * 100);
}

static void
add_fit (MetierMeFit *self, const MetierMeState *state)
{
  const MetierGap *gap = state->gaps[0];
  g_autofree char *fit = format_share (gap->fit);
  g_autofree char *coverage = format_share (gap->coverage);

  add_formula (metier_me_list_add (self->fit, _ ("Fit"), _ ("of the levels that are asked for"), fit),
               _ ("Each skill counts by its weight: the sum of weight × the lesser of my level and the level "
                  "asked, divided by the sum of weight × the level asked, over all skills that the source "
                  "rates and that are assessed."));
  add_formula (
      metier_me_list_add (self->fit, _ ("Coverage"), _ ("of the weight is assessed"), coverage),
      _ ("The sum of the weights of all skills that are assessed, divided by the sum of all weights. "
         "What the source does not rate and what does not matter to you does not count."));
}

/* The role that is weighed against the target, in the same figures. */
static void
add_other (MetierMeFit *self, const MetierMeState *state)
{
  const MetierGap *gap = state->gaps[1];
  const MetierRole *role;
  g_autofree char *levels = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *fit = NULL;

  if (gap == NULL)
    return;

  role = state->goals[1]->profile->role;
  levels = metier_me_format_levels (gap->levels);
  fit = format_share (gap->fit);
  subtitle = g_strdup_printf (
      /* Translators: a number of levels, then the title of a source. */
      ngettext ("%1$s level to go, by %2$s", "%1$s levels to go, by %2$s", (gulong) ceil (gap->levels)),
      levels, role->source->title);
  metier_me_list_link (metier_me_list_add (self->fit, role->title, subtitle, fit), "win.open-role", role->id);
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
  add_other (self, state);
}
