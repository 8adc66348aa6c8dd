/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "formats/import/metier-import.h"
#include "real-data.h"

#define CODE "O*NET-SOC Code"

/* The bundled pack has the computer and mathematical occupations; the whole database is imported. */
typedef struct {
  const char *branch; /* of occupations that the pack has */
  guint n_occupations;
  guint n_rated;
  gboolean imported;
} Edition;

static const Edition bundled = { "15-", 31, 31, FALSE };
static const Edition whole = { "", 1016, 894, TRUE };

/* The imported pack, which is made when it is first asked for. */
static char *imported_pack;

static void
import_whole (void)
{
  const MetierImportOptions options = { METIER_SOURCE_ONET };
  const MetierProgress progress = { NULL };
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autofree char *path = g_build_filename (real_data_get_folder (), "onet-30.1", NULL);
  g_autofree char *folder = g_dir_make_tmp ("metier-XXXXXX", NULL);
  g_autoptr (MetierSourceFiles) files = NULL;
  g_autoptr (MetierImport) import = NULL;
  g_autoptr (MetierPackWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  imported_pack = g_build_filename (folder, "whole.pack", NULL);
  files = metier_source_files_open (path, &error);
  g_assert_no_error (error);
  import = metier_import_new (files, &options, NULL, &error);
  g_assert_no_error (error);
  writer = metier_pack_writer_new (imported_pack, &error);
  g_assert_no_error (error);
  metier_import_run (import, writer, report, &progress, &error);
  g_assert_no_error (error);
  metier_pack_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_roles, ==, 1016);
  g_assert_cmpuint (report->n_ratings, ==, 121584);
  g_assert_cmpuint (report->n_skipped, ==, 0);
}

static RealPack *
open_pack (const Edition *edition)
{
  if (!edition->imported)
    return real_pack_open ("onet-30.1");
  if (imported_pack == NULL)
    import_whole ();
  return real_pack_open_file (imported_pack, "onet-30.1");
}

static void
remove_imported (void)
{
  g_autofree char *folder = NULL;

  if (imported_pack == NULL)
    return;

  folder = g_path_get_dirname (imported_pack);
  g_assert_no_errno (g_unlink (imported_pack));
  g_assert_no_errno (g_rmdir (folder));
  g_free (imported_pack);
}

static MetierRatingFlags
get_flags (const Table *table, guint row)
{
  MetierRatingFlags flags = 0;

  if (g_str_equal (table_get (table, row, "Recommend Suppress"), "Y"))
    flags |= METIER_RATING_SUPPRESSED;
  if (g_str_equal (table_get (table, row, "Not Relevant"), "Y"))
    flags |= METIER_RATING_NOT_RELEVANT;
  return flags;
}

static void
check_element (const MetierSkill *skill, const char *name, const char *kind)
{
  if (!g_str_equal (skill->full_name != NULL ? skill->full_name : skill->name, name))
    real_data_fail ("%s: is called “%s” by the publisher", skill->id, name);
  if (g_strcmp0 (skill->kind, kind) != 0)
    real_data_fail ("%s: is not of the kind “%s”", skill->id, kind);
}

static void
expect_rating (RealPack *pack, const Table *table, guint row, const char *kind)
{
  g_autofree char *role = g_strdup_printf ("onet:%s", table_get (table, row, CODE));
  g_autofree char *skill = g_strdup_printf ("onet:%s", table_get (table, row, "Element ID"));
  g_autofree char *scale = g_ascii_strdown (table_get (table, row, "Scale ID"), -1);
  g_autofree char *scale_id = g_strdup_printf ("onet:%s", scale);
  g_autofree char *date = real_data_dup_month (table_get (table, row, "Date"));
  MetierRatingRow expected = real_data_row (role, skill, scale_id, table_get (table, row, "Data Value"));
  const MetierRating *rating;

  expected.n = real_data_get_count (table_get (table, row, "N"));
  expected.se = real_data_get_number (table_get (table, row, "Standard Error"));
  expected.lo = real_data_get_number (table_get (table, row, "Lower CI Bound"));
  expected.hi = real_data_get_number (table_get (table, row, "Upper CI Bound"));
  expected.flags = get_flags (table, row);
  expected.date = date;
  expected.method = table_get (table, row, "Domain Source");
  rating = real_pack_expect (pack, &expected);
  if (rating != NULL)
    check_element (rating->skill, table_get (table, row, "Element Name"), kind);
}

static guint
expect_ratings (RealPack *pack, const Edition *edition, const char *file, const char *kind)
{
  g_autoptr (Table) table = table_read (real_data_get_folder (), file);
  guint n = 0;

  for (guint i = 0; i < table->n_rows; i++)
    if (g_str_has_prefix (table_get (table, i, CODE), edition->branch))
      {
        expect_rating (pack, table, i, kind);
        n++;
      }
  return n;
}

static void
test_ratings (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (RealPack) pack = NULL;
  guint n_rated = 0;
  guint n;

  if (real_data_is_missing ())
    return;

  pack = open_pack (edition);
  n = expect_ratings (pack, edition, "onet-30.1/Skills.txt", "skill");
  g_assert_cmpuint (n, ==, edition->n_rated * 35 * 2);
  n += expect_ratings (pack, edition, "onet-30.1/Knowledge.txt", "knowledge");
  g_assert_cmpuint (n, ==, edition->n_rated * (35 + 33) * 2);
  real_pack_expect_nothing_else (pack, n);
  for (guint i = 0; i < pack->roles->len; i++)
    n_rated += ((const MetierRole *) g_ptr_array_index (pack->roles, i))->rated;
  g_assert_cmpuint (n_rated, ==, edition->n_rated);
}

static void
test_occupations (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  guint n = 0;

  if (real_data_is_missing ())
    return;

  pack = open_pack (edition);
  table = table_read (real_data_get_folder (), "onet-30.1/Occupation Data.txt");
  for (guint i = 0; i < pack->roles->len; i++)
    for (guint j = 0; j < table->n_rows; j++)
      {
        const MetierRole *role = g_ptr_array_index (pack->roles, i);

        if (g_str_equal (role->id + strlen ("onet:"), table_get (table, j, CODE)))
          {
            g_assert_cmpstr (role->title, ==, table_get (table, j, "Title"));
            /* The sentences of the bundled pack are our own. */
            if (edition->imported)
              g_assert_cmpstr (role->summary, ==, table_get (table, j, "Description"));
            n++;
          }
      }
  g_assert_cmpuint (n, ==, edition->n_occupations);
  g_assert_cmpuint (pack->roles->len, ==, edition->n_occupations);
}

typedef struct {
  const char *file;
  void (*list_found) (const MetierProfile *profile, GPtrArray *texts);
  void (*list_expected) (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts);
} List;

static void
list_aliases (const MetierProfile *profile, GPtrArray *texts)
{
  for (guint i = 0; profile->aliases[i] != NULL; i++)
    g_ptr_array_add (texts, g_strdup (profile->aliases[i]));
}

static void
add_alias (const MetierProfile *profile, GPtrArray *texts, const char *title)
{
  if (*title != '\0' && !g_str_equal (title, "n/a") && !g_str_equal (title, profile->role->title)
      && !g_ptr_array_find_with_equal_func (texts, title, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (title));
}

static void
expect_aliases (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts)
{
  add_alias (profile, texts, table_get (table, row, "Alternate Title"));
  add_alias (profile, texts, table_get (table, row, "Short Title"));
}

static void
list_technologies (const MetierProfile *profile, GPtrArray *texts)
{
  for (guint i = 0; i < profile->technologies->len; i++)
    {
      const MetierTechnology *technology = g_ptr_array_index (profile->technologies, i);

      g_ptr_array_add (texts,
                       g_strdup_printf ("%s · %s · %s · %s", technology->name, technology->category,
                                        technology->hot ? "Y" : "N", technology->in_demand ? "Y" : "N"));
    }
}

static void
expect_technology (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts)
{
  g_ptr_array_add (texts, g_strdup_printf ("%s · %s · %s · %s", table_get (table, row, "Example"),
                                           table_get (table, row, "Commodity Title"),
                                           table_get (table, row, "Hot Technology"),
                                           table_get (table, row, "In Demand")));
}

static void
list_related (const MetierProfile *profile, GPtrArray *texts)
{
  for (guint i = 0; i < profile->related->len; i++)
    {
      const MetierRelatedRole *related = g_ptr_array_index (profile->related, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s · %s · %u", related->role, related->tier, related->rank));
    }
}

static void
expect_related (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts)
{
  g_ptr_array_add (
      texts, g_strdup_printf ("onet:%s · %s · %s", table_get (table, row, "Related O*NET-SOC Code"),
                              table_get (table, row, "Relatedness Tier"), table_get (table, row, "Index")));
}

static void
list_tasks (const MetierProfile *profile, GPtrArray *texts)
{
  for (guint i = 0; i < profile->tasks->len; i++)
    {
      const MetierTask *task = g_ptr_array_index (profile->tasks, i);

      g_assert_true (isnan (task->importance));
      g_ptr_array_add (texts, g_strdup_printf ("%u %s · %s", i, task->text, task->kind));
    }
}

/* This edition of the files has no ratings of tasks, so their order is the publisher's. */
static void
expect_task (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts)
{
  const char *kind = table_get (table, row, "Task Type");

  g_ptr_array_add (texts, g_strdup_printf ("%u %s · %s", texts->len, table_get (table, row, "Task"),
                                           *kind != '\0' && !g_str_equal (kind, "n/a") ? kind : NULL));
}

static void
list_zone (const MetierProfile *profile, GPtrArray *texts)
{
  if (profile->preparation != NULL)
    g_ptr_array_add (texts, g_strdup (profile->preparation->id));
}

static void
expect_zone (const MetierProfile *profile, const Table *table, guint row, GPtrArray *texts)
{
  g_ptr_array_add (texts, g_strdup_printf ("onet:zone-%s", table_get (table, row, "Job Zone")));
}

static const List tasks = { "onet-30.1/Task Statements.txt", list_tasks, expect_task };
static const List zones = { "onet-30.1/Job Zones.txt", list_zone, expect_zone };
static const List aliases = { "onet-30.1/Alternate Titles.txt", list_aliases, expect_aliases };
static const List technologies = { "onet-30.1/Technology Skills.txt", list_technologies, expect_technology };
static const List related = { "onet-30.1/Related Occupations.txt", list_related, expect_related };

/* What the file lists for each of the pack's roles. */
static GHashTable *
gather_expected (RealPack *pack, const List *list)
{
  g_autoptr (Table) table = table_read (real_data_get_folder (), list->file);
  GHashTable *gathered
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (pack->roles, i);

      g_hash_table_insert (gathered, g_strdup (role->id), g_ptr_array_new_with_free_func (g_free));
    }
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *role = g_strdup_printf ("onet:%s", table_get (table, i, CODE));
      GPtrArray *texts = g_hash_table_lookup (gathered, role);

      if (texts != NULL)
        list->list_expected (real_pack_get_profile (pack, role), table, i, texts);
    }
  return gathered;
}

static void
check_list (const Edition *edition, const List *list)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (GHashTable) expected = NULL;

  if (real_data_is_missing ())
    return;

  pack = open_pack (edition);
  expected = gather_expected (pack, list);
  for (guint i = 0; i < pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (pack->roles, i);
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

      list->list_found (real_pack_get_profile (pack, role->id), found);
      real_data_compare (role->id, found, g_hash_table_lookup (expected, role->id));
    }
}

static void
test_bundled_list (gconstpointer data)
{
  check_list (&bundled, data);
}

static void
test_whole_list (gconstpointer data)
{
  check_list (&whole, data);
}

/* What each zone means is what the publisher says, word for word. */
static void
test_zone_names (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  guint n = 0;

  if (real_data_is_missing ())
    return;

  pack = open_pack (&whole);
  table = table_read (real_data_get_folder (), "onet-30.1/Job Zone Reference.txt");
  for (guint i = 0; i < pack->roles->len; i++)
    for (guint j = 0; j < table->n_rows; j++)
      {
        const MetierRole *role = g_ptr_array_index (pack->roles, i);
        const MetierPreparation *step = real_pack_get_profile (pack, role->id)->preparation;
        g_autofree char *id = g_strdup_printf ("onet:zone-%s", table_get (table, j, "Job Zone"));

        if (step == NULL || !g_str_equal (step->id, id))
          continue;
        g_assert_cmpstr (step->name, ==, table_get (table, j, "Name"));
        g_assert_cmpstr (step->education, ==, table_get (table, j, "Education"));
        g_assert_cmpstr (step->experience, ==, table_get (table, j, "Experience"));
        g_assert_cmpstr (step->training, ==, table_get (table, j, "Job Training"));
        n++;
      }
  g_assert_cmpuint (n, >, 900);
}

/* A blank level was asked for and is not scored: a rating without a value. */
static gboolean
expect_new_rating (RealPack *pack, const Table *table, guint row, const char *column, const char *scale,
                   MetierRatingFlags flags)
{
  g_autofree char *role = g_strdup_printf ("onet:%s", table_get (table, row, "onet_soc_code"));
  g_autofree char *skill = g_strdup_printf ("onet:%s", table_get (table, row, "element_id"));
  g_autofree char *date = real_data_dup_month (table_get (table, row, "date"));
  g_autofree char *n_column = g_strdup_printf ("%s_n", column);
  MetierRatingRow expected = real_data_row (role, skill, scale, table_get (table, row, column));

  expected.n = real_data_get_count (table_get (table, row, n_column));
  expected.flags = flags;
  expected.date = date;
  expected.method = table_get (table, row, "domain_source");
  real_pack_expect (pack, &expected);
  return !isnan (expected.value);
}

static void
test_new_ratings (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  guint n = 0;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("onet-31.0");
  table = table_read (real_data_get_folder (), "onet-31.0-data-scientists.csv");
  g_assert_cmpuint (table->n_rows, ==, 120);
  for (guint i = 0; i < table->n_rows; i++)
    {
      /* It is the level that is not relevant; an importance is always asked for. */
      gboolean irrelevant = g_str_equal (table_get (table, i, "not_relevant"), "Y");

      n += expect_new_rating (pack, table, i, "importance", "onet:im", 0);
      n += expect_new_rating (pack, table, i, "level", "onet:lv",
                              irrelevant ? METIER_RATING_NOT_RELEVANT : 0);
    }
  g_assert_cmpuint (n, ==, 120 + 116);
  real_pack_expect_nothing_else (pack, n);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/real/onet-30.1/ratings", &bundled, test_ratings);
  g_test_add_data_func ("/real/onet-30.1/occupations", &bundled, test_occupations);
  g_test_add_data_func ("/real/onet-30.1/alternate-titles", &aliases, test_bundled_list);
  g_test_add_data_func ("/real/onet-30.1/technologies", &technologies, test_bundled_list);
  g_test_add_data_func ("/real/onet-30.1/related-occupations", &related, test_bundled_list);
  g_test_add_data_func ("/real/onet-whole/ratings", &whole, test_ratings);
  g_test_add_data_func ("/real/onet-whole/occupations", &whole, test_occupations);
  g_test_add_data_func ("/real/onet-whole/alternate-titles", &aliases, test_whole_list);
  g_test_add_data_func ("/real/onet-whole/technologies", &technologies, test_whole_list);
  g_test_add_data_func ("/real/onet-whole/related-occupations", &related, test_whole_list);
  g_test_add_data_func ("/real/onet-whole/tasks", &tasks, test_whole_list);
  g_test_add_data_func ("/real/onet-whole/job-zones", &zones, test_whole_list);
  g_test_add_func ("/real/onet-whole/job-zone-names", test_zone_names);
  g_test_add_func ("/real/onet-31.0/ratings", test_new_ratings);

  result = g_test_run ();
  remove_imported ();
  return result;
}
