/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-model.h"

#include "app/shelf/metier-resource-item.h"
#include "app/shelf/metier-shelf-sieve.h"
#include "core/resources/metier-saved-filter.h"
#include "store/library/metier-library-filters.h"
#include "widgets/metier-resource-words.h"

static void
add_group (MetierShelfModel *self, GPtrArray *passed, const char *heading, gboolean scored)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < passed->len; i++)
    {
      const MetierShelfPassed *line = g_ptr_array_index (passed, i);
      g_autoptr (MetierResourceItem) item = metier_resource_item_new (line->resource);
      MetierResourcePlace place = {
        .heading = i == 0 ? heading : NULL,
        .n_group = passed->len,
        .first = i == 0,
        .last = i + 1 == passed->len,
        .explains = scored && n_before + i == 0,
      };

      metier_resource_item_set_place (item, &place);
      metier_resource_item_set_worth (item, line->skill, line->score);
      g_list_store_append (self->items, item);
    }
}

/* One's own shelf is in three parts, by where the reader stands. */
static void
add_part (MetierShelfModel *self, GArray *passed, MetierBookmarkStatus status, gboolean scored)
{
  g_autoptr (GPtrArray) part = g_ptr_array_new ();

  for (guint i = 0; i < passed->len; i++)
    {
      MetierShelfPassed *line = &g_array_index (passed, MetierShelfPassed, i);

      if (line->resource->bookmark->status == status)
        g_ptr_array_add (part, line);
    }
  add_group (self, part, metier_bookmark_status_get_title (status), scored);
}

static void
add_all (MetierShelfModel *self, GArray *passed)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < passed->len; i++)
    g_ptr_array_add (all, &g_array_index (passed, MetierShelfPassed, i));
  add_group (self, all, NULL, FALSE);
}

static void
arrange (MetierShelfModel *self, GArray *passed, const MetierShelfRequest *request)
{
  gboolean scored = request->gaps != NULL && g_hash_table_size (request->gaps) > 0;

  if (!metier_shelf_request_is_mine (request))
    {
      add_all (self, passed);
      return;
    }

  add_part (self, passed, METIER_BOOKMARK_IN_PROGRESS, scored);
  add_part (self, passed, METIER_BOOKMARK_TO_READ, scored);
  add_part (self, passed, METIER_BOOKMARK_DONE, scored);
}

/* What is not the reader's has no dates, and the order of its source then. */
static MetierShelfSort
choose_sort (const MetierShelfRequest *request)
{
  gboolean dated = metier_shelf_request_is_mine (request);

  return dated || request->sort == METIER_SHELF_SORT_TITLE ? request->sort : METIER_SHELF_SORT_NONE;
}

static void
shelf_role_free (gpointer data)
{
  MetierShelfRole *role = data;

  g_free (role->id);
  g_free (role->title);
  g_free (role);
}

static MetierShelfModel *
new_model (void)
{
  MetierShelfModel *self = g_new0 (MetierShelfModel, 1);

  self->items = g_list_store_new (METIER_TYPE_RESOURCE_ITEM);
  self->roles = g_ptr_array_new_with_free_func (shelf_role_free);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    self->counts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static gboolean
find_saved (MetierShelfModel *self, MetierLibrary *library, GError **error)
{
  self->saved = library != NULL ? metier_library_list_filters (library, error)
                                : g_ptr_array_new_with_free_func ((GDestroyNotify) metier_saved_filter_free);
  return self->saved != NULL;
}

/**
 * metier_shelf_model_load:
 * @catalogue: all open packs
 * @library: (nullable): what is on the shelf
 * @request: a #MetierShelfRequest
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Gathers what the shelf shows. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierShelfModel, or %NULL
 */
gpointer
metier_shelf_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                         GCancellable *cancellable, GError **error)
{
  const MetierShelfRequest *wanted = request;
  MetierShelfFilter filter = { .text = wanted->text, .sort = choose_sort (wanted) };
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &filter, error);
  g_autoptr (MetierShelfModel) self = new_model ();
  g_autoptr (MetierShelfSieve) sieve = metier_shelf_sieve_new (catalogue, wanted, self);

  if (resources == NULL || !metier_shelf_sieve_find_roles (sieve, library, error)
      || !find_saved (self, library, error))
    return NULL;

  for (guint i = 0; i < resources->len; i++)
    {
      if (!metier_shelf_sieve_pass (sieve, g_ptr_array_index (resources, i), error))
        return NULL;
    }

  arrange (self, metier_shelf_sieve_get_passed (sieve), wanted);
  return g_steal_pointer (&self);
}

/**
 * metier_shelf_model_count:
 * @self: a model
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: how many resources would be listed if @value were chosen
 */
guint
metier_shelf_model_count (const MetierShelfModel *self, MetierShelfFacet facet, const char *value)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts[facet], value));
}

/**
 * metier_shelf_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_shelf_model_free (MetierShelfModel *self)
{
  g_object_unref (self->items);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    g_hash_table_unref (self->counts[i]);
  g_ptr_array_unref (self->roles);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_free (self);
}
