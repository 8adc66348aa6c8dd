/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-answer.h"

#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "chart/scene/metier-scene-private.h"
#include "drawn-mark.h"

static const struct {
  MetierChartKind kind;
  gboolean folded;
  double width;
  DrawnForm form;
} kinds[] = {
  { METIER_CHART_BARS, FALSE, 1200, DRAWN_AS_LENGTH },
  { METIER_CHART_BARS, TRUE, 420, DRAWN_AS_LENGTH },
  { METIER_CHART_DOTS, FALSE, 1200, DRAWN_AS_PLACE },
  { METIER_CHART_HEATMAP, FALSE, 1200, DRAWN_AS_COLOUR },
  { METIER_CHART_RADAR, FALSE, 1200, DRAWN_AS_RADIUS },
  { METIER_CHART_RADAR, TRUE, 420, DRAWN_AS_RADIUS },
  { METIER_CHART_OVERVIEW, FALSE, 1200, DRAWN_AS_LENGTH },
};

/* A bar that is not zero is seen to be so, and so is what it has more than the line of the baseline. */
static const double errors[] = { [DRAWN_AS_LENGTH] = 4.1, [DRAWN_AS_PLACE] = 0.01, [DRAWN_AS_RADIUS] = 1e-6 };

/* A chart and the program's answer to the same question. */
typedef struct {
  ChartAnswers *answers;
  const char *source;
  const MetierChartData *data;
  JsonObject *answer; /* (nullable): with rows, in each of them the values of roles */
  MetierScene *scene;
  guint first; /* of the marks of this chart */
  guint end;
  DrawnForm form;
} Drawing;

typedef struct {
  const char *status;
  double raw;
  double value; /* 0–100 */
} Said;

void
chart_answers_init (ChartAnswers *self, Cli *cli)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  self->cli = cli;
  self->catalogue = metier_catalogue_new_default (cli->data_dir, NULL, NULL, &error);
  g_assert_no_error (error);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  self->year = g_date_time_get_year (now);
}

void
chart_answers_clear (ChartAnswers *self)
{
  g_hash_table_unref (self->shown);
  metier_catalogue_free (self->catalogue);
}

static double
get_number (JsonObject *object, const char *key)
{
  return json_object_get_null_member (object, key) ? (double) NAN
                                                   : json_object_get_double_member (object, key);
}

static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* All of a role, or why a skill is as it is. */
static JsonObject *
show (ChartAnswers *self, const char *role, const char *source, const char *why)
{
  g_autofree char *key = g_strdup_printf ("%s %s %s", role, source, why);
  JsonNode *node = g_hash_table_lookup (self->shown, key);

  if (node == NULL)
    {
      node = json_node_ref (cli_assert_json (self->cli, "show", role, "--source", source,
                                             why != NULL ? "--why" : NULL, why, NULL));
      g_hash_table_insert (self->shown, g_steal_pointer (&key), node);
    }

  return json_node_get_object (node);
}

/* The entry of a list of “show” that is about a skill, or NULL. */
static JsonObject *
find_entry (JsonArray *list, const char *key, const char *skill, const char *scale)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *entry = json_array_get_object_element (list, i);

      if (g_str_equal (json_object_get_string_member (entry, key), skill)
          && (scale == NULL || g_str_equal (json_object_get_string_member (entry, "scale"), scale)))
        return entry;
    }

  return NULL;
}

/* What “show” says of why a mark is as it is: with the role, or on its own where the source has no entry. */
static JsonObject *
find_evidence (const Drawing *self, const char *role, const char *skill)
{
  const char *scale = metier_chart_data_get_scale (self->data)->id;
  MetierCoreSkill core;
  gboolean is_core = metier_core_skill_from_id (skill, &core);
  JsonObject *shown = show (self->answers, role, self->source, NULL);
  JsonObject *entry = find_entry (json_object_get_array_member (shown, is_core ? "core" : "ratings"),
                                  is_core ? "core" : "skill", skill, is_core ? NULL : scale);

  return entry != NULL ? json_object_get_object_member (entry, "evidence")
                       : show (self->answers, role, self->source, skill);
}

static const char *
get_role (const Drawing *self, int series)
{
  return series < 0 ? metier_chart_data_get_baseline (self->data)->role
                    : metier_chart_data_get_series (self->data, (guint) series)->role;
}

/* The place of a role in an answer, -1 where it is only the baseline. */
static int
find_column (const Drawing *self, const char *role)
{
  JsonArray *roles = json_object_get_array_member (self->answer, "roles");

  for (guint i = 0; i < json_array_get_length (roles); i++)
    {
      JsonNode *node = json_array_get_element (roles, i);
      const char *id = JSON_NODE_HOLDS_OBJECT (node)
                           ? json_object_get_string_member (json_node_get_object (node), "id")
                           : json_node_get_string (node);

      if (g_str_equal (id, role))
        return (int) i;
    }

  return -1;
}

/* “compare” and “export table” agree with “show”; the baseline is only in the latter. */
static Said
get_said (const Drawing *self, const MetierMark *mark)
{
  const char *role = get_role (self, mark->series);
  const char *skill = metier_chart_data_get_row (self->data, mark->row)->skill;
  JsonObject *number = json_object_get_object_member (find_evidence (self, role, skill), "value");
  Said said = { json_object_get_string_member (number, "status"), get_number (number, "raw"), NAN };
  int column = self->answer != NULL ? find_column (self, role) : -1;

  if (metier_chart_data_get_scale (self->data)->kind != METIER_SCALE_MEMBERSHIP)
    said.value = metier_scale_normalise (metier_chart_data_get_scale (self->data), said.raw);
  if (column >= 0)
    {
      JsonArray *rows = json_object_get_array_member (self->answer, "rows");
      JsonObject *row = json_array_get_object_element (rows, mark->row);
      JsonArray *values = json_object_get_array_member (row, "values");
      JsonObject *value = json_array_get_object_element (values, (guint) column);

      g_assert_cmpstr (json_object_get_string_member (value, "status"), ==, said.status);
      g_assert_true (is_same (get_number (value, "raw"), said.raw));
      g_assert_true (is_same (get_number (value, "value"), said.value));
    }

  return said;
}

/* The mark is where the pointer finds it, and what is asked of it there is what the program answers. */
static void
check_evidence (const Drawing *self, guint i)
{
  const MetierMark *mark = metier_scene_get_mark (self->scene, i);
  const MetierChartRow *row = metier_chart_data_get_row (self->data, mark->row);
  g_autoptr (MetierEvidence) evidence
      = metier_chart_data_get_evidence (self->data, mark->row, mark->series, self->answers->year);
  JsonObject *shown = find_evidence (self, get_role (self, mark->series), row->skill);

  g_assert_cmpint (
      metier_scene_hit (self->scene, mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2),
      ==, (int) i);
  g_assert_cmpstr (evidence->role, ==, get_role (self, mark->series));
  g_assert_cmpstr (evidence->skill, ==, row->skill);
  g_assert_cmpstr (evidence->headline, ==, json_object_get_string_member (shown, "headline"));
  g_assert_cmpstr (evidence->sentence, ==, json_object_get_string_member (shown, "sentence"));
  g_assert_cmpuint (evidence->rows->len, ==,
                    json_array_get_length (json_object_get_array_member (shown, "rows")));
}

static const char *
get_words (const char *status)
{
  static const char *const words[][2] = {
    { "not-scored", "not scored" },
    { "not-collected", "not collected" },
    { "not-relevant", "not relevant" },
    { "suppressed", "unreliable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (status, words[i][0]))
      return words[i][1];

  g_error ("“%s” is no status", status);
}

/* The figure at the mark, or the words in its place; a cell has a texture or a dash instead of words. */
static void
check_text (const Drawing *self, guint i, const Said *said)
{
  const MetierScale *scale = metier_chart_data_get_scale (self->data);
  g_autofree char *number = metier_scale_format (scale, said->raw);
  g_autofree char *step = g_strdup_printf ("%.0f", said->raw);
  g_autofree char *texts = drawn_mark_dup_texts (self->scene, i);

  if (self->form == DRAWN_AS_SYMBOL)
    g_assert_true (g_str_equal (said->status, "rated") || strstr (texts, "–") != NULL);
  else if (g_str_equal (said->status, "rated"))
    g_assert_true (drawn_mark_has_text (self->scene, i, number)
                   || drawn_mark_has_text (self->scene, i, step));
  else if (self->form == DRAWN_AS_RADIUS || self->form == DRAWN_AS_COLOUR)
    g_assert_cmpstr (texts, ==, self->form == DRAWN_AS_RADIUS ? "–" : "");
  else
    {
      g_assert_nonnull (strstr (texts, get_words (said->status)));
      g_assert_true (!g_str_equal (said->status, "suppressed") || strstr (texts, number) != NULL);
    }
}

/* How much a hundredth of the axis is: of a radar a hundredth, else what the longest has. */
static double
get_unit (const Drawing *self)
{
  double largest = 0, unit = 0;

  for (guint i = self->first; i < self->end; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scene, i);
      Said said = { .value = NAN };
      double drawn = NAN;

      if (mark->series != METIER_SERIES_DISTANCE)
        {
          said = get_said (self, mark);
          drawn = drawn_mark_measure (self->scene, i, self->form);
        }
      if (isfinite (said.value) && isfinite (drawn) && said.value > largest)
        {
          largest = said.value;
          unit = drawn / largest;
        }
    }

  return self->form == DRAWN_AS_RADIUS ? 0.01 : unit;
}

static void
check_value (const Drawing *self, guint i, const Said *said, double unit)
{
  gboolean is_rated = g_str_equal (said->status, "rated");
  double drawn = drawn_mark_measure (self->scene, i, self->form);

  if (self->form == DRAWN_AS_COLOUR)
    g_assert_cmpint ((int) drawn, ==, is_rated ? (int) floor (said->value / 100 * 9 + 0.5) : -1);
  else if (self->form == DRAWN_AS_SYMBOL)
    g_assert_cmpint ((int) drawn, ==,
                     !is_rated         ? -1
                     : said->raw > 0.5 ? METIER_MARKER_DISC
                                       : METIER_MARKER_RING);
  else if (isnan (said->raw))
    g_assert_true (isnan (drawn));
  else
    g_assert_cmpfloat_with_epsilon (drawn, said->value * unit, errors[self->form]);
}

/* From row to row as the answer has them. */
static void
check_rows (const Drawing *self)
{
  JsonArray *rows = json_object_get_array_member (self->answer, "rows");

  g_assert_cmpuint (metier_chart_data_get_n_rows (self->data), ==, json_array_get_length (rows));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_assert_cmpstr (metier_chart_data_get_row (self->data, i)->skill, ==,
                     json_object_get_string_member (json_array_get_object_element (rows, i), "skill"));
}

/* From mark to mark as the rows go, and down the chart; each value once. */
static void
check_order (const Drawing *self, gboolean is_overview)
{
  guint n_series = metier_chart_data_get_n_series (self->data), n_found = 0;
  g_autoptr (GHashTable) found = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = self->first; i < self->end; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scene, i);
      const MetierMark *last = i > self->first ? metier_scene_get_mark (self->scene, i - 1) : mark;
      guint place = mark->row * (n_series + 2) + (guint) (mark->series - METIER_SERIES_DISTANCE);

      g_assert_true (g_hash_table_add (found, GUINT_TO_POINTER (place)));
      n_found += mark->series >= 0;
      g_assert_true (is_overview ? mark->series >= last->series : mark->row >= last->row);
      if (self->form != DRAWN_AS_RADIUS)
        g_assert_cmpfloat (mark->box.y + mark->box.height, >=, last->box.y + last->box.height);
    }
  g_assert_cmpuint (n_found, ==, metier_chart_data_get_n_rows (self->data) * n_series);
}

/* What lies between the values that count, of the roles and of what they are held against. */
static void
find_extremes (const Drawing *self, guint row, double *lowest, double *highest)
{
  int n = (int) metier_chart_data_get_n_series (self->data);
  int first = metier_chart_data_get_baseline (self->data) != NULL ? METIER_SERIES_BASELINE : 0;

  *lowest = INFINITY;
  *highest = -INFINITY;
  for (int series = first; series < n; series++)
    {
      Said said = get_said (self, &(MetierMark){ .row = row, .series = series });

      if (!g_str_equal (said.status, "rated"))
        continue;
      *lowest = fmin (*lowest, said.raw);
      *highest = fmax (*highest, said.raw);
    }
}

/* “compare” has no baseline; without one it says the same. */
static void
check_told_difference (const Drawing *self, guint row, const MetierEvidence *evidence)
{
  JsonArray *rows = json_object_get_array_member (self->answer, "rows");
  JsonObject *told = json_array_get_object_element (rows, row);

  if (metier_chart_data_get_baseline (self->data) != NULL || !json_object_has_member (told, "difference"))
    return;
  told = json_object_get_object_member (told, "difference");
  g_assert_cmpstr (json_object_get_string_member (told, "sentence"), ==, evidence->sentence);
  g_assert_true (is_same (get_number (told, "raw"), evidence->difference.raw));
  g_assert_true (is_same (get_number (told, "lo"), evidence->difference.lo));
  g_assert_true (is_same (get_number (told, "hi"), evidence->difference.hi));
  g_assert_cmpint (json_object_get_boolean_member (told, "clear"), ==, evidence->difference.is_clear);
}

/* How far roles are apart is written, follows from their values, and can be asked about. */
static void
check_distance (const Drawing *self, guint i)
{
  const MetierMark *mark = metier_scene_get_mark (self->scene, i);
  const MetierScale *scale = metier_chart_data_get_scale (self->data);
  g_autoptr (MetierEvidence) evidence
      = metier_chart_data_get_evidence (self->data, mark->row, mark->series, self->answers->year);
  g_autofree char *texts = drawn_mark_dup_texts (self->scene, i);
  g_autofree char *number = NULL;
  double lowest, highest;

  find_extremes (self, mark->row, &lowest, &highest);
  /* Without what binary fractions miss. */
  number = metier_scale_format_difference (scale, round ((highest - lowest) * 1e9) / 1e9);
  g_assert_true (g_str_has_prefix (texts, number + (*number == '+')));
  g_assert_cmpfloat (evidence->value.raw, ==, highest);
  g_assert_cmpfloat (evidence->baseline.raw, ==, lowest);
  g_assert_cmpfloat (evidence->difference.raw, ==, highest - lowest);
  g_assert_cmpint (
      metier_scene_hit (self->scene, mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2),
      ==, (int) i);
  if (self->answer != NULL)
    check_told_difference (self, mark->row, evidence);
}

static void
check_drawing (const Drawing *self, gboolean is_overview)
{
  double unit = get_unit (self);

  if (self->answer != NULL)
    check_rows (self);
  check_order (self, is_overview);
  for (guint i = self->first; i < self->end; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scene, i);
      Said said;

      if (g_test_verbose ())
        g_test_message ("%s", mark->label);
      if (mark->series == METIER_SERIES_DISTANCE)
        {
          check_distance (self, i);
          continue;
        }
      said = get_said (self, mark);
      check_text (self, i, &said);
      check_value (self, i, &said, unit);
      check_evidence (self, i);
    }
}

static DrawnForm
get_form (const Drawing *self, DrawnForm form)
{
  return metier_chart_data_get_scale (self->data)->kind == METIER_SCALE_MEMBERSHIP ? DRAWN_AS_SYMBOL : form;
}

/*
 * chart_answers_check:
 * @source: of the roles
 * @data: what is drawn
 * @answer: what the program says to the same question
 * @overview: whether it is for the overview only, else for all other kinds
 *
 * Draws every kind of chart that does not refuse the data.
 *
 * Returns: how many marks there were
 */
guint
chart_answers_check (ChartAnswers *answers, const char *source, const MetierChartData *data,
                     JsonObject *answer, gboolean overview)
{
  Drawing self = { answers, source, data, answer };
  guint n_marks = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      MetierChartOptions options
          = { .kind = kinds[i].kind, .width = kinds[i].width, .folded = kinds[i].folded };
      g_autoptr (MetierScene) scene = NULL;

      if ((kinds[i].kind == METIER_CHART_OVERVIEW) != overview
          || metier_chart_kind_get_refusal (kinds[i].kind, data) != NULL)
        continue;
      self.scene = scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
      self.end = metier_scene_get_n_marks (scene);
      self.form = get_form (&self, kinds[i].form);
      check_drawing (&self, overview);
      n_marks += self.end;
    }

  return n_marks;
}

/*
 * chart_answers_check_part:
 * @source: of the role
 * @data: one of the charts that @scene is made of
 * @scene: bars of one role in several sources
 * @part: which of them
 *
 * Returns: how many marks there were
 */
guint
chart_answers_check_part (ChartAnswers *answers, const char *source, const MetierChartData *data,
                          JsonObject *answer, MetierScene *scene, guint part)
{
  Drawing self = { answers, source, data, answer, scene };

  while (self.first < metier_scene_get_n_marks (scene)
         && metier_scene_get_mark (scene, self.first)->part != part)
    self.first++;
  self.end = self.first;
  while (self.end < metier_scene_get_n_marks (scene) && metier_scene_get_mark (scene, self.end)->part == part)
    self.end++;
  self.form = get_form (&self, DRAWN_AS_LENGTH);
  check_drawing (&self, FALSE);

  return self.end - self.first;
}
