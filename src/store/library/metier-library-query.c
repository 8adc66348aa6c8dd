/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-query.h"

#include "store/database/metier-search-query.h"
#include "store/library/metier-library-private.h"

/* An index has each order. */
static const char *const orders[METIER_N_BOOKMARK_SORTS] = {
  [METIER_BOOKMARK_SORT_ADDED]
  = "SELECT n FROM bookmark INDEXED BY bookmark_by_added ORDER BY added DESC, title COLLATE NOCASE, id",
  [METIER_BOOKMARK_SORT_CHANGED]
  = "SELECT n FROM bookmark INDEXED BY bookmark_by_changed ORDER BY changed DESC, title COLLATE NOCASE, id",
  [METIER_BOOKMARK_SORT_TITLE]
  = "SELECT n FROM bookmark INDEXED BY bookmark_by_title ORDER BY title COLLATE NOCASE, id",
};

static gboolean
read_numbers (MetierStatement *statement, GArray *numbers, GError **error)
{
  MetierStep step;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gint64 n = metier_statement_get_int64 (statement, 0);

      g_array_append_val (numbers, n);
    }

  return step == METIER_STEP_DONE;
}

/* Of a list the number, and the bookmark itself once it was read; the cache owns it. The first has the
 * position of the least number, the second of the next, and so on. */
typedef struct {
  gint64 n;
  MetierResource *resource;
  guint ascending;
  gboolean is_hit;
} Listed;

static gboolean
read_order (MetierStatement *statement, GArray *order, GError **error)
{
  MetierStep step;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      Listed listed = { metier_statement_get_int64 (statement, 0), NULL, order->len, FALSE };

      g_array_append_val (order, listed);
    }

  return step == METIER_STEP_DONE;
}

static int
compare_positions_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Listed *all = data;
  gint64 first = all[*(const guint *) a].n;
  gint64 second = all[*(const guint *) b].n;

  return (first > second) - (first < second);
}

static void
number_positions (GArray *order)
{
  g_autoptr (GArray) positions = g_array_sized_new (FALSE, FALSE, sizeof (guint), order->len);

  for (guint i = 0; i < order->len; i++)
    g_array_append_val (positions, i);

  g_array_sort_with_data (positions, compare_positions_cb, order->data);
  for (guint i = 0; i < order->len; i++)
    g_array_index (order, Listed, i).ascending = g_array_index (positions, guint, i);
}

/* Gives all bookmarks in an order, which is kept until one of them changes. */
static GArray *
need_order (MetierLibrary *self, MetierBookmarkSort sort, GError **error)
{
  g_autoptr (GArray) order = NULL;
  g_autoptr (MetierStatement) statement = NULL;

  if (self->orders[sort] != NULL)
    return self->orders[sort];

  order = g_array_new (FALSE, FALSE, sizeof (Listed));
  statement = metier_database_prepare (self->database, orders[sort], error);
  if (statement == NULL || !read_order (statement, order, error))
    return NULL;

  number_positions (order);
  self->orders[sort] = g_steal_pointer (&order);
  return self->orders[sort];
}

/* Gives the numbers of the bookmarks that have all words, ascending. */
static GArray *
find_words (MetierLibrary *self, const MetierSearchQuery *query, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT rowid FROM bookmark_text WHERE bookmark_text MATCH ?1 ORDER BY rowid", error);

  if (statement == NULL)
    return NULL;

  metier_statement_bind_text (statement, 1, query->expression);
  return read_numbers (statement, numbers, error) ? g_steal_pointer (&numbers) : NULL;
}

/* Marks the hits among all bookmarks. Both ascend by number, so that no hit has to be looked for. */
static void
mark (GArray *order, const GArray *hits)
{
  Listed *all = (Listed *) (gpointer) order->data;
  guint next = 0;

  for (guint i = 0; i < order->len; i++)
    {
      Listed *listed = &all[all[i].ascending];

      while (next < hits->len && g_array_index (hits, gint64, next) < listed->n)
        next++;
      listed->is_hit = next < hits->len && g_array_index (hits, gint64, next) == listed->n;
    }
}

/* The hits may be as many as the bookmarks, so that putting them in order would take longer than picking them
 * out of all bookmarks, which are in order. */
static GPtrArray *
pick (MetierLibrary *self, GArray *order, GArray *hits, guint limit, GError **error)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  if (hits != NULL)
    mark (order, hits);
  for (guint i = 0; i < order->len && picked->len < limit; i++)
    {
      Listed *listed = &g_array_index (order, Listed, i);

      if (hits != NULL && !listed->is_hit)
        continue;

      if (listed->resource == NULL)
        {
          g_autoptr (MetierResource) resource = metier_library_read (self, listed->n, error);

          if (resource == NULL)
            return NULL;
          listed->resource = resource;
        }
      g_ptr_array_add (picked, metier_resource_ref (listed->resource));
    }

  return g_steal_pointer (&picked);
}

/**
 * metier_library_query:
 * @self: a library
 * @text: (nullable): what the user typed so far, as for metier_library_search(); one without words matches
 *   everything, as nothing is typed yet
 * @sort: the order
 * @limit: the most bookmarks
 * @error: return location
 *
 * Lists the bookmarks that come first.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): the bookmarks; %NULL with @error set
 */
GPtrArray *
metier_library_query (MetierLibrary *self, const char *text, MetierBookmarkSort sort, guint limit,
                      GError **error)
{
  g_autoptr (MetierSearchQuery) query = NULL;
  g_autoptr (GArray) hits = NULL;
  GArray *order;

  g_return_val_if_fail (self != NULL && sort < METIER_N_BOOKMARK_SORTS, NULL);

  query = text != NULL ? metier_search_query_new (text) : NULL;
  if (!metier_library_look_for_changes (self, error))
    return NULL;

  hits = query != NULL ? find_words (self, query, error) : NULL;
  order = query == NULL || hits != NULL ? need_order (self, sort, error) : NULL;
  return order != NULL ? pick (self, order, hits, limit, error) : NULL;
}

/**
 * metier_library_list_bookmarks:
 * @self: a library
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): all bookmarked resources, the one that
 *   was added last first; %NULL with @error set
 */
GPtrArray *
metier_library_list_bookmarks (MetierLibrary *self, GError **error)
{
  return metier_library_query (self, NULL, METIER_BOOKMARK_SORT_ADDED, G_MAXUINT, error);
}

typedef struct {
  MetierResource *resource;
  double rate;
} Candidate;

static int
compare_candidates_cb (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  return (first->rate > second->rate) - (first->rate < second->rate);
}

static void
clear_candidate (gpointer data)
{
  metier_resource_unref (((Candidate *) data)->resource);
}

/* Of the hits in one column, or in any, the latest. */
static gboolean
add_hits (MetierLibrary *self, const char *expression, guint limit, GHashTable *seen, GPtrArray *hits,
          GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT rowid FROM bookmark_text WHERE bookmark_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2", error);
  g_autoptr (GPtrArray) found = NULL;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, expression);
  metier_statement_bind_int (statement, 2, limit);
  found = metier_library_read_all (self, statement, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (found, i);

      if (g_hash_table_add (seen, resource))
        g_ptr_array_add (hits, metier_resource_ref (resource));
    }

  return found != NULL;
}

/* Puts the best first, and those with the words in the title before the others. */
static void
rate (const MetierSearchQuery *query, GPtrArray *hits, guint n_titles, guint limit)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, clear_candidate);
  for (guint i = 0; i < hits->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (hits, i);
      Candidate candidate = { metier_resource_ref (resource),
                              i < n_titles ? metier_search_query_rate (query, resource->title) : 2 + i };

      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates_cb);
  g_ptr_array_set_size (hits, 0);
  for (guint i = 0; i < MIN (candidates->len, limit); i++)
    g_ptr_array_add (hits, metier_resource_ref (g_array_index (candidates, Candidate, i).resource));
}

/* The text index can rank hits by itself, but has to look at all of them to find the best few: at the first
 * letter that somebody types this may be the whole library. So no more than this are looked at. */
#define MOST_CANDIDATES 400

/**
 * metier_library_search:
 * @self: a library
 * @text: what the user typed so far, any bytes
 * @limit: the most bookmarks
 * @error: return location
 *
 * Finds the bookmarks that have all words of @text, the last one as the beginning of a word, in their
 * title, tags, note, address or skills. Those with all of them in the title come first, as
 * metier_search_query_rate() has it, and then the latest.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): the best first, nothing for a text
 *   without words; %NULL with @error set
 */
GPtrArray *
metier_library_search (MetierLibrary *self, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (MetierSearchQuery) query = NULL;
  g_autofree char *in_title = NULL;
  guint n_titles;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  query = metier_search_query_new (text);
  if (query == NULL)
    return g_steal_pointer (&hits);

  in_title = g_strdup_printf ("{title} : (%s)", query->expression);
  if (!metier_library_look_for_changes (self, error)
      || !add_hits (self, in_title, MAX (limit, MOST_CANDIDATES), seen, hits, error))
    return NULL;

  n_titles = hits->len;
  if (n_titles < limit && !add_hits (self, query->expression, limit, seen, hits, error))
    return NULL;

  rate (query, hits, n_titles, limit);
  return g_steal_pointer (&hits);
}
