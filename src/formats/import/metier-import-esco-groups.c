/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/import/metier-import-esco-private.h"
#include "formats/import/metier-import-text.h"

/* The classification has four levels of groups above its skills; a loop in it has any number. */
#define MAX_DEPTH 16
#define N_LEVELS 4

static void
name_group (MetierEsco *self, const char *address, const char *label)
{
  g_autofree char *name = metier_import_text_clean (label);

  if (*name != '\0')
    g_hash_table_replace (self->labels, g_strdup (metier_esco_find_key (address)),
                          metier_import_text_capitalise (name));
}

static void
put_under (MetierEsco *self, const char *address, const char *broader)
{
  g_hash_table_insert (self->broader, g_strdup (metier_esco_find_key (address)),
                       g_strdup (metier_esco_find_key (broader)));
}

gboolean
metier_esco_read_groups (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint address, label;

  if (table == NULL || !metier_delimited_need_column (table, "conceptUri", &address, error)
      || !metier_delimited_need_column (table, "preferredLabel", &label, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    name_group (self, metier_delimited_get_field (table, address), metier_delimited_get_field (table, label));

  return metier_import_end (reason, error);
}

/* Finds the columns of the levels that there are; the deepest may be missing. */
static gboolean
find_levels (MetierDelimited *table, guint addresses[N_LEVELS], guint labels[N_LEVELS], guint *n,
             GError **error)
{
  for (*n = 0; *n < N_LEVELS; ++*n)
    {
      g_autofree char *address = g_strdup_printf ("Level %u URI", *n);
      g_autofree char *label = g_strdup_printf ("Level %u preferred term", *n);

      if (metier_delimited_find_column (table, address) < 0)
        return TRUE;
      if (!metier_delimited_need_column (table, address, &addresses[*n], error)
          || !metier_delimited_need_column (table, label, &labels[*n], error))
        return FALSE;
    }

  return TRUE;
}

/* Each record is the way from a root down to a group. */
gboolean
metier_esco_read_hierarchy (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  guint addresses[N_LEVELS], labels[N_LEVELS];
  GError *reason = NULL;
  guint n;

  if (table == NULL || !find_levels (table, addresses, labels, &n, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    for (guint i = 0; i < n && *metier_delimited_get_field (table, addresses[i]) != '\0'; i++)
      {
        const char *address = metier_delimited_get_field (table, addresses[i]);

        name_group (self, address, metier_delimited_get_field (table, labels[i]));
        if (i > 0)
          put_under (self, address, metier_delimited_get_field (table, addresses[i - 1]));
      }

  return metier_import_end (reason, error);
}

/* Occupations are put into groups by their codes, so only what stands above skills is kept. */
gboolean
metier_esco_read_broader (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint address, broader;

  if (table == NULL || !metier_delimited_need_column (table, "conceptUri", &address, error)
      || !metier_delimited_need_column (table, "broaderUri", &broader, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      const char *above = metier_delimited_get_field (table, broader);

      if (*above != '\0' && strstr (above, "/isco/") == NULL && strstr (above, "/occupation/") == NULL)
        put_under (self, metier_delimited_get_field (table, address), above);
    }

  return metier_import_end (reason, error);
}

/* The group right below the root that a skill stands under at last: there are a few dozen of these. */
static const char *
climb (MetierEsco *self, const char *skill)
{
  const char *group = g_hash_table_lookup (self->broader, skill);
  const char *above = group != NULL ? g_hash_table_lookup (self->broader, group) : NULL;

  for (guint i = 0; above != NULL && i < MAX_DEPTH; i++)
    {
      const char *next = g_hash_table_lookup (self->broader, above);

      if (next == NULL)
        return group;
      group = above;
      above = next;
    }

  return group;
}

/* The heading that a skill stands under, or %NULL where the files do not say it. */
const char *
metier_esco_find_section (MetierEsco *self, const char *skill)
{
  const char *group = climb (self, skill);

  return group != NULL && g_hash_table_contains (self->sections, group) ? group : NULL;
}

static int
compare_keys_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Headings come in the order of their codes, which is that of the publisher. */
gboolean
metier_esco_add_sections (MetierEsco *self, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->broader);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *group = climb (self, key);

      if (g_hash_table_contains (self->labels, group) && g_hash_table_add (self->sections, g_strdup (group)))
        g_ptr_array_add (keys, (gpointer) group);
    }

  g_ptr_array_sort (keys, compare_keys_cb);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *group = g_ptr_array_index (keys, i);
      g_autofree char *id = g_strconcat ("esco:", group, NULL);

      if (!metier_pack_writer_add_section (self->import->writer, id,
                                           g_hash_table_lookup (self->labels, group), error))
        return FALSE;
    }

  return TRUE;
}

/* The two first digits of an occupation's code name one of some forty groups. Some editions give the address of
 * the group, which ends like C7512. */
char *
metier_esco_make_family (MetierEsco *self, const char *isco_group)
{
  const char *digits = metier_esco_find_key (isco_group);
  g_autofree char *code = g_strndup (*digits == 'C' ? digits + 1 : digits, 2);
  g_autofree char *key = g_strconcat ("C", code, NULL);
  const char *label = g_hash_table_lookup (self->labels, key);

  if (label != NULL)
    return g_strdup (label);
  return g_ascii_isdigit (code[0]) && g_ascii_isdigit (code[1]) ? g_strconcat ("ISCO-08 ", code, NULL) : NULL;
}
