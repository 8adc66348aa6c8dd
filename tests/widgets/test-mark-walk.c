/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/metier-mark-walk.h"

#include "chart/layout/metier-chart.h"
#include "fixture.h"

#define N_SKILLS 25

static double
get_width (gpointer data, const char *text, MetierTextStyle style)
{
  return 8.0 * (double) g_utf8_strlen (text, -1);
}

/* A column of bars: Skill 00 to Skill 24, and one that is called otherwise at the end; with headings above
 * the first, the fourth and the eleventh of them. */
static MetierScene *
make_scene_with (gboolean headings)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("e", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierProfile *profile = fixture_profile_new (source, scale, "e:role");
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 600 };
  const MetierMeasurer measurer = { get_width, 20, NULL };
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;

  g_ptr_array_add (profiles, profile);
  for (guint i = 0; i < N_SKILLS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e:s%02u", i);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, METIER_CORE_SKILL_NONE);

      g_free (skill->name);
      if (headings)
        {
          skill->section = g_strdup (i < 3 ? "a" : i < 10 ? "b" : "c");
          skill->section_title = g_strdup (skill->section);
        }
      skill->name = i + 1 < N_SKILLS ? g_strdup_printf ("Skill %02u", i) : g_strdup ("Écriture");
      fixture_profile_rate (profile, skill, scale, 5);
    }
  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  data = metier_chart_data_new (comparison, NULL, NULL);

  return metier_chart_layout (data, &options, &measurer);
}

static MetierScene *
make_scene (void)
{
  return make_scene_with (FALSE);
}

/* Two roles in three skills: two lanes a row, and how far they are apart at its end. */
static MetierScene *
make_dots (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("e", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierChartOptions options = { .kind = METIER_CHART_DOTS, .width = 900 };
  const MetierMeasurer measurer = { get_width, 20, NULL };
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;

  g_ptr_array_add (profiles, fixture_profile_new (source, scale, "e:one"));
  g_ptr_array_add (profiles, fixture_profile_new (source, scale, "e:other"));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("e:s%u", i);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, METIER_CORE_SKILL_NONE);

      fixture_profile_rate (g_ptr_array_index (profiles, 0), skill, scale, 5);
      fixture_profile_rate (g_ptr_array_index (profiles, 1), skill, scale, 3);
    }
  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  data = metier_chart_data_new (comparison, NULL, NULL);

  return metier_chart_layout (data, &options, &measurer);
}

/* A distance lies beside each lane of its row, and above and below other distances. */
static void
test_distances (void)
{
  static const struct {
    int from;
    MetierWalk walk;
    int to;
  } cases[] = {
    { 0, METIER_WALK_RIGHT, 2 },  { 1, METIER_WALK_RIGHT, 2 }, { 2, METIER_WALK_LEFT, 0 },
    { 2, METIER_WALK_RIGHT, -1 }, { 2, METIER_WALK_DOWN, 5 },  { 5, METIER_WALK_UP, 2 },
    { 8, METIER_WALK_DOWN, -1 },  { 0, METIER_WALK_DOWN, 1 },  { 1, METIER_WALK_DOWN, 3 },
    { 3, METIER_WALK_UP, 1 },
  };
  g_autoptr (MetierScene) scene = make_dots ();

  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 9);
  for (int i = 2; i < 9; i += 3)
    g_assert_cmpint (metier_scene_get_mark (scene, (guint) i)->series, ==, METIER_SERIES_DISTANCE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (metier_mark_walk (scene, cases[i].from, cases[i].walk), ==, cases[i].to);
}

/* From heading to heading, up first to the one that the reader is under, and at last to the last line. */
static void
test_sections (void)
{
  g_autoptr (MetierScene) scene = make_scene_with (TRUE);

  g_assert_cmpint (metier_mark_walk (scene, 0, METIER_WALK_PAGE_DOWN), ==, 3);
  g_assert_cmpint (metier_mark_walk (scene, 5, METIER_WALK_PAGE_DOWN), ==, 10);
  g_assert_cmpint (metier_mark_walk (scene, 12, METIER_WALK_PAGE_DOWN), ==, N_SKILLS - 1);
  g_assert_cmpint (metier_mark_walk (scene, N_SKILLS - 1, METIER_WALK_PAGE_DOWN), ==, -1);
  g_assert_cmpint (metier_mark_walk (scene, 12, METIER_WALK_PAGE_UP), ==, 10);
  g_assert_cmpint (metier_mark_walk (scene, 10, METIER_WALK_PAGE_UP), ==, 3);
  g_assert_cmpint (metier_mark_walk (scene, 1, METIER_WALK_PAGE_UP), ==, 0);
  g_assert_cmpint (metier_mark_walk (scene, 0, METIER_WALK_PAGE_UP), ==, -1);
}

/* Ten lines at a time, then what is left, then nowhere. */
static void
test_pages (void)
{
  g_autoptr (MetierScene) scene = make_scene ();

  g_assert_cmpint (metier_mark_walk (scene, 0, METIER_WALK_PAGE_DOWN), ==, 10);
  g_assert_cmpint (metier_mark_walk (scene, 10, METIER_WALK_PAGE_DOWN), ==, 20);
  g_assert_cmpint (metier_mark_walk (scene, 20, METIER_WALK_PAGE_DOWN), ==, N_SKILLS - 1);
  g_assert_cmpint (metier_mark_walk (scene, N_SKILLS - 1, METIER_WALK_PAGE_DOWN), ==, -1);
  g_assert_cmpint (metier_mark_walk (scene, 12, METIER_WALK_PAGE_UP), ==, 2);
  g_assert_cmpint (metier_mark_walk (scene, 2, METIER_WALK_PAGE_UP), ==, 0);
  g_assert_cmpint (metier_mark_walk (scene, 0, METIER_WALK_PAGE_UP), ==, -1);
}

/* Letters lead on from where the reader is, round the end, in any case and however accents are written. */
static void
test_typing (void)
{
  g_autoptr (MetierScene) scene = make_scene ();

  g_assert_cmpint (metier_mark_find (scene, -1, "s"), ==, 0);
  g_assert_cmpint (metier_mark_find (scene, 3, "SKILL"), ==, 3);
  g_assert_cmpint (metier_mark_find (scene, 3, "skill 1"), ==, 10);
  g_assert_cmpint (metier_mark_find (scene, 20, "skill 1"), ==, 10);
  g_assert_cmpint (metier_mark_find (scene, 0, "e\xcc\x81"), ==, N_SKILLS - 1);
  g_assert_cmpint (metier_mark_find (scene, 0, "nothing"), ==, -1);
  g_assert_cmpint (metier_mark_find (scene, 0, ""), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/mark-walk/distances", test_distances);
  g_test_add_func ("/mark-walk/pages", test_pages);
  g_test_add_func ("/mark-walk/sections", test_sections);
  g_test_add_func ("/mark-walk/typing", test_typing);

  return g_test_run ();
}
