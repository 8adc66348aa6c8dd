/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-record-private.h"
#include "formats/import/metier-import-text.h"

#define SCALE "gdad:level"
#define BASELINE "gdad:data-analyst/data-analyst"
#define NOT_IN_USE "NOT IN USE"

/* What the tables are about: the levels asked, the same as the government publishes them with descriptions,
 * and skills. */
typedef enum {
  GDAD_LEVELS,
  GDAD_ROLES,
  GDAD_SKILLS,
  GDAD_OTHER,
} Kind;

static const MetierImportSignature signatures[] = {
  { GDAD_LEVELS, { "role_level", "skill", "skill_level" }, NULL },
  { GDAD_ROLES, { "Role Level", "Skill Name", "Skill Level" }, NULL },
  { GDAD_SKILLS, { "Skill Name", "Skill Description", "Practitioner" }, NULL },
};

static const struct {
  const char *name;
  const char *meaning;
} levels[] = {
  { "not asked", "The framework does not ask this role level for the skill." },
  { "awareness", "Knows what the skill is for and can talk about it." },
  { "working", "Uses the skill in everyday work, with help where it gets hard." },
  { "practitioner", "Uses the skill without help and helps others with it." },
  { "expert", "Leads in the skill, sets how it is done and advances others." },
};

static const struct {
  const char *skill;
  MetierCoreSkill core;
} core_map[] = {
  { "gdad:programming-and-build-data-engineering-", METIER_CORE_SKILL_PROGRAMMING },
  { "gdad:programming-and-build-data-science-", METIER_CORE_SKILL_PROGRAMMING },
  { "gdad:programming-and-build-frontend-developer-", METIER_CORE_SKILL_PROGRAMMING },
  { "gdad:programming-and-build-software-engineering-", METIER_CORE_SKILL_PROGRAMMING },
  { "gdad:developing-code-for-analysis", METIER_CORE_SKILL_PROGRAMMING },
  { "gdad:applied-maths-statistics-and-scientific-practices", METIER_CORE_SKILL_STATISTICS },
  { "gdad:applying-statistical-and-analytical-tools-and-techniques", METIER_CORE_SKILL_STATISTICS },
  { "gdad:data-modelling", METIER_CORE_SKILL_MODELING },
  { "gdad:data-modelling-cleansing-and-enrichment", METIER_CORE_SKILL_MODELING },
  { "gdad:data-analysis-and-synthesis", METIER_CORE_SKILL_MODELING },
  { "gdad:data-science-innovation", METIER_CORE_SKILL_ML },
  { "gdad:systems-integration", METIER_CORE_SKILL_ENGINEERING },
  { "gdad:systems-integration-frontend-developer-", METIER_CORE_SKILL_ENGINEERING },
  { "gdad:systems-design", METIER_CORE_SKILL_ENGINEERING },
  { "gdad:systems-design-frontend-developer-", METIER_CORE_SKILL_ENGINEERING },
  { "gdad:modern-development-standards", METIER_CORE_SKILL_ENGINEERING },
};

/* Columns of either table of levels; those below zero are in the other one only. */
typedef struct {
  guint role;
  guint role_level;
  guint skill;
  guint level;
  int family;
  int number;
  int role_summary;
  int skill_summary;
} Columns;

typedef struct {
  MetierImport *import;
  GHashTable *roles;  /* ids in the pack */
  GHashTable *skills; /* ids in the pack */
} Gdad;

static Kind
find_kind (const MetierImportTable *table)
{
  return (Kind) metier_import_table_find (table, signatures, G_N_ELEMENTS (signatures), GDAD_OTHER);
}

static MetierImportTable *
find_table (const MetierImport *import, Kind kind)
{
  for (guint i = 0; i < import->tables->len; i++)
    {
      MetierImportTable *table = g_ptr_array_index (import->tables, i);

      if (find_kind (table) == kind)
        return table;
    }

  return NULL;
}

static gboolean
recognise_gdad (const MetierImport *import)
{
  return find_table (import, GDAD_LEVELS) != NULL || find_table (import, GDAD_ROLES) != NULL;
}

static gboolean
prepare (MetierImport *import, GError **error)
{
  MetierSource *source;

  if (!recognise_gdad (import))
    {
      g_set_error (
          error, METIER_ERROR, METIER_ERROR_INVALID,
          _ ("“%s” has no table of the levels that the framework asks of each role, such as “roles.csv”."),
          metier_source_files_get_name (import->files));
      return FALSE;
    }

  source = metier_source_new ();
  source->id = g_strdup ("gdad");
  source->title = g_strdup ("UK government");
  source->edition
      = g_strdup (import->options->edition != NULL ? import->options->edition : METIER_SOURCE_UNDATED);
  source->released = g_strdup ("");
  source->url = g_strdup ("https://ddat-capability-framework.service.gov.uk/");
  source->licence = g_strdup ("OGL-UK-3.0");
  source->credit
      = g_strdup ("UK Government Digital and Data capability framework. Contains public sector information"
                  " licensed under the Open Government Licence v3.0. Descriptions were shortened.");
  source->core_scale = g_strdup (SCALE);
  source->note = g_strdup ("Levels are steps in order, not amounts, and do not always rise with seniority.");
  source->method
      = g_strdup ("The framework sets, for each level of a role, the skills asked for and how far each has"
                  " to be mastered.");
  import->source = source;
  return TRUE;
}

static gboolean
add_scale (Gdad *self, GError **error)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup (SCALE);
  scale->name = g_strdup ("Level asked");
  scale->meaning = g_strdup ("How far a skill has to be mastered to hold the role at this level.");
  scale->unit = g_strdup ("level asked");
  scale->min = 0;
  scale->max = G_N_ELEMENTS (levels) - 1;
  scale->kind = METIER_SCALE_ORDINAL;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    metier_scale_add_level (scale, i, levels[i].name, levels[i].meaning);
  return metier_pack_writer_add_scale (self->import->writer, scale, error);
}

static gboolean
add_skill (Gdad *self, const char *id, const char *name, const char *description, GError **error)
{
  g_autoptr (MetierSkill) skill = NULL;

  if (g_hash_table_contains (self->skills, id))
    return TRUE;

  skill = metier_skill_new ();
  skill->id = g_strdup (id);
  skill->name = metier_import_text_clean (name);
  skill->kind = g_strdup ("skill");
  skill->summary = metier_import_text_summarise (description);
  if (!metier_pack_writer_add_skill (self->import->writer, skill, error))
    return FALSE;

  g_hash_table_add (self->skills, g_strdup (id));
  self->import->report->n_skills++;
  return TRUE;
}

static gboolean
add_role (Gdad *self, const char *id, const char *level, const char *family, const char *description,
          GError **error)
{
  g_autoptr (MetierRole) role = NULL;
  g_autofree char *wording = NULL;

  if (g_hash_table_contains (self->roles, id))
    return TRUE;

  role = metier_role_new ();
  wording = metier_import_text_clean (level);
  role->id = g_strdup (id);
  role->title = metier_import_text_title (wording);
  role->full_title = strcmp (role->title, wording) != 0 ? g_strdup (wording) : NULL;
  role->family = *family != '\0' ? metier_import_text_clean (family) : NULL;
  role->summary = metier_import_text_summarise (description);
  if (!metier_pack_writer_add_role (self->import->writer, role, error))
    return FALSE;

  g_hash_table_add (self->roles, g_strdup (id));
  if (strcmp (id, BASELINE) == 0)
    self->import->baseline = BASELINE;
  self->import->report->n_roles++;
  return TRUE;
}

static gboolean
read_skills (Gdad *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint name, description;

  if (table == NULL || !metier_delimited_need_column (table, "Skill Name", &name, error)
      || !metier_delimited_need_column (table, "Skill Description", &description, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      g_autofree char *slug = metier_import_text_slug (metier_delimited_get_field (table, name));
      g_autofree char *id = g_strconcat ("gdad:", slug, NULL);
      GError *refused = NULL;

      if (!add_skill (self, id, metier_delimited_get_field (table, name),
                      metier_delimited_get_field (table, description), &refused)
          && !metier_import_pass_over (table, name, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

static gboolean
find_columns (MetierDelimited *table, Columns *columns, GError **error)
{
  columns->family = metier_import_find_either (table, "role_family", "Role Family");
  columns->number = metier_delimited_find_column (table, "skill_level_num");
  columns->role_summary = metier_delimited_find_column (table, "Role Level Description");
  columns->skill_summary = metier_delimited_find_column (table, "Skill Description");
  return metier_import_need_either (table, "Role", "role", &columns->role, error)
         && metier_import_need_either (table, "Role Level", "role_level", &columns->role_level, error)
         && metier_import_need_either (table, "Skill Name", "skill", &columns->skill, error)
         && metier_import_need_either (table, "Skill Level", "skill_level", &columns->level, error);
}

static gboolean
is_in_use (MetierDelimited *table, const Columns *columns)
{
  return strcmp (metier_delimited_get_field (table, columns->level), NOT_IN_USE) != 0
         && strcmp (metier_delimited_get_field (table, columns->role_level), NOT_IN_USE) != 0;
}

/* The level by its name; where there is a number as well, the two must agree. */
static gboolean
read_level (MetierDelimited *table, const Columns *columns, guint *level)
{
  const char *name = metier_delimited_get_field (table, columns->level);
  const char *text = metier_import_get_field (table, columns->number);
  double number;

  for (*level = 0; *level < G_N_ELEMENTS (levels) && g_ascii_strcasecmp (levels[*level].name, name) != 0;)
    ++*level;
  if (*level == G_N_ELEMENTS (levels))
    metier_delimited_skip (table, columns->level, _ ("this is no level of the framework."));
  else if (*text != '\0' && (!metier_number_text_parse (text, &number) || number < *level || number > *level))
    metier_delimited_skip (table, (guint) columns->number, _ ("this is not the number of the level."));
  else
    return TRUE;
  return FALSE;
}

static char *
make_role_id (const char *role, const char *level)
{
  g_autofree char *role_slug = metier_import_text_slug (role);
  g_autofree char *level_slug = metier_import_text_slug (level);

  return g_strdup_printf ("gdad:%s/%s", role_slug, level_slug);
}

/* Adds what a record names and, if it is a record of the table that says the levels, the level. */
static gboolean
add_level (Gdad *self, MetierDelimited *table, const Columns *columns, gboolean rated, GError **error)
{
  const char *role = metier_delimited_get_field (table, columns->role);
  const char *role_level = metier_delimited_get_field (table, columns->role_level);
  const char *skill = metier_delimited_get_field (table, columns->skill);
  g_autofree char *role_id = make_role_id (role, role_level);
  g_autofree char *slug = metier_import_text_slug (skill);
  g_autofree char *skill_id = g_strconcat ("gdad:", slug, NULL);
  guint level = 0;

  if (!is_in_use (table, columns))
    {
      if (rated)
        metier_delimited_skip (table, columns->level, _ ("the framework says that this is not in use."));
      return TRUE;
    }
  if (*role == '\0')
    {
      metier_delimited_skip (table, columns->role, _ ("it has no role."));
      return TRUE;
    }
  if (rated && !read_level (table, columns, &level))
    return TRUE;
  return add_role (self, role_id, role_level, metier_import_get_field (table, columns->family),
                   metier_import_get_field (table, columns->role_summary), error)
         && add_skill (self, skill_id, skill, metier_import_get_field (table, columns->skill_summary), error)
         && (!rated || metier_import_add_value (self->import, role_id, skill_id, SCALE, level, error));
}

static gboolean
read_levels (Gdad *self, MetierImportTable *file, gboolean rated, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  Columns columns;

  if (table == NULL || !find_columns (table, &columns, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (!add_level (self, table, &columns, rated, &refused)
          && !metier_import_pass_over (table, METIER_DELIMITED_NO_COLUMN, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

static gboolean
add_core_map (Gdad *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (core_map); i++)
    {
      if (g_hash_table_contains (self->skills, core_map[i].skill)
          && !metier_pack_writer_add_core_map (self->import->writer, core_map[i].skill, core_map[i].core,
                                               NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* The table with numbers says the levels where there are both; what the other adds is descriptions. */
static gboolean
run (MetierImport *import, GError **error)
{
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MetierImportTable *with_numbers = find_table (import, GDAD_LEVELS);
  MetierImportTable *with_words = find_table (import, GDAD_ROLES);
  MetierImportTable *of_skills = find_table (import, GDAD_SKILLS);
  Gdad self = { import, roles, skills };

  return add_scale (&self, error) && (of_skills == NULL || read_skills (&self, of_skills, error))
         && (with_words == NULL || read_levels (&self, with_words, with_numbers == NULL, error))
         && (with_numbers == NULL || read_levels (&self, with_numbers, TRUE, error))
         && add_core_map (&self, error);
}

const MetierImporter metier_import_gdad = { METIER_SOURCE_GDAD, recognise_gdad, prepare, run };
