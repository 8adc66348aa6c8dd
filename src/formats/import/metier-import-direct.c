/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-record-private.h"
#include "formats/import/metier-import-text.h"

#define MAX_LEVELS 16

typedef enum {
  DIRECT_SKILLS,
  DIRECT_LEVELS,
  DIRECT_RESOURCES,
  DIRECT_OTHER,
} Kind;

static const MetierImportSignature signatures[] = {
  { DIRECT_SKILLS, { "slug", "competency", "learning_resources" }, NULL },
  { DIRECT_LEVELS, { "level", "short_description", "focus" }, NULL },
  { DIRECT_RESOURCES, { "slug", "url", "provider" }, NULL },
};

/* A learning resource that skills name, before it is known whether there is one. */
typedef struct {
  GPtrArray *skills; /* ids of those that it is listed with */
  char *file;        /* where it is first named */
  guint line;
  gboolean found;
} Named;

typedef struct {
  MetierImport *import;
  GHashTable *sections;  /* ids in the pack */
  GHashTable *resources; /* slug → Named */
  GHashTable *addresses; /* address → id of the resource that has it */
} Direct;

static Kind
find_kind (const MetierImportTable *table)
{
  return (Kind) metier_import_table_find (table, signatures, G_N_ELEMENTS (signatures), DIRECT_OTHER);
}

static gboolean
recognise_direct (const MetierImport *import)
{
  for (guint i = 0; i < import->tables->len; i++)
    {
      Kind kind = find_kind (g_ptr_array_index (import->tables, i));

      if (kind == DIRECT_SKILLS || kind == DIRECT_RESOURCES)
        return TRUE;
    }

  return FALSE;
}

static gboolean
prepare (MetierImport *import, GError **error)
{
  MetierSource *source;

  if (!recognise_direct (import))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("“%s” has no table of skills or learning resources of the DIRECT framework."),
                   metier_source_files_get_name (import->files));
      return FALSE;
    }

  source = metier_source_new ();
  source->id = g_strdup ("direct");
  source->title = g_strdup ("DIRECT");
  source->edition
      = g_strdup (import->options->edition != NULL ? import->options->edition : METIER_SOURCE_UNDATED);
  source->released = g_strdup ("");
  source->url = g_strdup ("https://directframework.com/");
  source->licence = g_strdup ("CC-BY-4.0");
  source->credit = g_strdup (
      "Digital Research Competencies (DIRECT) framework, CC BY 4.0. Descriptions were shortened.");
  source->note = g_strdup ("Skills of digital research and what to learn them from; it rates no role.");
  source->method = g_strdup ("Collected and described by a community of people in digital research.");
  import->source = source;
  return TRUE;
}

/* "data-engineering" stands for Data engineering. */
static char *
make_title (const char *slug)
{
  g_autofree char *words = g_strdelimit (g_strdup (slug), "-_", ' ');
  g_autofree char *line = metier_import_text_clean (words);

  return metier_import_text_capitalise (line);
}

static gboolean
add_section (Direct *self, const char *competency, char **section, GError **error)
{
  g_autofree char *title = make_title (competency);

  if (*title == '\0')
    return TRUE;
  *section = g_strconcat ("direct:", competency, NULL);
  if (g_hash_table_contains (self->sections, *section))
    return TRUE;
  if (!metier_pack_writer_add_section (self->import->writer, *section, title, error))
    return FALSE;

  g_hash_table_add (self->sections, g_strdup (*section));
  return TRUE;
}

/* What is learnt with, by the slugs that the table lists with bars between them. */
static GStrv
make_topics (const char *slugs)
{
  GStrv topics = g_strsplit (slugs, "|", -1);
  guint n = 0;

  for (guint i = 0; topics[i] != NULL; i++)
    {
      char *title = make_title (topics[i]);

      g_free (g_steal_pointer (&topics[i]));
      if (*title != '\0')
        topics[n++] = title;
      else
        g_free (title);
    }

  return topics;
}

static gboolean
has_slug (MetierDelimited *table, guint column)
{
  if (*metier_delimited_get_field (table, column) != '\0')
    return TRUE;

  metier_delimited_skip (table, column, _ ("it has no slug."));
  return FALSE;
}

static Named *
named_new (MetierDelimited *table)
{
  Named *self = g_new0 (Named, 1);

  self->skills = g_ptr_array_new_with_free_func (g_free);
  self->file = g_strdup (metier_delimited_get_name (table));
  self->line = metier_delimited_get_line (table);
  return self;
}

static void
named_free (gpointer data)
{
  Named *self = data;

  g_ptr_array_unref (self->skills);
  g_free (self->file);
  g_free (self);
}

static void
note_resources (Direct *self, MetierDelimited *table, const char *skill, const char *slugs)
{
  g_auto (GStrv) parts = g_strsplit (slugs, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      Named *named = g_hash_table_lookup (self->resources, parts[i]);

      if (*parts[i] == '\0')
        continue;
      if (named == NULL)
        {
          named = named_new (table);
          g_hash_table_insert (self->resources, g_strdup (parts[i]), named);
        }
      if (!g_ptr_array_find_with_equal_func (named->skills, skill, g_str_equal, NULL))
        g_ptr_array_add (named->skills, g_strdup (skill));
    }
}

typedef struct {
  guint name;
  guint slug;
  int competency;
  int description;
  int tools;
  int resources;
} SkillColumns;

static gboolean
add_skill (Direct *self, MetierDelimited *table, const SkillColumns *columns, GError **error)
{
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  g_autofree char *name = metier_import_text_clean (metier_delimited_get_field (table, columns->name));

  if (!add_section (self, metier_import_get_field (table, columns->competency), &skill->section, error))
    return FALSE;
  skill->id = g_strconcat ("direct:", metier_delimited_get_field (table, columns->slug), NULL);
  skill->name = metier_import_text_capitalise (name);
  skill->kind = g_strdup ("skill");
  skill->summary = metier_import_text_summarise (metier_import_get_field (table, columns->description));
  skill->topics = make_topics (metier_import_get_field (table, columns->tools));
  if (!metier_pack_writer_add_skill (self->import->writer, skill, error))
    return FALSE;

  note_resources (self, table, skill->id, metier_import_get_field (table, columns->resources));
  self->import->report->n_skills++;
  return TRUE;
}

static gboolean
read_skills (Direct *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  SkillColumns columns;

  if (table == NULL || !metier_delimited_need_column (table, "name", &columns.name, error)
      || !metier_delimited_need_column (table, "slug", &columns.slug, error))
    return FALSE;

  columns.competency = metier_delimited_find_column (table, "competency");
  columns.description = metier_delimited_find_column (table, "description");
  columns.tools = metier_delimited_find_column (table, "tools_languages_methodologies");
  columns.resources = metier_delimited_find_column (table, "learning_resources");
  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (has_slug (table, columns.slug) && !add_skill (self, table, &columns, &refused)
          && !metier_import_pass_over (table, columns.slug, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

/* A scale has its levels in order, and the table may have them in another one. */
static gboolean
add_scale (Direct *self, char *names[MAX_LEVELS], GError **error)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();
  guint n = 0;

  scale->id = g_strdup ("direct:level");
  scale->name = g_strdup ("Level");
  scale->meaning = g_strdup ("How far somebody has got with a skill.");
  scale->unit = g_strdup ("level");
  scale->kind = METIER_SCALE_ORDINAL;
  for (guint i = 0; i < MAX_LEVELS; i++)
    if (names[i] != NULL)
      {
        metier_scale_add_level (scale, i, names[i], NULL);
        scale->min = n == 0 ? i : scale->min;
        scale->max = i;
        n++;
      }
  /* A scale of one level asks nothing. */
  return n < 2 || metier_pack_writer_add_scale (self->import->writer, scale, error);
}

static void
take_level (MetierDelimited *table, guint name, guint level, char *names[MAX_LEVELS])
{
  g_autofree char *title = metier_import_text_clean (metier_delimited_get_field (table, name));
  int number;

  if (!metier_number_text_parse_count (metier_delimited_get_field (table, level), &number) || number < 0
      || number >= MAX_LEVELS)
    metier_delimited_skip (table, level, _ ("this is not the number of a level."));
  else if (names[number] != NULL)
    metier_delimited_skip (table, level, _ ("it is there twice."));
  else if (*title == '\0')
    metier_delimited_skip (table, name, _ ("it has no name."));
  else
    names[number] = g_steal_pointer (&title);
}

static gboolean
read_levels (Direct *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  char *names[MAX_LEVELS] = { NULL };
  GError *reason = NULL;
  guint name, level;
  gboolean ok;

  if (table == NULL || !metier_delimited_need_column (table, "name", &name, error)
      || !metier_delimited_need_column (table, "level", &level, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    take_level (table, name, level, names);
  ok = metier_import_end (reason, error) && add_scale (self, names, error);
  for (guint i = 0; i < MAX_LEVELS; i++)
    g_free (names[i]);
  return ok;
}

typedef struct {
  guint name;
  guint slug;
  guint url;
  int language;
} ResourceColumns;

/* Two resources with one address are allowed, but a bookmark of the address can only have the data of one. */
static void
warn_of_known_address (Direct *self, MetierDelimited *table, const ResourceColumns *columns,
                       const MetierResource *resource)
{
  g_autofree char *address = metier_url_canonicalise (resource->url);
  const char *other = g_hash_table_lookup (self->addresses, address);
  g_autofree char *message = g_strdup_printf (_ ("“%s” has the same address"), other);

  if (other != NULL)
    metier_import_report_warn (self->import->report, metier_delimited_get_name (table),
                               metier_delimited_get_line (table),
                               metier_delimited_get_column (table, columns->url), message);
  else
    g_hash_table_insert (self->addresses, g_steal_pointer (&address), g_strdup (resource->id));
}

/* What the list does not say stays unknown; of several languages the first is where it begins. */
static gboolean
add_resource (Direct *self, MetierDelimited *table, const ResourceColumns *columns, GError **error)
{
  const char *slug = metier_delimited_get_field (table, columns->slug);
  const char *languages = metier_import_get_field (table, columns->language);
  Named *named = g_hash_table_lookup (self->resources, slug);
  g_autoptr (MetierResource) resource = metier_resource_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; named != NULL && i < named->skills->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (named->skills, i));
  resource->id = g_strconcat ("direct:", slug, NULL);
  resource->url = g_strstrip (g_strdup (metier_delimited_get_field (table, columns->url)));
  resource->title = metier_import_text_clean (metier_delimited_get_field (table, columns->name));
  resource->language = *languages != '\0' ? g_strndup (languages, strcspn (languages, "|")) : NULL;
  resource->credit = g_strdup ("DIRECT framework, CC BY 4.0");
  g_clear_pointer (&resource->skills, g_strfreev);
  resource->skills = g_strv_builder_end (builder);
  if (!metier_pack_writer_add_resource (self->import->writer, resource, error))
    return FALSE;

  if (named != NULL)
    named->found = TRUE;
  self->import->report->n_resources++;
  warn_of_known_address (self, table, columns, resource);
  return TRUE;
}

static gboolean
read_resources (Direct *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  ResourceColumns columns;

  if (table == NULL || !metier_delimited_need_column (table, "name", &columns.name, error)
      || !metier_delimited_need_column (table, "slug", &columns.slug, error)
      || !metier_delimited_need_column (table, "url", &columns.url, error))
    return FALSE;

  columns.language = metier_delimited_find_column (table, "language");
  while (metier_import_next (self->import, table, &reason))
    {
      GError *refused = NULL;

      if (has_slug (table, columns.slug) && !add_resource (self, table, &columns, &refused)
          && !metier_import_pass_over (table, columns.slug, refused, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

/* Where there is a table of resources, a skill may name one that is not in it. */
static void
tell_missing (Direct *self)
{
  g_autoptr (GList) slugs = g_list_sort (g_hash_table_get_keys (self->resources), (GCompareFunc) g_strcmp0);

  for (GList *slug = slugs; slug != NULL; slug = slug->next)
    {
      const Named *named = g_hash_table_lookup (self->resources, slug->data);
      g_autofree char *message = g_strdup_printf (_ ("there is no learning resource “%s” in this source."),
                                                  (const char *) slug->data);

      if (!named->found)
        metier_import_report_warn (self->import->report, named->file, named->line, "learning_resources",
                                   message);
    }
}

static gboolean
read_all (Direct *self, Kind wanted, gboolean (*read) (Direct *self, MetierImportTable *file, GError **error),
          GError **error)
{
  for (guint i = 0; i < self->import->tables->len; i++)
    {
      MetierImportTable *table = g_ptr_array_index (self->import->tables, i);

      if (find_kind (table) == wanted && !read (self, table, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run (MetierImport *import, GError **error)
{
  g_autoptr (GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) resources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, named_free);
  g_autoptr (GHashTable) addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Direct self = { import, sections, resources, addresses };

  if (!read_all (&self, DIRECT_LEVELS, read_levels, error)
      || !read_all (&self, DIRECT_SKILLS, read_skills, error)
      || !read_all (&self, DIRECT_RESOURCES, read_resources, error))
    return FALSE;

  if (import->report->n_resources > 0)
    tell_missing (&self);
  return TRUE;
}

const MetierImporter metier_import_direct = { METIER_SOURCE_DIRECT, recognise_direct, prepare, run };
