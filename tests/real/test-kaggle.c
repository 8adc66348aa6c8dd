/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "real-data.h"

#define FILE_NAME "kaggle-2021/kaggle2021_role_x_item.csv"
#define SCALE "kaggle:share"
#define N_ROLES 11
#define N_ITEMS 63

static char *
dup_role_id (const Table *table, guint row)
{
  g_autofree char *slug = real_data_dup_slug (table_get (table, row, "role"));

  return g_strdup_printf ("kaggle:%s", slug);
}

/* The question belongs to the id, because None and Other recur in every question. */
static char *
dup_skill_id (const Table *table, guint row)
{
  g_autofree char *slug = real_data_dup_slug (table_get (table, row, "item"));

  return g_strdup_printf ("kaggle:%s/%s", table_get (table, row, "question"), slug);
}

static void
test_shares (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("kaggle-2021");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *role = dup_role_id (table, i);
      g_autofree char *skill = dup_skill_id (table, i);
      MetierRatingRow row = real_data_row (role, skill, SCALE, table_get (table, i, "pct"));

      row.n = real_data_get_count (table_get (table, i, "n_answered"));
      row.lo = real_data_get_number (table_get (table, i, "ci95_lo"));
      row.hi = real_data_get_number (table_get (table, i, "ci95_hi"));
      real_pack_expect (pack, &row);
    }
  real_pack_expect_nothing_else (pack, N_ROLES * N_ITEMS);
}

static void
test_titles (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("kaggle-2021");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    {
      char *title = (char *) table_get (table, i, "role");

      if (g_hash_table_add (seen, title))
        g_ptr_array_add (expected, title);
    }
  for (guint i = 0; i < pack->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (pack->roles, i);

      g_ptr_array_add (found, role->full_title != NULL ? role->full_title : role->title);
    }
  real_data_compare ("Kaggle's job titles", found, expected);
  g_assert_cmpuint (found->len, ==, N_ROLES);
}

/* The share is the number of ticks by the number of answers, rounded to four places. */
static void
test_ticks (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("kaggle-2021");
  table = table_read (real_data_get_folder (), FILE_NAME);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *id = dup_role_id (table, i);
      g_autofree char *skill = dup_skill_id (table, i);
      const MetierRating *rating = metier_profile_get_rating (real_pack_get_profile (pack, id), skill, SCALE);
      double ticks = real_data_get_number (table_get (table, i, "n_yes"));

      g_assert_cmpfloat_with_epsilon (rating->raw, ticks / rating->n, 0.00005 + 1e-12);
      g_assert_cmpfloat (rating->lo, <=, rating->raw);
      g_assert_cmpfloat (rating->raw, <=, rating->hi);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/kaggle/shares", test_shares);
  g_test_add_func ("/real/kaggle/titles", test_titles);
  g_test_add_func ("/real/kaggle/ticks", test_ticks);

  return g_test_run ();
}
