/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <math.h>
#include <string.h>

#include "chart/data/metier-chart-data.h"
#include "store/catalogue/metier-catalogue.h"

typedef struct {
  const MetierProfile *profile;
  const MetierProfile *baseline;
  JsonObject *shown; /* what the program says of the role */
  int year;
} Case;

typedef void (*CaseFunc) (const Case *self);

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

/* The program's answer has the very rows that the library has, in the same order. */
static void
assert_equal (const MetierEvidence *evidence, JsonObject *json)
{
  JsonArray *rows = json_object_get_array_member (json, "rows");

  g_assert_cmpstr (json_object_get_string_member (json, "headline"), ==, evidence->headline);
  g_assert_cmpstr (json_object_get_string_member (json, "sentence"), ==, evidence->sentence);
  g_assert_true (
      is_same (get_number (json_object_get_object_member (json, "value"), "raw"), evidence->value.raw));
  g_assert_cmpuint (json_array_get_length (rows), ==, evidence->rows->len);
  for (guint i = 0; i < evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (evidence->rows, i);
      JsonObject *shown = json_array_get_object_element (rows, i);

      g_assert_cmpstr (json_object_get_string_member (shown, "field"), ==,
                       metier_evidence_field_to_string (row->field));
      g_assert_cmpstr (json_object_get_string_member (shown, "label"), ==, row->label);
      g_assert_cmpstr (json_object_get_string_member (shown, "text"), ==, row->text);
    }
}

/* What no evidence may lack, whatever its mark is. */
static void
assert_whole (const MetierEvidence *evidence, const MetierSource *source)
{
  const MetierEvidenceField always[]
      = { METIER_EVIDENCE_METHOD, METIER_EVIDENCE_SOURCE, METIER_EVIDENCE_LICENCE, METIER_EVIDENCE_CREDIT };

  g_assert_cmpstr (evidence->headline, !=, "");
  g_assert_true (g_str_has_suffix (evidence->sentence, "."));
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_assert_nonnull (metier_evidence_get_text (evidence, always[i]));
  g_assert_nonnull (strstr (metier_evidence_get_text (evidence, METIER_EVIDENCE_SOURCE), source->title));
  g_assert_true ((evidence->value.status == METIER_STATUS_RATED)
                 == (metier_evidence_get_text (evidence, METIER_EVIDENCE_STATUS) == NULL));
  for (guint i = 0; i < evidence->rows->len; i++)
    g_assert_cmpstr (((const MetierEvidenceRow *) g_ptr_array_index (evidence->rows, i))->text, !=, "");
}

static JsonObject *
find_shown (const Case *self, const char *skill, const char *scale)
{
  MetierCoreSkill core;
  gboolean is_core = metier_core_skill_from_id (skill, &core);
  JsonArray *list = json_object_get_array_member (self->shown, is_core ? "core" : "ratings");

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *entry = json_array_get_object_element (list, i);

      if (g_str_equal (json_object_get_string_member (entry, is_core ? "core" : "skill"), skill)
          && (is_core || g_str_equal (json_object_get_string_member (entry, "scale"), scale)))
        return entry;
    }

  return NULL;
}

static void
check_row (const Case *self, const MetierChartData *data, guint i)
{
  const MetierChartRow *row = metier_chart_data_get_row (data, i);
  const MetierScale *scale = metier_chart_data_get_scale (data);
  g_autoptr (MetierEvidence) evidence = metier_chart_data_get_evidence (data, i, 0, self->year);
  JsonObject *shown = find_shown (self, row->skill, scale->id);

  assert_whole (evidence, self->profile->role->source);
  g_assert_cmpint (evidence->value.status, ==, row->cells[0].status);
  if (isfinite (row->cells[0].value))
    g_assert_cmpfloat_with_epsilon (
        row->cells[0].value, CLAMP (metier_scale_normalise (scale, evidence->value.raw) / 100, 0, 1), 1e-12);
  else
    g_assert_true (isnan (evidence->value.raw));
  g_assert_nonnull (shown);
  assert_equal (evidence, json_object_get_object_member (shown, "evidence"));
  if (row->baseline != NULL)
    {
      g_autoptr (MetierEvidence) other = metier_chart_data_get_evidence (data, i, -1, self->year);

      assert_whole (other, self->baseline->role->source);
      g_assert_cmpint (other->value.status, ==, row->baseline->status);
      g_assert_true (is_same (other->value.raw, evidence->baseline.raw));
    }
}

static void
check_comparison (const Case *self, MetierComparison *comparison)
{
  g_autoptr (MetierChartData) data = metier_chart_data_new (comparison, self->baseline, NULL);

  if (data == NULL)
    return;
  for (guint i = 0; i < metier_chart_data_get_n_rows (data); i++)
    check_row (self, data, i);
}

static GPtrArray *
list_of (const MetierProfile *profile)
{
  GPtrArray *profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  g_ptr_array_add (profiles, metier_profile_ref (profile));

  return profiles;
}

static void
check_core (const Case *self)
{
  g_autoptr (GPtrArray) profiles = list_of (self->profile);
  g_autoptr (MetierComparison) comparison
      = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  check_comparison (self, comparison);
}

static void
check_scales (const Case *self)
{
  for (guint i = 0; i < self->profile->scales->len; i++)
    {
      const MetierScale *scale = g_ptr_array_index (self->profile->scales, i);
      g_autoptr (GPtrArray) profiles = list_of (self->profile);
      g_autoptr (MetierComparison) comparison
          = metier_comparison_new_for_scale (profiles, scale->id, METIER_SORT_IMPORTANCE);

      check_comparison (self, comparison);
    }
}

static MetierProfile *
load_baseline (MetierCatalogue *catalogue, const MetierSource *source)
{
  return source->baseline_role != NULL
             ? metier_catalogue_load_profile (catalogue, source->baseline_role, source->id, NULL)
             : NULL;
}

static void
check_role (Cli *cli, MetierCatalogue *catalogue, const MetierRole *role)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierProfile) profile
      = metier_catalogue_load_profile (catalogue, role->id, role->source->id, &error);
  g_autoptr (MetierProfile) baseline = load_baseline (catalogue, role->source);
  Case self = { profile, baseline, NULL, g_date_time_get_year (now) };

  g_assert_no_error (error);
  self.shown
      = json_node_get_object (cli_assert_json (cli, "show", role->id, "--source", role->source->id, NULL));
  check_core (&self);
  check_scales (&self);
}

/* Every mark of every bundled role has evidence, the chart and the program say the same, and the number is
 * the one that is drawn. */
static void
test_all_roles (Cli *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (self->data_dir, NULL, NULL, &error);
  g_autoptr (GPtrArray) roles = NULL;

  g_assert_no_error (error);
  roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, >=, 100);
  for (guint i = 0; i < roles->len; i += CLI_ROLE_STEP)
    check_role (self, catalogue, g_ptr_array_index (roles, i));
}

/* The example that the evidence was designed with. */
static void
test_why (Cli *self, gconstpointer data)
{
  JsonNode *answer = cli_assert_json (self, "show", "kaggle:machine-learning-engineer", "--why",
                                      "Run an ML service", NULL);
  JsonObject *evidence = json_node_get_object (answer);

  cli_assert_keys (evidence, "role,skill,name,headline,sentence,scale,value,baseline,url,rows");
  g_assert_cmpstr (json_object_get_string_member (evidence, "headline"), ==, "43.9%");
  g_assert_true (g_str_has_prefix (json_object_get_string_member (evidence, "sentence"), "588 of 1,340 "));
  cli_assert_text (self, "show", "kaggle:machine-learning-engineer", "--why", "engineering", NULL);
  g_assert_nonnull (strstr (self->output, "38.4%"));
  g_assert_nonnull (strstr (self->output, "43.9%"));
  g_assert_nonnull (strstr (self->output, "33.0%"));
}

/* A source does not ask every role for every skill; that it does not is an answer too. */
static void
test_not_listed (Cli *self, gconstpointer data)
{
  JsonObject *evidence = json_node_get_object (
      cli_assert_json (self, "show", "gdad:analytics-engineer/trainee-analytics-engineer", "--why",
                       "business impact through data", NULL));

  g_assert_cmpstr (json_object_get_string_member (evidence, "headline"), ==, "not scored");
  g_assert_true (json_object_get_null_member (json_object_get_object_member (evidence, "value"), "raw"));
}

static void
test_refused (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 1, "no skill “juggling”", "show", "edison:DSP04", "--why", "juggling", NULL);
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("evidence/all-roles", test_all_roles);
  CLI_ADD ("evidence/why", test_why);
  CLI_ADD ("evidence/not-listed", test_not_listed);
  CLI_ADD ("evidence/refused", test_refused);

  return g_test_run ();
}
