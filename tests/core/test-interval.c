/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-interval.h"

#include <math.h>

#include "fixture.h"

typedef struct {
  const char *name;
  double share;
  double n;
  double lo;
  double hi;
} WilsonCase;

/* Bounds as the 2021 survey's aggregate gives them, and the extremes in closed form. */
static const WilsonCase wilson_cases[] = {
  { "half", 0.5, 816, 0.4658, 0.5342 },
  { "large-share", 0.7907, 836, 0.7618, 0.8169 },
  { "small-share", 0.0084, 836, 0.0041, 0.0172 },
  { "nobody", 0, 10, 0, 0.2775 },
  { "everybody", 1, 10, 0.7225, 1 },
  { "one-person", 1, 1, 0.2065, 1 },
};

static void
test_wilson (gconstpointer data)
{
  const WilsonCase *wilson_case = data;
  double lo, hi;

  metier_interval_wilson (wilson_case->share, wilson_case->n, &lo, &hi);

  g_assert_cmpfloat_with_epsilon (lo, wilson_case->lo, 0.00006);
  g_assert_cmpfloat_with_epsilon (hi, wilson_case->hi, 0.00006);
}

static void
test_wilson_of_nothing (void)
{
  static const double bad[][2]
      = { { 0.5, 0 }, { 0.5, -1 }, { -0.1, 10 }, { 1.1, 10 }, { NAN, 10 }, { 0.5, NAN } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double lo = 0, hi = 0;

      metier_interval_wilson (bad[i][0], bad[i][1], &lo, &hi);
      g_assert_true (isnan (lo));
      g_assert_true (isnan (hi));
    }
}

/* The interval holds the share, stays on the axis, mirrors with the share, and narrows with more people. */
static void
test_wilson_properties (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double n = g_test_rand_int_range (1, 5000);
      double share = round (g_test_rand_double () * n) / n;
      double lo, hi, mirrored_lo, mirrored_hi, narrow_lo, narrow_hi;

      metier_interval_wilson (share, n, &lo, &hi);
      metier_interval_wilson (1 - share, n, &mirrored_lo, &mirrored_hi);
      metier_interval_wilson (share, n * 4, &narrow_lo, &narrow_hi);

      g_assert_cmpfloat (lo, >=, 0);
      g_assert_cmpfloat (lo, <=, share);
      g_assert_cmpfloat (hi, >=, share);
      g_assert_cmpfloat (hi, <=, 1);
      g_assert_cmpfloat_with_epsilon (lo, 1 - mirrored_hi, 1e-12);
      g_assert_cmpfloat (narrow_hi - narrow_lo, <, hi - lo);
    }
}

typedef struct {
  const char *name;
  double hits_a, n_a, hits_b, n_b;
  double lo, hi;
} NewcombeCase;

/* The examples (a) to (h) of the paper's table II, method 10. */
static const NewcombeCase newcombe_cases[] = {
  { "56-of-70-and-48-of-80", 56, 70, 48, 80, 0.0524, 0.3339 },
  { "9-of-10-and-3-of-10", 9, 10, 3, 10, 0.1705, 0.8090 },
  { "6-of-7-and-2-of-7", 6, 7, 2, 7, 0.0582, 0.8062 },
  { "5-of-56-and-0-of-29", 5, 56, 0, 29, -0.0381, 0.1926 },
  { "0-of-10-and-0-of-20", 0, 10, 0, 20, -0.1611, 0.2775 },
  { "0-of-10-and-0-of-10", 0, 10, 0, 10, -0.2775, 0.2775 },
  { "10-of-10-and-0-of-20", 10, 10, 0, 20, 0.6791, 1.0000 },
  { "10-of-10-and-0-of-10", 10, 10, 0, 10, 0.6075, 1.0000 },
};

static void
test_newcombe (gconstpointer data)
{
  const NewcombeCase *newcombe = data;
  double lo, hi;

  metier_interval_newcombe (newcombe->hits_a / newcombe->n_a, newcombe->n_a, newcombe->hits_b / newcombe->n_b,
                            newcombe->n_b, &lo, &hi);

  g_assert_cmpfloat_with_epsilon (lo, newcombe->lo, 0.00006);
  g_assert_cmpfloat_with_epsilon (hi, newcombe->hi, 0.00006);
}

static void
test_newcombe_is_antisymmetric (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double a = g_test_rand_double ();
      double b = g_test_rand_double ();
      double lo, hi, back_lo, back_hi;

      metier_interval_newcombe (a, 50, b, 70, &lo, &hi);
      metier_interval_newcombe (b, 70, a, 50, &back_lo, &back_hi);

      g_assert_cmpfloat_with_epsilon (lo, -back_hi, 1e-12);
      g_assert_cmpfloat_with_epsilon (hi, -back_lo, 1e-12);
      g_assert_cmpfloat (lo, <=, a - b);
      g_assert_cmpfloat (hi, >=, a - b);
    }
}

typedef struct {
  double raw;
  int n;
  double se;
  MetierRatingFlags flags;
} Side;

typedef struct {
  const char *name;
  MetierScale *(*make_scale) (void);
  Side a;
  Side b;
  gboolean differs;
} DiffersCase;

static const DiffersCase differs_cases[] = {
  { "shares/far", fixture_scale_new_share, { 0.8, 70, NAN, 0 }, { 0.6, 80, NAN, 0 }, TRUE },
  { "shares/few-people", fixture_scale_new_share, { 0.8, 10, NAN, 0 }, { 0.6, 10, NAN, 0 }, FALSE },
  /* 0.469–0.531 and 0.519–0.581 overlap. */
  { "shares/overlapping-yet-different",
    fixture_scale_new_share,
    { 0.5, 1000, NAN, 0 },
    { 0.55, 1000, NAN, 0 },
    TRUE },
  { "shares/without-people", fixture_scale_new_share, { 0.5, -1, NAN, 0 }, { 0.6, -1, NAN, 0 }, TRUE },
  { "shares/without-people-near", fixture_scale_new_share, { 0.5, -1, NAN, 0 }, { 0.59, -1, NAN, 0 }, FALSE },
  { "errors/clear", fixture_scale_new_importance, { 4.0, 20, 0.1, 0 }, { 3.7, 20, 0.1, 0 }, TRUE },
  { "errors/within", fixture_scale_new_importance, { 4.0, 20, 0.1, 0 }, { 3.73, 20, 0.1, 0 }, FALSE },
  { "errors/of-zero", fixture_scale_new_importance, { 4.0, 20, 0, 0 }, { 3.99, 20, 0, 0 }, TRUE },
  { "errors/equal", fixture_scale_new_importance, { 4.0, 20, 0, 0 }, { 4.0, 20, 0, 0 }, FALSE },
  { "errors/one-missing", fixture_scale_new_importance, { 4.0, 20, 5, 0 }, { 3.6, 20, NAN, 0 }, TRUE },
  { "tenth/just", fixture_scale_new_importance, { 3.4, -1, NAN, 0 }, { 3.0, -1, NAN, 0 }, TRUE },
  /* 57 − 47 in per cent is a little less than 10 in binary. */
  { "tenth/decimal", fixture_scale_new_share, { 0.57, -1, NAN, 0 }, { 0.47, -1, NAN, 0 }, TRUE },
  { "tenth/below", fixture_scale_new_relevance, { 7.0, -1, NAN, 0 }, { 6.2, -1, NAN, 0 }, FALSE },
  { "tenth/step", fixture_scale_new_level, { 3.0, -1, NAN, 0 }, { 2.0, -1, NAN, 0 }, TRUE },
  { "unknown", fixture_scale_new_relevance, { 9.0, -1, NAN, 0 }, { NAN, -1, NAN, 0 }, FALSE },
  { "suppressed",
    fixture_scale_new_relevance,
    { 9.0, -1, NAN, 0 },
    { 1.0, -1, NAN, METIER_RATING_SUPPRESSED },
    FALSE },
  { "not-relevant",
    fixture_scale_new_relevance,
    { 9.0, -1, NAN, METIER_RATING_NOT_RELEVANT },
    { 1.0, -1, NAN, 0 },
    FALSE },
};

static MetierRating *
rating_new_for_side (const MetierScale *scale, const Side *side)
{
  MetierRating *rating = fixture_rating_new (scale, side->raw);

  rating->n = side->n;
  rating->se = side->se;
  rating->flags = side->flags;

  return rating;
}

static void
test_differs (gconstpointer data)
{
  const DiffersCase *differs_case = data;
  g_autoptr (MetierScale) scale = differs_case->make_scale ();
  g_autoptr (MetierRating) a = rating_new_for_side (scale, &differs_case->a);
  g_autoptr (MetierRating) b = rating_new_for_side (scale, &differs_case->b);

  g_assert_true (metier_rating_differs (a, b) == differs_case->differs);
  g_assert_true (metier_rating_differs (b, a) == differs_case->differs);
  g_assert_false (metier_rating_differs (a, a));
}

static void
test_scales_never_mix (void)
{
  g_autoptr (MetierScale) relevance = fixture_scale_new_relevance ();
  g_autoptr (MetierScale) level = fixture_scale_new_level ();
  g_autoptr (MetierRating) a = fixture_rating_new (relevance, 9);
  g_autoptr (MetierRating) b = fixture_rating_new (level, 0);

  g_assert_false (metier_rating_differs (a, b));
}

static void
test_same_scale_of_two_editions (void)
{
  g_autoptr (MetierScale) older = fixture_scale_new_importance ();
  g_autoptr (MetierScale) newer = fixture_scale_new_importance ();
  g_autoptr (MetierRating) a = fixture_rating_new (older, 5);
  g_autoptr (MetierRating) b = fixture_rating_new (newer, 1);

  g_assert_true (metier_rating_differs (a, b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wilson_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interval/wilson/", wilson_cases[i].name, NULL);

      g_test_add_data_func (path, &wilson_cases[i], test_wilson);
    }
  for (guint i = 0; i < G_N_ELEMENTS (newcombe_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interval/newcombe/", newcombe_cases[i].name, NULL);

      g_test_add_data_func (path, &newcombe_cases[i], test_newcombe);
    }
  for (guint i = 0; i < G_N_ELEMENTS (differs_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rating/differs/", differs_cases[i].name, NULL);

      g_test_add_data_func (path, &differs_cases[i], test_differs);
    }
  g_test_add_func ("/interval/wilson-of-nothing", test_wilson_of_nothing);
  g_test_add_func ("/interval/wilson-properties", test_wilson_properties);
  g_test_add_func ("/interval/newcombe-is-antisymmetric", test_newcombe_is_antisymmetric);
  g_test_add_func ("/rating/scales-never-mix", test_scales_never_mix);
  g_test_add_func ("/rating/same-scale-of-two-editions", test_same_scale_of_two_editions);

  return g_test_run ();
}
