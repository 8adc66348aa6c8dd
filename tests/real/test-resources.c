/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "real-data.h"

/* The licences of the lists that links may be taken from, as the credits put them; none of them is
 * share-alike. */
static const struct {
  const char *in_file;
  const char *in_credit;
} licences[] = {
  { "CC BY 4.0", "CC BY 4.0" },
  { "CC0 1.0", "CC0 1.0" },
  { "CC0 (README badge)", "CC0" },
  { "MIT", "MIT" },
  { "Apache-2.0", "Apache-2.0" },
};

static const char *
get_licence_in_credit (const char *in_file)
{
  for (guint i = 0; i < G_N_ELEMENTS (licences); i++)
    if (g_str_equal (licences[i].in_file, in_file))
      return licences[i].in_credit;
  return NULL;
}

static gboolean
is_credited (const MetierResource *resource, const char *list, const char *licence)
{
  g_autofree char *end = g_strdup_printf (" (%s), %s", list, licence);

  return resource->credit != NULL && g_str_has_suffix (resource->credit, end);
}

static gboolean
is_in_links (const Table *table, const MetierResource *resource)
{
  for (guint i = 0; i < table->n_rows; i++)
    {
      const char *licence = get_licence_in_credit (table_get (table, i, "source_licence"));

      if (licence != NULL && g_str_equal (table_get (table, i, "url"), resource->url)
          && is_credited (resource, table_get (table, i, "source_repo"), licence))
        return TRUE;
    }
  return FALSE;
}

static void
test_links (void)
{
  g_autoptr (RealPack) pack = NULL;
  g_autoptr (Table) table = NULL;
  g_autoptr (GPtrArray) resources = NULL;
  guint n = 0;

  if (real_data_is_missing ())
    return;

  pack = real_pack_open ("metier");
  table = table_read (real_data_get_folder (), "links/resource_links.csv");
  resources = metier_catalogue_list_resources (pack->catalogue, NULL, NULL);
  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);

      if (!g_str_has_prefix (resource->id, "metier:"))
        continue;
      n++;
      if (!is_in_links (table, resource))
        real_data_fail ("%s: %s is not in the list that “%s” names, or that list's licence does not allow it",
                        resource->id, resource->url, resource->credit);
    }
  g_assert_cmpuint (n, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/real/resources/links", test_links);

  return g_test_run ();
}
