/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "formats/import/metier-import-esco-private.h"
#include "formats/import/metier-import-text.h"

/* Columns that may be missing are below zero. */
typedef struct {
  guint address;
  guint label;
  int kind;
  int group;
  int status;
  int description;
  int alternatives;
} Columns;

static gboolean
find_columns (MetierDelimited *table, Columns *columns, GError **error)
{
  columns->kind = metier_delimited_find_column (table, "skillType");
  columns->group = metier_delimited_find_column (table, "iscoGroup");
  columns->status = metier_delimited_find_column (table, "status");
  columns->description = metier_delimited_find_column (table, "description");
  columns->alternatives = metier_delimited_find_column (table, "altLabels");
  return metier_delimited_need_column (table, "conceptUri", &columns->address, error)
         && metier_delimited_need_column (table, "preferredLabel", &columns->label, error);
}

/* What was withdrawn is still listed in some editions. */
static gboolean
is_usable (MetierDelimited *table, const Columns *columns)
{
  const char *status = metier_import_get_field (table, columns->status);

  if (*metier_esco_find_key (metier_delimited_get_field (table, columns->address)) == '\0')
    {
      metier_delimited_skip (table, columns->address, _ ("it has no address."));
      return FALSE;
    }
  if (*status == '\0' || g_ascii_strcasecmp (status, "released") == 0)
    return TRUE;
  metier_delimited_skip (table, (guint) columns->status, _ ("only what is “released” is taken over."));
  return FALSE;
}

static gboolean
add_skill (MetierEsco *self, const char *address, const char *label, const char *kind,
           const char *description, GError **error)
{
  const char *key = metier_esco_find_key (address);
  const char *section = metier_esco_find_section (self, key);
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  g_autofree char *name = metier_import_text_clean (label);

  skill->id = g_strconcat ("esco:", key, NULL);
  skill->name = metier_import_text_capitalise (name);
  skill->section = section != NULL ? g_strconcat ("esco:", section, NULL) : NULL;
  /* It says “skill/competence”, which is one thing. */
  skill->kind = *kind != '\0' ? g_strndup (kind, strcspn (kind, "/")) : NULL;
  skill->summary = metier_import_text_summarise (description);
  if (!metier_pack_writer_add_skill (self->import->writer, skill, error))
    return FALSE;

  g_hash_table_add (self->skills, g_strdup (key));
  self->import->report->n_skills++;
  return TRUE;
}

gboolean
metier_esco_read_skills (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  Columns columns;

  if (table == NULL || !find_columns (table, &columns, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (is_usable (table, &columns)
          && !add_skill (self, metier_delimited_get_field (table, columns.address),
                         metier_delimited_get_field (table, columns.label),
                         metier_import_get_field (table, columns.kind),
                         metier_import_get_field (table, columns.description), &refused)
          && !metier_import_pass_over (table, columns.label, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

static gboolean
add_role (MetierEsco *self, const char *address, const char *label, const char *group,
          const char *description, GError **error)
{
  const char *key = metier_esco_find_key (address);
  g_autoptr (MetierRole) role = metier_role_new ();
  g_autofree char *title = metier_import_text_clean (label);

  role->id = g_strconcat ("esco:", key, NULL);
  role->title = metier_import_text_capitalise (title);
  role->family = metier_esco_make_family (self, group);
  role->summary = metier_import_text_summarise (description);
  if (!metier_pack_writer_add_role (self->import->writer, role, error))
    return FALSE;

  g_hash_table_add (self->roles, g_strdup (key));
  self->import->report->n_roles++;
  return TRUE;
}

/* Other titles stand one a line. */
static gboolean
add_aliases (MetierEsco *self, MetierDelimited *table, const Columns *columns, GError **error)
{
  const char *key = metier_esco_find_key (metier_delimited_get_field (table, columns->address));
  g_autofree char *id = g_strconcat ("esco:", key, NULL);
  g_auto (GStrv) lines = g_strsplit_set (metier_import_get_field (table, columns->alternatives), "\n\r", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *alias = metier_import_text_clean (lines[i]);
      GError *refused = NULL;

      if (*alias != '\0' && !metier_pack_writer_add_alias (self->import->writer, id, alias, &refused)
          && !metier_import_pass_over (table, (guint) columns->alternatives, refused, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
metier_esco_read_occupations (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  Columns columns;

  if (table == NULL || !find_columns (table, &columns, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (!is_usable (table, &columns))
        continue;
      if (add_role (self, metier_delimited_get_field (table, columns.address),
                    metier_delimited_get_field (table, columns.label),
                    metier_import_get_field (table, columns.group),
                    metier_import_get_field (table, columns.description), &refused))
        {
          if (!add_aliases (self, table, &columns, error))
            return FALSE;
        }
      else if (!metier_import_pass_over (table, columns.label, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

/* Tables that others made of the publisher's name what they relate. */
typedef struct {
  guint role;
  guint skill;
  guint relation;
  int role_label;
  int skill_label;
  int kind;
} Relation;

static gboolean
find_relation (MetierDelimited *table, Relation *columns, GError **error)
{
  columns->role_label = metier_import_find_either (table, "occupationLabel", "occupation");
  columns->skill_label = metier_import_find_either (table, "skillLabel", "skill");
  columns->kind = metier_import_find_either (table, "skillType", "skill_type");
  return metier_import_need_either (table, "occupationUri", "occupation_uri", &columns->role, error)
         && metier_import_need_either (table, "skillUri", "skill_uri", &columns->skill, error)
         && metier_import_need_either (table, "relationType", "relation", &columns->relation, error);
}

/* Adds what a relation names that no other table has. */
static gboolean
add_ends (MetierEsco *self, MetierDelimited *table, const Relation *columns, GError **error)
{
  const char *role = metier_esco_find_key (metier_delimited_get_field (table, columns->role));
  const char *skill = metier_esco_find_key (metier_delimited_get_field (table, columns->skill));
  const char *role_label = metier_import_get_field (table, columns->role_label);
  const char *skill_label = metier_import_get_field (table, columns->skill_label);

  if (*skill != '\0' && *skill_label != '\0' && !g_hash_table_contains (self->skills, skill)
      && !add_skill (self, skill, skill_label, metier_import_get_field (table, columns->kind), "", error))
    return FALSE;
  return *role == '\0' || *role_label == '\0' || g_hash_table_contains (self->roles, role)
         || add_role (self, role, role_label, "", "", error);
}

/* Whether both are in the pack; if not, the field that names what is not there is reported. */
static gboolean
check_ends (MetierEsco *self, MetierDelimited *table, const Relation *columns)
{
  const char *role = metier_esco_find_key (metier_delimited_get_field (table, columns->role));
  const char *skill = metier_esco_find_key (metier_delimited_get_field (table, columns->skill));

  if (!g_hash_table_contains (self->roles, role))
    metier_delimited_skip (table, columns->role, _ ("no table has this occupation."));
  else if (!g_hash_table_contains (self->skills, skill))
    metier_delimited_skip (table, columns->skill, _ ("no table has this skill."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
add_relation (MetierEsco *self, MetierDelimited *table, const Relation *columns, GError **error)
{
  const char *relation = metier_delimited_get_field (table, columns->relation);
  gboolean is_essential = g_ascii_strcasecmp (relation, "essential") == 0;
  g_autofree char *role = NULL;
  g_autofree char *skill = NULL;

  if (!is_essential && g_ascii_strcasecmp (relation, "optional") != 0)
    {
      metier_delimited_skip (table, columns->relation, _ ("this is neither “essential” nor “optional”."));
      return TRUE;
    }
  if (!add_ends (self, table, columns, error))
    return FALSE;
  if (!check_ends (self, table, columns))
    return TRUE;

  role
      = g_strconcat ("esco:", metier_esco_find_key (metier_delimited_get_field (table, columns->role)), NULL);
  skill = g_strconcat ("esco:", metier_esco_find_key (metier_delimited_get_field (table, columns->skill)),
                       NULL);
  return metier_import_add_value (self->import, role, skill, METIER_ESCO_RELATION, is_essential ? 1 : 0,
                                  error);
}

gboolean
metier_esco_read_relations (MetierEsco *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  Relation columns;

  if (table == NULL || !find_relation (table, &columns, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (!add_relation (self, table, &columns, &refused)
          && !metier_import_pass_over (table, METIER_DELIMITED_NO_COLUMN, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}
