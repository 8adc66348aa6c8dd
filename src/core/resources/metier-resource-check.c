/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-resource-check.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"

#define LANGUAGE_MAX 35 /* what RFC 5646 asks software to hold */

static const char *const kinds[]
    = { "course", "book", "video", "article", "practice", "competition", "tool", "unknown", NULL };
static const char *const levels[] = { "introductory", "intermediate", "advanced", "unknown", NULL };
static const char *const costs[] = { "free", "paid", "unknown", NULL };
static const char *const judgeable[] = { "kind", "level", "cost", "language", "skills", NULL };

/* What is not said is unknown. */
static gboolean
check_word (const char *what, const char *word, const char *const *words, GError **error)
{
  g_autofree char *allowed = NULL;

  if (word == NULL || g_strv_contains (words, word))
    return TRUE;

  allowed = g_strjoinv (", ", (char **) words);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” must be one of %s, and not “%s”."), what,
               allowed, word);
  return FALSE;
}

/* Whether a text is made of letters and digits in groups with one hyphen between them. */
static gboolean
is_tag (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && (*p != '-' || p == text || !g_ascii_isalnum (p[1])))
        return FALSE;
    }

  return *text != '\0';
}

static gboolean
check_language (const char *language, GError **error)
{
  if (language == NULL || (strlen (language) <= LANGUAGE_MAX && is_tag (language)))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” must be a language tag such as en, and not “%s”."), "language", language);
  return FALSE;
}

/**
 * metier_resource_check:
 * @self: a resource
 * @error: return location; %METIER_ERROR_INVALID naming the property
 *
 * Tells whether the address and the properties of a resource are among those that Métier knows. A
 * property that is %NULL is unknown and passes.
 *
 * Returns: whether they are
 */
gboolean
metier_resource_check (const MetierResource *self, GError **error)
{
  if (!metier_url_check (self->url, error) || !check_word ("kind", self->kind, kinds, error)
      || !check_word ("level", self->level, levels, error) || !check_word ("cost", self->cost, costs, error)
      || !check_language (self->language, error))
    return FALSE;

  for (guint i = 0; self->judged[i] != NULL; i++)
    {
      if (!check_word ("judged", self->judged[i], judgeable, error))
        return FALSE;
    }

  return TRUE;
}
