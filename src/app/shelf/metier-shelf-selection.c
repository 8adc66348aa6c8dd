/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-selection.h"

/**
 * MetierShelfSelection:
 *
 * Which resources of a list are chosen, while choosing is what a press on a line does.
 */
struct _MetierShelfSelection {
  GObject parent_instance;

  gboolean active;
  GHashTable *ids;  /* (owned) (element-type utf8): a set */
  char *anchor;     /* (nullable): where a range begins */
  GPtrArray *range; /* (owned) (element-type utf8): what the last range added */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierShelfSelection, metier_shelf_selection, G_TYPE_OBJECT)

static void
metier_shelf_selection_finalize (GObject *object)
{
  MetierShelfSelection *self = METIER_SHELF_SELECTION (object);

  g_hash_table_unref (self->ids);
  g_free (self->anchor);
  g_ptr_array_unref (self->range);

  G_OBJECT_CLASS (metier_shelf_selection_parent_class)->finalize (object);
}

static void
metier_shelf_selection_class_init (MetierShelfSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_shelf_selection_finalize;

  /**
   * MetierShelfSelection::changed:
   * @self: the selection
   *
   * Something else is chosen, or choosing began or ended.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_shelf_selection_init (MetierShelfSelection *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->range = g_ptr_array_new_with_free_func (g_free);
}

/**
 * metier_shelf_selection_new:
 *
 * Returns: (transfer full): a selection of nothing, which is not active
 */
MetierShelfSelection *
metier_shelf_selection_new (void)
{
  return g_object_new (METIER_TYPE_SHELF_SELECTION, NULL);
}

/**
 * metier_shelf_selection_get_active:
 * @self: a selection
 *
 * Returns: whether the user is choosing
 */
gboolean
metier_shelf_selection_get_active (MetierShelfSelection *self)
{
  return self->active;
}

/**
 * metier_shelf_selection_set_active:
 * @self: a selection
 * @active: whether the user is choosing
 *
 * Begins with nothing, or ends.
 */
void
metier_shelf_selection_set_active (MetierShelfSelection *self, gboolean active)
{
  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  if (self->active == active)
    return;

  self->active = active;
  g_hash_table_remove_all (self->ids);
  metier_shelf_selection_set_anchor (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_shelf_selection_count:
 * @self: a selection
 *
 * Returns: how many are chosen
 */
guint
metier_shelf_selection_count (MetierShelfSelection *self)
{
  return g_hash_table_size (self->ids);
}

/**
 * metier_shelf_selection_contains:
 * @self: a selection
 * @id: id of a resource
 *
 * Returns: whether it is chosen
 */
gboolean
metier_shelf_selection_contains (MetierShelfSelection *self, const char *id)
{
  return g_hash_table_contains (self->ids, id);
}

/**
 * metier_shelf_selection_toggle:
 * @self: a selection
 * @id: id of a resource
 *
 * Chooses a resource, or no longer does.
 */
void
metier_shelf_selection_toggle (MetierShelfSelection *self, const char *id)
{
  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  if (!g_hash_table_remove (self->ids, id))
    g_hash_table_add (self->ids, g_strdup (id));
  metier_shelf_selection_set_anchor (self, id);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_shelf_selection_get_anchor:
 * @self: a selection
 *
 * Returns: (nullable): id of the resource at which a range begins
 */
const char *
metier_shelf_selection_get_anchor (MetierShelfSelection *self)
{
  return self->anchor;
}

/**
 * metier_shelf_selection_set_anchor:
 * @self: a selection
 * @id: (nullable): id of a resource
 *
 * Lets the next range begin at a resource. What is chosen stays.
 */
void
metier_shelf_selection_set_anchor (MetierShelfSelection *self, const char *id)
{
  char *previous = self->anchor;

  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  self->anchor = g_strdup (id);
  g_free (previous);
  g_ptr_array_set_size (self->range, 0);
}

/**
 * metier_shelf_selection_extend:
 * @self: a selection
 * @ids: (element-type utf8): all from the anchor on
 *
 * Chooses a range in place of the one before it from the same anchor.
 */
void
metier_shelf_selection_extend (MetierShelfSelection *self, GPtrArray *ids)
{
  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  for (guint i = 0; i < self->range->len; i++)
    g_hash_table_remove (self->ids, g_ptr_array_index (self->range, i));
  g_ptr_array_set_size (self->range, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);

      if (g_hash_table_add (self->ids, g_strdup (id)))
        g_ptr_array_add (self->range, g_strdup (id));
    }
  self->active = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_shelf_selection_choose:
 * @self: a selection
 * @ids: (element-type utf8 gpointer): by id
 *
 * Chooses all of @ids beside what is chosen already.
 */
void
metier_shelf_selection_choose (MetierShelfSelection *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->ids, g_strdup (id));
  self->active = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_shelf_selection_keep:
 * @self: a selection
 * @ids: (element-type utf8 gpointer): by id
 *
 * No longer chooses what is not among @ids: nothing is changed that the user does not see.
 */
void
metier_shelf_selection_keep (MetierShelfSelection *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id;
  guint before;

  g_return_if_fail (METIER_IS_SHELF_SELECTION (self));

  before = g_hash_table_size (self->ids);
  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (ids, id))
      g_hash_table_iter_remove (&iter);
  if (g_hash_table_size (self->ids) != before)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
