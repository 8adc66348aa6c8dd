/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#define N_SKILLS 5
#define MOST_ROLES 6

typedef struct {
  const char *path;
  MetierChartKind kind;
  guint n_roles;
  double width;
  gboolean folded;
  guint n_skills; /* that are named */
} Form;

static const Form forms[] = {
  { "bars", METIER_CHART_BARS, 1, 700, FALSE, N_SKILLS },
  { "bars-folded", METIER_CHART_BARS, 1, 320, TRUE, N_SKILLS },
  { "grouped", METIER_CHART_BARS, 3, 900, FALSE, N_SKILLS },
  { "grouped-folded", METIER_CHART_BARS, 3, 320, TRUE, N_SKILLS },
  { "dots", METIER_CHART_DOTS, 3, 900, FALSE, N_SKILLS },
  { "dots-folded", METIER_CHART_DOTS, 3, 320, TRUE, N_SKILLS },
  { "heatmap", METIER_CHART_HEATMAP, 3, 900, FALSE, N_SKILLS },
  { "heatmap-turned", METIER_CHART_HEATMAP, 6, 500, FALSE, N_SKILLS },
  { "radar", METIER_CHART_RADAR, 3, 900, FALSE, N_SKILLS },
  { "radar-folded", METIER_CHART_RADAR, 3, 320, TRUE, N_SKILLS },
  { "overview", METIER_CHART_OVERVIEW, 6, 900, FALSE, N_SKILLS },
  { "overview-folded", METIER_CHART_OVERVIEW, 6, 320, TRUE, 1 },
};

/* In bars of one role its own name is that of the page. The baseline comes before the roles. */
static void
assert_named (const Form *form, const guint *skills, const guint *roles)
{
  guint n_named = 0;

  for (guint row = 0; row < N_SKILLS; row++)
    n_named += skills[row] > 0;
  g_assert_cmpuint (n_named, ==, form->n_skills);
  g_assert_cmpuint (roles[0], >, 0);
  for (guint role = 1; role <= form->n_roles; role++)
    g_assert_true (roles[role] > 0 || form->n_roles == 1);
}

static guint *
get_count (const MetierName *name, guint *skills, guint *roles)
{
  return name->kind == METIER_NAME_SKILL ? &skills[name->row] : &roles[name->series + 1];
}

static const char *
get_text (const MetierChartData *data, const MetierName *name)
{
  if (name->kind == METIER_NAME_SKILL)
    return metier_chart_data_get_row (data, name->row)->label;

  return name->series < 0 ? metier_chart_data_get_baseline (data)->title
                          : metier_chart_data_get_series (data, (guint) name->series)->title;
}

static MetierChartData *
make_data (const Form *form)
{
  static const double values[] = { 9, 6, 3, 7, 5 };
  static const char *const titles[]
      = { "Data Scientist", "Infrastructure Manager", "Application Engineer", "Writer", "Smith", "Baker" };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N_SKILLS, 0);
  MetierScope scope = form->kind == METIER_CHART_OVERVIEW ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;

  for (guint i = 0; i < form->n_roles; i++)
    chart_fixture_add_role (fixture, titles[i], values);

  return chart_fixture_get_data (fixture, scope, METIER_SORT_SOURCE,
                                 chart_fixture_add_role (fixture, "Analyst", values));
}

/* The name of each skill and of each role leads where it says, and a pointer finds it, also in the mirror. */
static void
check (const Form *form, gboolean rtl)
{
  MetierChartOptions options
      = { .kind = form->kind, .width = form->width, .folded = form->folded, .rtl = rtl };
  g_autoptr (MetierChartData) data = make_data (form);
  g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  guint skills[N_SKILLS] = { 0 }, roles[MOST_ROLES + 1] = { 0 };

  for (guint i = 0; i < metier_scene_get_n_names (scene); i++)
    {
      double x, y;
      const MetierName *name = metier_scene_get_name (scene, i, &x, &y);

      g_assert_true (metier_scene_find_name (scene, x, y) == name);
      g_assert_cmpfloat (x, >, 0);
      g_assert_cmpfloat (x, <, metier_scene_get_width (scene));
      g_assert_cmpstr (name->text, ==, get_text (data, name));
      ++*get_count (name, skills, roles);
    }
  assert_named (form, skills, roles);
}

static void
test_leads (gconstpointer form)
{
  check (form, FALSE);
}

static void
test_leads_in_the_mirror (gconstpointer form)
{
  check (form, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *plain = g_strdup_printf ("/names/%s", forms[i].path);
      g_autofree char *mirrored = g_strdup_printf ("/names/%s/rtl", forms[i].path);

      g_test_add_data_func (plain, &forms[i], test_leads);
      g_test_add_data_func (mirrored, &forms[i], test_leads_in_the_mirror);
    }

  return g_test_run ();
}
