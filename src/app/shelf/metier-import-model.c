/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-import-model.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-link-line.h"
#include "formats/bookmarks/metier-bookmarks-html.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

static void
model_clear (gpointer data)
{
  MetierImportModel *self = data;

  g_free (self->name);
  g_clear_pointer (&self->contents, metier_library_contents_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_clear_pointer (&self->rest, metier_library_contents_unref);
  g_clear_object (&self->lines);
}

/**
 * metier_import_model_ref:
 * @self: a model
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierImportModel *
metier_import_model_ref (MetierImportModel *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * metier_import_model_unref:
 * @self: a model
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_import_model_unref (MetierImportModel *self)
{
  g_atomic_rc_box_release_full (self, model_clear);
}

static void
add_line (MetierImportModel *self, MetierLinkState state, const char *title, const char *words,
          const char *address)
{
  g_autoptr (MetierLinkLine) line = metier_link_line_new (state, title, words, address);

  g_list_store_append (self->lines, line);
}

/* A line of the file, by what stands there as far as anything does. */
static void
add_warning (MetierImportModel *self, const MetierImportWarning *warning)
{
  /* Translators: a line of a file. */
  g_autofree char *place = g_strdup_printf (_ ("Line %u"), warning->line);
  /* Translators: %1$s is “Line 12”, %2$s a sentence that says what is wrong there. */
  g_autofree char *words = g_strdup_printf (_ ("%1$s: %2$s"), place, warning->message);

  if (warning->found != NULL)
    add_line (self, METIER_LINK_REFUSED, warning->found, words, NULL);
  else
    add_line (self, METIER_LINK_REFUSED, place, warning->message, NULL);
}

/* What needs a look comes first. */
static void
add_warnings (MetierImportModel *self, const MetierImportReport *report)
{
  for (guint i = 0; i < report->warnings->len; i++)
    add_warning (self, g_ptr_array_index (report->warnings, i));

  if (report->n_warnings > report->warnings->len)
    {
      guint n_more = report->n_warnings - report->warnings->len;
      g_autofree char *more = g_strdup_printf (ngettext ("%'u more line", "%'u more lines", n_more), n_more);

      add_line (self, METIER_LINK_REFUSED, more, _ ("Only the first thousand are listed."), NULL);
    }
}

static gboolean
read_html (MetierImportModel *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierBookmarkBatch) batch = metier_bookmarks_html_load (file, cancellable, error);

  if (batch == NULL)
    return FALSE;

  self->contents = metier_library_contents_new ();
  g_ptr_array_unref (self->contents->bookmarks);
  self->contents->bookmarks = g_ptr_array_ref (batch->resources);
  self->n_refused = batch->report->n_skipped;
  self->n_known = batch->n_merged;
  self->n_cleaned = batch->n_repaired;
  add_warnings (self, batch->report);
  return TRUE;
}

static gboolean
read_json (MetierImportModel *self, GFile *file, GCancellable *cancellable, GError **error)
{
  self->contents = metier_library_json_load (file, cancellable, error);
  return self->contents != NULL;
}

/* What is added gets its id and its dates here, so that adding it can be undone and done again. */
static MetierResource *
complete (MetierResource *resource)
{
  MetierBookmark *bookmark = resource->bookmark;
  g_autofree char *uuid = g_uuid_string_random ();

  if (resource->id == NULL)
    resource->id = g_strconcat ("mine:", uuid, NULL);
  if (bookmark->added == 0)
    bookmark->added = g_get_real_time () / G_USEC_PER_SEC;
  bookmark->changed = MAX (bookmark->changed, bookmark->added);
  return metier_resource_ref (resource);
}

static void
add_rest_line (MetierImportModel *self, const char *title, const char *words)
{
  add_line (self, METIER_LINK_NEW, title, words, NULL);
  self->n_rest++;
}

/* What comes beside the bookmarks has a line each, but for the many levels. */
static void
add_rest_lines (MetierImportModel *self)
{
  const MetierLibraryContents *rest = self->rest;
  guint n_levels = rest->levels->len + g_hash_table_size (rest->not_relevant);

  for (guint i = 0; i < rest->own_roles->len; i++)
    add_rest_line (self, ((MetierOwnRole *) g_ptr_array_index (rest->own_roles, i))->title,
                   _ ("A role of your own"));
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (rest->targets[i] != NULL)
      add_rest_line (self, rest->targets[i]->title,
                     i == 0 ? _ ("Your target") : _ ("Your target to weigh against the first"));
  for (guint i = 0; i < rest->filters->len; i++)
    add_rest_line (self, ((MetierSavedFilter *) g_ptr_array_index (rest->filters, i))->name,
                   _ ("A saved filter"));
  for (guint i = 0; i < rest->core_map->len; i++)
    add_rest_line (self, ((MetierCoreOverride *) g_ptr_array_index (rest->core_map, i))->title,
                   _ ("A skill that counts for another core skill, or for none"));
  if (rest->plan != NULL)
    add_rest_line (self, _ ("Your plan"), _ ("Hours, weeks off and the order of skills"));
  if (n_levels > 0)
    {
      g_autofree char *words
          = g_strdup_printf (ngettext ("%'u assessment", "%'u assessments", n_levels), n_levels);

      add_rest_line (self, _ ("Your levels"), words);
    }
}

static gboolean
sort_out_rest (MetierImportModel *self, MetierLibrary *library, GError **error)
{
  g_autoptr (MetierLibraryContents) present = metier_library_get_contents (library, error);

  if (present == NULL)
    return FALSE;

  self->rest = metier_library_contents_subtract (self->contents, present);
  add_rest_lines (self);
  return TRUE;
}

static gboolean
sort_out (MetierImportModel *self, MetierLibrary *library, GError **error)
{
  GPtrArray *bookmarks = self->contents->bookmarks;
  g_autoptr (GPtrArray) known = metier_library_find_known (library, bookmarks, error);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < known->len; i++)
    g_hash_table_add (seen, g_ptr_array_index (known, i));
  self->n_known += known->len;
  for (guint i = 0; i < bookmarks->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (bookmarks, i);

      if (g_hash_table_contains (seen, resource))
        continue;
      g_ptr_array_add (self->fresh, complete (resource));
      add_line (self, METIER_LINK_NEW, resource->title, _ ("New"), resource->url);
    }
  for (guint i = 0; i < known->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (known, i);

      add_line (self, METIER_LINK_KNOWN, resource->title, _ ("On your shelf already"), resource->url);
    }

  return TRUE;
}

/**
 * metier_import_model_load:
 * @catalogue: unused
 * @library: (nullable): what is on the shelf
 * @path: name of a file: a library as JSON when it ends so, else a bookmark file
 * @cancellable: (nullable): ends the reading
 * @error: return location
 *
 * Reads a file and sorts out what is new. Changes nothing but the file's own values. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierImportModel, or %NULL
 */
gpointer
metier_import_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer path,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierImportModel) self = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *base = g_path_get_basename (path);
  gboolean done;

  if (!metier_library_is_open (library, error))
    return NULL;

  self = g_atomic_rc_box_new0 (MetierImportModel);
  self->name = g_filename_display_name (base);
  self->lines = g_list_store_new (METIER_TYPE_LINK_LINE);
  self->fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  done = g_str_has_suffix (lower, ".json") ? read_json (self, file, cancellable, error)
                                           : read_html (self, file, cancellable, error);

  return done && sort_out_rest (self, library, error) && sort_out (self, library, error)
             ? g_steal_pointer (&self)
             : NULL;
}

/**
 * metier_import_model_has_news:
 * @self: a model
 *
 * Returns: whether importing the file would add anything
 */
gboolean
metier_import_model_has_news (const MetierImportModel *self)
{
  return self->fresh->len > 0 || metier_library_contents_has_rest (self->rest);
}
