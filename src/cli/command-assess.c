/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-person.h"
#include "core/values/metier-day.h"
#include "store/library/metier-library-levels.h"

typedef struct {
  char *on;
  char *evidence;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->on);
  g_free (self->evidence);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
dup_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);

  return time != NULL ? g_date_time_format_iso8601 (time) : NULL;
}

static void
write_rating (MetierJsonWriter *writer, const MetierSelfRating *rating)
{
  g_autofree char *at = dup_time (rating->at);

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", rating->skill);
  metier_json_writer_text (writer, "name", rating->title);
  metier_json_writer_number (writer, "level", rating->level);
  metier_json_writer_text (writer, "at", at);
  metier_json_writer_text (writer, "evidence", rating->evidence);
  metier_json_writer_end (writer);
}

static void
print_list (MetierCli *self, GPtrArray *ratings)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < ratings->len; i++)
    write_rating (writer, g_ptr_array_index (ratings, i));
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_lines (MetierCli *self, GPtrArray *ratings)
{
  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (ratings, i);
      g_autofree char *at = dup_time (rating->at);
      g_autofree char *level = metier_cli_dup_level (rating->level);

      metier_cli_print (self, "%.10s  %s: %s\n", at != NULL ? at : "", rating->title, level);
      if (rating->evidence != NULL)
        metier_cli_print (self, "            %s\n", rating->evidence);
    }
}

static gboolean
list (MetierCli *self, const Options *options, GError **error)
{
  g_autoptr (GPtrArray) ratings = NULL;

  if (options->on != NULL || options->evidence != NULL)
    return metier_cli_refuse (error, _ ("“assess list” does not go with --on and --evidence."));

  if (!metier_cli_open_library_if_any (self, error))
    return FALSE;

  ratings
      = self->library != NULL ? metier_library_list_levels (self->library, NULL, error) : g_ptr_array_new ();
  if (ratings == NULL)
    return FALSE;

  if (self->json)
    print_list (self, ratings);
  else
    print_lines (self, ratings);
  return TRUE;
}

/* A day stands for its first second, so that what is said later that day counts more. */
static gboolean
parse_day (const char *text, gint64 *at, GError **error)
{
  g_autoptr (GDateTime) start = NULL;
  GDate day;

  if (text == NULL)
    return TRUE;

  if (!metier_day_parse (text, &day))
    return metier_cli_refuse (error, _ ("“--on” takes a date such as 2026-11-22, not “%s”."), text);

  start = g_date_time_new_utc (g_date_get_year (&day), (int) g_date_get_month (&day), g_date_get_day (&day),
                               0, 0, 0);
  *at = g_date_time_to_unix (start);
  if (*at <= 0 || *at > g_get_real_time () / G_USEC_PER_SEC)
    return metier_cli_refuse (error, _ ("“--on” takes a day between 1970 and today, not “%s”."), text);

  return TRUE;
}

static MetierSelfRating *
make_rating (MetierCli *self, const char *text, guint level, GError **error)
{
  MetierCatalogue *catalogue = metier_cli_open_catalogue (self, error);
  g_autofree char *id = catalogue != NULL ? metier_catalogue_find_skill (catalogue, text, error) : NULL;
  g_autoptr (MetierSkill) skill = id != NULL ? metier_catalogue_load_skill (catalogue, id, error) : NULL;

  return skill != NULL ? metier_self_rating_new (id, skill->name, level) : NULL;
}

static gboolean
assess (MetierCli *self, const char *skill, const char *level_text, const Options *options, GError **error)
{
  g_autoptr (MetierSelfRating) rating = NULL;
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  MetierLibrary *library;
  double level = 0;
  gint64 at = g_get_real_time () / G_USEC_PER_SEC;

  if (!metier_cli_parse_level (_ ("LEVEL"), level_text, &level, error)
      || !parse_day (options->on, &at, error))
    return FALSE;

  rating = make_rating (self, skill, (guint) level, error);
  library = rating != NULL ? metier_cli_open_library (self, error) : NULL;
  if (library == NULL)
    return FALSE;

  rating->at = at;
  rating->evidence = g_strdup (options->evidence);
  if (!metier_library_add_level (library, rating, error))
    return FALSE;

  g_ptr_array_add (ratings, rating);
  if (self->json)
    print_list (self, ratings);
  else
    print_lines (self, ratings);
  return TRUE;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.on, N_ ("Since when, instead of now"), N_ ("DATE") },
    { "evidence", 0, 0, G_OPTION_ARG_FILENAME, &options.evidence, N_ ("What shows it, text or an address"),
      N_ ("TEXT") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 1, 2, error))
    return FALSE;

  if ((*arguments)[2] != NULL)
    return assess (self, (*arguments)[1], (*arguments)[2], &options, error);

  if (g_str_equal ((*arguments)[1], "list"))
    return list (self, &options, error);

  return metier_cli_refuse (error, _ ("Something is missing; the usage is “metier-cli %s”."), self->usage);
}

const MetierCliCommand metier_cli_assess = {
  "assess",
  "SKILL LEVEL [--on DATE] [--evidence TEXT] | list",
  N_ ("Say how well you know a skill, from 0 to 4, or list what you said"),
  run,
};
