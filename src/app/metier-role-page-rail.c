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

static void
add_difference (GtkListBox *list, const MetierRoleDifference *difference)
{
  GtkWidget *row = new_row (list, difference->skill);
  GtkWidget *number = new_number (difference->delta, difference->more ? "delta-more" : "delta-less");

  /* Signs stand beneath each other, and so do names. */
  gtk_label_set_width_chars (GTK_LABEL (number), 4);
  gtk_label_set_xalign (GTK_LABEL (number), 1.0f);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), number);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", difference->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-skill");
}

/* A fact begins like a sentence. Within one it begins small, unless it is a name in capitals. */
static char *
dup_within_sentence (const char *fact)
{
  const char *rest = g_utf8_next_char (fact);
  char first[7] = { 0 };

  if (*fact == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (fact);

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (fact)), first);
  return g_strconcat (first, rest, NULL);
}

/* What one role is about beside what the other is about, where that is not the same in any of it. */
static char *
describe_contrast (const MetierRoleModel *model)
{
  const MetierFacts *ours = model->profile->facts;
  const MetierFacts *theirs = model->baseline != NULL ? model->baseline->facts : NULL;
  g_autofree char *audience = NULL;
  g_autofree char *decided_by = NULL;

  if (ours == NULL || theirs == NULL || g_str_equal (ours->audience, theirs->audience)
      || g_str_equal (ours->decided_by, theirs->decided_by))
    return NULL;

  audience = dup_within_sentence (theirs->audience);
  decided_by = dup_within_sentence (theirs->decided_by);
  /* Translators: under the name of another role: for whom this one works and for whom the other does, then,
   * on a line of its own, who decides and who does there. */
  return g_strdup_printf (_ ("Audience: %1$s, not %2$s.\nWho decides: %3$s, not %4$s."), ours->audience,
                          audience, ours->decided_by, decided_by);
}

static void
add_note (GtkListBox *list, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "rail-note");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
}

/**
 * metier_role_rail_fill_differences:
 * @list: an empty or filled list
 * @model: a role
 *
 * Shows where the role differs most from the baseline, in numbers and in what it is about.
 *
 * Returns: whether it does
 */
gboolean
metier_role_rail_fill_differences (GtkListBox *list, const MetierRoleModel *model)
{
  g_autofree char *contrast = describe_contrast (model);

  metier_resource_list_clear (list);
  for (guint i = 0; i < model->differences->len; i++)
    add_difference (list, g_ptr_array_index (model->differences, i));
  if (contrast != NULL)
    add_note (list, contrast);

  return model->differences->len > 0 || contrast != NULL;
}

static void
describe_moving (GtkWidget *row, const char *title, const char *there, const char *back)
{
  /* Translators: what moving between two roles costs: the other role, points to gain per skill going there,
   * and coming back. */
  g_autofree char *words = g_strdup_printf (
      _ ("%1$s: on average %2$s points to gain in each skill going there, %3$s coming back"), title, there,
      back);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (row, words);
}

static GtkWidget *
new_link_row (const char *title, const char *role, GtkWidget **line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title);

  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (*line, "rail-line");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (*line), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *line);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", role);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-role");
  return row;
}

static void
add_cost (GtkWidget *line, const char *text, const char *css_class, GtkSizeGroup *column)
{
  GtkWidget *number = new_number (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (number), 1.0f);
  gtk_label_set_width_chars (GTK_LABEL (number), 4);
  if (column != NULL)
    gtk_size_group_add_widget (column, number);
  gtk_box_append (GTK_BOX (line), number);
}

/* The two numbers lead to what they are made of. */
static void
add_costs (GtkWidget *line, const char *from, const MetierSimilarRole *role, GtkSizeGroup *back)
{
  g_autofree char *there = g_strdup_printf ("%.1f", role->to);
  g_autofree char *again = g_strdup_printf ("%.1f", role->back);
  /* Translators: %s is a role. */
  g_autofree char *text = g_strdup_printf (_ ("What it takes to move to %s"), role->title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new ();

  add_cost (box, there, NULL, NULL);
  add_cost (box, again, "secondary", back);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rail-costs");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", from, role->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-way");
  gtk_box_append (GTK_BOX (line), button);
}

/* Where there are no numbers to compare, the roles that the source calls related stand for similar ones. */
static void
add_related (GtkListBox *list, const MetierRoleModel *model)
{
  for (guint i = 0; i < model->related->len; i++)
    {
      const MetierRelatedRole *other = g_ptr_array_index (model->related, i);
      GtkWidget *line;

      gtk_list_box_append (list, new_link_row (other->title, other->role, &line));
    }
}

/**
 * metier_role_rail_fill_similar:
 * @list: an empty or filled list
 * @model: a role
 * @back: column of the points to gain coming back
 *
 * Shows the nearest roles and the points to gain there and back.
 *
 * Returns: how many of them have points
 */
guint
metier_role_rail_fill_similar (GtkListBox *list, const MetierRoleModel *model, GtkSizeGroup *back)
{
  guint n = model->similar != NULL ? model->similar->len : 0;

  metier_resource_list_clear (list);
  for (guint i = 0; i < n; i++)
    {
      const MetierSimilarRole *similar = g_ptr_array_index (model->similar, i);
      g_autofree char *to = g_strdup_printf ("%.1f", similar->to);
      g_autofree char *from = g_strdup_printf ("%.1f", similar->back);
      GtkWidget *line, *row = new_link_row (similar->title, similar->id, &line);

      add_costs (line, model->profile->role->id, similar, back);
      describe_moving (row, similar->title, to, from);
      gtk_list_box_append (list, row);
    }
  if (n == 0)
    add_related (list, model);

  return n;
}

static void
add_fact (GtkListBox *list, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (new_row (list, title)), text);
}

static void
add_example (AdwExpanderRow *expander, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  if (text == NULL)
    return;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (expander, row);
}

/* One project through the eyes of both roles, folded away because it is long. */
static void
add_examples (GtkListBox *list, const MetierRoleModel *model)
{
  const MetierFacts *facts = model->profile->facts;
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *systems = NULL;

  /* Translators: stands between the names in a list. */
  systems = g_strjoinv (C_ ("list", ", "), facts->systems);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ ("An example"));
  add_example (ADW_EXPANDER_ROW (expander), model->profile->role->title, facts->example);
  if (*systems != '\0')
    add_example (ADW_EXPANDER_ROW (expander), _ ("Systems touched"), systems);
  if (model->baseline != NULL && model->baseline->facts != NULL)
    add_example (ADW_EXPANDER_ROW (expander), model->baseline->role->title, model->baseline->facts->example);
  gtk_list_box_append (list, expander);
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
  g_autofree char *contrast = describe_contrast (model);

  metier_resource_list_clear (list);
  if (facts == NULL)
    return FALSE;

  add_fact (list, _ ("Goal"), facts->goal);
  add_fact (list, _ ("Output"), facts->output);
  /* Where these differ from the baseline they stand with the differences. */
  if (contrast == NULL)
    {
      add_fact (list, _ ("Audience"), facts->audience);
      add_fact (list, _ ("Who decides"), facts->decided_by);
    }
  if (facts->example != NULL)
    add_examples (list, model);

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
