/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include <glib/gi18n-lib.h>

#include "core/me/metier-library-contents.h"
#include "core/values/metier-day.h"
#include "core/values/metier-error.h"
#include "formats/library/metier-library-json-private.h"

typedef struct {
  int place;
  char *role;
  char *title;
  char *source;
  double at;
} Target;

static gboolean
take_target (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  const Target *read = record;

  g_clear_pointer (&contents->targets[read->place], metier_target_unref);
  contents->targets[read->place] = metier_target_new (read->role, read->title, read->source);
  contents->targets[read->place]->at = (gint64) read->at;
  return TRUE;
}

static const MetierJsonField target_fields[] = {
  { "place", METIER_JSON_WHOLE, offsetof (Target, place), .required = TRUE, .min = 0,
    .max = METIER_N_TARGETS - 1 },
  { "role", METIER_JSON_ID, offsetof (Target, role), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (Target, title), .required = TRUE, .empty = TRUE },
  { "source", METIER_JSON_ID, offsetof (Target, source), .required = TRUE },
  { "at", METIER_JSON_NUMBER, offsetof (Target, at), .required = TRUE, .min = 1,
    .max = METIER_LIBRARY_JSON_LATEST },
  { NULL },
};

const MetierJsonRecord metier_library_json_target
    = { .fields = target_fields, .size = sizeof (Target), .end = take_target };

typedef struct {
  double aim;
  double hours_per_week;
  double hours_min;
  double hours_max;
  char *start;
  GStrv order;
} Plan;

static gboolean
parse_day (const char *text, GDate *day, const char **key, const char *name, GError **error)
{
  if (metier_day_parse (text, day))
    return TRUE;

  *key = name;
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” is not a day such as 2026-11-22."), text);
  return FALSE;
}

static gboolean
begin_plan (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  Plan *read = record;
  MetierPlanSettings *plan = metier_plan_settings_new ();

  contents->plan = plan;
  plan->aim = read->aim;
  plan->hours_per_week = read->hours_per_week;
  plan->hours_per_level = (MetierHours){ read->hours_min, read->hours_max };
  if (read->order != NULL)
    {
      g_strfreev (plan->order);
      plan->order = g_steal_pointer (&read->order);
    }
  return read->start == NULL || parse_day (read->start, &plan->start, key, "start", error);
}

/* What cannot be is found when all of it is there. */
static gboolean
end_plan (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierLibraryContents *contents = data;

  return metier_plan_settings_check (contents->plan, error);
}

typedef struct {
  char *skill;
  double min;
  double max;
} OwnHours;

static gboolean
take_own_hours (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  const OwnHours *read = record;

  metier_plan_settings_set_own_hours (contents->plan, read->skill, (MetierHours){ read->min, read->max });
  return TRUE;
}

static const MetierJsonField own_hours_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (OwnHours, skill), .required = TRUE },
  { "min", METIER_JSON_NUMBER, offsetof (OwnHours, min), .required = TRUE, .max = G_MAXDOUBLE },
  { "max", METIER_JSON_NUMBER, offsetof (OwnHours, max), .required = TRUE, .max = G_MAXDOUBLE },
  { NULL },
};

static const MetierJsonRecord own_hours_record
    = { .fields = own_hours_fields, .size = sizeof (OwnHours), .end = take_own_hours };

typedef struct {
  char *first_day;
} WeekOff;

static gboolean
take_week_off (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  const WeekOff *read = record;
  GDate day;

  if (!parse_day (read->first_day, &day, key, "first_day", error))
    return FALSE;

  g_array_append_val (contents->plan->weeks_off, day);
  return TRUE;
}

static const MetierJsonField week_off_fields[] = {
  { "first_day", METIER_JSON_DATE, offsetof (WeekOff, first_day), .required = TRUE },
  { NULL },
};

static const MetierJsonRecord week_off_record
    = { .fields = week_off_fields, .size = sizeof (WeekOff), .end = take_week_off };

static const MetierJsonField plan_fields[] = {
  { "aim", METIER_JSON_NUMBER, offsetof (Plan, aim), .required = TRUE, .min = 0, .max = METIER_LEVEL_MAX },
  { "hours_per_week", METIER_JSON_NUMBER, offsetof (Plan, hours_per_week), .max = G_MAXDOUBLE },
  { "hours_per_level_min", METIER_JSON_NUMBER, offsetof (Plan, hours_min), .max = G_MAXDOUBLE },
  { "hours_per_level_max", METIER_JSON_NUMBER, offsetof (Plan, hours_max), .max = G_MAXDOUBLE },
  { "start", METIER_JSON_DATE, offsetof (Plan, start) },
  { "order", METIER_JSON_IDS, offsetof (Plan, order) },
  { "own_hours", METIER_JSON_RECORDS, .record = &own_hours_record },
  { "weeks_off", METIER_JSON_RECORDS, .record = &week_off_record },
  { NULL },
};

const MetierJsonRecord metier_library_json_plan
    = { .fields = plan_fields, .size = sizeof (Plan), .begin = begin_plan, .end = end_plan };
