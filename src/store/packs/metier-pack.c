/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/packs/metier-pack.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/packs/metier-pack-check.h"
#include "store/packs/metier-pack-private.h"

/* Says that the pack holds what no writer of ours wrote; always returns FALSE. */
gboolean
metier_pack_set_damaged (MetierPack *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
               _ ("The pack “%s” is damaged: its parts do not fit together."),
               metier_database_get_name (self->database));
  return FALSE;
}

static MetierSource *
read_source (MetierStatement *statement, gboolean bundled)
{
  MetierSource *source = metier_source_new ();

  source->id = metier_statement_dup_known (statement, 0);
  source->title = metier_statement_dup_known (statement, 1);
  source->edition = metier_statement_dup_known (statement, 2);
  source->released = metier_statement_dup_known (statement, 3);
  source->url = metier_statement_dup_text (statement, 4);
  source->licence = metier_statement_dup_known (statement, 5);
  source->credit = metier_statement_dup_known (statement, 6);
  source->baseline_role = metier_statement_dup_text (statement, 7);
  source->own_baseline = g_strdup (source->baseline_role);
  source->core_scale = metier_statement_dup_text (statement, 8);
  source->note = metier_statement_dup_text (statement, 9);
  source->method = metier_statement_dup_text (statement, 10);
  source->n_roles = metier_statement_get_uint (statement, 11);
  source->n_skills = metier_statement_get_uint (statement, 12);
  source->n_ratings = metier_statement_get_uint (statement, 13);
  source->bundled = bundled;
  return source;
}

static gboolean
load_source (MetierPack *self, gboolean bundled, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT id, title, edition, released, url, licence, credit, baseline_role, core_scale, note, method,"
      " n_roles, n_skills, n_ratings FROM pack",
      error);
  MetierStep step = statement == NULL ? METIER_STEP_ERROR : metier_statement_step (statement, error);

  if (step == METIER_STEP_DONE)
    return metier_pack_set_damaged (self, error);

  if (step == METIER_STEP_ERROR)
    return FALSE;

  self->source = read_source (statement, bundled);
  step = metier_statement_step (statement, error);
  return step == METIER_STEP_DONE || (step == METIER_STEP_ROW && metier_pack_set_damaged (self, error));
}

/**
 * metier_pack_open:
 * @path: a pack
 * @bundled: whether it came with the program
 * @error: return location
 *
 * Opens a pack. Only its first bytes and its description are read.
 *
 * Returns: (nullable) (transfer full): the pack, or %NULL with @error set
 */
MetierPack *
metier_pack_open (const char *path, gboolean bundled, GError **error)
{
  g_autoptr (MetierPack) self = g_new0 (MetierPack, 1);

  self->skills_by_number = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) metier_skill_unref);
  self->skills_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->other_skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->database = metier_pack_open_file (path, error);

  if (self->database == NULL || !load_source (self, bundled, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Roles name their source and hold their core values. */
static void
forget_roles (MetierPack *self)
{
  g_clear_pointer (&self->matrix, metier_matrix_unref);
  g_clear_pointer (&self->matrix_scale, g_free);
  g_clear_pointer (&self->roles_alone, g_hash_table_unref);
  g_clear_pointer (&self->role_places, g_hash_table_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
}

/* Core values are made of skills. */
static void
forget_skills (MetierPack *self)
{
  forget_roles (self);
  g_clear_pointer (&self->mapped, g_ptr_array_unref);
  g_clear_pointer (&self->skills, g_ptr_array_unref);
  g_hash_table_remove_all (self->skills_by_id);
  g_hash_table_remove_all (self->skills_by_number);
}

/**
 * metier_pack_free:
 * @self: (nullable): a pack
 *
 * Closes the pack. Values that it handed out stay.
 */
void
metier_pack_free (MetierPack *self)
{
  if (self == NULL)
    return;

  forget_skills (self);
  g_hash_table_unref (self->other_skills);
  g_hash_table_unref (self->skills_by_id);
  g_hash_table_unref (self->skills_by_number);
  g_clear_pointer (&self->core_map, g_hash_table_unref);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_clear_pointer (&self->role_index, g_hash_table_unref);
  g_clear_pointer (&self->preparations, g_ptr_array_unref);
  g_clear_pointer (&self->scales_by_number, g_hash_table_unref);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->source, metier_source_unref);
  g_clear_pointer (&self->database, metier_database_free);
  g_free (self);
}

/**
 * metier_pack_get_path:
 * @self: a pack
 *
 * Returns: (transfer none): the absolute path of its file
 */
const char *
metier_pack_get_path (MetierPack *self)
{
  return metier_database_get_path (self->database);
}

/**
 * metier_pack_get_source:
 * @self: a pack
 *
 * Returns: (transfer none): which source it is from
 */
const MetierSource *
metier_pack_get_source (MetierPack *self)
{
  return self->source;
}

/**
 * metier_pack_set_baseline:
 * @self: a pack
 * @role: (nullable): id of the role that others are held against; %NULL for the source's own
 * @error: return location
 *
 * Holds the roles against another one from now on. A role that the pack does not rate leaves the source's own,
 * as a newer edition may have dropped it. Values that were handed out stay as they were.
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_set_baseline (MetierPack *self, const char *role, GError **error)
{
  gboolean has = FALSE, rated = FALSE;
  MetierSource *source;

  if (role != NULL && !metier_pack_has_role (self, role, &has, &rated, error))
    return FALSE;

  source = metier_source_copy (self->source, rated ? role : NULL);
  metier_source_unref (self->source);
  self->source = source;
  /* They name their source; they are read again when they are needed. */
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  forget_roles (self);
  return TRUE;
}

/**
 * metier_pack_set_core_map:
 * @self: a pack
 * @core_map: (nullable) (element-type utf8 MetierCoreOverride): what the user says of skills, by id
 *
 * Lets skills count for what the user says, those that are not named for what the pack says. Values that were
 * handed out stay as they were.
 */
void
metier_pack_set_core_map (MetierPack *self, GHashTable *core_map)
{
  if (core_map != NULL)
    g_hash_table_ref (core_map);
  g_clear_pointer (&self->core_map, g_hash_table_unref);
  self->core_map = core_map;
  forget_skills (self);
}

/**
 * metier_pack_set_cancellable:
 * @self: a pack
 * @cancellable: (nullable): what stops the queries that run from now on
 *
 * A query that is stopped fails with %G_IO_ERROR_CANCELLED.
 */
void
metier_pack_set_cancellable (MetierPack *self, GCancellable *cancellable)
{
  metier_database_set_cancellable (self->database, cancellable);
}

static MetierScale *
read_scale (MetierStatement *statement)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();
  const char *kind = metier_statement_get_text (statement, 7);

  scale->id = metier_statement_dup_known (statement, 1);
  scale->name = metier_statement_dup_known (statement, 2);
  scale->meaning = metier_statement_dup_known (statement, 3);
  scale->unit = metier_statement_dup_known (statement, 4);
  scale->min = metier_statement_get_double (statement, 5);
  scale->max = metier_statement_get_double (statement, 6);

  return kind != NULL && metier_scale_kind_from_string (kind, &scale->kind) ? g_steal_pointer (&scale) : NULL;
}

static gboolean
read_levels (MetierPack *self, gint64 n, MetierScale *scale, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT value, name, meaning FROM scale_level WHERE scale = ?1 ORDER BY value", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *name = metier_statement_dup_known (statement, 1);
      g_autofree char *meaning = metier_statement_dup_text (statement, 2);

      metier_scale_add_level (scale, metier_statement_get_double (statement, 0), name, meaning);
    }

  return step == METIER_STEP_DONE;
}

/* Reads the scales unless they are there. */
gboolean
metier_pack_need_scales (MetierPack *self, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  g_autoptr (GPtrArray) scales = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_scale_unref);
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);
  MetierStep step;

  if (self->scales != NULL)
    return TRUE;

  statement = metier_database_prepare (
      self->database, "SELECT n, id, name, meaning, unit, min, max, kind FROM scale ORDER BY n", error);
  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      gint64 n = metier_statement_get_int64 (statement, 0);
      MetierScale *scale = read_scale (statement);

      if (scale == NULL)
        return metier_pack_set_damaged (self, error);

      g_ptr_array_add (scales, scale);
      g_hash_table_insert (by_number, GSIZE_TO_POINTER (n), scale);
      if (!read_levels (self, n, scale, error))
        return FALSE;
    }

  if (step != METIER_STEP_DONE)
    return FALSE;

  self->scales = g_steal_pointer (&scales);
  self->scales_by_number = g_steal_pointer (&by_number);
  return TRUE;
}

/**
 * metier_pack_get_scales:
 * @self: a pack
 * @error: return location
 *
 * Returns: (nullable) (transfer none) (element-type MetierScale): its scales, in the source's order
 */
GPtrArray *
metier_pack_get_scales (MetierPack *self, GError **error)
{
  return metier_pack_need_scales (self, error) ? self->scales : NULL;
}

/**
 * metier_pack_get_scale:
 * @self: a pack
 * @id: (nullable): id of a scale; %NULL for the one that core values are derived on, else the first
 * @scale: (out) (nullable) (transfer none): the scale, or %NULL when the pack has no such scale
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_get_scale (MetierPack *self, const char *id, const MetierScale **scale, GError **error)
{
  const char *wanted = id != NULL ? id : self->source->core_scale;

  *scale = NULL;
  if (!metier_pack_need_scales (self, error))
    return FALSE;

  for (guint i = 0; wanted != NULL && i < self->scales->len && *scale == NULL; i++)
    {
      const MetierScale *candidate = g_ptr_array_index (self->scales, i);

      if (g_str_equal (candidate->id, wanted))
        *scale = candidate;
    }

  if (*scale == NULL && id == NULL && self->scales->len > 0)
    *scale = g_ptr_array_index (self->scales, 0);

  return TRUE;
}

/* Reads a rating from the first columns of a row. */
MetierRating *
metier_pack_read_rating (MetierPack *self, MetierStatement *statement, GError **error)
{
  const MetierScale *scale = g_hash_table_lookup (
      self->scales_by_number, GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0)));
  const MetierSkill *skill;
  MetierRating *rating;

  if (scale == NULL)
    {
      metier_pack_set_damaged (self, error);
      return NULL;
    }

  skill = metier_pack_get_skill_by_number (self, metier_statement_get_int64 (statement, 1), error);
  if (skill == NULL)
    return NULL;

  rating = metier_rating_new (skill, scale);
  rating->raw = metier_statement_get_double (statement, 2);
  if (!metier_statement_is_null (statement, 3))
    rating->n = (int) MIN (metier_statement_get_uint (statement, 3), (guint) G_MAXINT);
  rating->se = metier_statement_get_double (statement, 4);
  rating->lo = metier_statement_get_double (statement, 5);
  rating->hi = metier_statement_get_double (statement, 6);
  rating->flags = metier_statement_get_uint (statement, 7);
  rating->date = metier_statement_dup_text (statement, 8);
  rating->method = metier_statement_dup_text (statement, 9);
  return rating;
}

/* Reads the texts of one owner: @sql has the owner as ?1 and the text as its only column. */
gboolean
metier_pack_read_texts (MetierPack *self, const char *sql, gint64 owner, GStrv *texts, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, owner);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *text = metier_statement_dup_known (statement, 0);

      g_strv_builder_add (builder, text);
    }

  if (step != METIER_STEP_DONE)
    return FALSE;

  *texts = g_strv_builder_end (builder);
  return TRUE;
}
