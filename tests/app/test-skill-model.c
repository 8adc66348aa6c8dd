/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-skill-model.h"
#include "pack-fixture.h"

/* Roles of one source, of which about a dozen is shown: some ask for more of the skill, the others for less. */
typedef struct {
  const char *name;
  guint n_high;
  double high;
  guint n_low;
  double low;
  guint n_shown;
  guint n_tied;
} Case;

static const Case cases[] = {
  { "few", 2, 7, 10, 3, 12, 0 },
  { "cut-between", 12, 7, 9, 3, 12, 0 },
  { "few-tied", 11, 7, 4, 3, 15, 0 },
  { "many-tied", 11, 7, 5, 3, 12, 4 },
  { "all-tied", 0, 7, 30, 3, 12, 18 },
  /* A difference that cannot be read is none. */
  { "read-the-same", 12, 4.04, 2, 3.96, 14, 0 },
};

static void
add_roles (MetierPackWriter *writer, const char *prefix, guint n, double value)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("one:%s%u", prefix, i);

      pack_fixture_add_role (writer, id, id, NULL);
      pack_fixture_rate (writer, id, "one:skill", "demo:relevance", value);
    }
}

static MetierCatalogue *
open_pack (const Case *test)
{
  g_autofree char *path = pack_fixture_path ("one.pack");
  g_autoptr (GError) error = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "one", "2026");
  MetierCatalogue *catalogue = metier_catalogue_new ();

  metier_pack_writer_add_section (writer, "one:section", "Section", &error);
  g_assert_no_error (error);
  pack_fixture_add_skill (writer, "one:skill", "Skill", "one:section", NULL);
  add_roles (writer, "high", test->n_high, test->high);
  add_roles (writer, "low", test->n_low, test->low);
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);
  return catalogue;
}

/* Roles that read the same are shown together, or those that are not are counted. */
static void
test_ties (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = open_pack (test);
  g_autoptr (MetierSkillModel) model = metier_skill_model_load (catalogue, NULL, "one:skill", NULL, &error);
  const MetierSkillWeights *weights;

  g_assert_no_error (error);
  g_assert_cmpuint (model->weights->len, ==, 1);
  weights = g_ptr_array_index (model->weights, 0);
  g_assert_cmpuint (weights->n_roles, ==, test->n_high + test->n_low);
  g_assert_cmpuint (weights->ratings->len, ==, test->n_shown);
  g_assert_cmpuint (weights->n_tied, ==, test->n_tied);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/skill-model/ties/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_ties);
    }

  return g_test_run ();
}
