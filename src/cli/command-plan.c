/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-plan-file.h"
#include "cli/metier-cli-table.h"
#include "core/values/metier-day.h"
#include "core/values/metier-error.h"
#include "store/library/metier-library-plan.h"

#define MOST_HOURS 10000

typedef struct {
  char *hours_per_week;
  char *hours_per_level;
  char *start;
  char *aim;
  char *output;
  char *paper;
  gboolean core;
  gboolean all;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->hours_per_week);
  g_free (self->hours_per_level);
  g_free (self->start);
  g_free (self->aim);
  g_free (self->output);
  g_free (self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* @reason says why there are no hours and dates, where there are none. */
typedef struct {
  MetierCliPerson person;
  MetierPlan *plan;
  char *reason;
} Answer;

static void
answer_clear (Answer *self)
{
  metier_cli_person_clear (&self->person);
  g_clear_pointer (&self->plan, metier_plan_unref);
  g_free (self->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static gboolean
parse_hours_per_level (const char *text, MetierHours *hours, GError **error)
{
  g_auto (GStrv) ends = NULL;

  if (text == NULL)
    return TRUE;

  ends = g_strsplit (text, "-", 2);
  return metier_cli_parse_number ("--hours-per-level", ends[0], 0, MOST_HOURS, &hours->min, error)
         && metier_cli_parse_number ("--hours-per-level", ends[1] != NULL ? ends[1] : ends[0], 0, MOST_HOURS,
                                     &hours->max, error);
}

static gboolean
parse_start (const char *text, GDate *start, GError **error)
{
  return text == NULL || metier_day_parse (text, start)
         || metier_cli_refuse (error, _ ("“--start” takes a date such as 2026-11-22, not “%s”."), text);
}

/* What this call says goes before what is kept. */
static MetierPlanSettings *
read_settings (const MetierPlanSettings *kept, const Options *options, GError **error)
{
  g_autoptr (MetierPlanSettings) settings = metier_plan_settings_copy (kept);
  g_autoptr (GError) problem = NULL;

  if (!metier_cli_parse_number ("--hours-per-week", options->hours_per_week, 0, MOST_HOURS,
                                &settings->hours_per_week, error)
      || !parse_hours_per_level (options->hours_per_level, &settings->hours_per_level, error)
      || !parse_start (options->start, &settings->start, error))
    return NULL;

  if (!metier_plan_settings_check (settings, &problem))
    {
      metier_cli_refuse (error, "%s", problem->message);
      return NULL;
    }

  if (!g_date_valid (&settings->start))
    g_date_set_time_t (&settings->start, g_get_real_time () / G_USEC_PER_SEC);
  return g_steal_pointer (&settings);
}

static gboolean
add_logged (MetierCli *self, MetierPace *pace, GError **error)
{
  g_autoptr (GHashTable) logged = NULL;
  GHashTableIter iter;
  gpointer skill;
  gpointer hours;

  if (self->library == NULL)
    return TRUE;

  logged = metier_library_get_logged_hours (self->library, error);
  if (logged == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, logged);
  while (g_hash_table_iter_next (&iter, &skill, &hours))
    metier_pace_add_logged (pace, skill, *(const double *) hours);
  return TRUE;
}

static gboolean
make_plan (MetierCli *self, Answer *answer, const Options *options, GError **error)
{
  g_autoptr (MetierPlanSettings) settings = read_settings (answer->person.settings, options, error);
  g_autoptr (MetierPace) pace = NULL;
  g_autoptr (GError) problem = NULL;

  if (settings == NULL)
    return FALSE;

  pace = metier_plan_settings_make_pace (settings, &problem);
  if (g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    answer->reason = g_strdup (problem->message);
  else if (pace == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  if ((pace == NULL && answer->reason == NULL) || (pace != NULL && !add_logged (self, pace, error)))
    return FALSE;

  answer->plan
      = metier_plan_new (answer->person.gap, pace, &settings->start, (const char *const *) settings->order);
  return TRUE;
}

static gboolean
write_resources (MetierCli *self, MetierJsonWriter *writer, const char *skill, GError **error)
{
  g_autoptr (GPtrArray) resources = metier_cli_list_plan_resources (self, skill, error);

  if (resources == NULL)
    return FALSE;

  metier_json_writer_begin_list (writer, "resources");
  for (guint i = 0; i < resources->len; i++)
    metier_json_writer_text (writer, NULL, ((const MetierResource *) g_ptr_array_index (resources, i))->id);
  metier_json_writer_end (writer);
  return TRUE;
}

static gboolean
write_step (MetierCli *self, MetierJsonWriter *writer, const MetierPlanStep *step, GError **error)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", step->skill);
  metier_json_writer_text (writer, "name", step->name);
  metier_json_writer_number (writer, "from", step->from);
  metier_json_writer_number (writer, "to", step->to);
  metier_json_writer_begin_list (writer, "hours");
  metier_json_writer_number (writer, NULL, step->hours.min);
  metier_json_writer_number (writer, NULL, step->hours.max);
  metier_json_writer_end (writer);
  if (!write_resources (self, writer, step->skill, error))
    return FALSE;
  metier_json_writer_end (writer);
  return TRUE;
}

static gboolean
write_steps (MetierCli *self, MetierJsonWriter *writer, const MetierPlan *plan, GError **error)
{
  metier_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < plan->steps->len; i++)
    {
      if (!write_step (self, writer, g_ptr_array_index (plan->steps, i), error))
        return FALSE;
    }
  metier_json_writer_end (writer);
  return TRUE;
}

static void
write_finish (MetierJsonWriter *writer, const Answer *answer)
{
  g_autofree char *early = NULL;
  g_autofree char *likely = NULL;
  g_autofree char *late = NULL;

  if (answer->reason != NULL)
    {
      metier_json_writer_null (writer, "finish");
      metier_json_writer_text (writer, "reason", answer->reason);
      return;
    }

  early = metier_day_format (&answer->plan->early);
  likely = metier_day_format (&answer->plan->likely);
  late = metier_day_format (&answer->plan->late);
  metier_json_writer_begin_object (writer, "finish");
  metier_json_writer_text (writer, "early", early);
  metier_json_writer_text (writer, "likely", likely);
  metier_json_writer_text (writer, "late", late);
  metier_json_writer_end (writer);
  metier_json_writer_null (writer, "reason");
}

static gboolean
print_json (MetierCli *self, const Answer *answer, GError **error)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "role", answer->person.profile->role->id);
  if (!write_steps (self, writer, answer->plan, error))
    {
      metier_json_writer_free (writer);
      return FALSE;
    }
  write_finish (writer, answer);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
  return TRUE;
}

static void
print_steps (MetierCli *self, const MetierPlan *plan)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("lllrll");

  metier_cli_table_add (table, _ ("Skill"), _ ("From"), _ ("To"), _ ("Hours"), _ ("Earliest"), _ ("Latest"),
                        NULL);
  for (guint i = 0; i < plan->steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (plan->steps, i);
      g_autofree char *from = metier_cli_dup_level (step->from);
      g_autofree char *to = metier_cli_dup_level (step->to);
      g_autofree char *hours = isnan (step->hours.min)
                                   ? g_strdup ("–")
                                   : g_strdup_printf ("%.0f–%.0f", step->hours.min, step->hours.max);
      g_autofree char *early = metier_day_format (&step->early);
      g_autofree char *late = metier_day_format (&step->late);

      metier_cli_table_add (table, step->name, from, to, hours, early != NULL ? early : "–",
                            late != NULL ? late : "–", NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

/* How long it takes, in a sentence. */
static char *
describe_finish (const Answer *answer)
{
  g_autofree char *early = metier_day_format (&answer->plan->early);
  g_autofree char *likely = metier_day_format (&answer->plan->likely);
  g_autofree char *late = metier_day_format (&answer->plan->late);
  const char *title = answer->person.profile->role->title;

  if (answer->plan->steps->len == 0)
    return g_strdup_printf (_ ("Nothing that is assessed is missing for %s."), title);
  if (answer->reason != NULL)
    return g_strdup (answer->reason);
  if (early != NULL && late != NULL)
    /* Translators: title of a role, then three dates. */
    return g_strdup_printf (_ ("%s: between %s and %s, likely %s."), title, early, late, likely);

  return g_strdup_printf (_ ("%s: not within a thousand years."), title);
}

static void
print_text (MetierCli *self, const Answer *answer)
{
  g_autofree char *finish = describe_finish (answer);

  metier_cli_print (self, "%s\n", finish);
  if (answer->plan->steps->len == 0)
    return;

  metier_cli_print (self, "\n");
  print_steps (self, answer->plan);
}

static gboolean
write_file (MetierCli *self, const Answer *answer, const Options *options, GError **error)
{
  g_autofree char *finish = describe_finish (answer);
  MetierCliPlanFile file = { options->output, options->paper, &answer->person, answer->plan, finish };

  return metier_cli_write_plan (self, &file, error);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_auto (Options) options = { NULL };
  g_auto (Answer) answer = { 0 };
  const GOptionEntry entries[] = {
    { "hours-per-week", 0, 0, G_OPTION_ARG_FILENAME, &options.hours_per_week, N_ ("Hours to learn each week"),
      N_ ("H") },
    { "hours-per-level", 0, 0, G_OPTION_ARG_FILENAME, &options.hours_per_level,
      N_ ("Hours that one level takes, as a range"), N_ ("MIN-MAX") },
    { "start", 0, 0, G_OPTION_ARG_FILENAME, &options.start, N_ ("First day, instead of today"), N_ ("DATE") },
    { "aim", 0, 0, G_OPTION_ARG_FILENAME, &options.aim,
      N_ ("Level to reach where the source asks none, 0 to 4"), N_ ("LEVEL") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write the plan to a .md file, or draw gap and plan to a .pdf, .svg or .png file"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper, N_ ("a4 or letter, of a PDF"), N_ ("PAPER") },
    { "core", 0, 0, G_OPTION_ARG_NONE, &options.core, N_ ("The five core skills"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_ ("Every skill of the source"), NULL },
    { NULL },
  };
  MetierCliGapOptions gap;

  if (!metier_cli_parse (self, entries, arguments, 0, 1, error))
    return FALSE;

  gap = (MetierCliGapOptions){ (*arguments)[1], options.aim, options.core, options.all };
  if (!metier_cli_person_load (&answer.person, self, &gap, error)
      || !make_plan (self, &answer, &options, error))
    return FALSE;

  if (options.output != NULL)
    return write_file (self, &answer, &options, error);
  if (self->json)
    return print_json (self, &answer, error);
  print_text (self, &answer);
  return TRUE;
}

const MetierCliCommand metier_cli_plan = {
  "plan",
  "[ROLE] [--hours-per-week H] [--hours-per-level MIN-MAX] [--start DATE] [-o FILE] [OPTION…]",
  N_ ("Plan what to learn, in which order and until when"),
  run,
};
