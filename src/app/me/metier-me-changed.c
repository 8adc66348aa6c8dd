/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-changed.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-formula.h"
#include "app/parts/metier-me-list.h"
#include "app/me/metier-me-words.h"
#include "app/me/metier-since.h"
#include "widgets/metier-drop-down.h"

/**
 * MetierMeChanged:
 *
 * What changed since a day of assessment that the user chooses: which levels, from what to what.
 */
struct _MetierMeChanged {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GArray *days;                 /* (element-type gint64): what there is to choose from */
  gboolean applying;            /* the program chooses, not the user */

  GtkDropDown *since;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MetierMeChanged, metier_me_changed, ADW_TYPE_BIN)

static char *
format_day (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  return g_date_time_format (time, _ ("%-d %B %Y"));
}

static void
add_change (MetierMeChanged *self, const MetierSelfRating *now, double before)
{
  g_autofree char *then = metier_me_format_level (before);
  g_autofree char *level = metier_me_format_level (now->level);
  double step = now->level - (isnan (before) ? 0 : before);
  g_autofree char *value
      = isnan (before) ? NULL : g_strdup_printf ("%s%.0f", step > 0 ? "+" : "−", fabs (step));
  /* Translators: two levels such as 2 · working, before and after; the first may be “not assessed”. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s before, %2$s now"), then, level);

  GtkWidget *row = metier_me_list_add (self->list, now->title, text, value);

  metier_me_list_link (row, "win.open-skill", now->skill);
  if (value != NULL)
    {
      g_autofree char *day = format_day (now->at);
      g_autofree char *why = g_strdup_printf (
          /* Translators: a level now, a level before, their difference; then a day. */
          _ ("My level now less my level then.\n\n%1$u − %2$.4g = %3$s\n\nI said so on %4$s."), now->level,
          before, value, day);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), metier_formula_button_new (why));
    }
}

static void
show_changes (MetierMeChanged *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  gint64 since = metier_since_get (self->context->settings, state->said->ratings);
  g_autoptr (MetierLevels) before = metier_levels_new_at (state->said->ratings, since);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  metier_me_list_clear (self->list);
  for (guint i = 0; i < state->said->ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (state->said->ratings, i);
      const MetierSelfRating *now = metier_me_said_find (state->said, rating->skill);
      double then = metier_levels_get (before, rating->skill);

      if (g_hash_table_add (seen, rating->skill) && (isnan (then) || then != now->level))
        add_change (self, now, then);
    }
  if (g_hash_table_size (seen) > 0 && gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    metier_me_list_add (self->list, _ ("No level is another than then"), NULL, NULL);
}

static gboolean
has_same_days (MetierMeChanged *self, GArray *days)
{
  return self->days != NULL && self->days->len == days->len
         && (days->len == 0 || memcmp (self->days->data, days->data, days->len * sizeof (gint64)) == 0);
}

static void
show_days (MetierMeChanged *self, gint64 since)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      gint64 day = g_array_index (self->days, gint64, i);

      gtk_string_list_take (names, format_day (day));
      chosen = day == since ? i : chosen;
    }
  self->applying = TRUE;
  gtk_drop_down_set_model (self->since, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->since, chosen);
  self->applying = FALSE;
}

static void
apply (MetierMeChanged *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  g_autoptr (GArray) days = NULL;

  if (state == NULL)
    return;

  days = metier_since_list_days (state->said->ratings);
  gtk_widget_set_visible (GTK_WIDGET (self), days->len > 1);
  if (!has_same_days (self, days))
    {
      g_clear_pointer (&self->days, g_array_unref);
      self->days = g_array_ref (days);
      show_days (self, metier_since_get (self->context->settings, state->said->ratings));
    }
  show_changes (self);
}

static void
chosen_cb (MetierMeChanged *self)
{
  guint chosen = gtk_drop_down_get_selected (self->since);

  if (self->applying || self->days == NULL || chosen >= self->days->len)
    return;

  metier_since_set (self->context->settings, g_array_index (self->days, gint64, chosen));
  show_changes (self);
}

static void
metier_me_changed_finalize (GObject *object)
{
  g_clear_pointer (&METIER_ME_CHANGED (object)->days, g_array_unref);

  G_OBJECT_CLASS (metier_me_changed_parent_class)->finalize (object);
}

static void
metier_me_changed_class_init (MetierMeChangedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_me_changed_finalize;
}

static void
metier_me_changed_init (MetierMeChanged *self)
{
  GtkWidget *group = metier_me_list_new_group (_ ("What changed since"), &self->list);
  GtkWidget *since = gtk_drop_down_new (NULL, NULL);

  self->since = GTK_DROP_DOWN (since);
  metier_drop_down_hold (since);
  gtk_widget_set_halign (since, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (since), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What changed since"), -1);
  g_signal_connect_swapped (since, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_insert_child_after (GTK_BOX (group), since, gtk_widget_get_first_child (group));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * metier_me_changed_set_context:
 * @self: a part of a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_me_changed_set_context (MetierMeChanged *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ME_CHANGED (self));

  self->context = context;
  g_signal_connect_object (context->me, "changed", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  apply (self);
}
