/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct {
  const char *word;
  const char *label;
} fields[] = {
  /* xgettext:no-c-format */
  [METIER_EVIDENCE_INTERVAL] = { "interval", NC_ ("evidence", "95% interval") },
  [METIER_EVIDENCE_ERROR] = { "error", NC_ ("evidence", "Standard error") },
  [METIER_EVIDENCE_ANSWERS] = { "answers", NC_ ("evidence", "Answers") },
  [METIER_EVIDENCE_HIGHEST] = { "highest", NC_ ("evidence", "Highest") },
  [METIER_EVIDENCE_LOWEST] = { "lowest", NC_ ("evidence", "Lowest") },
  [METIER_EVIDENCE_RAW] = { "raw", NC_ ("evidence", "As published") },
  [METIER_EVIDENCE_SCALE] = { "scale", NC_ ("evidence", "Scale") },
  [METIER_EVIDENCE_LEVEL] = { "level", NC_ ("evidence", "Meaning") },
  [METIER_EVIDENCE_METHOD] = { "method", NC_ ("evidence", "How gathered") },
  [METIER_EVIDENCE_DATE] = { "date", NC_ ("evidence", "Date") },
  [METIER_EVIDENCE_STATUS] = { "status", NC_ ("evidence", "Status") },
  [METIER_EVIDENCE_RECIPE] = { "recipe", NC_ ("evidence", "Derived") },
  [METIER_EVIDENCE_USED_IN] = { "used-in", NC_ ("evidence", "Used in") },
  [METIER_EVIDENCE_BASELINE] = { "baseline", NC_ ("evidence", "Held against") },
  [METIER_EVIDENCE_SOURCE] = { "source", NC_ ("evidence", "Source") },
  [METIER_EVIDENCE_LICENCE] = { "licence", NC_ ("evidence", "Licence") },
  [METIER_EVIDENCE_CREDIT] = { "credit", NC_ ("evidence", "Credit") },
  [METIER_EVIDENCE_LINK] = { "link", NC_ ("evidence", "Link") },
  [METIER_EVIDENCE_NOTE] = { "note", NC_ ("evidence", "Note") },
};

/**
 * metier_evidence_field_to_string:
 * @field: what a row is about
 *
 * Gets the word for a kind of row in JSON; it is never translated.
 *
 * Returns: (transfer none): the word, such as `used-in`
 */
const char *
metier_evidence_field_to_string (MetierEvidenceField field)
{
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (fields), NULL);

  return fields[field].word;
}

static void
row_free (gpointer data)
{
  MetierEvidenceRow *row = data;

  g_free (row->label);
  g_free (row->text);
  g_free (row);
}

/* Texts that a source leaves empty make no row. */
void
metier_evidence_add (MetierEvidence *self, MetierEvidenceField field, const char *text)
{
  MetierEvidenceRow *row;

  if (text == NULL || *text == '\0')
    return;
  row = g_new0 (MetierEvidenceRow, 1);
  row->field = field;
  row->label = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "evidence", fields[field].label));
  row->text = g_strdup (text);
  g_ptr_array_add (self->rows, row);
}

static gboolean
has_number (const MetierEvidenceMark *mark)
{
  return isfinite (mark->raw) && mark->status != METIER_STATUS_NOT_COLLECTED
         && mark->status != METIER_STATUS_NOT_SCORED;
}

/* What is known of a mark, as the drawing beside the words has it; of none nothing. */
void
metier_evidence_fill_value (MetierEvidenceValue *self, const MetierEvidenceMark *mark)
{
  const MetierRating *rating = metier_evidence_get_published (mark);

  self->raw = self->lo = self->hi = NAN;
  self->status = METIER_STATUS_NOT_COLLECTED;
  if (mark == NULL)
    return;
  self->title = g_strdup (mark->role->title);
  self->status = mark->status;
  if (!has_number (mark))
    return;
  self->raw = mark->raw;
  if (rating != NULL && metier_rating_has_interval (rating))
    {
      self->lo = rating->lo;
      self->hi = rating->hi;
    }
  else if (rating == NULL)
    {
      self->lo = mark->core_value->raw_low;
      self->hi = mark->core_value->raw_high;
    }
}

/* The number that a source published for the mark; a mean of several has none. */
const MetierRating *
metier_evidence_get_published (const MetierEvidenceMark *mark)
{
  const MetierCoreValue *core_value = mark != NULL ? mark->core_value : NULL;

  if (core_value == NULL)
    return mark != NULL ? mark->rating : NULL;

  return core_value->items->len == 1 ? g_ptr_array_index (core_value->items, 0) : NULL;
}

/* What stands above the rows, but for the words. */
MetierEvidence *
metier_evidence_begin (const MetierEvidenceMark *mark, const MetierEvidenceMark *other)
{
  MetierEvidence *self = g_atomic_rc_box_new0 (MetierEvidence);
  const MetierCoreValue *core_value = mark->core_value;

  self->role = g_strdup (mark->role->id);
  self->skill = g_strdup (core_value != NULL ? metier_core_skill_get_id (core_value->core) : mark->skill->id);
  self->title
      = g_strdup (core_value != NULL ? metier_core_skill_get_title (core_value->core) : mark->skill->name);
  self->scale = mark->scale != NULL ? metier_scale_ref (mark->scale) : NULL;
  self->url = g_strdup (mark->role->source->url);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  metier_evidence_fill_value (&self->value, mark);
  metier_evidence_fill_value (&self->baseline, other);
  self->difference = (MetierEvidenceDifference){ NAN, NAN, NAN, FALSE };

  return self;
}

MetierEvidence *
metier_evidence_build (const MetierEvidenceMark *mark, const MetierEvidenceMark *baseline, int this_year)
{
  MetierEvidence *self = metier_evidence_begin (mark, baseline);

  self->headline = metier_evidence_describe_headline (mark);
  self->sentence = metier_evidence_describe_mark (mark);
  metier_evidence_add_number_rows (self, mark);
  metier_evidence_add_origin_rows (self, mark, baseline, this_year);

  return self;
}

MetierEvidenceMark
metier_evidence_mark_new_for_core (const MetierRole *role, MetierCoreSkill core)
{
  const MetierCoreValue *value = role->core[core];

  return (MetierEvidenceMark){
    .role = role, .scale = value->scale, .core_value = value, .status = value->status, .raw = value->raw
  };
}

MetierEvidenceMark
metier_evidence_mark_new (const MetierProfile *profile, const MetierSkill *skill, const MetierScale *scale)
{
  const MetierRating *rating = metier_profile_get_rating (profile, skill->id, scale->id);
  gboolean is_own = g_str_equal (skill->source->id, profile->role->source->id);
  /* Another source's skill was not asked about here at all. */
  MetierStatus missing = is_own ? METIER_STATUS_NOT_SCORED : METIER_STATUS_NOT_COLLECTED;

  return (MetierEvidenceMark){ .role = profile->role,
                               .scale = scale,
                               .skill = skill,
                               .rating = rating,
                               .status = rating != NULL ? metier_rating_get_status (rating) : missing,
                               .raw = rating != NULL ? rating->raw : (double) NAN };
}

/**
 * metier_evidence_new:
 * @profile: a role with its ratings
 * @skill: a skill of the role's source
 * @scale: the question asked
 * @baseline: (nullable): the role that @profile is held against; it is left out where it is the same role or
 *   has no answer to the same question
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Gathers where the number of a skill comes from. Nothing is guessed: what a source does not say has no row.
 *
 * Returns: (transfer full): the evidence, also where the role has no value of the skill
 */
MetierEvidence *
metier_evidence_new (const MetierProfile *profile, const MetierSkill *skill, const MetierScale *scale,
                     const MetierProfile *baseline, int this_year)
{
  MetierEvidenceMark mark, other;

  g_return_val_if_fail (profile != NULL, NULL);
  g_return_val_if_fail (skill != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);

  mark = metier_evidence_mark_new (profile, skill, scale);
  if (baseline == NULL || g_str_equal (baseline->role->id, profile->role->id)
      || metier_profile_get_rating (baseline, skill->id, scale->id) == NULL)
    return metier_evidence_build (&mark, NULL, this_year);
  other = metier_evidence_mark_new (baseline, skill, scale);

  return metier_evidence_build (&mark, &other, this_year);
}

/**
 * metier_evidence_new_for_core:
 * @role: a role that was loaded with its core values
 * @core: a core skill
 * @baseline: (nullable): the role that @role is held against; it is left out where it is the same role or is
 *   measured on another scale
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Gathers where a core value comes from: which items of the source it is derived from, and how.
 *
 * Returns: (transfer full): the evidence, also where the core skill was not collected
 */
MetierEvidence *
metier_evidence_new_for_core (const MetierRole *role, MetierCoreSkill core, const MetierRole *baseline,
                              int this_year)
{
  MetierEvidenceMark mark, other;

  g_return_val_if_fail (role != NULL, NULL);
  g_return_val_if_fail ((guint) core < METIER_N_CORE_SKILLS, NULL);
  g_return_val_if_fail (role->core[core] != NULL, NULL);

  mark = metier_evidence_mark_new_for_core (role, core);
  if (baseline == NULL || g_str_equal (baseline->id, role->id) || mark.scale == NULL
      || baseline->core[core] == NULL || baseline->core[core]->scale == NULL
      || !g_str_equal (baseline->core[core]->scale->id, mark.scale->id))
    return metier_evidence_build (&mark, NULL, this_year);
  other = metier_evidence_mark_new_for_core (baseline, core);

  return metier_evidence_build (&mark, &other, this_year);
}

/**
 * metier_evidence_ref:
 * @self: evidence
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierEvidence *
metier_evidence_ref (const MetierEvidence *self)
{
  return g_atomic_rc_box_acquire ((MetierEvidence *) self);
}

static void
clear (gpointer data)
{
  MetierEvidence *self = data;

  g_free (self->role);
  g_free (self->skill);
  g_free (self->title);
  g_free (self->headline);
  g_free (self->sentence);
  g_clear_pointer (&self->scale, metier_scale_unref);
  g_free (self->value.title);
  g_free (self->baseline.title);
  g_free (self->url);
  g_ptr_array_unref (self->rows);
}

/**
 * metier_evidence_unref:
 * @self: (transfer full): evidence
 *
 * Drops a reference, from any thread, and frees the evidence with the last one.
 */
void
metier_evidence_unref (MetierEvidence *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_evidence_get_text:
 * @self: evidence
 * @field: what is asked for
 *
 * Gets the text of the first row about @field.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where the source does not say
 */
const char *
metier_evidence_get_text (const MetierEvidence *self, MetierEvidenceField field)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        return row->text;
    }

  return NULL;
}

/**
 * metier_evidence_to_text:
 * @self: evidence
 *
 * Writes everything down for the clipboard: skill and value, the sentence, then a line for each row.
 *
 * Returns: (transfer full): translated text of several lines, without a line break at its end
 */
char *
metier_evidence_to_text (const MetierEvidence *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: the name of a skill and its value: Run an ML service: 43.9% */
  g_string_append_printf (text, C_ ("evidence", "%s: %s"), self->title, self->headline);
  g_string_append_printf (text, "\n%s", self->sentence);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (self->rows, i);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, C_ ("evidence", "%s: %s"), row->label, row->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
