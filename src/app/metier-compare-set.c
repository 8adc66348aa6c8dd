/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-compare-set.h"

/**
 * MetierCompareSet:
 *
 * The roles chosen for comparison, in the order in which they were chosen.
 */
struct _MetierCompareSet {
  GObject parent_instance;

  GPtrArray *roles; /* (element-type utf8): ids, with a %NULL after the last */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierCompareSet, metier_compare_set, G_TYPE_OBJECT)

static void
metier_compare_set_finalize (GObject *object)
{
  g_ptr_array_unref (METIER_COMPARE_SET (object)->roles);

  G_OBJECT_CLASS (metier_compare_set_parent_class)->finalize (object);
}

static void
metier_compare_set_class_init (MetierCompareSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_compare_set_finalize;

  /**
   * MetierCompareSet::changed:
   * @self: the set
   *
   * A role came or went.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_compare_set_init (MetierCompareSet *self)
{
  self->roles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->roles, NULL);
}

/**
 * metier_compare_set_new:
 *
 * Returns: (transfer full): an empty set
 */
MetierCompareSet *
metier_compare_set_new (void)
{
  return g_object_new (METIER_TYPE_COMPARE_SET, NULL);
}

static gboolean
insert (MetierCompareSet *self, const char *role)
{
  if (metier_compare_set_contains (self, role) || metier_compare_set_get_n_roles (self) >= METIER_COMPARE_MAX)
    return FALSE;

  g_ptr_array_insert (self->roles, (int) self->roles->len - 1, g_strdup (role));
  return TRUE;
}

/**
 * metier_compare_set_add:
 * @self: a set
 * @role: id of a role
 *
 * Adds @role after the others.
 *
 * Returns: whether @role is in the set now; %FALSE when the set is full
 */
gboolean
metier_compare_set_add (MetierCompareSet *self, const char *role)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), FALSE);

  if (insert (self, role))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return metier_compare_set_contains (self, role);
}

/**
 * metier_compare_set_remove:
 * @self: a set
 * @role: id of a role
 *
 * Removes @role when it is in the set.
 */
void
metier_compare_set_remove (MetierCompareSet *self, const char *role)
{
  guint index;

  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  for (index = 0; index < metier_compare_set_get_n_roles (self); index++)
    {
      if (g_str_equal (g_ptr_array_index (self->roles, index), role))
        {
          g_ptr_array_remove_index (self->roles, index);
          g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
          return;
        }
    }
}

/**
 * metier_compare_set_replace:
 * @self: a set
 * @roles: (array zero-terminated=1): ids of roles
 *
 * Puts @roles in place of what is in the set.
 */
void
metier_compare_set_replace (MetierCompareSet *self, const char *const *roles)
{
  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  g_ptr_array_set_size (self->roles, 0);
  g_ptr_array_add (self->roles, NULL);
  for (guint i = 0; roles[i] != NULL; i++)
    insert (self, roles[i]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_compare_set_contains:
 * @self: a set
 * @role: id of a role
 *
 * Returns: whether @role is in the set
 */
gboolean
metier_compare_set_contains (MetierCompareSet *self, const char *role)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), FALSE);

  return g_strv_contains (metier_compare_set_get_roles (self), role);
}

/**
 * metier_compare_set_get_roles:
 * @self: a set
 *
 * Returns: (transfer none) (array zero-terminated=1): ids, valid until the set changes
 */
const char *const *
metier_compare_set_get_roles (MetierCompareSet *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), NULL);

  return (const char *const *) self->roles->pdata;
}

/**
 * metier_compare_set_get_n_roles:
 * @self: a set
 *
 * Returns: how many roles are in the set
 */
guint
metier_compare_set_get_n_roles (MetierCompareSet *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), 0);

  return self->roles->len - 1;
}
