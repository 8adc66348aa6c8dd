/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "real-data.h"

#define FILE_NAME "uk-gdad/role_level_skill_level.csv"
#define SCALE "gdad:level"

/* The pack takes one family and one role more; what the framework calls not in use is no level. */
static gboolean
is_taken (const Table *table, guint row)
{
  return (g_str_equal (table_get (table, row, "role_family"), "Data")
          || g_str_equal (table_get (table, row, "role"), "Software developer"))
         && !g_str_equal (table_get (table, row, "skill_level"), "NOT IN USE");
}

static char *
dup_role_id (const Table *table, guint row)
{
  g_autofree char *role = real_data_dup_slug (table_get (table, row, "role"));
  g_autofree char *level = real_data_dup_slug (table_get (table, row, "role_level"));

  return g_strdup_printf ("gdad:%s/%s", role, level);
}

static char *
dup_skill_id (const Table *table, guint row)
{
  g_autofree char *slug = real_data_dup_slug (table_get (table, row, "skill"));

  return g_strdup_printf ("gdad:%s", slug);
}

static void
check_level_name (const MetierRating *rating, const char *expected)
{
  const MetierScaleLevel *level = metier_scale_get_level (rating->scale, rating->raw);

  if (level == NULL || g_ascii_strcasecmp (level->name, expected) != 0)
    real_data_fail ("level %g is not called “%s”", rating->raw, expected);
}

static void
test_levels (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  guint n = 0;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("gdad");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    if (is_taken (table, i))
      {
        g_autofree char *role = dup_role_id (table, i);
        g_autofree char *skill = dup_skill_id (table, i);
        MetierRatingRow row = real_data_row (role, skill, SCALE, table_get (table, i, "skill_level_num"));
        const MetierRating *rating = real_pack_expect (pack, &row);

        if (rating != NULL)
          check_level_name (rating, table_get (table, i, "skill_level"));
        n++;
      }
  g_assert_cmpuint (n, >, 0);
  real_pack_expect_nothing_else (pack, n);
}

static void
test_titles (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("gdad");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    if (is_taken (table, i) && g_hash_table_add (seen, dup_role_id (table, i)))
      g_ptr_array_add (expected, g_strdup_printf ("%s · %s", table_get (table, i, "role_family"),
                                                  table_get (table, i, "role_level")));
  for (guint i = 0; i < pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (pack->roles, i);
      const char *title = role->full_title != NULL ? role->full_title : role->title;

      g_ptr_array_add (found, g_strdup_printf ("%s · %s", role->family, title));
    }
  real_data_compare ("The framework's role levels", found, expected);
}

static void
test_skills (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) skills = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("gdad");
  table = table_read (real_data_get_folder (), FILE_NAME);
  skills = metier_catalogue_list_skills (pack->catalogue, "gdad", NULL);
  for (guint i = 0; i < table->n_rows; i++)
    {
      char *name = (char *) table_get (table, i, "skill");

      if (is_taken (table, i) && g_hash_table_add (seen, name))
        g_ptr_array_add (expected, name);
    }
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      g_ptr_array_add (found, skill->full_name != NULL ? skill->full_name : skill->name);
    }
  real_data_compare ("The framework's skills", found, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/gdad/levels", test_levels);
  g_test_add_func ("/real/gdad/titles", test_titles);
  g_test_add_func ("/real/gdad/skills", test_skills);

  return g_test_run ();
}
