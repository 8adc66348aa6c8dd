/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-link-list.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"

static void
link_free (gpointer data)
{
  MetierLink *link = data;

  g_free (link->text);
  g_free (link->reason);
  g_clear_pointer (&link->resource, metier_resource_unref);
  g_free (link);
}

static void
set_text (char **slot, const char *text)
{
  char *previous = *slot;

  *slot = g_strdup (text);
  g_free (previous);
}

/* Without the network an address is all that is known; its last part says more than its host. */
static char *
guess_title (const char *url)
{
  g_autofree char *host = metier_url_get_host (url);
  const char *path = strstr (url, host);
  g_autofree char *rest = g_strdup (path != NULL ? path + strlen (host) : "");
  char *name;

  rest[strcspn (rest, "?#")] = '\0';
  while (g_str_has_suffix (rest, "/"))
    rest[strlen (rest) - 1] = '\0';
  name = strrchr (rest, '/');
  if (name == NULL || name[1] == '\0')
    return g_strdup (host);

  return g_strdup_printf ("%s – %s", name + 1, host);
}

static MetierResource *
new_resource (const char *url)
{
  MetierResource *resource = metier_resource_new ();
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("mine:", uuid, NULL);
  g_autofree char *title = guess_title (url);

  set_text (&resource->id, id);
  set_text (&resource->url, url);
  set_text (&resource->title, title);
  set_text (&resource->kind, "unknown");
  set_text (&resource->level, "unknown");
  set_text (&resource->cost, "unknown");
  set_text (&resource->language, "unknown");
  return resource;
}

/* Gives what the user or a pack has of an address; that there is nothing is no failure. */
static gboolean
find_known (MetierCatalogue *catalogue, MetierLibrary *library, MetierLink *link, GError **error)
{
  g_autoptr (GError) missing = NULL;

  link->resource = metier_library_get_bookmark (library, link->text, &missing);
  if (link->resource != NULL)
    {
      link->state = METIER_LINK_KNOWN;
      return TRUE;
    }
  if (!g_error_matches (missing, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  g_clear_error (&missing);
  link->resource = metier_catalogue_find_resource (catalogue, link->text, &missing);
  if (link->resource != NULL || g_error_matches (missing, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&missing));
  return FALSE;
}

static MetierLink *
look_at (MetierCatalogue *catalogue, MetierLibrary *library, const char *text, GHashTable *seen,
         GError **error)
{
  MetierLink *link = g_new0 (MetierLink, 1);
  g_autoptr (GError) refusal = NULL;

  link->text = g_strdup (text);
  if (!metier_url_check (text, &refusal))
    {
      link->state = METIER_LINK_REFUSED;
      link->reason = g_strdup (refusal->message);
      return link;
    }

  if (!find_known (catalogue, library, link, error))
    {
      link_free (link);
      return NULL;
    }

  if (link->resource == NULL)
    link->resource = new_resource (text);
  if (!g_hash_table_add (seen, metier_url_canonicalise (text)))
    link->state = METIER_LINK_KNOWN;
  return link;
}

static MetierLinkList *
link_list_new (void)
{
  MetierLinkList *self = g_new0 (MetierLinkList, 1);

  self->links = g_ptr_array_new_with_free_func (link_free);
  return self;
}

/**
 * metier_link_list_load:
 * @catalogue: all open packs
 * @library: (nullable): what is on the shelf
 * @text: lines of text, one address in each
 * @cancellable: (nullable): set when the answer is no longer wanted
 * @error: return location
 *
 * Looks at each of the first %METIER_LINK_LIST_MAX lines of a text that are not empty: whether its address is
 * new, known or refused. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierLinkList, or %NULL
 */
gpointer
metier_link_list_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer text,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierLinkList) self = link_list_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!metier_library_is_open (library, error))
    return NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      MetierLink *link;

      if (*line == '\0')
        continue;

      if (self->links->len == METIER_LINK_LIST_MAX)
        {
          self->n_left++;
          continue;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      link = look_at (catalogue, library, line, seen, error);
      if (link == NULL)
        return NULL;
      g_ptr_array_add (self->links, link);
    }

  return g_steal_pointer (&self);
}

/**
 * metier_link_list_count:
 * @self: lines that were looked at
 * @state: a state
 *
 * Returns: how many of the lines are in @state
 */
guint
metier_link_list_count (const MetierLinkList *self, MetierLinkState state)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    {
      const MetierLink *link = g_ptr_array_index (self->links, i);

      n += link->state == state;
    }

  return n;
}

/**
 * metier_link_list_describe:
 * @self: lines that were looked at
 *
 * Says how many can be added, and how many cannot and why. One sentence for each count, so that each can have
 * its plural.
 *
 * Returns: (transfer full): the sentences
 */
char *
metier_link_list_describe (const MetierLinkList *self)
{
  guint n_new = metier_link_list_count (self, METIER_LINK_NEW);
  guint n_known = metier_link_list_count (self, METIER_LINK_KNOWN);
  guint n_refused = metier_link_list_count (self, METIER_LINK_REFUSED);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%'u new link.", "%'u new links.", n_new), n_new));
  if (n_known > 0)
    g_ptr_array_add (
        sentences,
        g_strdup_printf (ngettext ("%'u is known already.", "%'u are known already.", n_known), n_known));
  if (n_refused > 0)
    g_ptr_array_add (
        sentences, g_strdup_printf (ngettext ("%'u is refused.", "%'u are refused.", n_refused), n_refused));
  if (self->n_left > 0)
    g_ptr_array_add (
        sentences,
        g_strdup_printf (ngettext ("%'u more line is left out: add it later, or import a file.",
                                   "%'u more lines are left out: add them later, or import a file.",
                                   self->n_left),
                         self->n_left));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}

/**
 * metier_link_list_free:
 * @self: lines that were looked at
 *
 * Frees them.
 */
void
metier_link_list_free (MetierLinkList *self)
{
  g_ptr_array_unref (self->links);
  g_free (self);
}
