/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-skill-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-words.h"
#include "core/me/metier-levels.h"
#include "widgets/metier-tooltip.h"

/* What a skill is, where it counts and what the user said of it. */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
add_tag (MetierWrapBox *box, const char *text)
{
  GtkWidget *tag = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (tag, "tag");
  metier_wrap_box_append (box, tag);
}

static void
apply_counts_for (MetierSkillPage *self)
{
  int core = self->model->skill->core;
  gboolean counts = core != METIER_CORE_SKILL_NONE && !metier_skill_model_is_core (self->model);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->counts_for), counts);
  if (!counts)
    return;

  /* Translators: %s is the name of a core skill. */
  label = g_strdup_printf (_ ("Counts for %s"), metier_core_skill_get_short_title ((MetierCoreSkill) core));
  gtk_button_set_label (self->counts_for, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->counts_for), "s",
                                    metier_core_skill_get_id ((MetierCoreSkill) core));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->counts_for), "win.open-skill");
}

/* What was said of the core skill that it counts for is assumed of it too. */
static char *
describe_assumed (MetierSkillPage *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  int core = self->model->skill->core;
  double level = state != NULL && core != METIER_CORE_SKILL_NONE && !metier_skill_model_is_core (self->model)
                     ? metier_levels_get (state->levels, metier_core_skill_get_id ((MetierCoreSkill) core))
                     : NAN;
  g_autofree char *text = NULL;

  if (isnan (level))
    return NULL;

  text = metier_me_format_level (level);
  /* Translators: the user's level in a skill such as 2 · working, then the core skill that it is concluded
   * from. */
  return g_strdup_printf (_ ("My level: %1$s, assumed from %2$s"), text,
                          metier_core_skill_get_short_title ((MetierCoreSkill) core));
}

void
_metier_skill_page_apply_my_level (MetierSkillPage *self)
{
  const MetierSelfRating *level = self->model->my_level;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (level != NULL)
    {
      g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (level->at);

      date = at != NULL ? g_date_time_format (at, "%x") : g_strdup ("");
      /* Translators: the user's level in a skill, its number and its name, and since when: My level: 2 ·
       * working, 11/22/26 */
      text = g_strdup_printf (_ ("My level: %1$u · %2$s, %3$s"), level->level,
                              metier_level_get_name (level->level), date);
    }
  if (level == NULL)
    text = describe_assumed (self);
  metier_me_ensure (self->context->me);
  set_text (self->my_level, text);
  metier_proof_set_text (self->proof, level != NULL ? level->evidence : NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->assess), "(ssi)", self->model->skill->id,
                                    self->model->skill->name, self->model->skill->core);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->assess), "win.assess-skill");
  if (level != NULL)
    metier_tooltip_set (GTK_WIDGET (self->my_level), metier_level_get_meaning (level->level));
}

static void
apply_tags (MetierSkillPage *self)
{
  const MetierSkill *skill = self->model->skill;
  guint n_topics = skill->topics != NULL ? g_strv_length (skill->topics) : 0;
  guint n_tools = skill->tools != NULL ? skill->tools->len : 0;

  metier_wrap_box_clear (self->topics);
  for (guint i = 0; i < n_topics; i++)
    add_tag (self->topics, skill->topics[i]);
  gtk_widget_set_visible (self->topics_group, n_topics > 0);

  metier_wrap_box_clear (self->tools);
  for (guint i = 0; i < n_tools; i++)
    add_tag (self->tools, ((const MetierTool *) g_ptr_array_index (skill->tools, i))->name);
  gtk_widget_set_visible (self->tools_group, n_tools > 0);
}

void
_metier_skill_page_apply_head (MetierSkillPage *self)
{
  const MetierSkill *skill = self->model->skill;
  gboolean core = metier_skill_model_is_core (self->model);
  gboolean reworded = g_strcmp0 (skill->full_name, skill->name) != 0;

  gtk_label_set_label (self->title, skill->name);
  gtk_widget_set_visible (self->core_tag, core);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), !core);
  metier_source_chip_set_source (self->chip, skill->source);
  apply_counts_for (self);
  set_text (self->full_name, reworded ? skill->full_name : NULL);
  set_text (self->summary, skill->summary);
  _metier_skill_page_apply_my_level (self);
  apply_tags (self);
}
