/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-packs-model.h"

#include <glib/gstdio.h>

#include "store/catalogue/metier-user-packs.h"

/**
 * metier_pack_errand_new:
 * @data_dir: the user's folder
 * @what: (nullable): id of a source, or the file of a pack that was built
 *
 * Returns: (transfer full): an errand for the worker
 */
MetierPackErrand *
metier_pack_errand_new (const char *data_dir, const char *what)
{
  MetierPackErrand *self = g_new0 (MetierPackErrand, 1);

  self->data_dir = g_strdup (data_dir);
  self->what = g_strdup (what);

  return self;
}

/**
 * metier_pack_errand_free:
 * @errand: (transfer full): an errand
 *
 * Frees it.
 */
void
metier_pack_errand_free (gpointer errand)
{
  MetierPackErrand *self = errand;

  g_free (self->data_dir);
  g_free (self->what);
  g_free (self);
}

static void
line_free (gpointer data)
{
  MetierPackLine *line = data;

  metier_source_unref (line->source);
  g_free (line->path);
  g_free (line);
}

/**
 * metier_packs_model_free:
 * @self: (transfer full): a model
 *
 * Frees it.
 */
void
metier_packs_model_free (MetierPacksModel *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->removed);
  g_hash_table_unref (self->installed);
  g_free (self);
}

static MetierPackLine *
add_line (GPtrArray *lines, const MetierSource *source, const char *path)
{
  MetierPackLine *line = g_new0 (MetierPackLine, 1);
  GStatBuf status;

  line->source = metier_source_ref (source);
  line->path = g_strdup (path);
  line->size = path != NULL && g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
  g_ptr_array_add (lines, line);
  return line;
}

/**
 * metier_packs_model_load:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @errand: a #MetierPackErrand
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full): a #MetierPacksModel
 */
gpointer
metier_packs_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                         GCancellable *cancellable, GError **error)
{
  const MetierPackErrand *wanted = errand;
  MetierPacksModel *self = g_new0 (MetierPacksModel, 1);
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  g_autoptr (GPtrArray) removed = metier_user_packs_list_removed (wanted->data_dir);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->removed = g_ptr_array_new_with_free_func (line_free);
  self->installed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      const char *path = metier_catalogue_get_path (catalogue, source->id);

      add_line (self->lines, source, path)->can_remove
          = metier_user_packs_can_remove (wanted->data_dir, source->id);
      g_hash_table_insert (self->installed, g_strdup (source->id), g_strdup (path));
    }
  for (guint i = 0; i < removed->len; i++)
    add_line (self->removed, g_ptr_array_index (removed, i), NULL);

  return self;
}

/**
 * metier_packs_model_install:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @errand: a #MetierPackErrand with the file of a pack that was built
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Puts a pack in its place and opens it. Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable): the #MetierPacksModel afterwards
 */
gpointer
metier_packs_model_install (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                            GCancellable *cancellable, GError **error)
{
  const MetierPackErrand *wanted = errand;
  g_autofree char *installed = metier_user_packs_install (catalogue, wanted->data_dir, wanted->what, error);

  return installed != NULL ? metier_packs_model_load (catalogue, library, errand, cancellable, error) : NULL;
}

/**
 * metier_packs_model_remove:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @errand: a #MetierPackErrand with the id of a source
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Puts a pack aside. Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable): the #MetierPacksModel afterwards
 */
gpointer
metier_packs_model_remove (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                           GCancellable *cancellable, GError **error)
{
  const MetierPackErrand *wanted = errand;

  return metier_user_packs_remove (catalogue, wanted->data_dir, wanted->what, error)
             ? metier_packs_model_load (catalogue, library, errand, cancellable, error)
             : NULL;
}

/**
 * metier_packs_model_return:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @errand: a #MetierPackErrand with the id of a source
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Brings a pack back that was put aside. Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable): the #MetierPacksModel afterwards
 */
gpointer
metier_packs_model_return (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                           GCancellable *cancellable, GError **error)
{
  const MetierPackErrand *wanted = errand;

  return metier_user_packs_return (catalogue, wanted->data_dir, wanted->what, error)
             ? metier_packs_model_load (catalogue, library, errand, cancellable, error)
             : NULL;
}

/**
 * metier_packs_model_delete:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @errand: a #MetierPackErrand with the id of a source
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Deletes a pack for good that was put aside. Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable): the #MetierPacksModel afterwards
 */
gpointer
metier_packs_model_delete (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                           GCancellable *cancellable, GError **error)
{
  const MetierPackErrand *wanted = errand;

  return metier_user_packs_delete_removed (wanted->data_dir, wanted->what, error)
             ? metier_packs_model_load (catalogue, library, errand, cancellable, error)
             : NULL;
}
