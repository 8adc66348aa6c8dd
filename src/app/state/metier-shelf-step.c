/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-shelf-step.h"

#include "store/catalogue/metier-library-packs.h"

/**
 * metier_shelf_step_new:
 * @before: (element-type MetierResource): resources as they are
 * @after: (element-type MetierResource): the same as they shall be; a resource without bookmark leaves the
 *   shelf
 * @message: what is done, for the user
 *
 * Returns: (transfer full): a step that nobody has taken yet
 */
MetierShelfStep *
metier_shelf_step_new (GPtrArray *before, GPtrArray *after, const char *message)
{
  MetierShelfStep *self = g_atomic_rc_box_new0 (MetierShelfStep);

  self->before = g_ptr_array_ref (before);
  self->after = g_ptr_array_ref (after);
  self->message = g_strdup (message);
  return self;
}

/**
 * metier_shelf_step_new_import:
 * @added: (element-type MetierResource): what an import brought to the shelf
 * @rest: what else it brought, as it is in the library
 * @message: what was done, for the user
 *
 * Returns: (transfer full): a step that was taken
 */
MetierShelfStep *
metier_shelf_step_new_import (GPtrArray *added, const MetierLibraryContents *rest, const char *message)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  MetierShelfStep *self;

  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (before, metier_resource_with_bookmark (g_ptr_array_index (added, i), NULL));
  self = metier_shelf_step_new (before, added, message);
  self->add = metier_library_contents_ref (rest);
  return self;
}

static MetierLibraryContents *
wrap_role (const MetierOwnRole *role)
{
  MetierLibraryContents *contents = role != NULL ? metier_library_contents_new () : NULL;

  if (contents != NULL)
    g_ptr_array_add (contents->own_roles, metier_own_role_ref (role));
  return contents;
}

/**
 * metier_shelf_step_new_own_role:
 * @before: (nullable): a role of one's own as it is in the library; %NULL when there is none of this id
 * @after: (nullable): the same as it shall be, with the time of the change; %NULL when it shall not be
 * @message: what is done, for the user
 *
 * Returns: (transfer full): a step that nobody has taken yet
 */
MetierShelfStep *
metier_shelf_step_new_own_role (const MetierOwnRole *before, const MetierOwnRole *after, const char *message)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  MetierShelfStep *self = metier_shelf_step_new (none, none, message);

  self->take = wrap_role (before);
  self->add = wrap_role (after);
  return self;
}

/**
 * metier_shelf_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierShelfStep *
metier_shelf_step_ref (MetierShelfStep *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MetierShelfStep *self = data;

  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self->message);
  g_clear_pointer (&self->add, metier_library_contents_unref);
  g_clear_pointer (&self->take, metier_library_contents_unref);
}

/**
 * metier_shelf_step_unref:
 * @self: a step
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_shelf_step_unref (MetierShelfStep *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_shelf_step_reverse:
 * @self: a step
 *
 * Returns: (transfer full): the step that takes @self back
 */
MetierShelfStep *
metier_shelf_step_reverse (MetierShelfStep *self)
{
  MetierShelfStep *back = metier_shelf_step_new (self->after, self->before, self->message);

  if (self->take != NULL)
    back->add = metier_library_contents_ref (self->take);
  if (self->add != NULL)
    back->take = metier_library_contents_ref (self->add);
  return back;
}

static guint
count_in_packs (const MetierLibraryContents *contents)
{
  return contents != NULL ? contents->own_roles->len + contents->core_map->len : 0;
}

/**
 * metier_shelf_step_is_in_packs:
 * @self: a step
 *
 * Returns: whether it changes what is seen through the packs: roles of one's own, and what skills count for
 */
gboolean
metier_shelf_step_is_in_packs (const MetierShelfStep *self)
{
  return count_in_packs (self->add) + count_in_packs (self->take) > 0;
}

/* What the library is to do; it shares what the step holds. */
static MetierLibraryStep *
make_library_step (const MetierShelfStep *self)
{
  MetierLibraryStep *step = metier_library_step_new ();

  for (guint i = 0; i < self->after->len; i++)
    {
      const MetierResource *before = g_ptr_array_index (self->before, i);
      const MetierResource *after = g_ptr_array_index (self->after, i);

      if (after->bookmark != NULL)
        g_ptr_array_add (step->put, metier_resource_ref (after));
      else if (before->bookmark != NULL)
        g_ptr_array_add (step->remove, g_strdup (after->id));
    }
  if (self->add != NULL)
    step->add = metier_library_contents_ref (self->add);
  if (self->take != NULL)
    step->take = metier_library_contents_ref (self->take);
  return step;
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  g_atomic_int_set (&((MetierShelfStep *) data)->n_done, (int) done);
}

/**
 * metier_shelf_step_write:
 * @catalogue: the open packs
 * @library: (nullable): what the user wrote
 * @step: a #MetierShelfStep
 * @cancellable: (nullable): unused
 * @error: return location; %METIER_ERROR_UNSHOWN when all of it is on disk all the same
 *
 * Writes all of a step or nothing. Runs on the worker.
 *
 * Returns: anything but %NULL when it is on disk and can be seen
 */
gpointer
metier_shelf_step_write (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer step,
                         GCancellable *cancellable, GError **error)
{
  const MetierShelfStep *self = step;
  const MetierProgress progress = { .step = progress_cb, .data = (gpointer) self };
  g_autoptr (MetierLibraryStep) forward = NULL;
  g_autoptr (MetierLibraryStep) back = NULL;

  if (!metier_library_is_open (library, error))
    return NULL;

  forward = make_library_step (self);
  back = metier_library_apply (library, forward, &progress, error);
  if (back == NULL)
    return NULL;
  if (metier_shelf_step_is_in_packs (self) && !metier_library_show_in_packs (library, catalogue, back, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}
