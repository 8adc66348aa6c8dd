/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stddef.h>

#include "core/me/metier-levels.h"
#include "core/me/metier-library-contents.h"
#include "formats/library/metier-library-json-private.h"

#define ROLE_IDS 3   /* the space in which ids of roles are new */
#define MAPPED_IDS 4 /* likewise of skills that are mapped */

static const char *const core_words[]
    = { "programming", "statistics", "modeling", "ml", "engineering", NULL };

typedef struct {
  char *skill;
  char *title;
  char *core;
  double weight;
  int level;
} Demand;

/* The role that is being read is the last one. */
static MetierOwnRole *
get_current (MetierLibraryContents *contents)
{
  return g_ptr_array_index (contents->own_roles, contents->own_roles->len - 1);
}

static gboolean
take_demand (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const Demand *read = record;
  MetierCoreSkill core;
  gboolean has_core = read->core != NULL && metier_core_skill_from_id (read->core, &core);

  metier_own_role_add_demand (get_current (data), read->skill, read->title,
                              has_core ? (int) core : METIER_CORE_SKILL_NONE, read->weight,
                              read->level < 0 ? NAN : read->level);
  return TRUE;
}

static const MetierJsonField demand_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (Demand, skill), .required = TRUE },
  { "title", METIER_JSON_TEXT, offsetof (Demand, title), .required = TRUE },
  { "core", METIER_JSON_WORD, offsetof (Demand, core), .words = core_words },
  { "weight", METIER_JSON_NUMBER, offsetof (Demand, weight), .min = 0, .max = METIER_OWN_WEIGHT_MAX },
  { "level", METIER_JSON_WHOLE, offsetof (Demand, level), .min = 0, .max = METIER_LEVEL_MAX },
  { NULL },
};

static const MetierJsonRecord demand_record
    = { .fields = demand_fields, .size = sizeof (Demand), .end = take_demand };

typedef struct {
  char *id;
  char *title;
  char *summary;
  char *copied_from;
  double changed;
} OwnRole;

static gboolean
begin_role (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  OwnRole *read = record;
  MetierOwnRole *role = metier_own_role_new (read->title);

  g_free (role->id);
  role->id = g_steal_pointer (&read->id);
  role->summary = g_steal_pointer (&read->summary);
  role->copied_from = g_steal_pointer (&read->copied_from);
  role->changed = (gint64) read->changed;
  g_ptr_array_add (contents->own_roles, role);
  return TRUE;
}

static gboolean
end_role (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  return metier_own_role_check (get_current (data), error);
}

static const MetierJsonField role_fields[] = {
  { "id", METIER_JSON_ID, offsetof (OwnRole, id), .required = TRUE, .defines = ROLE_IDS },
  { "title", METIER_JSON_TEXT, offsetof (OwnRole, title), .required = TRUE },
  { "summary", METIER_JSON_TEXT, offsetof (OwnRole, summary) },
  { "copied_from", METIER_JSON_ID, offsetof (OwnRole, copied_from) },
  { "changed", METIER_JSON_NUMBER, offsetof (OwnRole, changed), .required = TRUE, .min = 1,
    .max = METIER_LIBRARY_JSON_LATEST },
  { "demands", METIER_JSON_RECORDS, .record = &demand_record },
  { NULL },
};

const MetierJsonRecord metier_library_json_own_role
    = { .fields = role_fields, .size = sizeof (OwnRole), .begin = begin_role, .end = end_role };

typedef struct {
  char *skill;
  char *title;
  char *core;
} Core;

static gboolean
take_core (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  const Core *read = record;
  MetierCoreSkill core;
  gboolean counts = read->core != NULL && metier_core_skill_from_id (read->core, &core);

  g_ptr_array_add (
      contents->core_map,
      metier_core_override_new (read->skill, read->title, counts ? (int) core : METIER_CORE_SKILL_NONE));
  return TRUE;
}

static const MetierJsonField core_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (Core, skill), .required = TRUE, .defines = MAPPED_IDS },
  { "title", METIER_JSON_TEXT, offsetof (Core, title), .required = TRUE, .empty = TRUE },
  { "core", METIER_JSON_WORD, offsetof (Core, core), .words = core_words },
  { NULL },
};

const MetierJsonRecord metier_library_json_core
    = { .fields = core_fields, .size = sizeof (Core), .end = take_core };

typedef struct {
  char *bookmark;
  double hours;
  double at;
} Hours;

static gboolean
take_hours (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierLibraryContents *contents = data;
  const Hours *read = record;

  g_ptr_array_add (contents->hours, metier_spent_hours_new (read->bookmark, read->hours, (gint64) read->at));
  return TRUE;
}

static const MetierJsonField hours_fields[] = {
  { "bookmark", METIER_JSON_ID, offsetof (Hours, bookmark), .required = TRUE },
  { "hours", METIER_JSON_NUMBER, offsetof (Hours, hours), .required = TRUE, .min = -1e6, .max = 1e6 },
  { "at", METIER_JSON_NUMBER, offsetof (Hours, at), .required = TRUE, .min = 0,
    .max = METIER_LIBRARY_JSON_LATEST },
  { NULL },
};

const MetierJsonRecord metier_library_json_hours
    = { .fields = hours_fields, .size = sizeof (Hours), .end = take_hours };
