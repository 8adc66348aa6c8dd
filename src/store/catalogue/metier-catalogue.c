/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-catalogue.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/roles/metier-core-override.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/database/metier-paths.h"
#include "store/packs/metier-pack-check.h"

#define PACK_SUFFIX ".pack"

/**
 * metier_catalogue_new:
 *
 * Returns: (transfer full): a catalogue without any pack
 */
MetierCatalogue *
metier_catalogue_new (void)
{
  MetierCatalogue *self = g_new0 (MetierCatalogue, 1);

  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_pack_free);
  return self;
}

/**
 * metier_catalogue_free:
 * @self: (nullable): a catalogue
 *
 * Closes all packs. Values that were handed out stay.
 */
void
metier_catalogue_free (MetierCatalogue *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->packs);
  g_clear_pointer (&self->core_map, g_hash_table_unref);
  g_free (self);
}

/* The same edition of the same source is as old as itself, whether or not both packs say how old that is. */
static gboolean
is_same_edition (const MetierSource *first, const MetierSource *second)
{
  return strcmp (first->id, second->id) == 0 && strcmp (first->edition, second->edition) == 0
         && (*first->released == '\0' || *second->released == '\0');
}

/* Editions are counted, not spelt; one without a figure, such as “undated”, is older than any. */
static int
compare_editions (const char *first, const char *second)
{
  gboolean counts_first = strpbrk (first, "0123456789") != NULL;
  gboolean counts_second = strpbrk (second, "0123456789") != NULL;

  return counts_first && counts_second ? strverscmp (first, second) : counts_first - counts_second;
}

/* Says which of two packs goes before the other, where both can stand for the same thing: the newer
 * edition, then the user's. ISO dates sort as text, and an unknown date is older than any. */
int
metier_catalogue_compare_packs (MetierPack *a, MetierPack *b)
{
  const MetierSource *first = metier_pack_get_source (a);
  const MetierSource *second = metier_pack_get_source (b);
  int order = is_same_edition (first, second) ? 0 : strcmp (second->released, first->released);

  if (order == 0)
    order = compare_editions (second->edition, first->edition);

  return order != 0 ? order : first->bundled - second->bundled;
}

/**
 * metier_catalogue_add_pack:
 * @self: a catalogue
 * @path: a pack
 * @bundled: whether it came with the program
 * @error: return location: %METIER_ERROR_STORAGE, %METIER_ERROR_FOREIGN, %METIER_ERROR_NEWER or
 *   %METIER_ERROR_DAMAGED
 *
 * Opens a pack. There is one pack for each source: of two with the same id the newer edition is kept,
 * then the user's before the bundled one, then the one that was added last.
 *
 * Returns: whether it could be opened
 */
gboolean
metier_catalogue_add_pack (MetierCatalogue *self, const char *path, gboolean bundled, GError **error)
{
  g_autoptr (MetierPack) pack = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  pack = metier_pack_open (path, bundled, error);
  if (pack == NULL)
    return FALSE;

  metier_pack_set_core_map (pack, self->core_map);
  for (guint i = 0; i < self->packs->len; i++)
    {
      MetierPack *other = METIER_CATALOGUE_PACK (self, i);

      if (!g_str_equal (metier_pack_get_source (pack)->id, metier_pack_get_source (other)->id))
        continue;

      if (metier_catalogue_compare_packs (pack, other) <= 0)
        {
          metier_pack_free (other);
          self->packs->pdata[i] = g_steal_pointer (&pack);
        }
      return TRUE;
    }

  g_ptr_array_add (self->packs, g_steal_pointer (&pack));
  return TRUE;
}

/**
 * metier_catalogue_remove_pack:
 * @self: a catalogue
 * @source: id of a source
 *
 * Closes the pack of a source, if there is one. Values that were handed out stay.
 */
void
metier_catalogue_remove_pack (MetierCatalogue *self, const char *source)
{
  g_return_if_fail (self != NULL && source != NULL);

  for (guint i = 0; i < self->packs->len; i++)
    {
      if (g_str_equal (metier_pack_get_source (METIER_CATALOGUE_PACK (self, i))->id, source))
        {
          g_ptr_array_remove_index (self->packs, i);
          return;
        }
    }
}

static int
compare_texts_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted, so that the order of sources does not depend on the file system. */
static GPtrArray *
list_pack_files (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, PACK_SUFFIX) && *name != '.')
        g_ptr_array_add (files, g_build_filename (folder, name, NULL));
    }

  g_ptr_array_sort (files, compare_texts_cb);
  return g_steal_pointer (&files);
}

/**
 * metier_catalogue_add_folder:
 * @self: a catalogue
 * @folder: a folder; one of the user that does not exist holds no pack
 * @bundled: whether it came with the program
 * @problems: (nullable) (element-type utf8): where a sentence about each pack that was left out is added
 *
 * Opens all packs of a folder, that is the files whose name ends in `.pack`. What cannot be opened is
 * left out and the rest works.
 */
void
metier_catalogue_add_folder (MetierCatalogue *self, const char *folder, gboolean bundled, GPtrArray *problems)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_if_fail (self != NULL && folder != NULL);

  files = list_pack_files (folder, &reason);
  if (files == NULL)
    {
      if (problems != NULL && (bundled || !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT)))
        g_ptr_array_add (problems, g_strdup (reason->message));
      return;
    }

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (!metier_catalogue_add_pack (self, g_ptr_array_index (files, i), bundled, &problem)
          && problems != NULL)
        g_ptr_array_add (problems, g_strdup (problem->message));
    }
}

/**
 * metier_catalogue_new_default:
 * @data_dir: (nullable): the user's folder; %NULL for the usual one
 * @extra_packs: (nullable) (array zero-terminated=1): paths of further packs
 * @problems: (nullable) (element-type utf8): where a sentence about each pack that was left out is added
 * @error: return location for what is wrong with one of @extra_packs
 *
 * Opens the bundled packs, the user's and some that were named. Whoever names a pack expects to see it,
 * so one of those that cannot be opened is an error; any other is left out.
 *
 * Returns: (nullable) (transfer full): the catalogue, or %NULL with @error set
 */
MetierCatalogue *
metier_catalogue_new_default (const char *data_dir, const char *const *extra_packs, GPtrArray *problems,
                              GError **error)
{
  g_autoptr (MetierCatalogue) self = metier_catalogue_new ();
  g_autofree char *chosen = metier_paths_dup_data_dir (data_dir);
  g_autofree char *bundled = metier_paths_dup_bundled_packs ();
  g_autofree char *installed = metier_paths_dup_user_packs (chosen);

  metier_catalogue_add_folder (self, bundled, TRUE, problems);
  metier_catalogue_add_folder (self, installed, FALSE, problems);

  for (guint i = 0; extra_packs != NULL && extra_packs[i] != NULL; i++)
    {
      if (!metier_catalogue_add_pack (self, extra_packs[i], FALSE, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * metier_catalogue_list_sources:
 * @self: a catalogue
 *
 * Returns: (transfer full) (element-type MetierSource): the sources of all open packs
 */
GPtrArray *
metier_catalogue_list_sources (MetierCatalogue *self)
{
  GPtrArray *sources;

  g_return_val_if_fail (self != NULL, NULL);

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_source_unref);
  for (guint i = 0; i < self->packs->len; i++)
    g_ptr_array_add (sources, metier_source_ref (metier_pack_get_source (METIER_CATALOGUE_PACK (self, i))));

  return sources;
}

/* Returns the pack of a source, %NULL when it is not open. */
MetierPack *
metier_catalogue_find_pack (MetierCatalogue *self, const char *source)
{
  for (guint i = 0; i < self->packs->len; i++)
    {
      if (g_str_equal (metier_pack_get_source (METIER_CATALOGUE_PACK (self, i))->id, source))
        return METIER_CATALOGUE_PACK (self, i);
    }

  return NULL;
}

static MetierPack *
expect_pack (MetierCatalogue *self, const char *source, GError **error)
{
  MetierPack *pack = metier_catalogue_find_pack (self, source);

  if (pack == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No open pack is the source “%s”."), source);

  return pack;
}

/* Gives the packs that a filter by source lets through: all for NULL. An unknown source is an error. */
gboolean
metier_catalogue_select (MetierCatalogue *self, const char *source, GPtrArray **packs, GError **error)
{
  MetierPack *pack;

  if (source == NULL)
    {
      *packs = g_ptr_array_ref (self->packs);
      return TRUE;
    }

  pack = expect_pack (self, source, error);
  if (pack == NULL)
    return FALSE;

  *packs = g_ptr_array_new ();
  g_ptr_array_add (*packs, pack);
  return TRUE;
}

/**
 * metier_catalogue_get_source:
 * @self: a catalogue
 * @id: id of a source
 *
 * Returns: (nullable) (transfer none): the source, or %NULL when no open pack is from it
 */
const MetierSource *
metier_catalogue_get_source (MetierCatalogue *self, const char *id)
{
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  pack = metier_catalogue_find_pack (self, id);
  return pack == NULL ? NULL : metier_pack_get_source (pack);
}

/**
 * metier_catalogue_set_baseline:
 * @self: a catalogue
 * @source: id of a source; one that is not open is left alone
 * @role: (nullable): id of one of its roles; %NULL, or one that it does not rate, for the source's own
 * @error: return location
 *
 * Holds the roles of a source against the role that the reader chose. Values that were handed out stay as
 * they were.
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_catalogue_set_baseline (MetierCatalogue *self, const char *source, const char *role, GError **error)
{
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  pack = metier_catalogue_find_pack (self, source);
  return pack == NULL || metier_pack_set_baseline (pack, role, error);
}

/**
 * metier_catalogue_set_core_map:
 * @self: a catalogue
 * @overrides: (element-type MetierCoreOverride): what the user says of skills, in place of what was said
 * before
 *
 * Lets the skills of the packs, also of those that are added later, count for what the user says. Values that
 * were handed out stay as they were.
 */
void
metier_catalogue_set_core_map (MetierCatalogue *self, GPtrArray *overrides)
{
  g_return_if_fail (self != NULL && overrides != NULL);

  g_clear_pointer (&self->core_map, g_hash_table_unref);
  self->core_map
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) metier_core_override_unref);
  for (guint i = 0; i < overrides->len; i++)
    {
      MetierCoreOverride *override = metier_core_override_ref (g_ptr_array_index (overrides, i));

      g_hash_table_replace (self->core_map, override->skill, override);
    }

  for (guint i = 0; i < self->packs->len; i++)
    metier_pack_set_core_map (METIER_CATALOGUE_PACK (self, i), self->core_map);
}

/**
 * metier_catalogue_get_path:
 * @self: a catalogue
 * @source: id of a source
 *
 * Returns: (nullable) (transfer none): the file of its pack, or %NULL when it is not open
 */
const char *
metier_catalogue_get_path (MetierCatalogue *self, const char *source)
{
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && source != NULL, NULL);

  pack = metier_catalogue_find_pack (self, source);
  return pack == NULL ? NULL : metier_pack_get_path (pack);
}

/**
 * metier_catalogue_check:
 * @self: a catalogue
 * @source: id of a source
 * @cancellable: (nullable): stops the check
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads the whole pack of a source from disk and compares it with what was written.
 *
 * Returns: whether all is well
 */
gboolean
metier_catalogue_check (MetierCatalogue *self, const char *source, GCancellable *cancellable, GError **error)
{
  MetierPack *pack;

  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  pack = expect_pack (self, source, error);
  return pack != NULL && metier_pack_check (metier_pack_get_path (pack), cancellable, error);
}
