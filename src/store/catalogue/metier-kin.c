/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/catalogue/metier-kin.h"

#include <string.h>

/* How sources word the levels of a role, lowest first; a plain title stands between. */
static const char *const lower_levels[] = { "Apprentice", "Trainee", "Junior", "Associate" };
static const char *const higher_levels[] = { "Senior", "Lead", "Principal" };

/* What follows a word at the beginning of a title, or %NULL where it does not begin so. */
static const char *
skip_word (const char *title, const char *word)
{
  gsize length = strlen (word);

  return g_str_has_prefix (title, word) && title[length] == ' ' && title[length + 1] != '\0'
             ? title + length + 1
             : NULL;
}

/* The place of a title among the levels of its role; 0 is the plain one. */
static int
get_level (const char *title, const char **rest)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (lower_levels); i++)
    if ((*rest = skip_word (title, lower_levels[i])) != NULL)
      return i - (int) G_N_ELEMENTS (lower_levels);
  for (int i = 0; i < (int) G_N_ELEMENTS (higher_levels); i++)
    if ((*rest = skip_word (title, higher_levels[i])) != NULL)
      return i + 1;

  *rest = title;
  return 0;
}

/**
 * metier_kin_split_title:
 * @title: title of a role
 * @rest: (out): the title without its level, within @title
 *
 * Returns: (nullable): the level that @title begins with, such as Senior
 */
const char *
metier_kin_split_title (const char *title, const char **rest)
{
  int level = get_level (title, rest);

  if (level == 0)
    return NULL;

  return level > 0 ? higher_levels[level - 1] : lower_levels[level + (int) G_N_ELEMENTS (lower_levels)];
}

/**
 * metier_kin_is_same_title:
 * @one: title of a role
 * @other: title of another
 *
 * Sources speak of one Data Scientist or of all Data Scientists.
 *
 * Returns: whether both are the same, in any case and number
 */
gboolean
metier_kin_is_same_title (const char *one, const char *other)
{
  g_autofree char *first = g_utf8_casefold (one, -1);
  g_autofree char *second = g_utf8_casefold (other, -1);
  gsize length = strlen (first), other_length = strlen (second);

  return strncmp (first, second, MIN (length, other_length)) == 0
         && (length == other_length || (length + 1 == other_length && second[length] == 's')
             || (other_length + 1 == length && first[other_length] == 's'));
}

static int
compare_levels_cb (gconstpointer a, gconstpointer b)
{
  const MetierRole *one = *(const MetierRole *const *) a, *other = *(const MetierRole *const *) b;
  const char *rest;

  return get_level (one->title, &rest) - get_level (other->title, &rest);
}

/* Where a source has the very title, its other levels and what it calls so otherwise are left aside. */
static void
keep_same_title (GPtrArray *roles, const char *title)
{
  for (guint i = 0; i < roles->len; i++)
    {
      MetierRole *role = g_ptr_array_index (roles, i);

      if (!metier_kin_is_same_title (role->title, title))
        continue;
      role = metier_role_ref (role);
      g_ptr_array_set_size (roles, 0);
      g_ptr_array_add (roles, role);
      return;
    }
}

static GPtrArray *
pick_source (GPtrArray *kin, const MetierSource *source)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);

  for (guint i = 0; i < kin->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (kin, i);

      if (g_str_equal (role->source->id, source->id) && role->rated)
        g_ptr_array_add (roles, metier_role_ref (role));
    }
  g_ptr_array_sort (roles, compare_levels_cb);

  return g_steal_pointer (&roles);
}

static gboolean
add_called (GPtrArray *kin, MetierCatalogue *catalogue, const char *name, MetierNameTier worst,
            GError **error)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles_called (catalogue, name, worst, error);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    if (!g_ptr_array_find (kin, g_ptr_array_index (roles, i), NULL))
      g_ptr_array_add (kin, metier_role_ref (g_ptr_array_index (roles, i)));

  return roles != NULL;
}

/* Adds the roles that have a title, alone or at a level, or that have it as another name. */
static gboolean
add_kin (GPtrArray *kin, MetierCatalogue *catalogue, const char *title, GError **error)
{
  if (!add_called (kin, catalogue, title, METIER_NAME_ALIAS, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lower_levels) + G_N_ELEMENTS (higher_levels); i++)
    {
      const char *level = i < G_N_ELEMENTS (lower_levels) ? lower_levels[i]
                                                          : higher_levels[i - G_N_ELEMENTS (lower_levels)];
      g_autofree char *name = g_strdup_printf ("%s %s", level, title);

      if (!add_called (kin, catalogue, name, METIER_NAME_TITLE, error))
        return FALSE;
    }

  return TRUE;
}

/* Sources speak of one Data Scientist or of all Data Scientists. */
static GPtrArray *
find_kin (MetierCatalogue *catalogue, const char *title, GError **error)
{
  g_autoptr (GPtrArray) kin = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  g_autofree char *other = g_str_has_suffix (title, "s") ? g_strndup (title, strlen (title) - 1)
                                                         : g_strconcat (title, "s", NULL);

  return add_kin (kin, catalogue, title, error) && add_kin (kin, catalogue, other, error)
             ? g_steal_pointer (&kin)
             : NULL;
}

/**
 * metier_kin_find:
 * @catalogue: all open packs
 * @role: a role
 * @error: return location
 *
 * Finds the same role in other sources: by its title, by its title at another level, or by an alternative
 * title there. Where a source has the very title, it stands alone. Other editions, which have the same ids,
 * are not among them.
 *
 * Returns: (transfer full) (element-type GPtrArray): for each source that has it, the rated roles there, the
 *   lowest level first; or %NULL
 */
GPtrArray *
metier_kin_find (MetierCatalogue *catalogue, const MetierRole *role, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  g_autoptr (GPtrArray) kin = NULL;
  const char *title;

  metier_kin_split_title (role->title, &title);
  kin = find_kin (catalogue, title, error);
  if (kin == NULL)
    return NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GPtrArray) roles = pick_source (kin, source);

      if (roles->len == 0 || g_str_equal (source->id, role->source->id))
        continue;
      keep_same_title (roles, title);
      g_ptr_array_add (found, g_steal_pointer (&roles));
    }

  return g_steal_pointer (&found);
}
