/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-kin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/catalogue/metier-kin.h"

static MetierRoleLink *
link_new (const char *role, char *label, const char *title)
{
  MetierRoleLink *self = g_new (MetierRoleLink, 1);

  self->role = g_strdup (role);
  self->label = label;
  self->title = g_strdup (title);
  return self;
}

static void
link_free (gpointer data)
{
  MetierRoleLink *self = data;

  g_free (self->role);
  g_free (self->label);
  g_free (self->title);
  g_free (self);
}

static gboolean
is_of_family (const MetierRole *role, const char *id, gsize length)
{
  return strncmp (role->id, id, length) == 0 && strchr (role->id + length, '/') == NULL;
}

/**
 * metier_role_kin_find_levels:
 * @catalogue: all open packs
 * @role: a role
 * @error: return location
 *
 * Finds the levels that the source has of the same role: those whose ids differ only after the last slash.
 *
 * Returns: (transfer full) (element-type MetierRoleLink): the levels in the source's order with @role among
 *   them, none where it is the only one; or %NULL
 */
GPtrArray *
metier_role_kin_find_levels (MetierCatalogue *catalogue, const MetierRole *role, GError **error)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (link_free);
  g_autoptr (GPtrArray) roles = NULL;
  const char *slash = strrchr (role->id, '/');

  if (slash == NULL)
    return g_steal_pointer (&levels);

  roles = metier_catalogue_list_roles (catalogue, role->source->id, NULL, error);
  if (roles == NULL)
    return NULL;
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *other = g_ptr_array_index (roles, i);
      const char *rest, *level;

      if (!is_of_family (other, role->id, (gsize) (slash - role->id) + 1))
        continue;
      level = metier_kin_split_title (other->title, &rest);
      g_ptr_array_add (levels,
                       link_new (other->id, g_strdup (level != NULL ? level : other->title), other->title));
    }
  if (levels->len < 2)
    g_ptr_array_set_size (levels, 0);

  return g_steal_pointer (&levels);
}

/* Other sources. */

static const char *
get_short_title (const MetierRole *role)
{
  const char *rest;
  const char *level = metier_kin_split_title (role->title, &rest);

  return level != NULL ? level : role->title;
}

/* "Senior", "Senior and Lead", "Senior, Lead and Principal" */
static char *
list_titles (GPtrArray *roles)
{
  g_autofree char *text = g_strdup (get_short_title (g_ptr_array_index (roles, 0)));

  for (guint i = 1; i < roles->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);
      const char *title = get_short_title (g_ptr_array_index (roles, i));

      text = i + 1 < roles->len ? g_strdup_printf (C_ ("list", "%s, %s"), before, title)
                                : g_strdup_printf (C_ ("list", "%s and %s"), before, title);
    }

  return g_steal_pointer (&text);
}

/* A source that knows the title as another name of its roles has long names for them, which the link tells
 * when it is pointed at. */
static char *
describe_elsewhere (GPtrArray *roles, const char *title)
{
  const MetierRole *first = g_ptr_array_index (roles, 0);
  g_autofree char *titles = list_titles (roles);
  const char *rest, *base;

  metier_kin_split_title (first->title, &rest);
  metier_kin_split_title (title, &base);
  if (metier_kin_is_same_title (first->title, title) || !metier_kin_is_same_title (rest, base))
    /* Translators: %s is the name of a source that has the same role. */
    return g_strdup_printf (_ ("also in %s"), first->source->title);

  /* Translators: the name of a source that has the same role, and under which titles or at which levels: also
   * in UK government, as Senior and Lead */
  return g_strdup_printf (_ ("also in %1$s, as %2$s"), first->source->title, titles);
}

/* Another edition has the same id, under which only one of them can be gone to. */
static void
add_editions (GPtrArray *links, const MetierProfile *profile)
{
  for (guint i = 0; i < profile->also_in->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (profile->also_in, i);

      g_ptr_array_add (
          links, link_new (NULL, g_strdup_printf (_ ("also in %s"), source->title), profile->role->title));
    }
}

/**
 * metier_role_kin_find_elsewhere:
 * @catalogue: all open packs
 * @profile: a role
 * @error: return location
 *
 * Finds the same role in other sources: by its title, by its title at another level, or by an alternative
 * title there.
 *
 * Returns: (transfer full) (element-type MetierRoleLink): one for each source, or %NULL
 */
GPtrArray *
metier_role_kin_find_elsewhere (MetierCatalogue *catalogue, const MetierProfile *profile, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);
  g_autoptr (GPtrArray) kin = metier_kin_find (catalogue, profile->role, error);

  if (kin == NULL)
    return NULL;
  for (guint i = 0; i < kin->len; i++)
    {
      GPtrArray *roles = g_ptr_array_index (kin, i);
      const MetierRole *first = g_ptr_array_index (roles, 0);

      g_ptr_array_add (links,
                       link_new (first->id, describe_elsewhere (roles, profile->role->title), first->title));
    }
  add_editions (links, profile);

  return g_steal_pointer (&links);
}
