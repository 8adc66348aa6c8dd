/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-bookmarks-html.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/bookmarks/metier-bookmarks-html-private.h"
#include "formats/bookmarks/metier-html-text.h"
#include "formats/bookmarks/metier-html-tokens.h"

#define BLOCK 65536

/* Folders in folders give tags down to this depth; nobody has ordered bookmarks deeper. */
#define DEPTH_MAX 32

enum {
  HREF,
  ADD_DATE,
  LAST_MODIFIED,
  TAGS,
  STATUS,
  TOOLBAR,
  UNFILED,
  OWN,
};

static const char *const attributes[] = {
  [HREF] = "href",
  [ADD_DATE] = "add_date",
  [LAST_MODIFIED] = "last_modified",
  [TAGS] = "tags",
  [STATUS] = "status",
  [TOOLBAR] = "personal_toolbar_folder",
  [UNFILED] = "unfiled_bookmarks_folder",
  [OWN + METIER_BOOKMARK_OWN_ID] = "id",
  [OWN + METIER_BOOKMARK_OWN_KIND] = "kind",
  [OWN + METIER_BOOKMARK_OWN_LEVEL] = "level",
  [OWN + METIER_BOOKMARK_OWN_COST] = "cost",
  [OWN + METIER_BOOKMARK_OWN_LANGUAGE] = "language",
  [OWN + METIER_BOOKMARK_OWN_CREDIT] = "credit",
  [OWN + METIER_BOOKMARK_OWN_JUDGED] = "judged",
  [OWN + METIER_BOOKMARK_OWN_SKILLS] = "skills",
  [OWN + METIER_BOOKMARK_OWN_PROGRESS] = "progress",
  [OWN + METIER_BOOKMARK_OWN_HOURS] = "hours",
  [OWN + METIER_BOOKMARK_OWN_GONE] = "gone",
  NULL,
};

/* What the text that is read belongs to. */
typedef enum {
  PLACE_NOTHING,
  PLACE_TITLE,
  PLACE_FOLDER,
  PLACE_NOTE,
} Place;

typedef struct {
  MetierBookmarkCollector collector;
  MetierHtmlTokens *tokens;
  char *charset; /* (nullable): of the file; NULL for UTF-8 */
  Place place;
  GString *text;       /* raw */
  GPtrArray *folders;  /* names from the outermost on, empty for one that gives no tag */
  guint depth;         /* of lists; those beyond the folders' depth give no tags */
  char *folder;        /* (nullable): the name of the list that comes next */
  gboolean is_special; /* the folder is the browser's own, not the user's */
  gboolean has_entry;
  MetierBookmarkEntry entry;
  gboolean is_bookmark_file;
  GError *error; /* (nullable): what ended the reading */
} Reader;

static char *
decode (Reader *self, const GString *raw, gboolean *repaired)
{
  g_autofree char *text = metier_html_text_decode (raw->str, raw->len, self->charset, repaired);

  return metier_html_text_resolve (text);
}

static void
finish_entry (Reader *self)
{
  if (!self->has_entry)
    return;

  self->entry.repaired |= metier_html_tokens_has_cut (self->tokens);
  if (self->error == NULL)
    metier_bookmark_collector_take (&self->collector, &self->entry, &self->error);
  metier_bookmark_entry_clear (&self->entry);
  self->has_entry = FALSE;
}

/* Gives the text that was read to what it belongs to. */
static void
finish_text (Reader *self)
{
  gboolean repaired = FALSE;
  g_autofree char *text = self->place != PLACE_NOTHING ? decode (self, self->text, &repaired) : NULL;

  if (text != NULL && self->place != PLACE_NOTE)
    g_strstrip (text);
  if (self->has_entry)
    self->entry.repaired |= repaired;

  if (self->place == PLACE_TITLE)
    self->entry.title = g_steal_pointer (&text);
  else if (self->place == PLACE_NOTE)
    metier_bookmark_entry_take_note (&self->entry, text);
  else if (self->place == PLACE_FOLDER && !self->is_special)
    self->folder = g_steal_pointer (&text);

  self->place = PLACE_NOTHING;
  g_string_truncate (self->text, 0);
}

static void
begin_text (Reader *self, Place place)
{
  self->place = place;
  g_string_truncate (self->text, 0);
}

static void
add_tags (Reader *self, const GString *value)
{
  g_autofree char *text
      = value != NULL ? metier_html_text_decode (value->str, value->len, self->charset, &self->entry.repaired)
                      : NULL;
  g_auto (GStrv) tags = text != NULL ? metier_html_text_resolve_list (text) : NULL;

  for (guint i = 0; i < self->folders->len; i++)
    metier_bookmark_entry_add_tag (&self->entry, g_ptr_array_index (self->folders, i));
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    metier_bookmark_entry_add_tag (&self->entry, tags[i]);
}

static void
begin_entry (Reader *self, const GString *const *values)
{
  metier_bookmark_entry_init (&self->entry, metier_html_tokens_get_line (self->tokens));
  self->has_entry = TRUE;
  self->is_bookmark_file = TRUE;
  if (values[HREF] != NULL)
    self->entry.address = g_strstrip (decode (self, values[HREF], &self->entry.repaired));
  self->entry.added = metier_bookmark_value_get_date (values[ADD_DATE]);
  self->entry.changed = metier_bookmark_value_get_date (values[LAST_MODIFIED]);
  self->entry.is_own = values[STATUS] != NULL;
  if (self->entry.is_own)
    metier_bookmark_status_from_string (values[STATUS]->str, &self->entry.status);
  if (self->entry.is_own && self->entry.address != NULL)
    metier_bookmark_own_read (&self->entry, values + OWN, self->charset);
  add_tags (self, values[TAGS]);
  begin_text (self, PLACE_TITLE);
}

static void
begin_list (Reader *self)
{
  self->is_bookmark_file = TRUE;
  if (self->depth++ < DEPTH_MAX)
    g_ptr_array_add (self->folders, self->folder != NULL ? self->folder : g_strdup (""));
  else
    g_free (self->folder);
  self->folder = NULL;
}

static void
end_list (Reader *self)
{
  if (self->depth == 0)
    return;

  if (--self->depth < self->folders->len)
    g_ptr_array_set_size (self->folders, (int) self->depth);
}

/* Whether a tag ends what was before it even if its end tag is missing. */
static gboolean
is_boundary (const char *name)
{
  static const char *const names[] = { "a", "dd", "dl", "dt", "h1", "h3", "hr", NULL };

  return g_strv_contains (names, name);
}

static void
text_cb (const char *bytes, gsize length, gpointer data)
{
  Reader *self = data;

  if (self->place != PLACE_NOTHING && self->text->len + length <= METIER_HTML_TEXT_MAX)
    g_string_append_len (self->text, bytes, (gssize) length);
}

/* Some programs write what they have without escaping it, so that “vector<int>” looks like a tag. */
static void
take_tag_as_text (Reader *self)
{
  const GString *tag = metier_html_tokens_get_tag (self->tokens);

  text_cb (tag->str, tag->len, self);
}

static void
start_cb (const char *name, const GString *const *values, gpointer data)
{
  Reader *self = data;

  if (self->place == PLACE_NOTE && g_str_equal (name, "br"))
    {
      text_cb ("\n", 1, self);
      return;
    }
  if (!is_boundary (name))
    {
      take_tag_as_text (self);
      return;
    }

  finish_text (self);
  if (g_str_equal (name, "dd"))
    {
      begin_text (self, self->has_entry ? PLACE_NOTE : PLACE_NOTHING);
      return;
    }

  finish_entry (self);
  if (g_str_equal (name, "a"))
    {
      begin_entry (self, values);
    }
  else if (g_str_equal (name, "h3"))
    {
      g_clear_pointer (&self->folder, g_free);
      self->is_special = metier_bookmark_value_is_true (values[TOOLBAR])
                         || metier_bookmark_value_is_true (values[UNFILED]);
      begin_text (self, PLACE_FOLDER);
    }
  else if (g_str_equal (name, "dl"))
    {
      begin_list (self);
    }
}

static void
end_cb (const char *name, gpointer data)
{
  Reader *self = data;

  if ((self->place == PLACE_TITLE && g_str_equal (name, "a"))
      || (self->place == PLACE_FOLDER && g_str_equal (name, "h3")))
    finish_text (self);
  else if (!is_boundary (name))
    take_tag_as_text (self);

  if (!g_str_equal (name, "dl"))
    return;

  finish_text (self);
  finish_entry (self);
  end_list (self);
}

static const MetierHtmlHandler handler = { attributes, start_cb, end_cb, text_cb };

static void
reader_init (Reader *self, const char *name)
{
  metier_bookmark_collector_init (&self->collector, name);
  self->tokens = metier_html_tokens_new (&handler, self);
  self->text = g_string_new (NULL);
  self->folders = g_ptr_array_new_with_free_func (g_free);
}

static void
reader_clear (Reader *self)
{
  metier_bookmark_collector_clear (&self->collector);
  metier_html_tokens_free (self->tokens);
  g_free (self->charset);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->folders);
  g_free (self->folder);
  if (self->has_entry)
    metier_bookmark_entry_clear (&self->entry);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
refuse_file (const char *name, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_FOREIGN,
               _ ("“%s” is not a bookmark file: one begins with <!DOCTYPE NETSCAPE-Bookmark-file-1>."), name);
  return FALSE;
}

static gboolean
refuse_utf_16 (const char *name, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_FOREIGN,
               _ ("“%s” is in UTF-16, as no browser writes bookmarks. Save it in UTF-8 and import it again."),
               name);
  return FALSE;
}

/* A page begins with a tag, whatever else it is; an archive or a picture does not. */
static gboolean
check_beginning (Reader *self, const char *bytes, gsize length, GError **error)
{
  gsize i = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    return refuse_utf_16 (self->collector.file, error);

  while (i < length && g_ascii_isspace (bytes[i]))
    i++;

  if (i == length || bytes[i] != '<' || memchr (bytes, '\0', length) != NULL)
    return refuse_file (self->collector.file, error);

  self->charset = metier_html_text_get_charset (bytes, length);
  return TRUE;
}

static gboolean
read_blocks (Reader *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree char *block = g_malloc (BLOCK);
  gboolean first = TRUE;
  gsize n;

  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !g_input_stream_read_all (stream, block, BLOCK, &n, cancellable, error)
          || (first && !check_beginning (self, block, n, error)))
        return FALSE;

      first = FALSE;
      metier_html_tokens_feed (self->tokens, block, n);
      if (self->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&self->error));
          return FALSE;
        }
    }
  while (n == BLOCK);

  return TRUE;
}

/**
 * metier_bookmarks_html_read:
 * @stream: the bytes of a bookmark file
 * @name: what messages call it
 * @cancellable: (nullable): ends reading
 * @error: return location: %METIER_ERROR_FOREIGN when it is no bookmark file, %METIER_ERROR_TOO_LARGE,
 *   %G_IO_ERROR_CANCELLED or another %G_IO_ERROR
 *
 * Reads the file of bookmarks that Netscape's browser wrote and all others write since. Folders and `TAGS`
 * become tags, except for the folders that a browser has by itself; descriptions become notes, and so do the
 * notes that linkding puts into them, unless we wrote them ourselves. Everything is to read but for what says
 * `STATUS`, which only our own files do, as they say all else that we know of a bookmark: `TOREAD="0"` means
 * that nobody put it on a list, not that it was read. An address that cannot be kept is refused, with line
 * and reason, and a page that is there several times is taken once. However large or broken the file is, no
 * more is remembered of it than its bookmarks.
 *
 * Returns: (nullable) (transfer full): what the file holds; %NULL with @error set
 */
MetierBookmarkBatch *
metier_bookmarks_html_read (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_auto (Reader) reader = { 0 };

  reader_init (&reader, name);
  if (!read_blocks (&reader, stream, cancellable, error))
    return NULL;

  metier_html_tokens_finish (reader.tokens);
  finish_text (&reader);
  finish_entry (&reader);
  if (reader.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reader.error));
      return NULL;
    }

  if (!reader.is_bookmark_file)
    {
      refuse_file (name, error);
      return NULL;
    }

  return g_steal_pointer (&reader.collector.batch);
}

/**
 * metier_bookmarks_html_load:
 * @file: a bookmark file
 * @cancellable: (nullable): ends reading
 * @error: return location, as for metier_bookmarks_html_read()
 *
 * Returns: (nullable) (transfer full): what the file holds; %NULL with @error set
 */
MetierBookmarkBatch *
metier_bookmarks_html_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream == NULL)
    return NULL;

  return metier_bookmarks_html_read (G_INPUT_STREAM (stream), name, cancellable, error);
}
