/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-number.h"

typedef struct {
  char *id;
  char *title;
  char *full_title;
  char *family;
  char *summary;
  char *preparation;
  GStrv aliases;
} Role;

/* Refuses a number that does not lie on the scale; what is not given cannot. */
static gboolean
check_on_scale (const MetierScale *scale, double number, const char *name, const char **key, GError **error)
{
  if (isnan (number) || metier_json_number_check (number, scale->min, scale->max, error))
    return TRUE;
  *key = name;
  return FALSE;
}

static gboolean
take_rating (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  MetierRatingRow *rating = record;
  const Role *role = parent;
  const MetierScale *scale = g_hash_table_lookup (import->scales, rating->scale);

  if (!check_on_scale (scale, rating->value, "value", key, error)
      || !check_on_scale (scale, rating->lo, "lo", key, error)
      || !check_on_scale (scale, rating->hi, "hi", key, error))
    return FALSE;
  if (rating->lo > rating->hi)
    {
      *key = "hi";
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID,
                           _ ("expected a number that is not less than “lo”."));
      return FALSE;
    }
  rating->role = role->id;
  /* Without a value it says that there is none: the source asked and left the answer open. */
  import->report->n_ratings += !isnan (rating->value);
  return metier_pack_writer_add_rating (import->writer, rating, error);
}

static const char *const rating_flags[] = { "suppressed", "not-relevant", NULL };

static const MetierJsonField rating_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (MetierRatingRow, skill), .required = TRUE,
    .refers = METIER_PACK_SKILL },
  { "scale", METIER_JSON_ID, offsetof (MetierRatingRow, scale), .required = TRUE,
    .refers = METIER_PACK_SCALE },
  { "value", METIER_JSON_NUMBER, offsetof (MetierRatingRow, value), METIER_PACK_ANY_NUMBER },
  { "n", METIER_JSON_WHOLE, offsetof (MetierRatingRow, n), .min = 0, .max = G_MAXINT },
  { "se", METIER_JSON_NUMBER, offsetof (MetierRatingRow, se), .min = 0, .max = METIER_SCALE_MOST },
  { "lo", METIER_JSON_NUMBER, offsetof (MetierRatingRow, lo), METIER_PACK_ANY_NUMBER },
  { "hi", METIER_JSON_NUMBER, offsetof (MetierRatingRow, hi), METIER_PACK_ANY_NUMBER },
  { "flags", METIER_JSON_FLAGS, offsetof (MetierRatingRow, flags), .words = rating_flags },
  { "date", METIER_JSON_DATE, offsetof (MetierRatingRow, date) },
  { "method", METIER_JSON_TEXT, offsetof (MetierRatingRow, method) },
  { NULL },
};

static const MetierJsonRecord rating_record = {
  .fields = rating_fields,
  .size = sizeof (MetierRatingRow),
  .end = take_rating,
};

static gboolean
take_technology (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const Role *role = parent;

  return metier_pack_writer_add_technology (import->writer, role->id, record, error);
}

static const MetierJsonField technology_fields[] = {
  { "name", METIER_JSON_TEXT, offsetof (MetierTechnology, name), .required = TRUE },
  { "category", METIER_JSON_TEXT, offsetof (MetierTechnology, category) },
  { "hot", METIER_JSON_BOOLEAN, offsetof (MetierTechnology, hot) },
  { "in_demand", METIER_JSON_BOOLEAN, offsetof (MetierTechnology, in_demand) },
  { NULL },
};

static const MetierJsonRecord technology_record = {
  .fields = technology_fields,
  .size = sizeof (MetierTechnology),
  .end = take_technology,
};

static gboolean
take_related (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const Role *role = parent;

  return metier_pack_writer_add_related (import->writer, role->id, record, error);
}

static const MetierJsonField related_fields[] = {
  { "role", METIER_JSON_ID, offsetof (MetierRelatedRole, role), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (MetierRelatedRole, title), .required = TRUE },
  { "rank", METIER_JSON_WHOLE, offsetof (MetierRelatedRole, rank), .required = TRUE, .min = 1,
    .max = G_MAXINT },
  { "tier", METIER_JSON_TEXT, offsetof (MetierRelatedRole, tier) },
  { NULL },
};

static const MetierJsonRecord related_record = {
  .fields = related_fields,
  .size = sizeof (MetierRelatedRole),
  .end = take_related,
};

static gboolean
take_task (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const Role *role = parent;

  return metier_pack_writer_add_task (import->writer, role->id, record, error);
}

static const MetierJsonField task_fields[] = {
  { "text", METIER_JSON_TEXT, offsetof (MetierTask, text), .required = TRUE },
  { "kind", METIER_JSON_TEXT, offsetof (MetierTask, kind) },
  { "importance", METIER_JSON_NUMBER, offsetof (MetierTask, importance), METIER_PACK_ANY_NUMBER },
  { NULL },
};

static const MetierJsonRecord task_record = {
  .fields = task_fields,
  .size = sizeof (MetierTask),
  .end = take_task,
};

static gboolean
add_role (const MetierPackImport *import, const Role *record, GError **error)
{
  g_autoptr (MetierRole) role = metier_role_new ();

  role->id = g_strdup (record->id);
  role->title = g_strdup (record->title);
  role->full_title = g_strdup (record->full_title);
  role->family = g_strdup (record->family);
  role->summary = g_strdup (record->summary);
  return metier_pack_writer_add_role (import->writer, role, error);
}

/* Comes before the role's ratings, which need it. */
static gboolean
take_role (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierPackImport *import = data;
  const Role *role = record;

  if (g_strcmp0 (import->baseline_role, role->id) == 0)
    g_clear_pointer (&import->baseline_role, g_free);
  import->report->n_roles++;
  if (!add_role (import, role, error))
    return FALSE;
  *key = "aliases";
  for (guint i = 0; role->aliases[i] != NULL; i++)
    if (!metier_pack_writer_add_alias (import->writer, role->id, role->aliases[i], error))
      return FALSE;
  *key = "preparation";
  return role->preparation == NULL
         || metier_pack_writer_set_preparation (import->writer, role->id, role->preparation, error);
}

static const MetierJsonField role_fields[] = {
  { "id", METIER_JSON_ID, offsetof (Role, id), .required = TRUE, .defines = METIER_PACK_ROLE },
  { "title", METIER_JSON_TEXT, offsetof (Role, title), .required = TRUE },
  { "family", METIER_JSON_TEXT, offsetof (Role, family) },
  { "full_title", METIER_JSON_TEXT, offsetof (Role, full_title) },
  { "summary", METIER_JSON_TEXT, offsetof (Role, summary) },
  { "aliases", METIER_JSON_TEXTS, offsetof (Role, aliases) },
  { "preparation", METIER_JSON_ID, offsetof (Role, preparation), .refers = METIER_PACK_PREPARATION },
  { "tasks", METIER_JSON_RECORDS, .record = &task_record },
  { "ratings", METIER_JSON_RECORDS, .record = &rating_record },
  { "technologies", METIER_JSON_RECORDS, .record = &technology_record },
  { "related", METIER_JSON_RECORDS, .record = &related_record },
  { NULL },
};

const MetierJsonRecord metier_pack_json_role = {
  .fields = role_fields,
  .size = sizeof (Role),
  .begin = take_role,
};

static gboolean
take_preparation (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;

  return metier_pack_writer_add_preparation (import->writer, record, error);
}

static const MetierJsonField preparation_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierPreparation, id), .required = TRUE,
    .defines = METIER_PACK_PREPARATION },
  { "name", METIER_JSON_TEXT, offsetof (MetierPreparation, name), .required = TRUE },
  { "education", METIER_JSON_TEXT, offsetof (MetierPreparation, education) },
  { "experience", METIER_JSON_TEXT, offsetof (MetierPreparation, experience) },
  { "training", METIER_JSON_TEXT, offsetof (MetierPreparation, training) },
  { NULL },
};

const MetierJsonRecord metier_pack_json_preparation = {
  .fields = preparation_fields,
  .create = (gpointer (*) (void)) metier_preparation_new,
  .destroy = (GDestroyNotify) metier_preparation_unref,
  .end = take_preparation,
};
