/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-history.h"

/* Nobody walks further back than this; the list must not grow for ever. */
#define MAX_DEPTH 64

struct _MetierHistory {
  GPtrArray *addresses; /* (element-type MetierAddress): in the order of the way */
  guint n_walked;       /* the last of these is the current one; what follows was gone back from */
};

static void
address_free (gpointer data)
{
  MetierAddress *address = data;

  g_free (address->view);
  g_free (address->role);
  g_free (address->skill);
  g_free (address->source);
  g_free (address);
}

/**
 * metier_history_new:
 *
 * Returns: (transfer full): a history that has been nowhere
 */
MetierHistory *
metier_history_new (void)
{
  MetierHistory *self = g_new0 (MetierHistory, 1);

  self->addresses = g_ptr_array_new_with_free_func (address_free);
  return self;
}

/**
 * metier_history_free:
 * @self: a history
 *
 * Frees @self.
 */
void
metier_history_free (MetierHistory *self)
{
  g_ptr_array_unref (self->addresses);
  g_free (self);
}

/**
 * metier_history_visit:
 * @self: a history
 * @view: name of a view
 * @role: (nullable): id of a role
 * @skill: (nullable): id of a skill
 *
 * Goes to a place; what was gone back from is forgotten. Going to the current place again changes nothing.
 */
void
metier_history_visit (MetierHistory *self, const char *view, const char *role, const char *skill)
{
  const MetierAddress *current = metier_history_get_current (self);
  MetierAddress *address;

  if (current != NULL && g_str_equal (current->view, view) && g_strcmp0 (current->role, role) == 0
      && g_strcmp0 (current->skill, skill) == 0)
    return;

  address = g_new0 (MetierAddress, 1);
  address->view = g_strdup (view);
  address->role = g_strdup (role);
  address->skill = g_strdup (skill);
  g_ptr_array_set_size (self->addresses, (int) self->n_walked);
  g_ptr_array_add (self->addresses, address);
  if (self->addresses->len > MAX_DEPTH)
    g_ptr_array_remove_index (self->addresses, 0);
  self->n_walked = self->addresses->len;
}

/**
 * metier_history_leave:
 * @self: a history
 * @source: (nullable): id of the source whose roles are listed
 *
 * Remembers what was listed at the current place, for when the way leads back to it.
 */
void
metier_history_leave (MetierHistory *self, const char *source)
{
  MetierAddress *current;

  if (self->n_walked == 0)
    return;

  current = g_ptr_array_index (self->addresses, self->n_walked - 1);
  g_free (current->source);
  current->source = g_strdup (source);
}

/**
 * metier_history_go_back:
 * @self: a history
 *
 * Makes the place before the current one the current one.
 *
 * Returns: whether there was one
 */
gboolean
metier_history_go_back (MetierHistory *self)
{
  if (!metier_history_can_go_back (self))
    return FALSE;

  self->n_walked--;
  return TRUE;
}

/**
 * metier_history_go_forward:
 * @self: a history
 *
 * Makes the place that was last gone back from the current one.
 *
 * Returns: whether there was one
 */
gboolean
metier_history_go_forward (MetierHistory *self)
{
  if (!metier_history_can_go_forward (self))
    return FALSE;

  self->n_walked++;
  return TRUE;
}

/**
 * metier_history_can_go_back:
 * @self: a history
 *
 * Returns: whether a place led to the current one
 */
gboolean
metier_history_can_go_back (MetierHistory *self)
{
  return self->n_walked > 1;
}

/**
 * metier_history_can_go_forward:
 * @self: a history
 *
 * Returns: whether a place was gone back from
 */
gboolean
metier_history_can_go_forward (MetierHistory *self)
{
  return self->n_walked < self->addresses->len;
}

/**
 * metier_history_get_current:
 * @self: a history
 *
 * Returns: (nullable) (transfer none): the current place
 */
const MetierAddress *
metier_history_get_current (MetierHistory *self)
{
  return self->n_walked > 0 ? g_ptr_array_index (self->addresses, self->n_walked - 1) : NULL;
}

/**
 * metier_history_find_last:
 * @self: a history
 * @view: name of a view
 *
 * Returns: (nullable) (transfer none): the place in @view that was seen last on the way to the current one;
 *   good until another place is visited
 */
const MetierAddress *
metier_history_find_last (MetierHistory *self, const char *view)
{
  for (guint i = self->n_walked; i > 0; i--)
    {
      const MetierAddress *address = g_ptr_array_index (self->addresses, i - 1);

      if (g_str_equal (address->view, view))
        return address;
    }

  return NULL;
}

/**
 * metier_history_list_roles:
 * @self: a history
 *
 * Returns: (transfer full): ids of the roles that were seen on the way, each once and the latest first
 */
GStrv
metier_history_list_roles (MetierHistory *self)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = self->addresses->len; i > 0; i--)
    {
      const MetierAddress *address = g_ptr_array_index (self->addresses, i - 1);

      if (address->role != NULL && g_hash_table_add (seen, address->role))
        g_strv_builder_add (roles, address->role);
    }

  return g_strv_builder_end (roles);
}
