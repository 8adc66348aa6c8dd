/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "store/database/metier-name.h"
#include "store/packs/metier-pack-writer-private.h"

static gboolean
check_source (const MetierSource *source, GError **error)
{
  const char *id = source->id;

  return metier_pack_writer_check_id (id, error)
         && metier_pack_writer_check_text (id, "title", source->title, error)
         && metier_pack_writer_check_optional (id, "edition", source->edition, error)
         && metier_pack_writer_check_optional (id, "released", source->released, error)
         && (source->url == NULL || metier_pack_writer_check_url (id, source->url, error))
         && metier_pack_writer_check_text (id, "licence", source->licence, error)
         && metier_pack_writer_check_text (id, "credit", source->credit, error)
         && metier_pack_writer_check_optional (id, "note", source->note, error)
         && metier_pack_writer_check_optional (id, "method", source->method, error);
}

/**
 * metier_pack_writer_set_source:
 * @self: a writer
 * @source: which source this is; its counts are not looked at
 * @error: return location; %METIER_ERROR_INVALID when something is missing or a source was set before
 *
 * Says which source the pack is from. The baseline role and the core scale are looked for when the
 * pack is finished.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_set_source (MetierPackWriter *self, const MetierSource *source, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  if (self->source != NULL)
    return metier_pack_writer_refuse (error, _ ("The pack is already of the source “%s”."), self->source);

  if (!check_source (source, error))
    return FALSE;

  statement = metier_database_prepare (self->database,
                                       "INSERT INTO pack (id, title, edition, released, url, licence, credit,"
                                       " baseline_role, core_scale, note, method)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                                       error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, source->id);
  metier_statement_bind_text (statement, 2, source->title);
  metier_statement_bind_text (statement, 3, source->edition != NULL ? source->edition : "");
  metier_statement_bind_text (statement, 4, source->released != NULL ? source->released : "");
  metier_statement_bind_text (statement, 5, source->url);
  metier_statement_bind_text (statement, 6, source->licence);
  metier_statement_bind_text (statement, 7, source->credit);
  metier_statement_bind_text (statement, 8, source->baseline_role);
  metier_statement_bind_text (statement, 9, source->core_scale);
  metier_statement_bind_text (statement, 10, source->note);
  metier_statement_bind_text (statement, 11, source->method);

  self->source = g_strdup (source->id);
  self->baseline_role = g_strdup (source->baseline_role);
  self->core_scale = g_strdup (source->core_scale);
  return metier_statement_run (statement, error);
}

static gboolean
check_level (const MetierScale *scale, guint i, GError **error)
{
  const MetierScaleLevel *level = g_ptr_array_index (scale->levels, i);
  const MetierScaleLevel *before = i == 0 ? NULL : g_ptr_array_index (scale->levels, i - 1);

  if (!(level->value >= scale->min && level->value <= scale->max)
      || (before != NULL && level->value <= before->value))
    return metier_pack_writer_refuse (error, _ ("The levels of “%s” must rise and lie on the scale."),
                                      scale->id);

  return metier_pack_writer_check_text (scale->id, "level", level->name, error)
         && metier_pack_writer_check_optional (scale->id, "meaning", level->meaning, error);
}

static gboolean
check_scale (MetierPackWriter *self, const MetierScale *scale, GError **error)
{
  if (!metier_pack_writer_check_new (self->scale_numbers, scale->id, error)
      || !metier_pack_writer_check_text (scale->id, "name", scale->name, error)
      || !metier_pack_writer_check_text (scale->id, "meaning", scale->meaning, error)
      || !metier_pack_writer_check_text (scale->id, "unit", scale->unit, error))
    return FALSE;

  if (!(scale->min < scale->max))
    return metier_pack_writer_refuse (error, _ ("The scale “%s” must begin below where it ends."), scale->id);
  if (scale->min < -METIER_SCALE_MOST || scale->max > METIER_SCALE_MOST)
    return metier_pack_writer_refuse (
        error, _ ("The scale “%s” must lie within a quadrillion (10¹⁵) of zero."), scale->id);

  for (guint i = 0; i < scale->levels->len; i++)
    {
      if (!check_level (scale, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_scale (MetierPackWriter *self, guint n, const MetierScale *scale, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "INSERT INTO scale VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, scale->id);
  metier_statement_bind_text (statement, 3, scale->name);
  metier_statement_bind_text (statement, 4, scale->meaning);
  metier_statement_bind_text (statement, 5, scale->unit);
  metier_statement_bind_double (statement, 6, scale->min);
  metier_statement_bind_double (statement, 7, scale->max);
  metier_statement_bind_text (statement, 8, metier_scale_kind_to_string (scale->kind));
  return metier_statement_run (statement, error);
}

static gboolean
insert_levels (MetierPackWriter *self, guint n, const MetierScale *scale, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO scale_level VALUES (?1, ?2, ?3, ?4)", error);

  for (guint i = 0; statement != NULL && i < scale->levels->len; i++)
    {
      const MetierScaleLevel *level = g_ptr_array_index (scale->levels, i);

      metier_statement_bind_int (statement, 1, n);
      metier_statement_bind_double (statement, 2, level->value);
      metier_statement_bind_text (statement, 3, level->name);
      metier_statement_bind_text (statement, 4, level->meaning);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

/**
 * metier_pack_writer_add_scale:
 * @self: a writer
 * @scale: a scale with finite ends and rising levels
 * @error: return location
 *
 * Adds a scale and its levels.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_scale (MetierPackWriter *self, const MetierScale *scale, GError **error)
{
  guint n;

  g_return_val_if_fail (self != NULL && scale != NULL, FALSE);

  if (!check_scale (self, scale, error))
    return FALSE;

  n = metier_pack_writer_number (self->scale_numbers, scale->id);
  g_ptr_array_add (self->scales, metier_scale_ref (scale));
  return insert_scale (self, n, scale, error) && insert_levels (self, n, scale, error);
}
