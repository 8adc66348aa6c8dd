/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-model.h"

#include "app/metier-resource-item.h"
#include "widgets/metier-resource-words.h"

/**
 * metier_shelf_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): a copy of @self
 */
MetierShelfRequest *
metier_shelf_request_copy (const MetierShelfRequest *self)
{
  MetierShelfRequest *copy = g_new0 (MetierShelfRequest, 1);

  copy->bookmarked = self->bookmarked;
  copy->status = self->status;
  copy->skill = g_strdup (self->skill);
  copy->kind = g_strdup (self->kind);
  copy->text = g_strdup (self->text);

  return copy;
}

/**
 * metier_shelf_request_free:
 * @self: a request
 *
 * Frees @self.
 */
void
metier_shelf_request_free (MetierShelfRequest *self)
{
  g_free (self->skill);
  g_free (self->kind);
  g_free (self->text);
  g_free (self);
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
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
add_resource (MetierShelfModel *self, const MetierResource *resource)
{
  g_ptr_array_add (self->items, metier_resource_item_new (resource));
  self->n_resources++;
}

static gboolean
is_wanted (const MetierResource *resource, const MetierShelfRequest *request)
{
  return request->kind == NULL || g_str_equal (resource->kind, request->kind);
}

/* One's own shelf is in three parts, by where the reader stands. */
static void
add_part (MetierShelfModel *self, GPtrArray *resources, const MetierShelfRequest *request,
          MetierBookmarkStatus status)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);

      if (resource->bookmark == NULL || resource->bookmark->status != status
          || !is_wanted (resource, request))
        continue;
      if (!headed)
        g_ptr_array_add (self->items,
                         metier_resource_item_new_heading (metier_bookmark_status_get_title (status)));
      headed = TRUE;
      add_resource (self, resource);
    }
}

static void
add_all (MetierShelfModel *self, GPtrArray *resources, const MetierShelfRequest *request)
{
  for (guint i = 0; i < resources->len; i++)
    {
      if (is_wanted (g_ptr_array_index (resources, i), request))
        add_resource (self, g_ptr_array_index (resources, i));
    }
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
  MetierBookmarkStatus status
      = wanted->status < 0 ? METIER_BOOKMARK_TO_READ : (MetierBookmarkStatus) wanted->status;
  MetierShelfFilter filter = {
    .skill = wanted->skill,
    .text = wanted->text,
    .status = wanted->status < 0 ? NULL : &status,
    .bookmarked = wanted->bookmarked,
  };
  MetierShelfFilter own = { .bookmarked = TRUE };
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &filter, error);
  g_autoptr (GPtrArray) bookmarked = NULL;
  MetierShelfModel *self;

  if (resources == NULL)
    return NULL;
  bookmarked = metier_shelf_list (catalogue, library, &own, error);
  if (bookmarked == NULL)
    return NULL;

  self = g_new0 (MetierShelfModel, 1);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_bookmarked = bookmarked->len;
  if (wanted->bookmarked)
    {
      add_part (self, resources, wanted, METIER_BOOKMARK_IN_PROGRESS);
      add_part (self, resources, wanted, METIER_BOOKMARK_TO_READ);
      add_part (self, resources, wanted, METIER_BOOKMARK_DONE);
    }
  else
    {
      add_all (self, resources, wanted);
    }

  return self;
}
