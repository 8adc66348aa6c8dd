/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-markdown.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pango.h>
#include <string.h>

#include "app/me/metier-hours-range.h"
#include "app/me/metier-me-words.h"

/* What would be markup, and what ends a cell or a line. */
static void
append_text (GString *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>|#", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p == '\n' || *p == '\r' ? ' ' : *p);
    }
}

static void
append_date (GString *text, const GDate *date)
{
  char day[16];

  if (!g_date_valid (date))
    {
      g_string_append (text, "–");
      return;
    }

  g_date_strftime (day, sizeof day, "%Y-%m-%d", date);
  g_string_append (text, day);
}

static void
append_step (GString *text, const MetierPlanStep *step)
{
  g_autofree char *from = metier_me_format_level (step->from);
  g_autofree char *to = metier_me_format_level (step->to);
  g_autofree char *hours = metier_hours_format (step->hours);

  g_string_append (text, "| ");
  append_text (text, step->name);
  g_string_append_printf (text, " | %s | %s | %s | ", from, to, hours);
  append_date (text, &step->early);
  g_string_append (text, " | ");
  append_date (text, &step->late);
  g_string_append (text, " |\n");
}

/* An address in angle brackets takes any sign but those and a space. */
static void
append_resources (GString *text, const MetierPlanStep *step, GHashTable *resources)
{
  const GPtrArray *some = g_hash_table_lookup (resources, step->skill);

  if (some == NULL || some->len == 0)
    return;

  g_string_append (text, "\n## ");
  append_text (text, step->name);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < some->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (some, i);
      gboolean done = resource->bookmark != NULL && resource->bookmark->status == METIER_BOOKMARK_DONE;
      g_autofree char *url
          = g_uri_escape_string (resource->url, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH "?#%[]", TRUE);

      g_string_append (text, done ? "- [x] [" : "- [ ] [");
      append_text (text, resource->title);
      g_string_append_printf (text, "](<%s>)\n", url);
    }
}

/**
 * metier_me_write_markdown:
 * @state: the user before a role
 *
 * Returns: (transfer full): the plan as Markdown: its steps, and what there is to learn from as lists to tick
 * off
 */
char *
metier_me_write_markdown (const MetierMeState *state)
{
  g_autofree char *title = metier_me_describe_title (state);
  g_autofree char *markup = metier_me_describe_markup (state);
  g_autofree char *sources = metier_me_describe_sources (state);
  g_autofree char *sentence = NULL;
  const GPtrArray *steps = state->plan->steps;
  GString *text = g_string_new ("# ");

  append_text (text, state->goals[0]->profile->role->title);
  g_string_append (text, ": ");
  append_text (text, title);
  g_string_append (text, "\n\n");
  if (pango_parse_markup (markup, -1, 0, NULL, &sentence, NULL, NULL))
    append_text (text, sentence);
  g_string_append_printf (text, "\n\n| %s | %s | %s | %s | %s | %s |\n|---|---|---|---|---|---|\n",
                          _ ("Skill"), _ ("From"), _ ("To"), _ ("Hours"), _ ("Earliest"), _ ("Latest"));
  for (guint i = 0; i < steps->len; i++)
    append_step (text, g_ptr_array_index (steps, i));
  for (guint i = 0; i < steps->len; i++)
    append_resources (text, g_ptr_array_index (steps, i), state->goals[0]->resources);
  g_string_append_c (text, '\n');
  append_text (text, sources);
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}
