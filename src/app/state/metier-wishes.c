/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-wishes.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-compare-set.h"
#include "core/values/metier-error.h"

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Says what is wrong with the command line; always returns FALSE. */
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, "");
  if (error != NULL)
    {
      g_free ((*error)->message);
      (*error)->message = g_strdup_vprintf (format, arguments);
    }
  va_end (arguments);

  return FALSE;
}

static gboolean
read_one (GVariantDict *options, const char *name, char **value, GError **error)
{
  if (!g_variant_dict_lookup (options, name, "s", value) || *g_strstrip (*value) != '\0')
    return TRUE;

  /* Translators: %s is the name of an option. */
  return refuse (error, _ ("“--%s” was given without a name."), name);
}

static gboolean
check_compared (char **roles, GError **error)
{
  guint n_roles = g_strv_length (roles);

  for (guint i = 0; i < n_roles; i++)
    {
      if (*g_strstrip (roles[i]) == '\0')
        return refuse (error,
                       _ ("“--compare” takes roles with commas between them, and one of these is blank."));
      for (guint before = 0; before < i; before++)
        {
          if (g_str_equal (roles[before], roles[i]))
            return refuse (error, _ ("“--compare” names “%s” twice."), roles[i]);
        }
    }
  if (n_roles == 0)
    return refuse (error, _ ("“--%s” was given without a name."), "compare");
  if (n_roles > METIER_COMPARE_MAX)
    return refuse (error,
                   ngettext ("“--compare” takes at most six roles, not %u.",
                             "“--compare” takes at most six roles, not %u.", n_roles),
                   n_roles);

  return TRUE;
}

/**
 * metier_wishes_read:
 * @self: empty wishes
 * @options: what the options of a command line say
 * @arguments: (array zero-terminated=1): the program, and what is no option
 * @error: return location: %METIER_ERROR_INVALID
 *
 * Reads where a command line wants to go. Whether there are such roles and skills is for the pages to say.
 *
 * Returns: whether the command line makes sense
 */
gboolean
metier_wishes_read (MetierWishes *self, GVariantDict *options, const char *const *arguments, GError **error)
{
  const char *compare = NULL;

  if (arguments[0] != NULL && arguments[1] != NULL)
    return refuse (error, _ ("“%s” is not an option; “--help” lists them."), arguments[1]);
  if (!read_one (options, "role", &self->role, error) || !read_one (options, "skill", &self->skill, error))
    return FALSE;
  self->me = g_variant_dict_contains (options, "me");
  if (!g_variant_dict_lookup (options, "compare", "&s", &compare))
    return TRUE;

  self->compare = g_strsplit (compare, ",", -1);
  return check_compared (self->compare, error);
}

/**
 * metier_wishes_are_none:
 * @self: wishes
 *
 * Returns: whether the command line wants to go nowhere in particular
 */
gboolean
metier_wishes_are_none (const MetierWishes *self)
{
  return self->role == NULL && self->skill == NULL && self->compare == NULL && !self->me;
}

/**
 * metier_wishes_clear:
 * @self: wishes
 *
 * Frees what is in @self.
 */
void
metier_wishes_clear (MetierWishes *self)
{
  g_free (self->role);
  g_free (self->skill);
  g_strfreev (self->compare);
}
