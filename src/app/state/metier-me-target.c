/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  MetierMe *self; /* (owned) */
  guint place;
} Choosing;

static void
choose (MetierMe *self, guint place, const MetierTarget *target)
{
  g_autoptr (MetierMeSaid) after = metier_me_said_copy (metier_me_get_state (self)->said);
  g_autofree char *message = NULL;

  metier_me_said_set_target (after, place, target);
  if (target == NULL)
    message = g_strdup (place == 0 ? _ ("There is no target any more") : _ ("Nothing is weighed any more"));
  else if (place == 0)
    /* Translators: %s is the title of a role. */
    message = g_strdup_printf (_ ("Your target is %s now"), target->title);
  else
    /* Translators: %s is the title of a role. */
    message = g_strdup_printf (_ ("%s is weighed against your target"), target->title);
  metier_me_change (self, after, message);
}

/* Runs on the worker. */
static gpointer
find_target (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role,
             GCancellable *cancellable, GError **error)
{
  g_autofree char *id = metier_catalogue_find_role (catalogue, role, error);
  g_autoptr (MetierProfile) profile
      = id != NULL ? metier_catalogue_load_profile (catalogue, id, NULL, error) : NULL;

  return profile != NULL
             ? metier_target_new (profile->role->id, profile->role->title, profile->role->source->id)
             : NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierTarget) target = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (target == NULL)
    _metier_me_fail (choosing->self, error);
  else if (metier_me_get_state (choosing->self) != NULL)
    choose (choosing->self, choosing->place, target);

  g_object_unref (choosing->self);
  g_free (choosing);
}

/**
 * metier_me_set_target:
 * @self: the user
 * @place: 0 for the target, 1 for the one to weigh against it
 * @role: (nullable): id or unambiguous title of a role; %NULL for none
 *
 * Chooses a role to reach.
 */
void
metier_me_set_target (MetierMe *self, guint place, const char *role)
{
  Choosing *choosing;

  g_return_if_fail (METIER_IS_ME (self));
  g_return_if_fail (place < METIER_N_TARGETS);

  if (role == NULL)
    {
      choose (self, place, NULL);
      return;
    }

  /* The store answers in the order in which it is asked. */
  if (metier_me_get_state (self) == NULL)
    metier_me_load (self);
  choosing = g_new0 (Choosing, 1);
  choosing->self = g_object_ref (self);
  choosing->place = place;
  metier_store_run_async (_metier_me_get_store (self), find_target, g_strdup (role), g_free,
                          (GDestroyNotify) metier_target_unref, NULL, found_cb, choosing);
}
