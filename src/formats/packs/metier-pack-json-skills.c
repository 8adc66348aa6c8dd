/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-number.h"

static gboolean
take_level (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierScaleLevel *level = record;
  MetierScale *scale = parent;

  *key = "value";
  if (!metier_json_number_check (level->value, scale->min, scale->max, error))
    return FALSE;
  if (metier_scale_get_level (scale, level->value) != NULL)
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID,
                           _ ("another level of the scale has this value."));
      return FALSE;
    }
  metier_scale_add_level (scale, level->value, level->name, level->meaning);
  return TRUE;
}

static gboolean
check_scale (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierScale *scale = record;

  if (scale->min < scale->max)
    return TRUE;
  *key = "max";
  g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID,
                       _ ("expected a number that is greater than “min”."));
  return FALSE;
}

static gboolean
take_scale (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  MetierPackImport *import = data;
  const MetierScale *scale = record;

  if (g_strcmp0 (import->core_scale, scale->id) == 0)
    g_clear_pointer (&import->core_scale, g_free);
  g_hash_table_insert (import->scales, scale->id, metier_scale_ref (scale));
  return metier_pack_writer_add_scale (import->writer, scale, error);
}

static const char *const scale_kinds[] = {
  [METIER_SCALE_INTERVAL] = "interval",
  [METIER_SCALE_ORDINAL] = "ordinal",
  [METIER_SCALE_SHARE] = "share",
  [METIER_SCALE_MEMBERSHIP] = "membership",
  NULL,
};

static const MetierJsonField level_fields[] = {
  { "value", METIER_JSON_NUMBER, offsetof (MetierScaleLevel, value), .required = TRUE,
    METIER_PACK_ANY_NUMBER },
  { "name", METIER_JSON_TEXT, offsetof (MetierScaleLevel, name), .required = TRUE },
  { "meaning", METIER_JSON_TEXT, offsetof (MetierScaleLevel, meaning) },
  { NULL },
};

static const MetierJsonRecord level_record = {
  .fields = level_fields,
  .size = sizeof (MetierScaleLevel),
  .end = take_level,
};

static const MetierJsonField scale_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierScale, id), .required = TRUE, .defines = METIER_PACK_SCALE },
  { "name", METIER_JSON_TEXT, offsetof (MetierScale, name), .required = TRUE },
  { "meaning", METIER_JSON_TEXT, offsetof (MetierScale, meaning), .required = TRUE },
  { "unit", METIER_JSON_TEXT, offsetof (MetierScale, unit), .required = TRUE },
  { "min", METIER_JSON_NUMBER, offsetof (MetierScale, min), .required = TRUE, METIER_PACK_ANY_NUMBER },
  { "max", METIER_JSON_NUMBER, offsetof (MetierScale, max), .required = TRUE, METIER_PACK_ANY_NUMBER },
  { "kind", METIER_JSON_CHOICE, offsetof (MetierScale, kind), .required = TRUE, .words = scale_kinds },
  { "levels", METIER_JSON_RECORDS, .record = &level_record },
  { NULL },
};

const MetierJsonRecord metier_pack_json_scale = {
  .fields = scale_fields,
  .create = (gpointer (*) (void)) metier_scale_new,
  .destroy = (GDestroyNotify) metier_scale_unref,
  .begin = check_scale,
  .end = take_scale,
};

typedef struct {
  char *id;
  char *title;
} Section;

static gboolean
take_section (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const Section *section = record;

  return metier_pack_writer_add_section (import->writer, section->id, section->title, error);
}

static const MetierJsonField section_fields[] = {
  { "id", METIER_JSON_ID, offsetof (Section, id), .required = TRUE, .defines = METIER_PACK_SECTION },
  { "title", METIER_JSON_TEXT, offsetof (Section, title), .required = TRUE },
  { NULL },
};

const MetierJsonRecord metier_pack_json_section = {
  .fields = section_fields,
  .size = sizeof (Section),
  .end = take_section,
};

static gboolean
take_tool (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierTool *tool = record;

  metier_skill_add_tool (parent, tool->name, tool->kind);
  return TRUE;
}

static gboolean
take_skill (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;

  import->report->n_skills++;
  return metier_pack_writer_add_skill (import->writer, record, error);
}

static const char *const tool_kinds[] = { "language", "library", "platform", NULL };

static const MetierJsonField tool_fields[] = {
  { "name", METIER_JSON_TEXT, offsetof (MetierTool, name), .required = TRUE },
  { "kind", METIER_JSON_WORD, offsetof (MetierTool, kind), .required = TRUE, .words = tool_kinds },
  { NULL },
};

static const MetierJsonRecord tool_record = {
  .fields = tool_fields,
  .size = sizeof (MetierTool),
  .end = take_tool,
};

static const MetierJsonField skill_fields[] = {
  { "id", METIER_JSON_ID, offsetof (MetierSkill, id), .required = TRUE, .defines = METIER_PACK_SKILL },
  { "name", METIER_JSON_TEXT, offsetof (MetierSkill, name), .required = TRUE },
  { "section", METIER_JSON_ID, offsetof (MetierSkill, section), .refers = METIER_PACK_SECTION },
  { "kind", METIER_JSON_TEXT, offsetof (MetierSkill, kind) },
  { "full_name", METIER_JSON_TEXT, offsetof (MetierSkill, full_name) },
  { "summary", METIER_JSON_TEXT, offsetof (MetierSkill, summary) },
  { "topics", METIER_JSON_TEXTS, offsetof (MetierSkill, topics) },
  { "tools", METIER_JSON_RECORDS, .record = &tool_record },
  { NULL },
};

const MetierJsonRecord metier_pack_json_skill = {
  .fields = skill_fields,
  .create = (gpointer (*) (void)) metier_skill_new,
  .destroy = (GDestroyNotify) metier_skill_unref,
  .end = take_skill,
};

typedef struct {
  char *skill;
  MetierCoreSkill core;
  char *note;
} CoreMap;

static gboolean
take_core_map (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  const MetierPackImport *import = data;
  const CoreMap *map = record;

  return metier_pack_writer_add_core_map (import->writer, map->skill, map->core, map->note, error);
}

static const char *const core_ids[] = {
  [METIER_CORE_SKILL_PROGRAMMING] = "programming", [METIER_CORE_SKILL_STATISTICS] = "statistics",
  [METIER_CORE_SKILL_MODELING] = "modeling",       [METIER_CORE_SKILL_ML] = "ml",
  [METIER_CORE_SKILL_ENGINEERING] = "engineering", NULL,
};

static const MetierJsonField core_map_fields[] = {
  { "skill", METIER_JSON_ID, offsetof (CoreMap, skill), .required = TRUE, .refers = METIER_PACK_SKILL },
  { "core", METIER_JSON_CHOICE, offsetof (CoreMap, core), .required = TRUE, .words = core_ids },
  { "note", METIER_JSON_TEXT, offsetof (CoreMap, note) },
  { NULL },
};

const MetierJsonRecord metier_pack_json_core_map = {
  .fields = core_map_fields,
  .size = sizeof (CoreMap),
  .end = take_core_map,
};
