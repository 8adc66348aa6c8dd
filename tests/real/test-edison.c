/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "real-data.h"

#define FILE_NAME "edison/edison_profile_competence_relevance.csv"
#define SCALE "edison:relevance"
#define N_SCORES 570
#define N_PROFILES 22
#define N_COMPETENCES 35

static char *
dup_skill_id (const char *competence)
{
  gboolean is_support = g_str_equal (competence, "DSDK/DSBA");

  return g_strdup_printf ("edison:%s", is_support ? "DSDK" : competence);
}

static void
test_scores (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("edison");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *role = g_strdup_printf ("edison:%s", table_get (table, i, "profile_id"));
      g_autofree char *skill = dup_skill_id (table_get (table, i, "competence_id"));
      MetierRatingRow row = real_data_row (role, skill, SCALE, table_get (table, i, "relevance_0_9"));

      real_pack_expect (pack, &row);
    }
  real_pack_expect_nothing_else (pack, N_SCORES);
}

static void
test_profiles (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("edison");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    {
      const char *id = table_get (table, i, "profile_id");

      if (g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (expected, g_strdup_printf ("edison:%s %s", id, table_get (table, i, "profile")));
    }
  for (guint i = 0; i < pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (pack->roles, i);
      const char *title = role->full_title != NULL ? role->full_title : role->title;

      g_ptr_array_add (found, g_strdup_printf ("%s %s", role->id, title));
    }
  real_data_compare ("EDISON's profiles", found, expected);
  g_assert_cmpuint (found->len, ==, N_PROFILES);
}

static void
test_competences (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) skills = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("edison");
  table = table_read (real_data_get_folder (), FILE_NAME);
  skills = metier_catalogue_list_skills (pack->catalogue, "edison", NULL);
  for (guint i = 0; i < skills->len; i++)
    g_ptr_array_add (found, ((const MetierSkill *) g_ptr_array_index (skills, i))->id);
  for (guint i = 0; i < table->n_rows; i++)
    {
      const char *id = table_get (table, i, "competence_id");

      if (g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (expected, dup_skill_id (id));
    }
  real_data_compare ("EDISON's competences", found, expected);
  g_assert_cmpuint (found->len, ==, N_COMPETENCES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/edison/scores", test_scores);
  g_test_add_func ("/real/edison/profiles", test_profiles);
  g_test_add_func ("/real/edison/competences", test_competences);

  return g_test_run ();
}
