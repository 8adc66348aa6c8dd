/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-similarity.h"

#include <math.h>

#include "fixture.h"

static MetierMatrix *
matrix_new_titled (const char *const *titles, guint n_roles, guint n_skills, const double *values)
{
  MetierMatrix *matrix = fixture_matrix_new (n_roles, n_skills, values);

  for (guint i = 0; i < n_roles; i++)
    {
      g_free (matrix->titles[i]);
      matrix->titles[i] = g_strdup (titles[i]);
    }

  return matrix;
}

static const MetierSimilarRole *
get (GPtrArray *ranked, guint i)
{
  return g_ptr_array_index (ranked, i);
}

static void
test_formulas (void)
{
  static const char *const titles[] = { "Analyst", "Engineer" };
  static const double values[] = { 10, 50, 90, NAN, /* Engineer: */ 40, 40, 90, 100 };
  g_autoptr (MetierMatrix) matrix = matrix_new_titled (titles, 2, 4, values);
  g_autoptr (GPtrArray) ranked = metier_similarity_rank (matrix, "any:00", 0);

  g_assert_cmpuint (ranked->len, ==, 1);
  g_assert_cmpstr (get (ranked, 0)->id, ==, "any:01");
  g_assert_cmpstr (get (ranked, 0)->title, ==, "Engineer");
  g_assert_cmpuint (get (ranked, 0)->n_shared, ==, 3);
  g_assert_cmpfloat_with_epsilon (get (ranked, 0)->to, 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (ranked, 0)->back, 10.0 / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (ranked, 0)->similarity, 1 - 40.0 / 300, 1e-12);
}

static void
test_order (void)
{
  static const char *const titles[] = { "Self", "Far", "Near", "Twin B", "Twin A", "Twin A", "Strange" };
  static const double values[][2] = {
    { 50, 50 }, { 0, 100 }, { 51, 50 }, { 40, 50 }, { 60, 50 }, { 50, 40 }, { NAN, NAN },
  };
  static const char *const expected[] = { "any:02", "any:04", "any:05", "any:03", "any:01" };
  g_autoptr (MetierMatrix) matrix = matrix_new_titled (titles, 7, 2, &values[0][0]);
  g_autoptr (GPtrArray) ranked = metier_similarity_rank (matrix, "any:00", 0);

  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < ranked->len; i++)
    g_assert_cmpstr (get (ranked, i)->id, ==, expected[i]);
}

/* The nearest by the formula agrees on one skill of four, which says nothing about the other three. */
static void
test_shares_enough (void)
{
  static const char *const titles[] = { "Self", "Agrees on one", "Near in two" };
  static const double values[][6] = {
    { 50, 50, 50, 50, NAN, NAN },
    { 50, NAN, NAN, NAN, 90, 90 },
    { 40, 40, NAN, NAN, 10, 10 },
  };
  g_autoptr (MetierMatrix) matrix = matrix_new_titled (titles, 3, 6, &values[0][0]);
  g_autoptr (GPtrArray) there = metier_similarity_rank (matrix, "any:00", 0);
  g_autoptr (GPtrArray) back = metier_similarity_rank (matrix, "any:01", 0);

  g_assert_cmpuint (there->len, ==, 1);
  g_assert_cmpstr (get (there, 0)->title, ==, "Near in two");
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_cmpstr (get (back, 0)->title, ==, "Near in two");
}

/* Both are five ninths of the scale away, which comes out differently in binary. */
static void
test_ties_of_ninths (void)
{
  static const char *const titles[] = { "Self", "B", "A" };
  static const double values[][2] = {
    { 0, 0 },
    { 2 / 9.0 * 100, 3 / 9.0 * 100 },
    { 0, 5 / 9.0 * 100 },
  };
  g_autoptr (MetierMatrix) matrix = matrix_new_titled (titles, 3, 2, &values[0][0]);
  g_autoptr (GPtrArray) ranked = metier_similarity_rank (matrix, "any:00", 0);

  g_assert_cmpstr (get (ranked, 0)->title, ==, "A");
  g_assert_cmpstr (get (ranked, 1)->title, ==, "B");
}

static void
test_limit (void)
{
  static const char *const titles[] = { "A", "B", "C", "D" };
  static const double values[] = { 1, 2, 3, 4 };
  g_autoptr (MetierMatrix) matrix = matrix_new_titled (titles, 4, 1, values);
  g_autoptr (GPtrArray) two = metier_similarity_rank (matrix, "any:00", 2);
  g_autoptr (GPtrArray) many = metier_similarity_rank (matrix, "any:00", 100);

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (get (two, 0)->id, ==, "any:01");
  g_assert_cmpuint (many->len, ==, 3);
}

static void
test_unknown_role (void)
{
  g_autoptr (MetierMatrix) matrix = metier_matrix_new (0, 0, NULL, 0);
  g_autoptr (GPtrArray) ranked = metier_similarity_rank (matrix, "any:00", 0);

  g_assert_cmpuint (ranked->len, ==, 0);
}

/* Rows come in any order, as an index by skill has them; what is no number takes no room. */
static void
test_matrix (void)
{
  static const MetierMatrixCell cells[]
      = { { 2, 0, 10 }, { 0, 0, 20 }, { 0, 1, NAN }, { 0, 2, 30 }, { 2, 2, 40 } };
  g_autoptr (MetierMatrix) matrix = metier_matrix_new (3, 3, cells, G_N_ELEMENTS (cells));
  g_autoptr (MetierMatrix) other = metier_matrix_ref (matrix);
  g_autofree double *row = metier_matrix_spread_row (other, 0);

  g_assert_cmpuint (other->n_roles, ==, 3);
  g_assert_cmpuint (other->n_skills, ==, 3);
  g_assert_cmpuint (metier_matrix_get_n_values (other, 0), ==, 2);
  g_assert_cmpuint (metier_matrix_get_n_values (other, 1), ==, 0);
  g_assert_cmpuint (metier_matrix_get_n_values (other, 2), ==, 2);
  g_assert_cmpfloat (row[0], ==, 20);
  g_assert_true (isnan (row[1]));
  g_assert_cmpfloat (row[2], ==, 30);
  g_assert_cmpuint (other->skills[3], ==, 2);
  g_assert_cmpfloat (other->values[3], ==, 40);
}

static MetierMatrix *
matrix_new_random (guint n_roles, guint n_skills)
{
  g_autofree double *values = g_new (double, (gsize) n_roles *n_skills);

  for (guint i = 0; i < n_roles * n_skills; i++)
    values[i] = g_test_rand_int_range (0, 10) > 0 ? g_test_rand_double_range (0, 100) : NAN;

  return fixture_matrix_new (n_roles, n_skills, values);
}

/* The way there costs what the way back costs from the other end, and both make up the distance. */
static void
test_there_and_back (void)
{
  g_autoptr (MetierMatrix) matrix = matrix_new_random (20, 15);

  for (guint i = 0; i < matrix->n_roles; i++)
    {
      g_autoptr (GPtrArray) ranked = metier_similarity_rank (matrix, matrix->roles[i], 0);

      for (guint j = 0; j < ranked->len; j++)
        {
          const MetierSimilarRole *there = get (ranked, j);
          g_autoptr (GPtrArray) others = metier_similarity_rank (matrix, there->id, 0);
          guint k = 0;

          while (!g_str_equal (get (others, k)->id, matrix->roles[i]))
            k++;

          g_assert_cmpfloat (get (others, k)->similarity, ==, there->similarity);
          g_assert_cmpfloat (get (others, k)->to, ==, there->back);
          g_assert_cmpfloat_with_epsilon (there->similarity, 1 - (there->to + there->back) / 100, 1e-12);
          g_assert_cmpfloat (there->similarity, >=, 0);
          g_assert_cmpfloat (there->similarity, <=, 1);
          if (j > 0)
            g_assert_cmpfloat (get (ranked, j - 1)->similarity, >=, there->similarity - 1e-12);
        }
    }
}

static void
test_thousands_of_roles (void)
{
  g_autoptr (MetierMatrix) matrix = matrix_new_random (4000, 120);
  g_autoptr (GPtrArray) ranked = NULL;

  g_test_timer_start ();
  ranked = metier_similarity_rank (matrix, "any:1234", 10);
  g_test_minimized_result (g_test_timer_elapsed (), "Ranking 4,000 roles by 120 skills");

  g_assert_cmpuint (ranked->len, ==, 10);
  g_assert_cmpfloat (g_test_timer_last (), <, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/similarity/formulas", test_formulas);
  g_test_add_func ("/similarity/order", test_order);
  g_test_add_func ("/similarity/shares-enough", test_shares_enough);
  g_test_add_func ("/similarity/ties-of-ninths", test_ties_of_ninths);
  g_test_add_func ("/similarity/limit", test_limit);
  g_test_add_func ("/similarity/unknown-role", test_unknown_role);
  g_test_add_func ("/similarity/matrix", test_matrix);
  g_test_add_func ("/similarity/there-and-back", test_there_and_back);
  g_test_add_func ("/similarity/thousands-of-roles", test_thousands_of_roles);

  return g_test_run ();
}
