/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-profile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-table.h"
#include "cli/metier-cli-text.h"

#define INDENT 2
#define LONGEST_BAR 20
#define SHORTEST_BAR 8
#define MOST_TECHNOLOGIES 12

static void
append_paragraph (GString *output, const char *text)
{
  g_string_append_c (output, '\n');
  metier_cli_text_append_wrapped (output, text, 0);
}

static char *
dup_bar (double value, guint columns)
{
  GString *bar = g_string_new (NULL);

  metier_cli_text_append_bar (bar, isnan (value) ? 0 : value, columns);
  return g_string_free (bar, FALSE);
}

static char *
dup_number (const MetierScale *scale, double raw, MetierStatus status)
{
  return isnan (raw) ? g_strdup (metier_status_get_title (status)) : metier_scale_format_precise (scale, raw);
}

static void
append_head (GString *output, const MetierProfile *profile)
{
  const MetierRole *role = profile->role;
  g_autofree char *source = metier_source_dup_name (role->source);

  g_string_append_printf (output, "%s\n%s · %s", role->title, role->id, source);
  if (role->family != NULL)
    g_string_append_printf (output, " · %s", role->family);
  g_string_append_c (output, '\n');
  if (role->summary != NULL)
    append_paragraph (output, role->summary);
  if (profile->aliases[0] != NULL)
    {
      g_autofree char *aliases = g_strjoinv (", ", profile->aliases);
      /* Translators: other titles of a role, in a list. */
      g_autofree char *text = g_strdup_printf (_ ("Also called: %s"), aliases);

      append_paragraph (output, text);
    }
}

static void
append_core (GString *output, const MetierRole *role)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lll");

  append_paragraph (output, _ ("Core skills, derived from the ratings below"));
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      const MetierCoreValue *core = role->core[i];
      g_autofree char *bar = dup_bar (metier_core_value_get_value (core), LONGEST_BAR);
      g_autofree char *number = dup_number (core->scale, core->raw, core->status);

      metier_cli_table_add (table, metier_core_skill_get_short_title (core->core), bar, number, NULL);
    }
  metier_cli_table_print (table, INDENT, output);
}

/* What can be said beside a value: why not to rely on it, how many were asked, how sure it is. */
static char *
dup_remark (const MetierRating *rating)
{
  MetierStatus status = metier_rating_get_status (rating);
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;

  if (!isnan (rating->raw) && status != METIER_STATUS_RATED)
    return g_strdup (metier_status_get_title (status));
  if (!metier_rating_has_interval (rating))
    return g_strdup ("");
  lo = metier_scale_format (rating->scale, rating->lo);
  hi = metier_scale_format (rating->scale, rating->hi);
  if (rating->n == METIER_RATING_NO_N)
    /* Translators: the two ends of a 95 % interval. */
    return g_strdup_printf (_ ("%s to %s"), lo, hi);
  /* Translators: the two ends of a 95 % interval, and how many people were asked. */
  return g_strdup_printf (_ ("%s to %s, n %d"), lo, hi, rating->n);
}

static void
add_rating (MetierCliTable *table, const MetierRating *rating, guint bar_columns)
{
  g_autofree char *name
      = g_strconcat (rating->skill->section_title != NULL ? "  " : "", rating->skill->name, NULL);
  g_autofree char *bar = dup_bar (metier_rating_get_value (rating), bar_columns);
  g_autofree char *number = dup_number (rating->scale, rating->raw, metier_rating_get_status (rating));
  g_autofree char *remark = dup_remark (rating);

  metier_cli_table_add (table, name, bar, number, remark, NULL);
}

/* Ratings come in the order of sections, so a section begins where the last one ends. */
static MetierCliTable *
make_ratings (GPtrArray *ratings, const MetierScale *scale, guint bar)
{
  MetierCliTable *table = metier_cli_table_new ("llll");
  const char *section = NULL;

  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (ratings, i);

      if (!g_str_equal (rating->scale->id, scale->id))
        continue;
      if (g_strcmp0 (rating->skill->section_title, section) != 0)
        {
          section = rating->skill->section_title;
          metier_cli_table_add (table, section != NULL ? section : "", "", "", "", NULL);
        }
      add_rating (table, rating, bar);
    }
  return table;
}

/* Where names are long the bars become shorter, so that lines fit the terminal as long as that is possible.
 */
static void
append_ratings (GString *output, GPtrArray *ratings, const MetierScale *scale)
{
  g_autofree char *heading = g_strdup_printf ("%s: %s", scale->name, scale->meaning);
  guint room = metier_cli_text_get_terminal_width () - INDENT;
  guint bar = LONGEST_BAR;
  MetierCliTable *table = make_ratings (ratings, scale, bar);

  while (metier_cli_table_get_width (table) > room && bar > SHORTEST_BAR)
    {
      metier_cli_table_free (table);
      table = make_ratings (ratings, scale, --bar);
    }
  append_paragraph (output, heading);
  metier_cli_table_print (table, INDENT, output);
  metier_cli_table_free (table);
}

/* The scales that the page leaves out. */
static void
append_other_scales (GString *output, const MetierProfile *profile, const MetierScale *shown)
{
  for (guint i = 0; i < profile->scales->len; i++)
    {
      const MetierScale *scale = g_ptr_array_index (profile->scales, i);

      if (scale != shown)
        {
          /* Translators: the name of a scale, then its id. */
          g_autofree char *text
              = g_strdup_printf (_ ("Also rated by %s: --scale %s"), scale->name, scale->id);

          append_paragraph (output, text);
        }
    }
}

static void
append_fact (GString *output, const char *label, const char *text)
{
  g_string_append_printf (output, "%*s%s ", INDENT, "", label);
  metier_cli_text_append_wrapped (output, text, INDENT + metier_cli_text_get_columns (label) + 1);
}

static void
append_facts (GString *output, const MetierFacts *facts)
{
  g_autofree char *systems = g_strjoinv (", ", facts->systems);

  append_paragraph (output, _ ("What this kind of role is about"));
  append_fact (output, _ ("Goal:"), facts->goal);
  append_fact (output, _ ("Output:"), facts->output);
  append_fact (output, _ ("Audience:"), facts->audience);
  append_fact (output, _ ("Who decides:"), facts->decided_by);
  if (facts->example != NULL)
    append_fact (output, _ ("Example:"), facts->example);
  if (*systems != '\0')
    append_fact (output, _ ("Systems touched:"), systems);
}

static void
append_preparation (GString *output, const MetierPreparation *preparation)
{
  append_paragraph (output, preparation->name);
  if (preparation->education != NULL)
    append_fact (output, _ ("Education:"), preparation->education);
  if (preparation->experience != NULL)
    append_fact (output, _ ("Experience:"), preparation->experience);
  if (preparation->training != NULL)
    append_fact (output, _ ("Training on the job:"), preparation->training);
}

static void
append_tasks (GString *output, GPtrArray *tasks)
{
  append_paragraph (output, _ ("What people do in it"));
  for (guint i = 0; i < tasks->len; i++)
    append_fact (output, "•", ((const MetierTask *) g_ptr_array_index (tasks, i))->text);
}

static char *
dup_technology (const MetierTechnology *technology)
{
  if (technology->in_demand)
    /* Translators: the name of a technology that many employers ask for. */
    return g_strdup_printf (_ ("%s (in demand)"), technology->name);
  if (technology->hot)
    /* Translators: the name of a technology that job advertisements often name. */
    return g_strdup_printf (_ ("%s (hot)"), technology->name);
  return g_strdup (technology->name);
}

static void
append_technologies (GString *output, GPtrArray *technologies)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  guint shown = MIN (technologies->len, MOST_TECHNOLOGIES);

  for (guint i = 0; i < shown; i++)
    g_ptr_array_add (names, dup_technology (g_ptr_array_index (technologies, i)));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  if (technologies->len > shown)
    text = g_strdup_printf (
        ngettext ("Technologies: %s and %u more", "Technologies: %s and %u more", technologies->len - shown),
        list, technologies->len - shown);
  else
    text = g_strdup_printf (_ ("Technologies: %s"), list);
  append_paragraph (output, text);
}

static void
append_foot (GString *output, const MetierProfile *profile)
{
  const MetierSource *source = profile->role->source;
  g_autofree char *similar = g_strdup_printf (_ ("Similar roles: metier-cli similar %s"), profile->role->id);

  append_paragraph (output, similar);
  g_string_append_c (output, '\n');
  if (source->note != NULL)
    metier_cli_text_append_wrapped (output, source->note, 0);
  if (source->method != NULL)
    metier_cli_text_append_wrapped (output, source->method, 0);
  metier_cli_text_append_wrapped (output, source->credit, 0);
  if (source->url != NULL)
    metier_cli_text_append_wrapped (output, source->url, 0);
}

void
metier_cli_append_profile (GString *output, const MetierProfile *profile, const MetierScale *scale)
{
  const MetierScale *shown = scale != NULL ? scale : metier_profile_get_main_scale (profile);

  append_head (output, profile);
  if (profile->role->rated && profile->role->source->core_scale != NULL)
    append_core (output, profile->role);
  if (shown != NULL && profile->role->rated)
    {
      append_ratings (output, profile->ratings, shown);
      append_other_scales (output, profile, shown);
    }
  else
    append_paragraph (output, _ ("This source has no ratings of the role."));
  if (profile->facts != NULL)
    append_facts (output, profile->facts);
  if (profile->preparation != NULL)
    append_preparation (output, profile->preparation);
  if (profile->tasks->len > 0)
    append_tasks (output, profile->tasks);
  if (profile->technologies->len > 0)
    append_technologies (output, profile->technologies);
  append_foot (output, profile);
}
