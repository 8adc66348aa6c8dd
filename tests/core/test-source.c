/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-source.h"

typedef struct {
  const char *name;
  const char *released;
  int this_year;
  int age;
} AgeCase;

static const AgeCase age_cases[] = {
  { "year", "2021", 2026, 5 },
  { "month", "2021-10", 2026, 5 },
  { "day", "2025-12-31", 2026, 1 },
  { "this-year", "2026-08", 2026, 0 },
  { "ahead-of-the-clock", "2026-08", 2024, 0 },
  { "unknown", NULL, 2026, -1 },
  { "empty", "", 2026, -1 },
  { "short", "202", 2026, -1 },
  { "words", "spring 2021", 2026, -1 },
  { "foreign-digits", "٢٠٢١", 2026, -1 },
};

static void
test_age (gconstpointer data)
{
  const AgeCase *age_case = data;
  g_autoptr (MetierSource) source = metier_source_new ();

  source->released = g_strdup (age_case->released);

  g_assert_cmpint (metier_source_get_age (source, age_case->this_year), ==, age_case->age);
}

typedef struct {
  const char *title;
  const char *edition;
  const char *name;
  const char *label;
} NameCase;

static const NameCase name_cases[] = {
  { "EDISON", "2017–18", "EDISON 2017–18", "EDISON · 2017–18" },
  { "Kaggle 2021", "2021", "Kaggle 2021", "Kaggle 2021" },
  { "UK government", METIER_SOURCE_UNDATED, "UK government undated", "UK government · undated" },
  { "My roles", "", "My roles", "My roles" },
  { "My roles", NULL, "My roles", "My roles" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autoptr (MetierSource) source = metier_source_new ();
      g_autofree char *name = NULL;
      g_autofree char *label = NULL;

      source->title = g_strdup (name_cases[i].title);
      source->edition = g_strdup (name_cases[i].edition);
      name = metier_source_dup_name (source);
      label = metier_source_dup_label (source);
      g_assert_cmpstr (name, ==, name_cases[i].name);
      g_assert_cmpstr (label, ==, name_cases[i].label);
    }
}

static void
test_lifetime (void)
{
  g_autoptr (MetierSource) source = metier_source_new ();
  MetierSource *other;

  source->id = g_strdup ("edison");
  source->note = g_strdup ("Expert opinion.");
  other = metier_source_ref (source);
  g_assert_true (other == source);
  metier_source_unref (other);

  g_assert_cmpstr (source->id, ==, "edison");
}

static gpointer
take_references_cb (gpointer data)
{
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (MetierSource) source = metier_source_ref (data);

      g_assert_cmpstr (source->id, ==, "edison");
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (MetierSource) source = metier_source_new ();
  GThread *threads[2];

  source->id = g_strdup ("edison");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("references", take_references_cb, source);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_cmpstr (source->id, ==, "edison");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (age_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/source/age/", age_cases[i].name, NULL);

      g_test_add_data_func (path, &age_cases[i], test_age);
    }
  g_test_add_func ("/source/names", test_names);
  g_test_add_func ("/source/lifetime", test_lifetime);
  g_test_add_func ("/source/threads", test_threads);

  return g_test_run ();
}
