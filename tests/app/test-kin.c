/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-kin.h"
#include "app/roles/metier-role-near.h"
#include "pack-fixture.h"

/* One source has a Data Plumber, the other what a case says. */
typedef struct {
  const char *name;
  const char *titles[3];
  const char *alias; /* (nullable): another name of the first */
  const char *label; /* (nullable): of the link from one source to the other */
} Case;

static const Case cases[] = {
  { "same", { "Data Plumber" }, NULL, "also in Title of other" },
  { "case", { "data plumber" }, NULL, "also in Title of other" },
  { "plural", { "Data Plumbers" }, NULL, "also in Title of other" },
  { "level", { "Senior Data Plumber" }, NULL, "also in Title of other, as Senior" },
  { "levels",
    { "Lead Data Plumber", "Junior Data Plumber" },
    NULL,
    "also in Title of other, as Junior and Lead" },
  { "title-before-level", { "Lead Data Plumber", "Data Plumber" }, NULL, "also in Title of other" },
  { "alias", { "Pipe Expert" }, "Data Plumber", "also in Title of other" },
  { "longer", { "Data Plumber Assistant" }, NULL, NULL },
  { "alias-at-level", { "Pipe Expert" }, "Senior Data Plumber", NULL },
};

static char *
write_pack (const char *source, const char *const *titles, const char *alias)
{
  g_autofree char *name = g_strconcat (source, ".pack", NULL);
  g_autofree char *skill = g_strconcat (source, ":skill", NULL);
  g_autofree char *section = g_strconcat (source, ":section", NULL);
  g_autoptr (GError) error = NULL;
  char *path = pack_fixture_path (name);
  MetierPackWriter *writer = pack_fixture_begin (path, source, "2026");

  metier_pack_writer_add_section (writer, section, "Section", &error);
  g_assert_no_error (error);
  pack_fixture_add_skill (writer, skill, "Skill", section, NULL);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:%u", source, i);

      pack_fixture_add_role (writer, id, titles[i], NULL);
      if (i == 0 && alias != NULL)
        metier_pack_writer_add_alias (writer, id, alias, &error);
      g_assert_no_error (error);
      pack_fixture_rate (writer, id, skill, "demo:relevance", i + 1);
    }
  pack_fixture_finish (writer);
  return path;
}

static MetierCatalogue *
open_packs (const char *const *titles, const char *alias)
{
  static const char *const mine[] = { "Data Plumber", "Data Fitter", "Data Smith", NULL };
  g_autofree char *one = write_pack ("one", mine, NULL);
  g_autofree char *other = write_pack ("other", titles, alias);
  g_autoptr (GError) error = NULL;
  MetierCatalogue *catalogue = metier_catalogue_new ();

  metier_catalogue_add_pack (catalogue, one, FALSE, &error);
  g_assert_no_error (error);
  metier_catalogue_add_pack (catalogue, other, FALSE, &error);
  g_assert_no_error (error);
  return catalogue;
}

static void
test_elsewhere (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = open_packs (test->titles, test->alias);
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, "one:0", NULL, &error);
  g_autoptr (GPtrArray) links = metier_role_kin_find_elsewhere (catalogue, profile, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, ==, test->label != NULL ? 1 : 0);
  if (test->label != NULL)
    g_assert_cmpstr (((const MetierRoleLink *) g_ptr_array_index (links, 0))->label, ==, test->label);
}

static void
test_near (void)
{
  static const char *const none[] = { "Other", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = open_packs (none, NULL);
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, "one:2", NULL, &error);
  g_autoptr (MetierRoleNear) near = metier_role_near_load (catalogue, NULL, profile, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (near->similar->len, ==, 2);
  g_assert_cmpstr (((const MetierSimilarRole *) g_ptr_array_index (near->similar, 0))->title, ==,
                   "Data Fitter");
  g_assert_cmpuint (near->related->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/kin/elsewhere/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_elsewhere);
    }
  g_test_add_func ("/kin/near", test_near);

  return g_test_run ();
}
