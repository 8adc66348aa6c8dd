/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-fixture.h"

#include <math.h>

#include <glib/gstdio.h>

char *
pack_fixture_path (const char *name)
{
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);

  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

void
pack_fixture_put (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  /* Tests put many files down, and none of them has to survive a power cut. Without that care GLib writes
   * into the old file and leaves its tail. */
  g_unlink (path);
  g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
pack_fixture_get (const char *path, char **bytes, gsize *length)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, bytes, length, &error);
  g_assert_no_error (error);
}

MetierPackWriter *
pack_fixture_begin (const char *path, const char *source, const char *released)
{
  return pack_fixture_begin_edition (path, source, released, "1");
}

MetierPackWriter *
pack_fixture_begin_edition (const char *path, const char *source, const char *released, const char *edition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSource) value = metier_source_new ();
  MetierPackWriter *writer = metier_pack_writer_new (path, &error);

  g_assert_no_error (error);

  value->id = g_strdup (source);
  value->title = g_strdup_printf ("Title of %s", source);
  value->edition = g_strdup (edition);
  value->released = g_strdup (released);
  value->url = g_strdup ("https://example.org/");
  value->licence = g_strdup ("CC0-1.0");
  value->credit = g_strdup ("Somebody");
  value->core_scale = g_strdup ("demo:relevance");
  metier_pack_writer_set_source (writer, value, &error);
  g_assert_no_error (error);

  pack_fixture_add_scale (writer, "demo:relevance", METIER_SCALE_INTERVAL, 0, 9);
  return writer;
}

void
pack_fixture_finish (MetierPackWriter *writer)
{
  g_autoptr (GError) error = NULL;

  metier_pack_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  metier_pack_writer_free (writer);
}

void
pack_fixture_add_scale (MetierPackWriter *writer, const char *id, MetierScaleKind kind, double min,
                        double max)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup (id);
  scale->name = g_strdup_printf ("Name of %s", id);
  scale->meaning = g_strdup ("What it means.");
  scale->unit = g_strdup ("unit");
  scale->kind = kind;
  scale->min = min;
  scale->max = max;
  metier_scale_add_level (scale, min, "lowest", NULL);
  metier_scale_add_level (scale, max, "highest", "As high as it goes.");
  metier_pack_writer_add_scale (writer, scale, &error);
  g_assert_no_error (error);
}

void
pack_fixture_add_skill (MetierPackWriter *writer, const char *id, const char *name, const char *section,
                        const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSkill) skill = metier_skill_new ();

  skill->id = g_strdup (id);
  skill->name = g_strdup (name);
  skill->section = g_strdup (section);
  skill->kind = g_strdup (kind);
  metier_pack_writer_add_skill (writer, skill, &error);
  g_assert_no_error (error);
}

void
pack_fixture_add_role (MetierPackWriter *writer, const char *id, const char *title, const char *family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRole) role = metier_role_new ();

  role->id = g_strdup (id);
  role->title = g_strdup (title);
  role->family = g_strdup (family);
  metier_pack_writer_add_role (writer, role, &error);
  g_assert_no_error (error);
}

void
pack_fixture_rate (MetierPackWriter *writer, const char *role, const char *skill, const char *scale,
                   double value)
{
  g_autoptr (GError) error = NULL;
  MetierRatingRow row = { role, skill, scale, value, METIER_RATING_NO_N, NAN, NAN, NAN, 0, NULL, NULL };

  metier_pack_writer_add_rating (writer, &row, &error);
  g_assert_no_error (error);
}

void
pack_fixture_add_resource (MetierPackWriter *writer, const char *id, const char *url, const char *title,
                           const char *skill)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierResource) resource = metier_resource_new ();

  resource->id = g_strdup (id);
  resource->url = g_strdup (url);
  resource->title = g_strdup (title);
  resource->kind = g_strdup ("book");
  resource->credit = g_strdup ("A list, CC0-1.0");
  g_strfreev (resource->skills);
  resource->skills = g_strsplit (skill, " ", -1);
  g_strfreev (resource->judged);
  resource->judged = g_strsplit ("kind skills", " ", -1);
  metier_pack_writer_add_resource (writer, resource, &error);
  g_assert_no_error (error);
}

static void
add_skills (MetierPackWriter *writer)
{
  g_autoptr (GError) error = NULL;

  metier_pack_writer_add_section (writer, "demo:first", "First heading", &error);
  metier_pack_writer_add_section (writer, "demo:second", "Second heading", &error);

  /* Not in reading order: sections decide that. */
  pack_fixture_add_skill (writer, "demo:loose", "Loose skill", NULL, NULL);
  pack_fixture_add_skill (writer, "demo:learning", "Machine learning", "demo:second", "competence");
  pack_fixture_add_skill (writer, "demo:group", "Analytics as a whole", "demo:first", "group");
  pack_fixture_add_skill (writer, "demo:stats", "Statistics", "demo:first", "competence");
  pack_fixture_add_skill (writer, "demo:bayes", "Bayesian methods", "demo:first", "competence");
  pack_fixture_add_skill (writer, "demo:python", "Python", "demo:second", "language");
  metier_pack_writer_add_core_map (writer, "demo:learning", METIER_CORE_SKILL_ML, NULL, &error);
  metier_pack_writer_add_core_map (writer, "demo:stats", METIER_CORE_SKILL_STATISTICS, NULL, &error);
  metier_pack_writer_add_core_map (writer, "demo:bayes", METIER_CORE_SKILL_STATISTICS, "Part of it.", &error);
  g_assert_no_error (error);
}

static void
add_roles (MetierPackWriter *writer)
{
  g_autoptr (GError) error = NULL;

  /* "demo:late" belongs to the first family, though it comes last. */
  pack_fixture_add_role (writer, "demo:analyst", "Data Analyst", "Analysts");
  pack_fixture_add_role (writer, "demo:engineer", "Machine Learning Engineer", "Engineers");
  pack_fixture_add_role (writer, "demo:unrated", "Café Owner", NULL);
  pack_fixture_add_role (writer, "demo:late", "Business Analyst", "Analysts");
  metier_pack_writer_add_alias (writer, "demo:engineer", "ML Engineer", &error);
  metier_pack_writer_add_alias (writer, "demo:engineer", "Model Plumber", &error);
  metier_pack_writer_add_alias (writer, "demo:late", "Data Analyst for business", &error);
  g_assert_no_error (error);
}

static void
rate (MetierPackWriter *writer)
{
  g_autoptr (GError) error = NULL;
  MetierRatingRow full
      = { "demo:engineer", "demo:python", "demo:share", 0.25, 120, 0.02, 0.2, 0.3, 0, "2021-05", "survey" };
  MetierRatingRow suppressed
      = { "demo:late", "demo:learning", "demo:relevance", 8, 5, 1.5, NAN, NAN, METIER_RATING_SUPPRESSED, NULL,
          NULL };

  pack_fixture_rate (writer, "demo:analyst", "demo:stats", "demo:relevance", 9);
  pack_fixture_rate (writer, "demo:analyst", "demo:bayes", "demo:relevance", 4);
  pack_fixture_rate (writer, "demo:analyst", "demo:learning", "demo:relevance", 3);
  pack_fixture_rate (writer, "demo:analyst", "demo:group", "demo:relevance", 6);
  pack_fixture_rate (writer, "demo:analyst", "demo:stats", "demo:level", 2);
  pack_fixture_rate (writer, "demo:engineer", "demo:learning", "demo:relevance", 9);
  pack_fixture_rate (writer, "demo:engineer", "demo:learning", "demo:level", 4);
  pack_fixture_rate (writer, "demo:engineer", "demo:python", "demo:level", 3);
  pack_fixture_rate (writer, "demo:late", "demo:stats", "demo:relevance", 5);
  pack_fixture_rate (writer, "demo:late", "demo:loose", "demo:share", 0.5);
  metier_pack_writer_add_rating (writer, &full, &error);
  metier_pack_writer_add_rating (writer, &suppressed, &error);
  g_assert_no_error (error);
}

char *
pack_fixture_write_demo (void)
{
  char *path = pack_fixture_path ("demo.pack");
  MetierPackWriter *writer = pack_fixture_begin (path, "demo", "2020");

  pack_fixture_add_scale (writer, "demo:level", METIER_SCALE_ORDINAL, 0, 4);
  pack_fixture_add_scale (writer, "demo:share", METIER_SCALE_SHARE, 0, 1);
  add_skills (writer);
  add_roles (writer);
  rate (writer);
  pack_fixture_add_resource (writer, "demo:book", "https://www.example.org/book/", "A book of statistics",
                             "statistics");
  pack_fixture_add_resource (writer, "demo:course", "https://example.org/course", "Learning machines",
                             "demo:learning programming");
  pack_fixture_finish (writer);
  return path;
}

MetierCatalogue *
pack_fixture_open_demo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_write_demo ();
  MetierCatalogue *catalogue = metier_catalogue_new ();

  metier_catalogue_add_pack (catalogue, path, TRUE, &error);
  g_assert_no_error (error);
  return catalogue;
}
