/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-role-page-rail.h"

#include <glib/gi18n-lib.h>

#include "app/metier-resource-list.h"
#include "widgets/metier-wrap-box.h"

#define MAX_TECHNOLOGIES 24

static GtkWidget *
new_number (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "number");
  /* A sign stands before its number in every script. */
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (GtkListBox *list, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  /* Titles come from packs and must not be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);
  return row;
}

/**
 * metier_role_rail_fill_differences:
 * @list: an empty or filled list
 * @model: a role
 *
 * Shows where the role differs most from the baseline.
 *
 * Returns: whether it does
 */
gboolean
metier_role_rail_fill_differences (GtkListBox *list, const MetierRoleModel *model)
{
  metier_resource_list_clear (list);
  for (guint i = 0; i < model->differences->len; i++)
    {
      const MetierRoleDifference *difference = g_ptr_array_index (model->differences, i);
      GtkWidget *row = new_row (list, difference->skill);

      adw_action_row_add_prefix (
          ADW_ACTION_ROW (row),
          new_number (difference->delta, difference->more ? "delta-more" : "delta-less"));
    }

  return model->differences->len > 0;
}

static void
describe_moving (GtkWidget *row, const char *there, const char *back)
{
  /* Translators: what moving between two roles costs: points to gain going there, points to gain coming back.
   */
  g_autofree char *words = g_strdup_printf (_ ("%1$s points to gain there, %2$s back"), there, back);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_tooltip_text (row, words);
}

/**
 * metier_role_rail_fill_similar:
 * @list: an empty or filled list
 * @model: a role
 *
 * Shows the nearest roles and the points to gain there and back.
 *
 * Returns: whether there are any
 */
gboolean
metier_role_rail_fill_similar (GtkListBox *list, const MetierRoleModel *model)
{
  guint n = model->similar != NULL ? model->similar->len : 0;

  metier_resource_list_clear (list);
  for (guint i = 0; i < n; i++)
    {
      const MetierSimilarRole *similar = g_ptr_array_index (model->similar, i);
      g_autofree char *there = g_strdup_printf ("%.1f", similar->to);
      g_autofree char *back = g_strdup_printf ("%.1f", similar->back);
      GtkWidget *row = new_row (list, similar->title);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_number (there, NULL));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_number (back, "secondary"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", similar->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-role");
      describe_moving (row, there, back);
    }

  return n > 0;
}

static void
add_fact (GtkListBox *list, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (new_row (list, title)), text);
}

/**
 * metier_role_rail_fill_facts:
 * @list: an empty or filled list
 * @model: a role
 *
 * Shows what this kind of role is about.
 *
 * Returns: whether that is known
 */
gboolean
metier_role_rail_fill_facts (GtkListBox *list, const MetierRoleModel *model)
{
  const MetierFacts *facts = model->profile->facts;
  g_autofree char *systems = NULL;

  metier_resource_list_clear (list);
  if (facts == NULL)
    return FALSE;

  /* Translators: stands between the names in a list. */
  systems = g_strjoinv (C_ ("list", ", "), facts->systems);
  add_fact (list, _ ("Goal"), facts->goal);
  add_fact (list, _ ("Output"), facts->output);
  add_fact (list, _ ("Audience"), facts->audience);
  add_fact (list, _ ("Who decides"), facts->decided_by);
  add_fact (list, _ ("An example"), facts->example);
  add_fact (list, _ ("Systems touched"), systems);

  return TRUE;
}

/**
 * metier_role_rail_fill_technologies:
 * @box: a #MetierWrapBox
 * @model: a role
 *
 * Shows the technologies that the role uses, those in demand first.
 *
 * Returns: whether any are known
 */
gboolean
metier_role_rail_fill_technologies (GtkWidget *box, const MetierRoleModel *model)
{
  GPtrArray *technologies = model->profile->technologies;

  metier_wrap_box_clear (METIER_WRAP_BOX (box));
  for (guint i = 0; i < MIN (technologies->len, MAX_TECHNOLOGIES); i++)
    {
      const MetierTechnology *technology = g_ptr_array_index (technologies, i);
      GtkWidget *tag = gtk_label_new (technology->name);

      gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (tag, technology->category);
      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_add_css_class (tag, "caption");
      metier_wrap_box_append (METIER_WRAP_BOX (box), tag);
    }

  return technologies->len > 0;
}

/**
 * metier_role_rail_fill_resources:
 * @list: an empty or filled list
 * @model: a role
 * @context: what the rows' actions work with
 *
 * Shows where to learn the skills that weigh most.
 *
 * Returns: whether there is anything
 */
gboolean
metier_role_rail_fill_resources (GtkListBox *list, const MetierRoleModel *model, const MetierContext *context)
{
  metier_resource_list_fill (list, model->resources, model->resources->len, context);
  return model->resources->len > 0;
}
