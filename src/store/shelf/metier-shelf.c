/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/shelf/metier-shelf.h"

#include <math.h>

#include "store/catalogue/metier-catalogue-private.h"
#include "store/catalogue/metier-role-weights.h"
#include "store/shelf/metier-shelf-private.h"

/* Decides what is listed: the filter, and what it takes to answer it for one resource after another. */
typedef struct {
  MetierCatalogue *catalogue;
  const MetierShelfFilter *filter;
  MetierRoleWeights *weights; /* (nullable) (owned): when the filter names a role */
} Sieve;

static void
sieve_clear (Sieve *self)
{
  g_clear_pointer (&self->weights, metier_role_weights_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sieve, sieve_clear)

static gboolean
sieve_init (Sieve *self, MetierCatalogue *catalogue, const MetierShelfFilter *filter, GError **error)
{
  self->catalogue = catalogue;
  self->filter = filter;
  if (filter->role != NULL)
    self->weights = metier_role_weights_new (catalogue, filter->role, error);
  return filter->role == NULL || self->weights != NULL;
}

static gboolean
passes_bookmark (const MetierShelfFilter *filter, const MetierBookmark *bookmark)
{
  gboolean needed = filter->bookmarked || filter->status != NULL || filter->tag != NULL || filter->gone;

  if (bookmark == NULL)
    return !needed;

  return (filter->status == NULL || bookmark->status == *filter->status)
         && (filter->tag == NULL || g_strv_contains ((const char *const *) bookmark->tags, filter->tag))
         && (!filter->gone || bookmark->gone);
}

static gboolean
passes_words (const MetierShelfFilter *filter, const MetierResource *resource)
{
  return (filter->kind == NULL || g_str_equal (resource->kind, filter->kind))
         && (filter->cost == NULL || g_str_equal (resource->cost, filter->cost));
}

/* Tells whether a resource is listed, and how much the filter's role weighs it. */
static gboolean
sieve_pass (Sieve *self, const MetierResource *resource, gboolean *passes, double *weight, GError **error)
{
  const MetierShelfFilter *filter = self->filter;
  const char *const *skills = (const char *const *) resource->skills;
  gboolean counts = TRUE;

  *weight = 0;
  *passes = passes_bookmark (filter, resource->bookmark) && passes_words (filter, resource);
  if (!*passes)
    return TRUE;

  if ((filter->skill != NULL
       && !metier_catalogue_counts (self->catalogue, skills, filter->skill, &counts, error))
      || (self->weights != NULL
          && !metier_role_weights_get (self->weights, self->catalogue, resource, weight, error)))
    return FALSE;

  *passes = counts && !isnan (*weight);
  return TRUE;
}

typedef struct {
  MetierResource *resource;
  double weight;
} Item;

static void
item_clear (gpointer data)
{
  Item *item = data;

  metier_resource_unref (item->resource);
}

/* The weightiest first; of the same weight what is bookmarked, then as it was. */
static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  const Item *first = a;
  const Item *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return (second->resource->bookmark != NULL) - (first->resource->bookmark != NULL);
}

static GArray *
sift (Sieve *sieve, GPtrArray *shelf, GError **error)
{
  const MetierShelfFilter *filter = sieve->filter;
  guint most = filter->limit > 0 && filter->role == NULL ? filter->limit : G_MAXUINT;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));

  g_array_set_clear_func (items, item_clear);
  for (guint i = 0; i < shelf->len && items->len < most; i++)
    {
      MetierResource *resource = g_ptr_array_index (shelf, i);
      Item item = { NULL, 0 };
      gboolean passes;

      if (!sieve_pass (sieve, resource, &passes, &item.weight, error))
        return NULL;

      if (passes)
        {
          item.resource = metier_resource_ref (resource);
          g_array_append_val (items, item);
        }
    }

  return g_steal_pointer (&items);
}

/**
 * metier_shelf_list:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @filter: which resources to list
 * @error: return location; %METIER_ERROR_NOT_FOUND when the filter names a role that no open pack has
 *
 * Lists the resources of all packs and the user's own, with what the user wrote about them, in the order that
 * the filter names. With a role the order is by how
 * much the role weighs the weightiest skill of a resource, which may count for a core skill, and within
 * the same weight what is bookmarked comes first.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): the resources, or %NULL with @error set
 */
GPtrArray *
metier_shelf_list (MetierCatalogue *catalogue, MetierLibrary *library, const MetierShelfFilter *filter,
                   GError **error)
{
  g_autoptr (GPtrArray) shelf = NULL;
  g_autoptr (GArray) items = NULL;
  g_auto (Sieve) sieve = { 0 };
  GPtrArray *listed;

  g_return_val_if_fail (catalogue != NULL && filter != NULL, NULL);

  if (!sieve_init (&sieve, catalogue, filter, error))
    return NULL;

  shelf = metier_shelf_gather (catalogue, library, filter, error);
  items = shelf == NULL ? NULL : sift (&sieve, shelf, error);
  if (items == NULL)
    return NULL;

  if (filter->role != NULL)
    g_array_sort (items, compare_items_cb);

  listed = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  for (guint i = 0; i < items->len && (filter->limit == 0 || i < filter->limit); i++)
    g_ptr_array_add (listed, metier_resource_ref (g_array_index (items, Item, i).resource));
  return listed;
}

/**
 * metier_shelf_list_few:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @skill: id of a skill
 * @most: no more than so many
 * @error: return location
 *
 * Lists some resources of a skill: first what the user kept, then what the packs have.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): the resources, or %NULL with @error set
 */
GPtrArray *
metier_shelf_list_few (MetierCatalogue *catalogue, MetierLibrary *library, const char *skill, guint most,
                       GError **error)
{
  MetierShelfFilter filter = { .skill = skill };
  g_autoptr (GPtrArray) all = metier_shelf_list (catalogue, library, &filter, error);
  g_autoptr (GPtrArray) few = NULL;

  if (all == NULL)
    return NULL;

  few = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  for (int bookmarked = TRUE; bookmarked >= FALSE; bookmarked--)
    for (guint i = 0; i < all->len && few->len < most; i++)
      {
        const MetierResource *resource = g_ptr_array_index (all, i);

        if ((resource->bookmark != NULL) == bookmarked)
          g_ptr_array_add (few, metier_resource_ref (resource));
      }

  return g_steal_pointer (&few);
}
