/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-answer.h"

#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "chart/me/metier-figure.h"
#include "chart/me/metier-me-words-private.h"
#include "drawn-mark.h"
#include "store/database/metier-paths.h"
#include "store/library/metier-library-levels.h"

/* Of a skill that weighs as much as any can. */
#define THICKNESS 20.0

/* What is left of a gap, or why there is none. */
typedef struct {
  double weight; /* 0–1 */
  double gap;
  double score;
  const char *status;
} Said;

static double
get_number (JsonObject *object, const char *key)
{
  return json_object_get_null_member (object, key) ? (double) NAN
                                                   : json_object_get_double_member (object, key);
}

static Said
get_said (JsonObject *row)
{
  return (Said){ get_number (row, "weight") / get_number (row, "weight_max"), get_number (row, "gap"),
                 get_number (row, "score"), json_object_get_string_member (row, "status") };
}

static MetierLevels *
load_levels (Cli *cli)
{
  g_autofree char *path = metier_paths_dup_library (cli->data_dir);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = metier_library_open (path, &error);
  MetierLevels *levels;

  g_assert_no_error (error);
  levels = metier_library_load_levels (library, &error);
  g_assert_no_error (error);
  metier_library_close (library, &error);
  g_assert_no_error (error);

  return levels;
}

static MetierGap *
make_gap (const ChartAnswers *self, const MetierRole *role, const MetierLevels *levels)
{
  MetierScope scope = metier_role_has_core (role) ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (profiles,
                   metier_catalogue_load_profile (self->catalogue, role->id, role->source->id, &error));
  g_assert_no_error (error);
  comparison = metier_comparison_new (profiles, scope, METIER_SORT_SOURCE);

  return metier_gap_new (comparison, levels, METIER_AIM_DEFAULT);
}

/* Weight × levels is written and is the area of the bar; without a gap there is no bar. */
static void
check_mark (const MetierScene *scene, guint i, const Said *said, double level)
{
  g_autofree char *score = metier_me_words_number (said->score);
  double length = drawn_mark_get_length (scene, i);

  if (isnan (said->gap) || said->gap <= 0)
    {
      g_assert_true (isnan (length));
      return;
    }
  g_assert_true (drawn_mark_has_text (scene, i, score));
  g_assert_cmpfloat_with_epsilon (length, said->gap * level, 0.01);
  g_assert_cmpfloat_with_epsilon (drawn_mark_get_thickness (scene, i),
                                  said->weight > 0 ? said->weight * THICKNESS : 1, 0.01);
}

static double
get_level (const MetierScene *scene, JsonArray *rows)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      Said said = get_said (json_array_get_object_element (rows, i));

      if (said.gap > 0)
        return drawn_mark_get_length (scene, i) / said.gap;
    }

  return 0;
}

static void
check_figure (const MetierFigure *figure, const MetierChartOptions *options, JsonArray *rows)
{
  g_autoptr (MetierScene) scene = metier_figure_layout (figure, options, chart_fixture_get_measurer (20));
  double level = get_level (scene, rows);

  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, json_array_get_length (rows));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      const MetierMark *mark = metier_scene_get_mark (scene, i);
      g_autofree char *texts = drawn_mark_dup_texts (scene, i);
      Said said = get_said (row);

      g_assert_cmpuint (mark->row, ==, i);
      g_assert_cmpstr (metier_figure_get_skill (figure, i), ==, json_object_get_string_member (row, "skill"));
      g_assert_true (options->folded || strstr (texts, json_object_get_string_member (row, "name")) != NULL);
      check_mark (scene, i, &said, level);
    }
}

static void
assess (Cli *cli)
{
  static const char *const levels[][2]
      = { { "statistics", "2" }, { "programming", "0" }, { "ml", "4" }, { "engineering", "1" } };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    cli_assert_text (cli, "assess", levels[i][0], levels[i][1], NULL);
}

/* The gap to every bundled role is drawn as it is told. */
static void
test_all_roles (Cli *cli, gconstpointer data)
{
  static const MetierChartOptions forms[] = { { .width = 1200 }, { .width = 400, .folded = TRUE } };
  g_auto (ChartAnswers) self = { NULL };
  g_autoptr (MetierLevels) levels = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  assess (cli);
  levels = load_levels (cli);
  chart_answers_init (&self, cli);
  roles = metier_catalogue_list_roles (self.catalogue, NULL, NULL, NULL);
  for (guint i = 0; i < roles->len; i += CLI_ROLE_STEP)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      JsonObject *answer = json_node_get_object (cli_assert_json (cli, "gap", role->id, NULL));
      g_autoptr (MetierGap) gap = make_gap (&self, role, levels);
      g_autoptr (MetierFigure) figure = metier_figure_new_gap (gap);

      for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
        check_figure (figure, &forms[form], json_object_get_array_member (answer, "rows"));
    }
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("gap-marks/all-roles", test_all_roles);

  return g_test_run ();
}
