/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-answer.h"

#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "drawn-mark.h"

static MetierProfile *
load (const ChartAnswers *self, const char *role, const char *source)
{
  g_autoptr (GError) error = NULL;
  MetierProfile *profile = metier_catalogue_load_profile (self->catalogue, role, source, &error);

  g_assert_no_error (error);

  return profile;
}

/* Brings one role, or two of a source, into a chart; NULL where nothing of them is rated. */
static MetierChartData *
make_data (const ChartAnswers *self, const MetierRole *role, const MetierRole *other, MetierScope scope,
           MetierSort sort, gboolean flat)
{
  const MetierSource *source = role->source;
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierProfile) baseline
      = source->baseline_role != NULL ? load (self, source->baseline_role, source->id) : NULL;
  g_autoptr (MetierComparison) comparison = NULL;

  g_ptr_array_add (profiles, load (self, role->id, source->id));
  if (other != NULL)
    g_ptr_array_add (profiles, load (self, other->id, source->id));
  comparison = metier_comparison_new (profiles, scope, sort);

  return flat ? metier_chart_data_new_flat (comparison, baseline, NULL)
              : metier_chart_data_new (comparison, baseline, NULL);
}

/* One role as its page and “export table” have it, with its sections. */
static guint
check_alone (ChartAnswers *self, const MetierRole *role, MetierScope scope)
{
  g_autofree char *path = cli_path (self->cli, "table.json");
  const char *arguments[]
      = { "export", "table", role->id, scope == METIER_SCOPE_CORE ? "--core" : "--all", "-o", path, NULL };
  g_autoptr (MetierChartData) data = make_data (self, role, NULL, scope, METIER_SORT_IMPORTANCE, FALSE);
  g_autoptr (JsonNode) answer = NULL;

  cli_call_strv (self->cli, arguments);
  g_assert_cmpint (self->cli->status, ==, data != NULL ? 0 : 1);
  if (data == NULL)
    return 0;
  answer = cli_read_json (path);

  return chart_answers_check (self, role->source->id, data, json_node_get_object (answer), FALSE);
}

/* Two roles as “compare” has them. */
static guint
check_pair (ChartAnswers *self, const MetierRole *role, const MetierRole *other, MetierScope scope,
            MetierSort sort)
{
  g_autoptr (MetierChartData) data = make_data (self, role, other, scope, sort, TRUE);
  g_autoptr (JsonNode) answer = json_node_ref (
      cli_assert_json (self->cli, "compare", role->id, other->id, "--sort", metier_sort_to_string (sort),
                       scope == METIER_SCOPE_CORE ? "--core" : "--all", NULL));

  return data != NULL ? chart_answers_check (self, role->source->id, data, json_node_get_object (answer),
                                             sort == METIER_SORT_SOURCE)
                      : 0;
}

static const MetierRole *
get_neighbour (GPtrArray *roles, guint i)
{
  const MetierRole *role = g_ptr_array_index (roles, i);

  for (guint j = 1; j < roles->len; j++)
    {
      const MetierRole *other = g_ptr_array_index (roles, (i + j) % roles->len);

      if (g_str_equal (other->source->id, role->source->id))
        return other;
    }

  return NULL;
}

static void
test_all_roles (Cli *cli, gconstpointer data)
{
  g_auto (ChartAnswers) self = { NULL };
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError) error = NULL;
  guint n_marks = 0;

  chart_answers_init (&self, cli);
  roles = metier_catalogue_list_roles (self.catalogue, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < roles->len; i += CLI_ROLE_STEP)
    {
      const MetierRole *role = g_ptr_array_index (roles, i), *other = get_neighbour (roles, i);

      n_marks += check_alone (&self, role, METIER_SCOPE_CORE) + check_alone (&self, role, METIER_SCOPE_ALL);
      if (other == NULL)
        continue;
      n_marks += check_pair (&self, role, other, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE);
      n_marks += check_pair (&self, role, other, METIER_SCOPE_ALL, METIER_SORT_DIFFERENCE);
      n_marks += check_pair (&self, role, other, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
    }
  g_test_message ("%u marks", n_marks);
  g_assert_cmpuint (n_marks, >, 10000 / CLI_ROLE_STEP);
}

/* A role as two sources have it, the first and the last of all that do, as “export table --by-source” has it:
 * each mark is its own source's. */
static guint
check_sources (ChartAnswers *self, const MetierRole *role)
{
  static const MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 1200 };
  g_autofree char *path = cli_path (self->cli, "sources.json");
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  g_autoptr (MetierProfile) twin = load (self, role->id, "twin");
  const MetierRole *roles[] = { role, twin->role };
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (MetierScene) scene = NULL;
  guint n_marks = 0, n_entries;

  cli_assert_text (self->cli, "export", "table", role->id, "--all", "--by-source", "-o", path, NULL);
  answer = cli_read_json (path);
  n_entries = json_array_get_length (cli_list (answer));
  g_assert_cmpuint (n_entries, >=, G_N_ELEMENTS (roles));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_ptr_array_add (charts,
                     make_data (self, roles[i], NULL, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE, FALSE));
  scene = metier_chart_layout_sources (charts, &options, chart_fixture_get_measurer (20));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    n_marks += chart_answers_check_part (self, roles[i]->source->id, g_ptr_array_index (charts, i),
                                         cli_entry (answer, i == 0 ? 0 : n_entries - 1), scene, i);
  g_assert_cmpuint (n_marks, ==, metier_scene_get_n_marks (scene));

  return n_marks;
}

static void
test_sources (Cli *cli, gconstpointer bundled)
{
  g_auto (ChartAnswers) self = { NULL };
  g_autoptr (GPtrArray) roles = NULL;
  guint n_marks = 0;

  cli_install_twin (cli, bundled);
  chart_answers_init (&self, cli);
  roles = metier_catalogue_list_roles (self.catalogue, bundled, NULL, NULL);
  g_assert_nonnull (roles);
  for (guint i = 0; i < roles->len; i += CLI_ROLE_STEP)
    n_marks += check_sources (&self, g_ptr_array_index (roles, i));
  g_assert_cmpuint (n_marks, >=, 10 * roles->len / CLI_ROLE_STEP);
}

static const char guilds[]
    = "{\"format\": \"metier-pack\", \"version\": 1, \"pack\": {\"id\": \"guilds\", \"title\": \"Guilds\","
      "  \"edition\": \"1\", \"released\": \"2024\", \"licence\": \"CC0-1.0\", \"credit\": \"Nobody\","
      "  \"method\": \"Made up.\", \"core_scale\": \"g:part\"},"
      " \"scales\": [{\"id\": \"g:part\", \"name\": \"Part\", \"meaning\": \"Whether it belongs\","
      "  \"unit\": \"part\", \"min\": 0, \"max\": 1, \"kind\": \"membership\","
      "  \"levels\": [{\"value\": 0, \"name\": \"optional\"}, {\"value\": 1, \"name\": \"essential\"}]}],"
      " \"skills\": [{\"id\": \"g:saw\", \"name\": \"Sawing\"}, {\"id\": \"g:glue\", \"name\": \"Glueing\"},"
      "  {\"id\": \"g:plan\", \"name\": \"Planing\"}],"
      " \"roles\": [{\"id\": \"g:joiner\", \"title\": \"Joiner\", \"ratings\": ["
      "   {\"skill\": \"g:saw\", \"scale\": \"g:part\", \"value\": 1},"
      "   {\"skill\": \"g:glue\", \"scale\": \"g:part\", \"value\": 0}]},"
      "  {\"id\": \"g:binder\", \"title\": \"Binder\", \"ratings\": ["
      "   {\"skill\": \"g:glue\", \"scale\": \"g:part\", \"value\": 1},"
      "   {\"skill\": \"g:plan\", \"scale\": \"g:part\", \"value\": 0}]}]}";

/* What belongs, what may, and what is not listed. */
static void
test_membership (Cli *cli, gconstpointer data)
{
  g_auto (ChartAnswers) self = { NULL };
  g_autofree char *path = cli_write (cli, "guilds.json", guilds);
  g_autoptr (GPtrArray) roles = NULL;

  cli_assert_text (cli, "import", "pack", path, NULL);
  chart_answers_init (&self, cli);
  roles = metier_catalogue_list_roles (self.catalogue, "guilds", NULL, NULL);
  g_assert_cmpuint (roles->len, ==, 2);
  g_assert_cmpuint (check_pair (&self, g_ptr_array_index (roles, 0), g_ptr_array_index (roles, 1),
                                METIER_SCOPE_ALL, METIER_SORT_NAME),
                    >=, 6);
  for (guint i = 0; i < roles->len; i++)
    g_assert_cmpuint (check_alone (&self, g_ptr_array_index (roles, i), METIER_SCOPE_ALL), >=, 2);
}

int
main (int argc, char *argv[])
{
  static const char *const sources[] = { "edison", "gdad", "kaggle-2021", "onet-30.1" };

  cli_init (&argc, &argv);
  CLI_ADD ("marks/all-roles", test_all_roles);
  CLI_ADD ("marks/membership", test_membership);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/marks/sources/", sources[i], NULL);

      g_test_add (path, Cli, sources[i], cli_set_up, test_sources, cli_tear_down);
    }

  return g_test_run ();
}
