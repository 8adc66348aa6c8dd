/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-work.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-rail-row.h"

/* What has more letters may be cut short under the title. */
#define MAX_UNCUT 110

typedef void (*Fill) (AdwExpanderRow *expander, const MetierProfile *profile);

/* What is in a row that is folded is made when somebody unfolds it. */
typedef struct {
  MetierProfile *profile; /* (owned) */
  Fill fill;
  gboolean filled;
} Contents;

static void
contents_free (gpointer data, GClosure *closure)
{
  Contents *self = data;

  metier_profile_unref (self->profile);
  g_free (self);
}

static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *property, Contents *contents)
{
  if (contents->filled || !adw_expander_row_get_expanded (expander))
    return;

  contents->filled = TRUE;
  contents->fill (expander, contents->profile);
}

static void
add_folded (GtkListBox *list, const char *title, const MetierProfile *profile, Fill fill)
{
  GtkWidget *expander = adw_expander_row_new ();
  Contents *contents = g_new0 (Contents, 1);

  contents->profile = metier_profile_ref (profile);
  contents->fill = fill;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb), contents, contents_free, 0);
  gtk_list_box_append (list, expander);
}

static void
fill_description (AdwExpanderRow *expander, const MetierProfile *profile)
{
  metier_rail_row_unfold (expander, NULL, profile->role->summary);
}

static void
fill_preparation (AdwExpanderRow *expander, const MetierProfile *profile)
{
  const MetierPreparation *preparation = profile->preparation;

  metier_rail_row_unfold (expander, _ ("Education"), preparation->education);
  metier_rail_row_unfold (expander, _ ("Experience"), preparation->experience);
  metier_rail_row_unfold (expander, _ ("Training on the job"), preparation->training);
}

static void
fill_tasks (AdwExpanderRow *expander, const MetierProfile *profile)
{
  for (guint i = 0; i < profile->tasks->len; i++)
    metier_rail_row_unfold (expander, NULL,
                            ((const MetierTask *) g_ptr_array_index (profile->tasks, i))->text);
}

/* Where the source says no more than its name there is nothing to unfold. */
static void
add_preparation (GtkListBox *list, const MetierProfile *profile)
{
  const MetierPreparation *preparation = profile->preparation;
  MetierRailRow *row;

  if (preparation->education != NULL || preparation->experience != NULL || preparation->training != NULL)
    {
      add_folded (list, preparation->name, profile, fill_preparation);
      return;
    }

  row = METIER_RAIL_ROW (metier_rail_row_new ());
  gtk_list_box_append (list, GTK_WIDGET (row));
  metier_rail_row_set_words (row, preparation->name, NULL);
  metier_rail_row_set_action (row, NULL, NULL);
}

/**
 * metier_role_work_fill:
 * @list: an empty or filled list
 * @profile: a role
 *
 * Shows what the role is, where that is long, how much preparation it asks for and what people do in it, each
 * folded.
 *
 * Returns: whether any of it is there
 */
gboolean
metier_role_work_fill (GtkListBox *list, const MetierProfile *profile)
{
  const char *summary = profile->role->summary;
  gboolean is_long = summary != NULL && g_utf8_strlen (summary, -1) > MAX_UNCUT;
  guint n = profile->tasks->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u task", "%u tasks", n), n);

  metier_rail_row_drop_rest (list, 0);
  if (is_long)
    add_folded (list, _ ("Description"), profile, fill_description);
  if (profile->preparation != NULL)
    add_preparation (list, profile);
  if (n > 0)
    add_folded (list, title, profile, fill_tasks);

  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}
