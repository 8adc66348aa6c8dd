/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-assess-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-words.h"
#include "app/parts/metier-proof.h"
#include "core/values/metier-url.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-level-picker.h"
#include "widgets/metier-width-bin.h"

/* From here on the levels stand beside the skill, else below it. */
#define BESIDE_WIDTH 400

/**
 * MetierAssessRow:
 *
 * Asks how well the user knows one skill. Unfolded, it takes evidence, and that the skill does not matter.
 */
struct _MetierAssessRow {
  AdwExpanderRow parent_instance;

  char *skill;
  char *name;
  int before;     /* what was chosen when the row was made */
  char *shown;    /* and what showed it */
  gboolean was_not_relevant;
  double assumed; /* the level that follows from other skills, or NaN */

  GtkLabel *title;
  GtkLabel *meaning;
  MetierLevelPicker *picker;
  MetierProof *proof; /* opens what was said before, where that is a link */
  GtkEditable *evidence;
  GtkSwitch *not_relevant;
};

G_DEFINE_FINAL_TYPE (MetierAssessRow, metier_assess_row, ADW_TYPE_EXPANDER_ROW)

static void
metier_assess_row_finalize (GObject *object)
{
  MetierAssessRow *self = METIER_ASSESS_ROW (object);

  g_free (self->skill);
  g_free (self->name);
  g_free (self->shown);

  G_OBJECT_CLASS (metier_assess_row_parent_class)->finalize (object);
}

static void
metier_assess_row_class_init (MetierAssessRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_assess_row_finalize;
}

/* What the level means stands under the skill, in words. */
static void
show_meaning (MetierAssessRow *self)
{
  int level = metier_level_picker_get_level (self->picker);
  g_autofree char *assumed = NULL;

  if (level != METIER_LEVEL_PICKER_NONE)
    {
      g_autofree char *name = metier_me_format_level (level);
      /* Translators: a level such as 2 · working, then what it means, a sentence. */
      g_autofree char *meaning
          = g_strdup_printf (_ ("%1$s. %2$s"), name, metier_level_get_meaning ((guint) level));

      gtk_label_set_label (self->meaning, meaning);
      return;
    }

  if (!isnan (self->assumed))
    {
      g_autofree char *name = metier_me_format_level (self->assumed);

      /* Translators: %s is a level such as 2 · working. */
      assumed = g_strdup_printf (_ ("Assumed from other skills: %s"), name);
    }
  gtk_label_set_label (self->meaning, assumed != NULL ? assumed : _ ("Not assessed"));
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* Titles of the row's own would leave the levels no place but beside them, however narrow it is. */
static void
add_question (MetierAssessRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picker = metier_level_picker_new ();
  GtkWidget *question = metier_fold_box_new (words, picker, BESIDE_WIDTH);
  GtkWidget *bin = g_object_new (METIER_TYPE_WIDTH_BIN, "child", question, "minimum-width", 180,
                                 "natural-width", 2 * BESIDE_WIDTH, NULL);

  self->title = add_label (words);
  self->meaning = add_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "caption");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->picker = METIER_LEVEL_PICKER (picker);
  gtk_widget_set_halign (picker, GTK_ALIGN_START);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (picker, "notify::level", G_CALLBACK (show_meaning), self);
  g_object_set (question, "spacing", 6, NULL);
  gtk_widget_add_css_class (bin, "question");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), bin);
}

/* The line that unfolds is another one inside; the keyboard is there. */
static void
show_name (MetierAssessRow *self)
{
  GtkWidget *line = gtk_widget_get_ancestor (GTK_WIDGET (self->picker), ADW_TYPE_ACTION_ROW);

  gtk_label_set_label (self->title, self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
}

static void
metier_assess_row_init (MetierAssessRow *self)
{
  GtkWidget *evidence = adw_entry_row_new ();
  GtkWidget *not_relevant = adw_action_row_new ();

  add_question (self);

  self->proof = METIER_PROOF (metier_proof_new ());
  self->evidence = GTK_EDITABLE (evidence);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (evidence), _ ("What shows it: a text or a link"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), evidence);

  gtk_widget_set_margin_start (GTK_WIDGET (self->proof), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->proof), 12);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->proof));

  self->not_relevant = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->not_relevant), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (not_relevant), _ ("Not relevant to me"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (not_relevant), GTK_WIDGET (self->not_relevant));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (not_relevant), GTK_WIDGET (self->not_relevant));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), not_relevant);
}

/**
 * metier_assess_row_new:
 * @skill: id of a skill
 * @name: its name
 * @said: what the user said before
 * @assumed: the level that follows from other skills, or NaN
 *
 * Returns: (transfer floating): a question
 */
GtkWidget *
metier_assess_row_new (const char *skill, const char *name, const MetierMeSaid *said, double assumed)
{
  MetierAssessRow *self = g_object_new (METIER_TYPE_ASSESS_ROW, NULL);
  const MetierSelfRating *rating = metier_me_said_find (said, skill);

  self->skill = g_strdup (skill);
  self->name = g_strdup (name);
  self->assumed = assumed;
  self->before = rating != NULL ? (int) rating->level : METIER_LEVEL_PICKER_NONE;
  show_name (self);
  metier_level_picker_set_skill (self->picker, name);
  metier_level_picker_set_level (self->picker, self->before);
  self->shown = g_strdup (rating != NULL && rating->evidence != NULL ? rating->evidence : "");
  gtk_editable_set_text (self->evidence, self->shown);
  metier_proof_set_text (self->proof, metier_url_check (self->shown, NULL) ? self->shown : NULL);
  self->was_not_relevant = g_hash_table_contains (said->not_relevant, skill);
  gtk_switch_set_active (self->not_relevant, self->was_not_relevant);
  show_meaning (self);
  return GTK_WIDGET (self);
}

/**
 * metier_assess_row_get_skill:
 * @self: a question
 *
 * Returns: id of its skill
 */
const char *
metier_assess_row_get_skill (MetierAssessRow *self)
{
  return self->skill;
}

/**
 * metier_assess_row_get_name:
 * @self: a question
 *
 * Returns: the name of its skill
 */
const char *
metier_assess_row_get_name (MetierAssessRow *self)
{
  return self->name;
}

static gboolean
is_rated_anew (MetierAssessRow *self)
{
  return metier_level_picker_get_level (self->picker) != self->before
         || !g_str_equal (gtk_editable_get_text (self->evidence), self->shown);
}

/**
 * metier_assess_row_is_changed:
 * @self: a question
 *
 * Returns: whether anything is said that was not said before
 */
gboolean
metier_assess_row_is_changed (MetierAssessRow *self)
{
  return is_rated_anew (self) || gtk_switch_get_active (self->not_relevant) != self->was_not_relevant;
}

/* Returns: (nullable) (transfer full): the answer, of now; %NULL when there is none */
static MetierSelfRating *
make_rating (MetierAssessRow *self)
{
  int level = metier_level_picker_get_level (self->picker);
  const char *evidence = gtk_editable_get_text (self->evidence);
  MetierSelfRating *rating;

  if (level == METIER_LEVEL_PICKER_NONE)
    return NULL;

  rating = metier_self_rating_new (self->skill, self->name, (guint) level);
  rating->at = g_get_real_time () / G_USEC_PER_SEC;
  rating->evidence = *evidence != '\0' ? g_strdup (evidence) : NULL;
  return rating;
}

/**
 * metier_assess_row_say:
 * @self: a question
 * @again: whether an answer that is as before is noted down again: that it stayed is worth knowing
 * @said: (inout): what was said, not shared yet
 *
 * Adds the answer to @said.
 */
void
metier_assess_row_say (MetierAssessRow *self, gboolean again, MetierMeSaid *said)
{
  g_autoptr (MetierSelfRating) rating = make_rating (self);

  if (rating != NULL && (again || is_rated_anew (self)))
    g_ptr_array_add (said->ratings, g_steal_pointer (&rating));
  if (gtk_switch_get_active (self->not_relevant))
    g_hash_table_replace (said->not_relevant, g_strdup (self->skill), g_strdup (self->name));
  else
    g_hash_table_remove (said->not_relevant, self->skill);
}
