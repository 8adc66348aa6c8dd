/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-markdown.h"

#include <pango/pango.h>

#include "app/me/metier-me-words.h"
#include "chart/output/metier-me-markdown.h"

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
  const MetierMeGoal *goal = state->goals[0];
  g_autofree char *distance = metier_me_describe_title (state);
  g_autofree char *title = g_strdup_printf ("%s: %s", goal->profile->role->title, distance);
  g_autofree char *markup = metier_me_describe_markup (state);
  g_autofree char *note = metier_me_describe_sources (state);
  g_autofree char *sentence = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &sentence, NULL, NULL);
  return metier_me_markdown_plan (title, sentence != NULL ? sentence : "", state->plan, goal->resources, note);
}
