/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-page-rail.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-number.h"
#include "app/parts/metier-rail-row.h"
#include "app/shelf/metier-resource-list.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

#define MAX_TECHNOLOGIES 24
#define NUMBER_CHARS 4

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

/* Signs stand beneath each other before their numbers, in every script, and so do names. */
static GtkWidget *
new_difference (const MetierRoleDifference *difference, const MetierRoleModel *model,
                const MetierContext *context)
{
  g_autoptr (MetierEvidence) evidence
      = metier_evidence_new (model->profile, difference->rating->skill, difference->rating->scale,
                             model->baseline, metier_number_get_year ());
  GtkWidget *button
      = metier_number_button_new (difference->delta, evidence, model->profile->role->title, context);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_widget_add_css_class (label, difference->more ? "delta-more" : "delta-less");
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_width_chars (GTK_LABEL (label), NUMBER_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);

  return button;
}

static void
show_difference (MetierRailRow *row, const MetierRoleDifference *difference, const MetierRoleModel *model,
                 const MetierContext *context)
{
  metier_rail_row_set_difference (row, difference->delta != NULL ? new_difference (difference, model, context)
                                                                 : NULL);
  metier_rail_row_set_words (row, difference->skill, difference->levels);
  metier_rail_row_set_action (row, "win.open-skill", difference->id);
}

static void
show_contrast (MetierRailRow *row, const char *contrast)
{
  metier_rail_row_set_difference (row, NULL);
  metier_rail_row_set_words (row, NULL, contrast);
  metier_rail_row_set_action (row, NULL, NULL);
}

/**
 * metier_role_rail_fill_differences:
 * @list: an empty or filled list
 * @model: a role
 * @context: what numbers answer with; outlives @list
 *
 * Shows where the role differs most from the baseline, in numbers and in what it is about.
 *
 * Returns: whether it does
 */
gboolean
metier_role_rail_fill_differences (GtkListBox *list, const MetierRoleModel *model,
                                   const MetierContext *context)
{
  g_autofree char *contrast = describe_contrast (model);
  guint n = model->differences->len;

  for (guint i = 0; i < n; i++)
    show_difference (metier_rail_row_reuse (list, i), g_ptr_array_index (model->differences, i), model,
                     context);
  if (contrast != NULL)
    show_contrast (metier_rail_row_reuse (list, n++), contrast);
  metier_rail_row_drop_rest (list, n);

  return n > 0;
}

static void
show_similar (MetierRailRow *row, const char *from, const MetierSimilarRole *similar, GtkSizeGroup *column)
{
  g_autofree char *there = g_strdup_printf ("%.1f", similar->to);
  g_autofree char *back = g_strdup_printf ("%.1f", similar->back);
  /* Translators: what moving between two roles costs: the other role, points to gain per skill going there,
   * and coming back. */
  g_autofree char *words = g_strdup_printf (
      _ ("%1$s: on average %2$s points to gain in each skill going there, %3$s coming back"), similar->title,
      there, back);
  /* Translators: %s is a role. */
  g_autofree char *way = g_strdup_printf (_ ("What it takes to move to %s"), similar->title);

  metier_rail_row_set_words (row, similar->title, NULL);
  metier_rail_row_set_costs (row, there, back, column);
  metier_rail_row_set_way (row, way, from, similar->id);
  metier_rail_row_set_description (row, words);
  metier_rail_row_set_action (row, "win.open-role", similar->id);
}

/* Where there are no numbers to compare, the roles that the source calls related stand for similar ones. */
static void
show_related (MetierRailRow *row, const MetierRelatedRole *other)
{
  metier_rail_row_set_words (row, other->title, NULL);
  metier_rail_row_set_costs (row, NULL, NULL, NULL);
  metier_rail_row_set_description (row, NULL);
  metier_rail_row_set_action (row, "win.open-role", other->role);
}

/**
 * metier_role_rail_fill_near:
 * @list: an empty or filled list
 * @near: what is near to a role
 * @back: column of the points to gain coming back
 *
 * Shows the nearest roles and the points to gain there and back.
 *
 * Returns: how many of them have points
 */
guint
metier_role_rail_fill_near (GtkListBox *list, const MetierRoleNear *near, GtkSizeGroup *back)
{
  guint n = near->similar->len;

  for (guint i = 0; i < n; i++)
    show_similar (metier_rail_row_reuse (list, i), near->profile->role->id,
                  g_ptr_array_index (near->similar, i), back);
  for (guint i = 0; i < near->related->len; i++)
    show_related (metier_rail_row_reuse (list, n + i), g_ptr_array_index (near->related, i));
  metier_rail_row_drop_rest (list, n + near->related->len);

  return n;
}

/* Returns the place after the fact. */
static guint
show_fact (GtkListBox *list, guint position, const char *title, const char *text)
{
  MetierRailRow *row;

  if (text == NULL || *text == '\0')
    return position;

  row = metier_rail_row_reuse (list, position);
  metier_rail_row_set_words (row, title, text);
  metier_rail_row_set_action (row, NULL, NULL);
  return position + 1;
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
  metier_rail_row_unfold (ADW_EXPANDER_ROW (expander), model->profile->role->title, facts->example);
  if (*systems != '\0')
    metier_rail_row_unfold (ADW_EXPANDER_ROW (expander), _ ("Systems touched"), systems);
  if (model->baseline != NULL && model->baseline->facts != NULL)
    metier_rail_row_unfold (ADW_EXPANDER_ROW (expander), model->baseline->role->title,
                            model->baseline->facts->example);
  gtk_list_box_append (list, expander);
}

static void
drop_examples (GtkListBox *list)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (list));

  if (ADW_IS_EXPANDER_ROW (last))
    gtk_list_box_remove (list, last);
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
  guint n = 0;

  if (facts == NULL)
    return FALSE;

  drop_examples (list);
  n = show_fact (list, n, _ ("Goal"), facts->goal);
  n = show_fact (list, n, _ ("Output"), facts->output);
  /* Where these differ from the baseline they stand with the differences. */
  if (contrast == NULL)
    {
      n = show_fact (list, n, _ ("Audience"), facts->audience);
      n = show_fact (list, n, _ ("Who decides"), facts->decided_by);
    }
  metier_rail_row_drop_rest (list, n);
  if (facts->example != NULL)
    add_examples (list, model);

  return TRUE;
}

static GtkWidget *
new_tag (void)
{
  GtkWidget *tag = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (tag, "tag");
  gtk_widget_add_css_class (tag, "caption");
  return tag;
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
  GtkWidget *tag = gtk_widget_get_first_child (box);

  for (guint i = 0; i < MIN (technologies->len, MAX_TECHNOLOGIES); i++)
    {
      const MetierTechnology *technology = g_ptr_array_index (technologies, i);

      if (tag == NULL)
        {
          tag = new_tag ();
          metier_wrap_box_append (METIER_WRAP_BOX (box), tag);
        }
      gtk_label_set_label (GTK_LABEL (tag), technology->name);
      metier_tooltip_set (tag, technology->category);
      tag = gtk_widget_get_next_sibling (tag);
    }
  while (tag != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (tag);

      gtk_widget_unparent (tag);
      tag = next;
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
  metier_resource_list_fill (list, model->resources, model->resources->len, NULL, context);
  return model->resources->len > 0;
}
