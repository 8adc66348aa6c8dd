/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-me-markdown.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/me/metier-me-words-private.h"
#include "chart/output/metier-table-private.h"
#include "core/resources/metier-resource.h"
#include "core/values/metier-day.h"

static void
add_cell (GString *text, const char *words)
{
  g_string_append_c (text, ' ');
  metier_table_add_markdown (text, words);
  g_string_append (text, " |");
}

/* A dash stands for what is not known. */
static void
take_cell (GString *text, char *words)
{
  add_cell (text, words != NULL ? words : "–");
  g_free (words);
}

static void
add_head (GString *text, const char *const *heads)
{
  g_string_append_c (text, '|');
  for (guint i = 0; heads[i] != NULL; i++)
    add_cell (text, heads[i]);
  g_string_append (text, "\n|");
  for (guint i = 0; heads[i] != NULL; i++)
    g_string_append (text, " --- |");
  g_string_append_c (text, '\n');
}

static void
add_paragraph (GString *text, const char *before, const char *words)
{
  g_string_append (text, before);
  metier_table_add_markdown (text, words);
  g_string_append (text, "\n\n");
}

static void
add_step (GString *text, const MetierPlanStep *step)
{
  g_string_append_c (text, '|');
  add_cell (text, step->name);
  take_cell (text, metier_me_words_level (step->from));
  take_cell (text, metier_me_words_level (step->to));
  take_cell (text, isnan (step->hours.min) ? NULL : metier_me_words_hours (&step->hours));
  take_cell (text, metier_day_format (&step->early));
  take_cell (text, metier_day_format (&step->late));
  g_string_append_c (text, '\n');
}

/* An address in angle brackets takes any sign but those and a space. */
static void
add_resource (GString *text, const MetierResource *resource)
{
  gboolean done = resource->bookmark != NULL && resource->bookmark->status == METIER_BOOKMARK_DONE;
  g_autofree char *url
      = g_uri_escape_string (resource->url, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#%[]", TRUE);

  g_string_append (text, done ? "- [x] [" : "- [ ] [");
  metier_table_add_markdown (text, resource->title);
  g_string_append_printf (text, "](<%s>)\n", url);
}

static void
add_resources (GString *text, const MetierPlanStep *step, const GPtrArray *resources)
{
  if (resources == NULL || resources->len == 0)
    return;

  add_paragraph (text, "## ", step->name);
  for (guint i = 0; i < resources->len; i++)
    add_resource (text, g_ptr_array_index (resources, i));
  g_string_append_c (text, '\n');
}

/**
 * metier_me_markdown_plan:
 * @title: what the plan is for, as plain text
 * @sentence: how long it takes, likewise
 * @plan: what to learn, in order
 * @resources: (element-type utf8 GPtrArray): of some skills, what there is to learn from, each a
 * #MetierResource
 * @note: where the numbers come from
 *
 * Writes a plan as Markdown: its steps as a table, and what there is to learn from as lists to tick off. All
 * text is escaped, so that none of it is taken for markup.
 *
 * Returns: (transfer full): the text
 */
char *
metier_me_markdown_plan (const char *title, const char *sentence, const MetierPlan *plan,
                         GHashTable *resources, const char *note)
{
  const char *const heads[]
      = { C_ ("table", "Skill"), _ ("From"), _ ("To"), _ ("Hours"), _ ("Earliest"), _ ("Latest"), NULL };
  GString *text;

  g_return_val_if_fail (title != NULL && sentence != NULL && note != NULL, NULL);
  g_return_val_if_fail (plan != NULL && resources != NULL, NULL);

  text = g_string_new (NULL);
  add_paragraph (text, "# ", title);
  add_paragraph (text, "", sentence);
  add_head (text, heads);
  for (guint i = 0; i < plan->steps->len; i++)
    add_step (text, g_ptr_array_index (plan->steps, i));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < plan->steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (plan->steps, i);

      add_resources (text, step, g_hash_table_lookup (resources, step->skill));
    }
  add_paragraph (text, "", note);

  return g_string_free (text, FALSE);
}

static char *
dup_number (double number)
{
  return isnan (number) ? NULL : metier_me_words_number (number);
}

/* Level and weight × gap, or why there is none. */
static void
add_person (GString *text, const MetierGapRow *row)
{
  take_cell (text, isnan (row->mine.level) ? NULL : metier_me_words_mine (&row->mine));
  if (row->relevant)
    take_cell (text, dup_number (row->score));
  else
    add_cell (text, metier_status_get_title (METIER_STATUS_NOT_RELEVANT));
}

static void
add_both (GString *text, const MetierOverlay *overlay, guint i)
{
  const MetierGapRow *mine = g_ptr_array_index (overlay->mine->rows, i);

  g_string_append_c (text, '|');
  add_cell (text, mine->name);
  take_cell (text, dup_number (mine->demand.weight));
  take_cell (text, isnan (mine->demand.asked) ? NULL : metier_me_words_level (mine->demand.asked));
  add_person (text, mine);
  add_person (text, g_ptr_array_index (overlay->rows, i));
  g_string_append_c (text, '\n');
}

/**
 * metier_me_markdown_overlay:
 * @title: what it is, as plain text
 * @overlay: two people before the same role
 * @note: where the numbers come from
 *
 * Writes the levels and gaps of both as a table in Markdown.
 *
 * Returns: (transfer full): the text
 */
char *
metier_me_markdown_overlay (const char *title, const MetierOverlay *overlay, const char *note)
{
  const char *const heads[]
      = { C_ ("table", "Skill"),      C_ ("gap", "weight"), C_ ("gap", "level to reach"), C_ ("gap", "me"),
          C_ ("gap", "weight × gap"), overlay->name,        C_ ("gap", "weight × gap"),   NULL };
  g_autofree char *sentence = metier_me_words_overlay_sum (overlay);
  GString *text = g_string_new (NULL);

  add_paragraph (text, "# ", title);
  add_paragraph (text, "", sentence);
  add_head (text, heads);
  for (guint i = 0; i < overlay->mine->rows->len; i++)
    add_both (text, overlay, i);
  g_string_append_c (text, '\n');
  add_paragraph (text, "", note);

  return g_string_free (text, FALSE);
}
