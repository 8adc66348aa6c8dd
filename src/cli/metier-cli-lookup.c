/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-lookup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-number.h"

#define MOST_COMPARED 100 /* characters of a title */
#define MOST_SUGGESTED 3

typedef struct {
  const char *title;
  guint distance;
} Suggestion;

/* How many letters have to be changed, added or dropped to get from one title to the other. */
static guint
measure_distance (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint row[MOST_COMPARED + 1];

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

static guint
compare_titles (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);
  g_autofree gunichar *letters_a = NULL;
  g_autofree gunichar *letters_b = NULL;
  glong n_a, n_b;

  if (strstr (folded_b, folded_a) != NULL)
    return 0;
  letters_a = g_utf8_to_ucs4_fast (folded_a, -1, &n_a);
  letters_b = g_utf8_to_ucs4_fast (folded_b, -1, &n_b);
  return measure_distance (letters_a, (guint) MIN (n_a, MOST_COMPARED), letters_b,
                           (guint) MIN (n_b, MOST_COMPARED));
}

static int
compare_suggestions_cb (gconstpointer a, gconstpointer b)
{
  const Suggestion *first = a;
  const Suggestion *second = b;

  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;
  return strcmp (first->title, second->title);
}

/* Returns the titles that come near @text, in quotation marks; %NULL when none does. */
static char *
suggest_titles (MetierCatalogue *catalogue, const char *text)
{
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, NULL);
  g_autoptr (GArray) suggestions = g_array_new (FALSE, FALSE, sizeof (Suggestion));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  glong length = g_utf8_strlen (text, -1);
  guint furthest = (guint) length / 3;
  const char *last = NULL;

  /* Every title contains the empty text, and none is like one that is longer than titles are. */
  if (length == 0 || length > MOST_COMPARED)
    return NULL;
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      Suggestion suggestion = { role->title, compare_titles (text, role->title) };

      if (suggestion.distance <= furthest)
        g_array_append_val (suggestions, suggestion);
    }
  g_array_sort (suggestions, compare_suggestions_cb);
  for (guint i = 0; i < suggestions->len && titles->len < MOST_SUGGESTED; i++)
    {
      const char *title = g_array_index (suggestions, Suggestion, i).title;

      if (g_strcmp0 (title, last) != 0)
        g_ptr_array_add (titles, g_strdup_printf ("“%s”", title));
      last = title;
    }
  if (titles->len == 0)
    return NULL;
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

/* Finds a role by its id or title; where there is none, the error names those with a similar title. */
char *
metier_cli_find_role (MetierCatalogue *catalogue, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *titles = NULL;
  char *id = metier_catalogue_find_role (catalogue, text, &problem);

  if (id != NULL)
    return id;
  if (g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    titles = suggest_titles (catalogue, text);
  if (titles != NULL)
    /* Translators: what was asked for, then one or several titles in quotation marks. */
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no role “%s”; near it: %s."), text,
                 titles);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

MetierProfile *
metier_cli_load_role (MetierCli *self, const char *text, const char *source, GError **error)
{
  MetierCatalogue *catalogue = metier_cli_open_catalogue (self, error);
  g_autofree char *id = NULL;

  if (catalogue == NULL)
    return NULL;
  id = metier_cli_find_role (catalogue, text, error);
  return id != NULL ? metier_catalogue_load_profile (catalogue, id, source, error) : NULL;
}

/* Returns the profiles of several roles, in their order. */
GPtrArray *
metier_cli_load_roles (MetierCli *self, char **texts, GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      MetierProfile *profile = metier_cli_load_role (self, texts[i], NULL, error);

      if (profile == NULL)
        return NULL;
      g_ptr_array_add (profiles, profile);
    }
  return g_steal_pointer (&profiles);
}

/* The role that was named, else the one that the source holds others against. */
gboolean
metier_cli_load_baseline (MetierCli *self, const char *named, const MetierProfile *profile,
                          MetierProfile **baseline, GError **error)
{
  const char *usual = profile->role->source->baseline_role;

  *baseline = NULL;
  if (named != NULL)
    *baseline = metier_cli_load_role (self, named, NULL, error);
  else if (usual != NULL)
    *baseline = metier_catalogue_load_profile (self->catalogue, usual, profile->role->source->id, error);
  return *baseline != NULL || (named == NULL && usual == NULL);
}

/* Reads the number of an option, in the same form in every locale; %NULL leaves @number as it is. */
gboolean
metier_cli_parse_number (const char *option, const char *text, double min, double max, double *number,
                         GError **error)
{
  g_autofree char *from = metier_json_number_to_string (min);
  g_autofree char *to = metier_json_number_to_string (max);
  char *end;
  double value;

  if (text == NULL)
    return TRUE;
  value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && value >= min && value <= max && strpbrk (text, "xX") == NULL)
    {
      *number = value;
      return TRUE;
    }
  return metier_cli_refuse (error, _ ("“%s” takes a number from %s to %s, not “%s”."), option, from, to,
                            text);
}

gboolean
metier_cli_parse_whole (const char *option, const char *text, guint min, guint max, guint *number,
                        GError **error)
{
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, min, max, &value, NULL))
    return metier_cli_refuse (error, _ ("“%s” takes a whole number from %u to %u, not “%s”."), option, min,
                              max, text);
  *number = (guint) value;
  return TRUE;
}
