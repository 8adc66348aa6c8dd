/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/library/metier-library-json.h"

#include <math.h>
#include <stddef.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-file.h"
#include "formats/library/metier-library-json-private.h"

#define VERSION 1
#define LATEST METIER_LIBRARY_JSON_LATEST

static const char *const library_words[] = { "metier-library", NULL };
static const char *const profile_words[] = { "metier-profile", NULL };
static const char *const status_words[] = { "to-read", "in-progress", "done", NULL };
static const char *const kind_words[]
    = { "course", "book", "video", "article", "practice", "competition", "tool", "unknown", NULL };
static const char *const level_words[] = { "introductory", "intermediate", "advanced", "unknown", NULL };
static const char *const cost_words[] = { "free", "paid", "unknown", NULL };
static const char *const judged_words[] = { "kind", "level", "cost", "language", "skills", NULL };

typedef struct {
  MetierResource resource;
  MetierBookmark bookmark;
  guint status;
  double added;
  double changed;
} Bookmark;

static MetierBookmark *
take_bookmark_part (Bookmark *record)
{
  MetierBookmark *bookmark = metier_bookmark_new ();

  bookmark->status = (MetierBookmarkStatus) record->status;
  bookmark->progress = isnan (record->bookmark.progress) ? 0 : record->bookmark.progress;
  bookmark->hours = isnan (record->bookmark.hours) ? 0 : record->bookmark.hours;
  bookmark->gone = record->bookmark.gone;
  bookmark->note = g_steal_pointer (&record->bookmark.note);
  if (record->bookmark.tags != NULL)
    {
      g_strfreev (bookmark->tags);
      bookmark->tags = g_steal_pointer (&record->bookmark.tags);
    }
  bookmark->added = isnan (record->added) ? 0 : (gint64) record->added;
  bookmark->changed = isnan (record->changed) ? 0 : (gint64) record->changed;
  return bookmark;
}

static void
take_list (GStrv *target, GStrv *list)
{
  if (*list == NULL)
    return;

  g_strfreev (*target);
  *target = g_steal_pointer (list);
}

static gboolean
check_tags (GStrv tags, const char **key, GError **error)
{
  if (tags == NULL || g_strv_length (tags) <= METIER_BOOKMARK_MAX_TAGS)
    return TRUE;

  *key = "tags";
  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("expected at most %d tags."),
               METIER_BOOKMARK_MAX_TAGS);
  return FALSE;
}

static gboolean
take_bookmark (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  Bookmark *read = record;
  MetierResource *resource;

  if (!check_tags (read->bookmark.tags, key, error))
    return FALSE;

  resource = metier_resource_new ();
  resource->id = g_steal_pointer (&read->resource.id);
  resource->url = g_steal_pointer (&read->resource.url);
  resource->title = g_steal_pointer (&read->resource.title);
  resource->kind = g_steal_pointer (&read->resource.kind);
  resource->level = g_steal_pointer (&read->resource.level);
  resource->cost = g_steal_pointer (&read->resource.cost);
  resource->language = g_steal_pointer (&read->resource.language);
  resource->credit = g_steal_pointer (&read->resource.credit);
  take_list (&resource->judged, &read->resource.judged);
  take_list (&resource->skills, &read->resource.skills);
  resource->bookmark = take_bookmark_part (read);
  g_ptr_array_add (contents->bookmarks, resource);
  return TRUE;
}

static const MetierJsonField bookmark_fields[] = {
  { "id", METIER_JSON_ID, offsetof (Bookmark, resource.id), .required = TRUE, .defines = 1 },
  { "url", METIER_JSON_ADDRESS, offsetof (Bookmark, resource.url), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (Bookmark, resource.title), .required = TRUE },
  { "kind", METIER_JSON_WORD, offsetof (Bookmark, resource.kind), .required = TRUE, .words = kind_words },
  { "level", METIER_JSON_WORD, offsetof (Bookmark, resource.level), .required = TRUE, .words = level_words },
  { "cost", METIER_JSON_WORD, offsetof (Bookmark, resource.cost), .required = TRUE, .words = cost_words },
  { "language", METIER_JSON_LANGUAGE, offsetof (Bookmark, resource.language), .required = TRUE },
  { "credit", METIER_JSON_TEXT, offsetof (Bookmark, resource.credit) },
  { "judged", METIER_JSON_WORDS, offsetof (Bookmark, resource.judged), .words = judged_words },
  { "skills", METIER_JSON_IDS, offsetof (Bookmark, resource.skills) },
  { "status", METIER_JSON_CHOICE, offsetof (Bookmark, status), .required = TRUE, .words = status_words },
  { "progress", METIER_JSON_NUMBER, offsetof (Bookmark, bookmark.progress), .min = 0, .max = 100 },
  { "hours", METIER_JSON_NUMBER, offsetof (Bookmark, bookmark.hours), .min = 0, .max = 1e6 },
  { "tags", METIER_JSON_TEXTS, offsetof (Bookmark, bookmark.tags) },
  { "note", METIER_JSON_NOTE, offsetof (Bookmark, bookmark.note) },
  { "gone", METIER_JSON_BOOLEAN, offsetof (Bookmark, bookmark.gone) },
  { "added", METIER_JSON_NUMBER, offsetof (Bookmark, added), .min = 0, .max = LATEST },
  { "changed", METIER_JSON_NUMBER, offsetof (Bookmark, changed), .min = 0, .max = LATEST },
  { NULL },
};

static const MetierJsonRecord bookmark_record
    = { .fields = bookmark_fields, .size = sizeof (Bookmark), .end = take_bookmark };

static gboolean
take_filter (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  MetierSavedFilter *read = record;
  MetierSavedFilter *filter = metier_saved_filter_new (read->name);

  filter->text = g_steal_pointer (&read->text);
  filter->place = g_steal_pointer (&read->place);
  filter->status = g_steal_pointer (&read->status);
  filter->skill = g_steal_pointer (&read->skill);
  filter->role = g_steal_pointer (&read->role);
  filter->kind = g_steal_pointer (&read->kind);
  filter->tag = g_steal_pointer (&read->tag);
  filter->cost = g_steal_pointer (&read->cost);
  filter->sort = g_steal_pointer (&read->sort);
  g_ptr_array_add (contents->filters, filter);
  return TRUE;
}

static const MetierJsonField filter_fields[] = {
  { "name", METIER_JSON_TEXT, offsetof (MetierSavedFilter, name), .required = TRUE },
  { "text", METIER_JSON_TEXT, offsetof (MetierSavedFilter, text) },
  { "place", METIER_JSON_TEXT, offsetof (MetierSavedFilter, place) },
  { "status", METIER_JSON_WORD, offsetof (MetierSavedFilter, status), .words = status_words },
  { "skill", METIER_JSON_ID, offsetof (MetierSavedFilter, skill) },
  { "role", METIER_JSON_ID, offsetof (MetierSavedFilter, role) },
  { "kind", METIER_JSON_WORD, offsetof (MetierSavedFilter, kind), .words = kind_words },
  { "tag", METIER_JSON_TEXT, offsetof (MetierSavedFilter, tag) },
  { "cost", METIER_JSON_WORD, offsetof (MetierSavedFilter, cost), .words = cost_words },
  { "sort", METIER_JSON_TEXT, offsetof (MetierSavedFilter, sort) },
  { NULL },
};

static const MetierJsonRecord filter_record
    = { .fields = filter_fields, .size = sizeof (MetierSavedFilter), .end = take_filter };

typedef struct {
  char *skill;
  char *title;
  int level;
  double at;
  char *evidence;
} Level;

static gboolean
take_level (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  Level *read = record;
  MetierSelfRating *rating = metier_self_rating_new (read->skill, read->title, (guint) read->level);

  rating->at = (gint64) read->at;
  rating->evidence = g_steal_pointer (&read->evidence);
  g_ptr_array_add (contents->levels, rating);
  return TRUE;
}

static const MetierJsonField level_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (Level, skill), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (Level, title), .required = TRUE, .empty = TRUE },
  { "level", METIER_JSON_WHOLE, offsetof (Level, level), .required = TRUE, .min = 0,
    .max = METIER_LEVEL_MAX },
  { "at", METIER_JSON_NUMBER, offsetof (Level, at), .required = TRUE, .min = 1, .max = LATEST },
  { "evidence", METIER_JSON_NOTE, offsetof (Level, evidence) },
  { NULL },
};

static const MetierJsonRecord level_record
    = { .fields = level_fields, .size = sizeof (Level), .end = take_level };

typedef struct {
  char *skill;
  char *title;
} Skill;

static gboolean
take_not_relevant (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  Skill *read = record;

  g_hash_table_insert (contents->not_relevant, g_steal_pointer (&read->skill),
                       g_steal_pointer (&read->title));
  return TRUE;
}

static const MetierJsonField skill_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (Skill, skill), .required = TRUE, .defines = 2 },
  { "title", METIER_JSON_TEXT, offsetof (Skill, title), .required = TRUE, .empty = TRUE },
  { NULL },
};

static const MetierJsonRecord skill_record
    = { .fields = skill_fields, .size = sizeof (Skill), .end = take_not_relevant };

typedef struct {
  guint format;
  int version;
} Root;

static gboolean
check_version (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const Root *root = record;

  if (root->version <= VERSION)
    return TRUE;

  *key = "version";
  g_set_error (error, METIER_ERROR, METIER_ERROR_NEWER,
               _ ("this file has version %d of the format, this Métier knows versions up to %d."),
               root->version, VERSION);
  return FALSE;
}

/* Which of the two it is, and in which version of the format. */
#define HEADER_FIELDS(format_words)                                                                          \
  { "format", METIER_JSON_CHOICE, offsetof (Root, format), .required = TRUE, .words = (format_words) },      \
  {                                                                                                          \
    "version", METIER_JSON_WHOLE, offsetof (Root, version), .required = TRUE, .min = 1, .max = G_MAXINT      \
  }

/* What a library and a profile have in common. */
#define PERSON_FIELDS                                                                                        \
  { "levels", METIER_JSON_RECORDS, .record = &level_record },                                                \
      { "not_relevant", METIER_JSON_RECORDS, .record = &skill_record },                                      \
      { "targets", METIER_JSON_RECORDS, .record = &metier_library_json_target },                             \
      { "plan", METIER_JSON_RECORD, .record = &metier_library_json_plan },                                   \
  {                                                                                                          \
    "own_roles", METIER_JSON_RECORDS, .record = &metier_library_json_own_role                                \
  }

static const MetierJsonField library_fields[] = {
  HEADER_FIELDS (library_words),
  PERSON_FIELDS,
  { "bookmarks", METIER_JSON_RECORDS, .record = &bookmark_record },
  { "filters", METIER_JSON_RECORDS, .record = &filter_record },
  { "core_map", METIER_JSON_RECORDS, .record = &metier_library_json_core },
  { "hours_spent", METIER_JSON_RECORDS, .record = &metier_library_json_hours },
  { NULL },
};

static const MetierJsonField profile_fields[] = {
  HEADER_FIELDS (profile_words),
  PERSON_FIELDS,
  { NULL },
};

static const MetierJsonRecord library_record = { .fields = library_fields, .size = sizeof (Root) };
static const MetierJsonRecord profile_record = { .fields = profile_fields, .size = sizeof (Root) };

/* Another kind of file and a later version have keys that mean nothing here, so they are told by their
 * header. */
static const MetierJsonField library_header_fields[] = { HEADER_FIELDS (library_words), { NULL } };
static const MetierJsonField profile_header_fields[] = { HEADER_FIELDS (profile_words), { NULL } };

static const MetierJsonRecord library_header
    = { .fields = library_header_fields, .partial = TRUE, .size = sizeof (Root), .begin = check_version };
static const MetierJsonRecord profile_header
    = { .fields = profile_header_fields, .partial = TRUE, .size = sizeof (Root), .begin = check_version };

static MetierLibraryContents *
load (GFile *file, const MetierJsonRecord *header, const MetierJsonRecord *record, GCancellable *cancellable,
      GError **error)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_contents_new ();
  g_autofree char *name = metier_json_file_dup_name (file);
  g_autoptr (JsonNode) root = metier_json_file_load (file, cancellable, error);
  g_autoptr (MetierJsonReader) header_reader = NULL;
  g_autoptr (MetierJsonReader) reader = NULL;

  if (root == NULL)
    return NULL;

  header_reader = metier_json_reader_new (name, NULL, cancellable);
  if (!metier_json_reader_read (header_reader, root, header, error))
    return NULL;

  reader = metier_json_reader_new (name, contents, cancellable);
  return metier_json_reader_read (reader, root, record, error) ? g_steal_pointer (&contents) : NULL;
}

/**
 * metier_library_json_load:
 * @file: a file that somebody else may have written
 * @cancellable: (nullable): stops the reading
 * @error: return location: %METIER_ERROR_NEWER for a later version of the format, otherwise as
 *   metier_json_file_load() and metier_json_reader_read() say
 *
 * Reads a library in JSON, all of it or nothing.
 *
 * Returns: (nullable) (transfer full): what it holds; %NULL with @error set
 */
MetierLibraryContents *
metier_library_json_load (GFile *file, GCancellable *cancellable, GError **error)
{
  return load (file, &library_header, &library_record, cancellable, error);
}

/**
 * metier_profile_json_load:
 * @file: a file that somebody else may have written
 * @cancellable: (nullable): stops the reading
 * @error: return location, as for metier_library_json_load()
 *
 * Reads a profile: a library without bookmarks. All of it or nothing.
 *
 * Returns: (nullable) (transfer full): what it holds; %NULL with @error set
 */
MetierLibraryContents *
metier_profile_json_load (GFile *file, GCancellable *cancellable, GError **error)
{
  return load (file, &profile_header, &profile_record, cancellable, error);
}
