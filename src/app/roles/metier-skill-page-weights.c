/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-skill-page-weights.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-number.h"
#include "widgets/metier-tooltip.h"

/* Between the steps of a level, as in charts. */
#define BLOCK_GAP 2

/* More could not be told apart, and a pack may have any number of steps. */
#define MOST_BLOCKS 16

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_number (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "number");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  return label;
}

/* A high value is no warning and a low one no alarm. */
static GtkWidget *
new_bar (double part)
{
  GtkWidget *widget = g_object_new (GTK_TYPE_LEVEL_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "hexpand", TRUE, NULL);
  GtkLevelBar *bar = GTK_LEVEL_BAR (widget);

  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (bar, part);
  gtk_widget_add_css_class (widget, "weight");

  return widget;
}

/* A level bar of blocks fills only whole ones; a mean between two steps fills a part of one, as in charts. */
static GtkWidget *
new_blocks (const MetierRating *rating)
{
  const MetierScale *scale = rating->scale;
  GtkWidget *blocks = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", BLOCK_GAP, NULL);

  for (int i = 0; i < (int) lround (scale->max - scale->min); i++)
    gtk_box_append (GTK_BOX (blocks), new_bar (CLAMP (rating->raw - scale->min - i, 0.0, 1.0)));

  return blocks;
}

/* A few steps are blocks; anything else is a length from the least value of its scale. */
static GtkWidget *
new_mark (const MetierRating *rating)
{
  const MetierScale *scale = rating->scale;
  gboolean steps = scale->kind == METIER_SCALE_ORDINAL && scale->max - scale->min <= MOST_BLOCKS;

  return steps ? new_blocks (rating) : new_bar (metier_rating_get_value (rating) / 100.0);
}

static char *
describe_interval (const MetierRating *rating)
{
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;

  if (!metier_rating_has_interval (rating))
    return NULL;

  lo = metier_scale_format (rating->scale, rating->lo);
  hi = metier_scale_format (rating->scale, rating->hi);
  /* Translators: the ends of a 95 % interval around a value, such as "41% to 46%". */
  return g_strdup_printf (C_ ("interval", "%1$s to %2$s"), lo, hi);
}

static void
describe_row (GtkWidget *row, const MetierRoleRating *weight, const char *value, const char *interval)
{
  const MetierScale *scale = weight->rating->scale;
  g_autofree char *label = NULL;

  if (interval != NULL)
    /* Translators: what a screen reader says: title of a role, its value, the ends of the 95 % interval, the
     * unit. */
    label = g_strdup_printf (_ ("%1$s, %2$s, 95%% interval %3$s, %4$s"), weight->role->title, value, interval,
                             scale->unit);
  else
    /* Translators: what a screen reader says: title of a role, its value, the unit. */
    label = g_strdup_printf (_ ("%1$s, %2$s, %3$s"), weight->role->title, value, scale->unit);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  metier_tooltip_set (row, label);
}

/* Of a role only this one number is known here, which is enough to say where it comes from. */
static MetierEvidence *
get_evidence (const MetierSkill *skill, const MetierRoleRating *weight)
{
  g_autoptr (MetierProfile) profile = metier_profile_new ();
  MetierCoreSkill core;

  if (metier_core_skill_from_id (skill->id, &core))
    return metier_evidence_new_for_core (weight->role, core, NULL, metier_number_get_year ());

  profile->role = metier_role_ref (weight->role);
  g_ptr_array_add (profile->ratings, metier_rating_ref (weight->rating));

  return metier_evidence_new (profile, skill, weight->rating->scale, NULL, metier_number_get_year ());
}

static GtkWidget *
new_row (const MetierSkill *skill, const MetierRoleRating *weight, const MetierContext *context)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = new_label (weight->role->title, NULL);
  g_autofree char *value = metier_scale_format (weight->rating->scale, weight->rating->raw);
  g_autofree char *interval = describe_interval (weight->rating);
  g_autoptr (MetierEvidence) evidence = get_evidence (skill, weight);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), title);
  if (interval != NULL)
    {
      GtkWidget *range = new_number (interval);

      /* Where room is short this breaks before the title does. */
      gtk_label_set_wrap (GTK_LABEL (range), TRUE);
      gtk_label_set_xalign (GTK_LABEL (range), 1.0f);
      gtk_widget_add_css_class (range, "caption");
      gtk_widget_add_css_class (range, "secondary");
      gtk_box_append (GTK_BOX (line), range);
    }
  gtk_box_append (GTK_BOX (line), metier_number_button_new (value, evidence, weight->role->title, context));

  gtk_widget_add_css_class (lines, "weight-row");
  gtk_box_append (GTK_BOX (lines), line);
  if (!isnan (metier_rating_get_value (weight->rating)))
    gtk_box_append (GTK_BOX (lines), new_mark (weight->rating));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", weight->role->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-role");
  describe_row (row, weight, value, interval);

  return row;
}

static char *
describe_unit (const MetierSkillWeights *weights)
{
  for (guint i = 0; i < weights->ratings->len; i++)
    {
      const MetierRoleRating *weight = g_ptr_array_index (weights->ratings, i);

      if (metier_rating_has_interval (weight->rating))
        /* Translators: %s is what is counted, such as "share of people". */
        return g_strdup_printf (_ ("%s, 95%% interval"), weights->scale->unit);
    }

  return g_strdup (weights->scale->unit);
}

static char *
describe_question (const MetierSkillWeights *weights)
{
  g_autofree char *unit = describe_unit (weights);

  if (weights->n_roles == weights->ratings->len)
    return g_steal_pointer (&unit);

  /* Translators: above the roles with the highest values: the unit, then how many roles there are in all. */
  return g_strdup_printf (
      ngettext ("%1$s, the highest of %2$u role", "%1$s, the highest of %2$u roles", weights->n_roles), unit,
      weights->n_roles);
}

/* Who is left out though the last that is shown is asked for no more. */
static GtkWidget *
new_tie (const MetierSkillWeights *weights)
{
  const MetierRoleRating *last = g_ptr_array_index (weights->ratings, weights->ratings->len - 1);
  g_autofree char *value = metier_scale_format (weights->scale, last->rating->raw);
  /* Translators: below the roles with the highest values: how many more have the value of the last, and that
   * value, such as "7", "44%" or "practitioner". */
  g_autofree char *text = g_strdup_printf (
      ngettext ("%1$u more role with %2$s", "%1$u more roles with %2$s", weights->n_tied), weights->n_tied,
      value);
  GtkWidget *label = new_label (text, "caption");

  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkWidget *
new_group (const MetierSkill *skill, const MetierSkillWeights *weights, const MetierContext *context)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                                     weights->source->title, "wrap", TRUE, "xalign", 0.0f, NULL);
  g_autofree char *question = describe_question (weights);
  GtkWidget *caption = new_label (question, "caption");

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (caption, "secondary");
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), caption);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  for (guint i = 0; i < weights->ratings->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         new_row (skill, g_ptr_array_index (weights->ratings, i), context));
  gtk_box_append (GTK_BOX (group), list);
  if (weights->n_tied > 0)
    gtk_box_append (GTK_BOX (group), new_tie (weights));

  return group;
}

/**
 * metier_skill_weights_fill:
 * @box: an empty or filled box
 * @model: a skill
 * @context: what numbers answer with; outlives @box
 *
 * Shows which roles weigh the skill most, source by source, because their scales differ.
 */
void
metier_skill_weights_fill (GtkBox *box, const MetierSkillModel *model, const MetierContext *context)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; i < model->weights->len; i++)
    gtk_box_append (box, new_group (model->skill, g_ptr_array_index (model->weights, i), context));
}
