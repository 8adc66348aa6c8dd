/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Sources write their words in whatever case. */
static char *
capitalise (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

/* How one number was gathered says more than how its source works in general, which follows it. */
void
metier_evidence_add_method_row (MetierEvidence *self, const MetierEvidenceMark *mark)
{
  const MetierRating *rating = metier_evidence_get_published (mark);
  const MetierSource *source = mark->role->source;
  g_autofree char *method = NULL;
  g_autofree char *text = NULL;

  if (rating == NULL || rating->method == NULL)
    {
      metier_evidence_add (self, METIER_EVIDENCE_METHOD, source->method);
      return;
    }
  method = capitalise (rating->method);
  if (source->method == NULL)
    {
      metier_evidence_add (self, METIER_EVIDENCE_METHOD, method);
      return;
    }
  /* Translators: how a number was gathered in a word of its source, then how the source works */
  text = g_strdup_printf (_ ("%s. %s"), method, source->method);
  metier_evidence_add (self, METIER_EVIDENCE_METHOD, text);
}

static void
add_status_of_rating (MetierEvidence *self, const MetierRating *rating)
{
  if (rating->flags & METIER_RATING_NOT_RELEVANT)
    metier_evidence_add (self, METIER_EVIDENCE_STATUS,
                         _ ("Not relevant: those asked said that the job does not call for it; the number is "
                            "kept and counts nowhere."));
  if (rating->flags & METIER_RATING_SUPPRESSED)
    metier_evidence_add (self, METIER_EVIDENCE_STATUS,
                         _ ("Unreliable: the source advises against using the number; it is drawn hatched "
                            "and counts nowhere."));
}

static void
add_status (MetierEvidence *self, const MetierEvidenceMark *mark, const MetierRating *rating)
{
  if (mark->status == METIER_STATUS_NOT_COLLECTED)
    metier_evidence_add (self, METIER_EVIDENCE_STATUS,
                         _ ("Not collected: no item of the source stands for this skill."));
  else if (mark->status == METIER_STATUS_NOT_SCORED && mark->core_value != NULL)
    metier_evidence_add (self, METIER_EVIDENCE_STATUS,
                         _ ("Not scored: items of the source stand for this skill, but none has a usable "
                            "value for this role."));
  else if (mark->status == METIER_STATUS_NOT_SCORED)
    metier_evidence_add (self, METIER_EVIDENCE_STATUS,
                         _ ("Not scored: the source rates this for other roles but not for this one."));
  else if (rating != NULL)
    add_status_of_rating (self, rating);
}

static char *
list_others (const MetierCoreValue *value, const char *skill)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < value->items->len; i++)
    {
      const MetierRating *item = g_ptr_array_index (value->items, i);
      g_autofree char *number = metier_scale_format_precise (item->scale, item->raw);

      if (!g_str_equal (item->skill->id, skill))
        /* Translators: an item and its value in a list, such as Run an ML service 43.9% */
        g_ptr_array_add (words, g_strdup_printf (C_ ("item of a mean", "%s %s"), item->skill->name, number));
    }
  g_ptr_array_add (words, NULL);

  /* Translators: stands between the members of a list */
  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

static gboolean
contains (GPtrArray *ratings, const char *skill)
{
  for (guint i = 0; i < ratings->len; i++)
    if (g_str_equal (((const MetierRating *) g_ptr_array_index (ratings, i))->skill->id, skill))
      return TRUE;

  return FALSE;
}

static char *
describe_use (const MetierCoreValue *value, const char *skill)
{
  const char *title = metier_core_skill_get_title (value->core);
  g_autofree char *number = NULL;
  g_autofree char *others = NULL;

  if (contains (value->left_out, skill))
    /* Translators: %s is the title of a core skill */
    return g_strdup_printf (_ ("Left out of %s."), title);
  if (!contains (value->items, skill))
    return NULL;
  number = metier_scale_format_precise (value->scale, value->raw);
  if (value->items->len == 1)
    /* Translators: the title of a core skill and its value, which is that of this item */
    return g_strdup_printf (_ ("%s, %s: this item alone"), title, number);
  others = list_others (value, skill);

  /* Translators: the title of a core skill and its value, then the other items it is the mean of */
  return g_strdup_printf (_ ("%s, %s: mean of this and %s"), title, number, others);
}

static void
add_derivation (MetierEvidence *self, const MetierEvidenceMark *mark)
{
  g_autofree char *text = NULL;

  if (mark->core_value != NULL)
    {
      text = metier_core_value_get_recipe (mark->core_value, mark->role->source);
      metier_evidence_add (self, METIER_EVIDENCE_RECIPE, text);
    }
  else if (mark->skill->core != METIER_CORE_SKILL_NONE)
    {
      const MetierCoreValue *value = mark->role->core[mark->skill->core];

      /* The same item on another question counts nowhere. */
      if (value == NULL || value->scale == NULL || !g_str_equal (value->scale->id, mark->scale->id))
        return;
      text = describe_use (value, mark->skill->id);
      metier_evidence_add (self, METIER_EVIDENCE_USED_IN, text);
    }
}

/* Another role and its value. */
void
metier_evidence_add_value_row (MetierEvidence *self, MetierEvidenceField field,
                               const MetierEvidenceMark *mark, const MetierEvidenceValue *value)
{
  g_autofree char *number = metier_evidence_describe_headline (mark);
  g_autofree char *text = NULL;

  if (isfinite (value->lo) && value->lo < value->hi)
    {
      g_autofree char *range = metier_evidence_format_range (mark->scale, value->lo, value->hi);

      /* Translators: the title of a role, its value, and the range that the value lies in */
      text = g_strdup_printf (_ ("%s, %s (%s)"), mark->role->title, number, range);
    }
  else
    /* Translators: the title of a role and its value */
    text = g_strdup_printf (_ ("%s, %s"), mark->role->title, number);
  metier_evidence_add (self, field, text);
}

static void
add_source (MetierEvidence *self, const MetierSource *source, int this_year)
{
  g_autofree char *edition = metier_source_dup_name (source);
  int age = metier_source_get_age (source, this_year);

  if (age > 0)
    {
      g_autofree char *text
          /* Translators: the name of a source with its edition, then its age: EDISON 2017–18, 8 years old */
          = g_strdup_printf (ngettext ("%s, %d year old", "%s, %d years old", (gulong) age), edition, age);

      metier_evidence_add (self, METIER_EVIDENCE_SOURCE, text);
    }
  else
    metier_evidence_add (self, METIER_EVIDENCE_SOURCE, edition);
}

/* Whose numbers they are. */
void
metier_evidence_add_source_rows (MetierEvidence *self, const MetierSource *source, int this_year)
{
  add_source (self, source, this_year);
  metier_evidence_add (self, METIER_EVIDENCE_LICENCE, source->licence);
  metier_evidence_add (self, METIER_EVIDENCE_CREDIT, source->credit);
  metier_evidence_add (self, METIER_EVIDENCE_LINK, source->url);
  metier_evidence_add (self, METIER_EVIDENCE_NOTE, source->note);
}

/* Where the number comes from: how and when it was gathered, what was made of it, whose it is. */
void
metier_evidence_add_origin_rows (MetierEvidence *self, const MetierEvidenceMark *mark,
                                 const MetierEvidenceMark *baseline, int this_year)
{
  const MetierRating *rating = metier_evidence_get_published (mark);

  metier_evidence_add_method_row (self, mark);
  metier_evidence_add (self, METIER_EVIDENCE_DATE, rating != NULL ? rating->date : NULL);
  add_status (self, mark, rating);
  add_derivation (self, mark);
  if (baseline != NULL)
    metier_evidence_add_value_row (self, METIER_EVIDENCE_BASELINE, baseline, &self->baseline);
  metier_evidence_add_source_rows (self, mark->role->source, this_year);
}
