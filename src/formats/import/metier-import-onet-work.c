/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-onet-private.h"
#include "formats/import/metier-import-text.h"

/* Tasks are numbered for each occupation. */
static char *
make_task_key (const char *code, const char *task)
{
  return g_strconcat (code, "/", task, NULL);
}

typedef struct {
  guint code;
  guint task;
  guint scale;
  guint value;
  int suppressed;
} RatingColumns;

/* How often and by how many a task is done are other questions. What is not to be relied on orders nothing.
 */
static void
take_task_rating (MetierOnet *self, MetierDelimited *table, const RatingColumns *columns)
{
  const MetierOnetScale *scale = g_hash_table_lookup (self->scales, "IM");
  const MetierOnetRole *role = metier_onet_find_role (self, table, columns->code);
  MetierRatingFlags flags = 0;
  g_autofree char *key = NULL;
  double value;

  if (role == NULL
      || !metier_onet_read_number (table, (int) columns->value, scale->scale->min, scale->scale->max, &value)
      || !metier_onet_read_flag (table, columns->suppressed, METIER_RATING_SUPPRESSED, &flags))
    return;
  if (flags != 0 || isnan (value))
    return;

  key = make_task_key (metier_delimited_get_field (table, columns->code),
                       metier_delimited_get_field (table, columns->task));
  if (g_hash_table_contains (self->tasks, key))
    metier_delimited_skip (table, columns->task, _ ("it is there twice."));
  else
    g_hash_table_insert (self->tasks, g_steal_pointer (&key), g_memdup2 (&value, sizeof value));
}

gboolean
metier_onet_read_task_ratings (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  RatingColumns columns;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &columns.code, error)
      || !metier_delimited_need_column (table, "Task ID", &columns.task, error)
      || !metier_delimited_need_column (table, "Scale ID", &columns.scale, error)
      || !metier_delimited_need_column (table, "Data Value", &columns.value, error))
    return FALSE;

  columns.suppressed = metier_delimited_find_column (table, "Recommend Suppress");
  while (metier_import_next (self->import, table, &reason))
    {
      if (strcmp (metier_delimited_get_field (table, columns.scale), "IM") == 0)
        take_task_rating (self, table, &columns);
    }

  return metier_import_end (reason, error);
}

typedef struct {
  guint code;
  guint id;
  guint text;
  int kind;
} TaskColumns;

static gboolean
add_task (MetierOnet *self, MetierDelimited *table, const TaskColumns *columns, const MetierOnetRole *role,
          GError **error)
{
  g_autofree char *key = make_task_key (metier_delimited_get_field (table, columns->code),
                                        metier_delimited_get_field (table, columns->id));
  const double *importance = g_hash_table_lookup (self->tasks, key);
  g_autofree char *text = metier_import_text_clean (metier_delimited_get_field (table, columns->text));
  const char *kind = metier_onet_get (table, columns->kind);
  MetierTask task = {
    .text = text,
    .kind = *kind != '\0' ? (char *) kind : NULL,
    .importance = importance != NULL ? *importance : (double) NAN,
  };

  return metier_pack_writer_add_task (self->import->writer, role->id, &task, error);
}

gboolean
metier_onet_read_tasks (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  TaskColumns columns;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &columns.code, error)
      || !metier_delimited_need_column (table, "Task ID", &columns.id, error)
      || !metier_delimited_need_column (table, "Task", &columns.text, error))
    return FALSE;

  columns.kind = metier_delimited_find_column (table, "Task Type");
  while (metier_import_next (self->import, table, &reason))
    {
      const MetierOnetRole *role = metier_onet_find_role (self, table, columns.code);
      GError *refused = NULL;

      if (role != NULL && !add_task (self, table, &columns, role, &refused)
          && !metier_import_pass_over (table, columns.text, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

static gboolean
read_zone (MetierDelimited *table, guint column, int *zone)
{
  if (metier_number_text_parse_count (metier_delimited_get_field (table, column), zone) && *zone >= 1
      && *zone <= METIER_ONET_N_ZONES)
    return TRUE;

  metier_delimited_skip (table, column, _ ("this is not a job zone from 1 to 5."));
  return FALSE;
}

static char *
make_zone_id (int zone)
{
  return g_strdup_printf ("onet:zone-%d", zone);
}

static gboolean
add_zone (MetierOnet *self, int zone, MetierPreparation *step, GError **error)
{
  step->id = make_zone_id (zone);
  if (!metier_pack_writer_add_preparation (self->import->writer, step, error))
    return FALSE;

  self->zones[zone - 1] = TRUE;
  return TRUE;
}

typedef struct {
  guint zone;
  guint name;
  int education;
  int experience;
  int training;
} ZoneColumns;

static gboolean
add_zone_name (MetierOnet *self, MetierDelimited *table, const ZoneColumns *columns, GError **error)
{
  g_autoptr (MetierPreparation) step = metier_preparation_new ();
  int zone;

  if (!read_zone (table, columns->zone, &zone))
    return TRUE;

  step->name = metier_import_text_clean (metier_delimited_get_field (table, columns->name));
  step->education = metier_onet_dup_line (table, columns->education);
  step->experience = metier_onet_dup_line (table, columns->experience);
  step->training = metier_onet_dup_line (table, columns->training);
  return add_zone (self, zone, step, error);
}

gboolean
metier_onet_read_zone_names (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  ZoneColumns columns;

  if (table == NULL || !metier_delimited_need_column (table, "Job Zone", &columns.zone, error)
      || !metier_delimited_need_column (table, "Name", &columns.name, error))
    return FALSE;

  self->has_zones = TRUE;
  columns.education = metier_delimited_find_column (table, "Education");
  columns.experience = metier_delimited_find_column (table, "Experience");
  columns.training = metier_delimited_find_column (table, "Job Training");
  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (!add_zone_name (self, table, &columns, &refused)
          && !metier_import_pass_over (table, columns.zone, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

/* Where no table says what the zones mean, they are known by their numbers alone. */
static gboolean
add_plain_zones (MetierOnet *self, GError **error)
{
  for (int zone = 1; zone <= METIER_ONET_N_ZONES; zone++)
    {
      g_autoptr (MetierPreparation) step = metier_preparation_new ();

      step->name = g_strdup_printf ("Job Zone %d", zone);
      if (!add_zone (self, zone, step, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_zone (MetierOnet *self, MetierDelimited *table, guint code, guint column, GError **error)
{
  const MetierOnetRole *role = metier_onet_find_role (self, table, code);
  g_autofree char *id = NULL;
  int zone;

  if (role == NULL || !read_zone (table, column, &zone))
    return TRUE;
  if (!self->zones[zone - 1])
    {
      metier_delimited_skip (table, column, _ ("there is no such job zone in this source."));
      return TRUE;
    }

  id = make_zone_id (zone);
  return metier_pack_writer_set_preparation (self->import->writer, role->id, id, error);
}

gboolean
metier_onet_read_zones (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint code, zone;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &code, error)
      || !metier_delimited_need_column (table, "Job Zone", &zone, error)
      || (!self->has_zones && !add_plain_zones (self, error)))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (!take_zone (self, table, code, zone, &refused)
          && !metier_import_pass_over (table, zone, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}
