/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "store/database/metier-name.h"
#include "store/packs/metier-pack-writer-private.h"

#define ID_MAX 200
#define TEXT_MAX (64 * 1024)

/* Sets %METIER_ERROR_INVALID; always returns %FALSE, so that a check can return it. */
gboolean
metier_pack_writer_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_printable (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isgraph (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/* Makes an id that may be anything fit for a message. */
static char *
show_id (const char *id)
{
  g_autofree char *valid = g_utf8_make_valid (id == NULL ? "" : id, -1);

  return g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), ID_MAX));
}

/* An id is 1 to 200 printable characters without spaces. */
gboolean
metier_pack_writer_check_id (const char *id, GError **error)
{
  g_autofree char *shown = NULL;

  if (id != NULL && *id != '\0' && is_printable (id) && g_utf8_strlen (id, -1) <= ID_MAX)
    return TRUE;

  shown = show_id (id);
  return metier_pack_writer_refuse (
      error, _ ("The id “%s” must be 1 to %d printable characters without spaces."), shown, ID_MAX);
}

/* A text that has to be there: UTF-8, not empty, at most 64 KiB. */
gboolean
metier_pack_writer_check_text (const char *id, const char *field, const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    return metier_pack_writer_refuse (error, _ ("“%s” lacks “%s”."), id, field);

  return metier_pack_writer_check_optional (id, field, text, error);
}

/* A text that may be missing or empty. */
gboolean
metier_pack_writer_check_optional (const char *id, const char *field, const char *text, GError **error)
{
  if (text == NULL)
    return TRUE;

  if (strlen (text) > TEXT_MAX)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("“%s” of “%s” has more than %d bytes."),
                   field, id, TEXT_MAX);
      return FALSE;
    }

  if (!g_utf8_validate (text, -1, NULL))
    return metier_pack_writer_refuse (error, _ ("“%s” of “%s” is not UTF-8 text."), field, id);

  return TRUE;
}

/* Only http and https addresses go into a pack, so that no reader has to doubt one. */
gboolean
metier_pack_writer_check_url (const char *id, const char *url, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (metier_url_check (url, &reason))
    return TRUE;

  /* Translators: the id of a thing, then a sentence about its address */
  return metier_pack_writer_refuse (error, _ ("“%s” has no usable address: %s"), id, reason->message);
}

/* An id that can be added: well formed, and not there yet. */
gboolean
metier_pack_writer_check_new (GHashTable *numbers, const char *id, GError **error)
{
  if (!metier_pack_writer_check_id (id, error))
    return FALSE;

  if (g_hash_table_contains (numbers, id))
    return metier_pack_writer_refuse (error, _ ("The id “%s” is there twice."), id);

  return TRUE;
}

/* Gives a new id the next number. */
guint
metier_pack_writer_number (GHashTable *numbers, const char *id)
{
  guint n = g_hash_table_size (numbers) + 1;

  g_hash_table_insert (numbers, g_strdup (id), GUINT_TO_POINTER (n));
  return n;
}

/* Finds the number of an id that was added before. */
gboolean
metier_pack_writer_look_up (GHashTable *numbers, const char *id, guint *n, GError **error)
{
  g_autofree char *shown = NULL;

  *n = id == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id));
  if (*n != 0)
    return TRUE;

  shown = show_id (id);
  return metier_pack_writer_refuse (error, _ ("“%s” is not in this pack."), shown);
}

/* A list of texts of which none is empty; %NULL is an empty list. */
gboolean
metier_pack_writer_check_texts (const char *id, const char *field, const char *const *texts, GError **error)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (!metier_pack_writer_check_text (id, field, texts[i], error))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer none) (nullable): the statement @sql, which is the only one for @row. */
MetierStatement *
metier_pack_writer_get_row (MetierPackWriter *self, MetierPackRow row, const char *sql, GError **error)
{
  self->n_rows++;
  if (self->rows[row] == NULL)
    self->rows[row] = metier_database_prepare (self->database, sql, error);

  return self->rows[row];
}

/* Replaces SQLite's words for a row that is there twice by ours; everything else is passed on. */
gboolean
metier_pack_writer_run_once (MetierStatement *statement, const char *role, const char *what, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (metier_statement_run (statement, &reason))
    return TRUE;

  if (g_error_matches (reason, METIER_ERROR, METIER_ERROR_INVALID))
    return metier_pack_writer_refuse (error, _ ("The role “%s” has “%s” twice."), role, what);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Adds the members of a list: @sql takes the owner, the place from 0 and the text. */
gboolean
metier_pack_writer_add_texts (MetierPackWriter *self, const char *sql, guint owner, const char *const *texts,
                              GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);

  for (guint i = 0; statement != NULL && texts != NULL && texts[i] != NULL; i++)
    {
      metier_statement_bind_int (statement, 1, owner);
      metier_statement_bind_int (statement, 2, i);
      metier_statement_bind_text (statement, 3, texts[i]);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

/* Makes a thing findable by one of its names; %NULL is no name. */
gboolean
metier_pack_writer_add_name (MetierPackWriter *self, const char *kind, const char *name, int tier,
                             const char *id, GError **error)
{
  MetierStatement *statement;
  g_autofree char *folded = NULL;

  if (name == NULL)
    return TRUE;

  statement = metier_pack_writer_get_row (self, METIER_PACK_ROW_NAME,
                                          "INSERT INTO temp.new_name VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return FALSE;

  folded = metier_name_fold (name);
  metier_statement_bind_text (statement, 1, kind);
  metier_statement_bind_text (statement, 2, folded);
  metier_statement_bind_int (statement, 3, tier);
  metier_statement_bind_text (statement, 4, id);
  return metier_statement_run (statement, error);
}
