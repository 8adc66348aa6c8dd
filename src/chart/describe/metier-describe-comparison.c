/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-comparison-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From here on no pair stands for all. */
#define MANY_ROLES 4

/* Unreliable and unknown values never lead a sentence. */
gboolean
metier_describe_has_value (const MetierCell *cell)
{
  return cell->status == METIER_STATUS_RATED && cell->scale != NULL && isfinite (cell->raw);
}

/* Whether a sentence may name the difference of two cells; one that is too small to be read is none. */
gboolean
metier_describe_differs (const MetierCell *a, const MetierCell *b)
{
  return metier_cell_differs (a, b) && !metier_finding_is_equal (a->scale, a->raw, b->raw);
}

/* Whether two distances read the same, so that a sentence has to call them a tie. */
gboolean
metier_describe_reads_same (const MetierScale *scale, double one, double other)
{
  g_autofree char *text = metier_words_points (scale, one);
  g_autofree char *other_text = metier_words_points (scale, other);

  return g_str_equal (text, other_text);
}

const char *
metier_describe_role_title (const MetierComparison *comparison, guint column)
{
  return ((const MetierProfile *) g_ptr_array_index (comparison->profiles, column))->role->title;
}

/* As it stands within a sentence. */
char *
metier_describe_skill (const MetierComparisonRow *row)
{
  MetierFinding finding = { .name = row->name };

  if (row->info == NULL && row->core != METIER_CORE_SKILL_NONE)
    finding.name = metier_words_core_skill ((MetierCoreSkill) row->core);
  if (row->info != NULL)
    finding.is_answer = metier_finding_is_answer (row->info);

  return metier_finding_quote (&finding);
}

/* A few by their names, more than that by their number. */
char *
metier_describe_skills (const GPtrArray *rows)
{
  g_auto (GStrv) names = g_new0 (char *, rows->len + 1);

  if (rows->len > METIER_DESCRIBE_MAX_NAMES)
    /* Translators: stands within a sentence, in place of the names of so many skills */
    return g_strdup_printf (ngettext ("%u skill", "%u skills", rows->len), rows->len);
  for (guint i = 0; i < rows->len; i++)
    names[i] = metier_describe_skill (g_ptr_array_index (rows, i));

  return metier_words_list ((const char *const *) names, rows->len);
}

char *
metier_describe_value (const MetierCell *cell)
{
  return metier_words_strong (metier_scale_format (cell->scale, cell->raw));
}

/* Whether nothing is on another scale than the rest; the scale is %NULL where nothing is on any. */
static gboolean
asks_one_question (const MetierComparison *comparison, const MetierScale **scale)
{
  *scale = NULL;
  for (guint i = 0; i < comparison->rows->len; i++)
    for (guint column = 0; column < comparison->profiles->len; column++)
      {
        const MetierCell *cell
            = &((MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->cells[column];

        if (cell->scale && *scale && !g_str_equal (cell->scale->id, (*scale)->id))
          return FALSE;
        *scale = cell->scale ? cell->scale : *scale;
      }

  return TRUE;
}

static gboolean
shares_skills (const MetierComparison *comparison)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      guint n_values = 0;

      for (guint column = 0; column < comparison->profiles->len; column++)
        n_values += metier_describe_has_value (&row->cells[column]) ? 1 : 0;
      if (n_values > 1)
        return TRUE;
    }

  return FALSE;
}

static char *
describe_roles (const MetierComparison *comparison)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autofree char *first = NULL, *second = NULL;
  const MetierScale *scale;

  if (!asks_one_question (comparison, &scale))
    return g_strdup (_ ("These sources ask different questions; they stand side by side in the table."));
  if (scale != NULL && scale->kind == METIER_SCALE_MEMBERSHIP)
    return metier_describe_shared_members (comparison);
  if (!shares_skills (comparison))
    return g_strdup (_ ("No skill is rated for two of these roles."));
  first = comparison->profiles->len >= MANY_ROLES ? metier_describe_widest_range (comparison, named)
                                                  : metier_describe_nearest_pair (comparison, named);
  if (first == NULL)
    return g_strdup (_ ("No clear difference in what was measured."));
  if (comparison->profiles->len > 2)
    second = metier_describe_standing_out (comparison, named);
  if (second == NULL)
    return g_steal_pointer (&first);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
}

/*
 * metier_describe_comparison_marked:
 * @comparison: roles aligned by skill
 * @baseline: (nullable): the role that the others are held against
 *
 * Speaks of the roles; of the baseline only where it is one of two.
 *
 * Returns: (transfer full): the sentences, with marks around their values
 */
char *
metier_describe_comparison_marked (const MetierComparison *comparison, const MetierProfile *baseline)
{
  g_autoptr (MetierComparison) roles = NULL;

  if (comparison->profiles->len == 1)
    return metier_describe_role (g_ptr_array_index (comparison->profiles, 0), NULL);
  if (baseline == NULL || comparison->profiles->len == 2)
    return describe_roles (comparison);

  roles = metier_comparison_drop_role (comparison, baseline->role->id);
  return describe_roles (roles);
}

/**
 * metier_describe_comparison:
 * @comparison: roles aligned by skill
 *
 * Says in one or two sentences where the roles differ: the pair that is nearest but for one skill, or
 * for four roles and more what separates them, and who stands out from all others. A difference is named only
 * when metier_cell_differs() allows it and it can be read. Differences that read the same are said as ties.
 *
 * Returns: (transfer full): plain text
 */
char *
metier_describe_comparison (const MetierComparison *comparison)
{
  g_autofree char *marked = metier_describe_comparison_marked (comparison, NULL);

  return metier_words_to_plain (marked);
}

/**
 * metier_describe_comparison_markup:
 * @comparison: roles aligned by skill
 * @baseline: (nullable): the role that the others are held against, which is not spoken of when there are two
 *   others
 *
 * Says the same as metier_describe_comparison(), with bold values.
 *
 * Returns: (transfer full): Pango markup
 */
char *
metier_describe_comparison_markup (const MetierComparison *comparison, const MetierProfile *baseline)
{
  g_autofree char *marked = metier_describe_comparison_marked (comparison, baseline);

  return metier_words_to_markup (marked);
}
