/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "store/library/metier-library-levels.h"

static void
add (MetierLibrary *library, const char *skill, guint level, gint64 at, const char *evidence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSelfRating) rating = metier_self_rating_new (skill, "A title", level);

  rating->at = at;
  rating->evidence = g_strdup (evidence);
  metier_library_add_level (library, rating, &error);
  g_assert_no_error (error);
}

static const MetierSelfRating *
get (GPtrArray *levels, guint i)
{
  g_assert_cmpuint (i, <, levels->len);
  return g_ptr_array_index (levels, i);
}

static void
test_newest_counts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) levels = NULL;

  add (library, "ml", 1, 2000, NULL);
  add (library, "ml", 3, 3000, "https://example.org/certificate");
  add (library, "ml", 0, 1000, NULL);
  add (library, "edison:DSDA02", 4, 500, NULL);

  /* Of one time the last one counts. */
  add (library, "statistics", 4, 700, NULL);
  add (library, "statistics", 2, 700, NULL);

  levels = metier_library_get_levels (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (levels->len, ==, 3);
  g_assert_cmpstr (get (levels, 0)->skill, ==, "edison:DSDA02");
  g_assert_cmpstr (get (levels, 1)->skill, ==, "ml");
  g_assert_cmpuint (get (levels, 1)->level, ==, 3);
  g_assert_cmpint (get (levels, 1)->at, ==, 3000);
  g_assert_cmpstr (get (levels, 1)->evidence, ==, "https://example.org/certificate");
  g_assert_cmpstr (get (levels, 1)->title, ==, "A title");
  g_assert_cmpuint (get (levels, 2)->level, ==, 2);
}

static void
test_nothing_is_overwritten (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) of_ml = NULL;

  add (library, "ml", 1, 2000, NULL);
  add (library, "statistics", 2, 1500, NULL);
  add (library, "ml", 2, 1000, NULL);
  add (library, "ml", 3, 2000, NULL);

  all = metier_library_list_levels (library, NULL, &error);
  g_assert_no_error (error);
  of_ml = metier_library_list_levels (library, "ml", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpstr (get (all, 1)->skill, ==, "statistics");
  g_assert_cmpuint (of_ml->len, ==, 3);
  g_assert_cmpuint (get (of_ml, 0)->level, ==, 2);
  g_assert_cmpuint (get (of_ml, 1)->level, ==, 1);
  g_assert_cmpuint (get (of_ml, 2)->level, ==, 3);
}

static void
test_last_one_is_taken_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierSelfRating) rating = metier_self_rating_new ("ml", "A title", 2);
  g_autoptr (GPtrArray) levels = NULL;

  add (library, "ml", 1, 1000, NULL);
  add (library, "ml", 2, 1000, NULL);
  add (library, "ml", 2, 1000, NULL);
  rating->at = 1000;
  g_assert_true (metier_library_take_back_level (library, rating, &error));
  g_assert_no_error (error);

  levels = metier_library_list_levels (library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (levels->len, ==, 2);
  g_assert_cmpuint (get (levels, 0)->level, ==, 1);
  g_assert_cmpuint (get (levels, 1)->level, ==, 2);
}

static void
test_time_is_now (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) levels = NULL;
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  add (library, "ml", 1, 0, NULL);
  levels = metier_library_get_levels (library, NULL);
  g_assert_cmpint (get (levels, 0)->at, >=, before);
  g_assert_cmpint (get (levels, 0)->at, <=, before + 60);
}

static void
test_nonsense_is_refused (void)
{
  static const struct {
    const char *skill;
    guint level;
  } nonsense[] = { { "ml", 5 }, { "ml", G_MAXUINT }, { "", 1 }, { "two\nlines", 1 } };
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) levels = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierSelfRating) rating
          = metier_self_rating_new (nonsense[i].skill, "A title", nonsense[i].level);

      g_assert_false (metier_library_add_level (library, rating, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
    }

  levels = metier_library_list_levels (library, NULL, NULL);
  g_assert_cmpuint (levels->len, ==, 0);
}

static void
test_relevance (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GHashTable) skills = NULL;

  g_assert_true (metier_library_set_relevant (library, "kaggle:q7/r", "R", FALSE, &error));
  g_assert_true (metier_library_set_relevant (library, "kaggle:q7/r", "Other", FALSE, &error));
  g_assert_true (metier_library_set_relevant (library, "ml", "Learning", FALSE, &error));
  g_assert_true (metier_library_set_relevant (library, "ml", "Learning", TRUE, &error));
  g_assert_true (metier_library_set_relevant (library, "statistics", "Never said", TRUE, &error));
  g_assert_no_error (error);

  skills = metier_library_get_not_relevant (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (skills), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (skills, "kaggle:q7/r"), ==, "R");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/levels/newest-counts", test_newest_counts);
  g_test_add_func ("/levels/nothing-is-overwritten", test_nothing_is_overwritten);
  g_test_add_func ("/levels/take-back", test_last_one_is_taken_back);
  g_test_add_func ("/levels/time-is-now", test_time_is_now);
  g_test_add_func ("/levels/nonsense", test_nonsense_is_refused);
  g_test_add_func ("/levels/relevance", test_relevance);

  return g_test_run ();
}
