/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import-esco-private.h"

/* Collections repeat some of the skills, and shares of green work some of the occupations. */
static const MetierImportSignature signatures[] = {
  { METIER_ESCO_OCCUPATIONS, { "conceptUri", "iscoGroup" }, NULL },
  { METIER_ESCO_SKILLS, { "conceptUri", "skillType" }, "broaderConceptUri" },
  { METIER_ESCO_RELATIONS, { "occupationUri", "skillUri" }, NULL },
  { METIER_ESCO_RELATIONS, { "occupation_uri", "skill_uri" }, NULL },
  { METIER_ESCO_BROADER, { "conceptUri", "broaderUri" }, NULL },
  { METIER_ESCO_HIERARCHY, { "Level 0 URI", "Level 1 URI" }, NULL },
  { METIER_ESCO_GROUPS, { "conceptUri", "code" }, "greenShare" },
};

/* When the publisher released what; the files do not say it. */
static const struct {
  const char *edition;
  const char *released;
} releases[] = {
  { "1.0", "2017-07" },   { "1.1", "2022-01" }, { "1.1.0", "2022-01" }, { "1.1.1", "2022-09" },
  { "1.1.2", "2024-02" }, { "1.2", "2024-05" }, { "1.2.0", "2024-05" }, { "1.2.1", "2025-12" },
};

MetierEscoTable
metier_esco_table_find (const MetierImportTable *table)
{
  return (MetierEscoTable) metier_import_table_find (table, signatures, G_N_ELEMENTS (signatures),
                                                     METIER_ESCO_OTHER);
}

const char *
metier_esco_find_key (const char *address)
{
  const char *slash = strrchr (address, '/');

  return slash != NULL ? slash + 1 : address;
}

static const char *
find_released (const char *edition)
{
  for (guint i = 0; i < G_N_ELEMENTS (releases); i++)
    {
      if (strcmp (releases[i].edition, edition) == 0)
        return releases[i].released;
    }

  return "";
}

static gboolean
recognise_esco (const MetierImport *import)
{
  for (guint i = 0; i < import->tables->len; i++)
    {
      MetierEscoTable table = metier_esco_table_find (g_ptr_array_index (import->tables, i));

      if (table == METIER_ESCO_OCCUPATIONS || table == METIER_ESCO_RELATIONS)
        return TRUE;
    }

  return FALSE;
}

/* occupations_pt.csv is in Portuguese; the files themselves do not say it. */
static char *
find_language (const MetierImportTable *table)
{
  return metier_import_match (table->name, "_([a-z]{2,3})\\.[a-z]+$", "\\1");
}

/* What is called something is in one language; addresses are in none. */
static gboolean
has_words (MetierEscoTable table)
{
  return table != METIER_ESCO_RELATIONS && table != METIER_ESCO_BROADER && table != METIER_ESCO_OTHER;
}

static gboolean
find_one_language (const MetierImport *import, char **language, GError **error)
{
  for (guint i = 0; i < import->tables->len; i++)
    {
      const MetierImportTable *table = g_ptr_array_index (import->tables, i);
      g_autofree char *found = has_words (metier_esco_table_find (table)) ? find_language (table) : NULL;

      if (found == NULL || g_strcmp0 (found, *language) == 0)
        continue;
      if (*language != NULL)
        {
          g_set_error (
              error, METIER_ERROR, METIER_ERROR_INVALID,
              _ ("“%s” has tables in several languages, among them “%s” and “%s”; import one at a time."),
              metier_source_files_get_name (import->files), *language, found);
          return FALSE;
        }
      *language = g_steal_pointer (&found);
    }

  return TRUE;
}

/* Tables that others made of the publisher's name the occupations that they relate. */
static gboolean
names_occupations (const MetierImportTable *table)
{
  return metier_esco_table_find (table) == METIER_ESCO_RELATIONS
         && (metier_import_table_has (table, "occupationLabel")
             || metier_import_table_has (table, "occupation"));
}

static gboolean
check_tables (const MetierImport *import, GError **error)
{
  guint n = 0;
  gboolean named = FALSE;

  for (guint i = 0; i < import->tables->len; i++)
    {
      const MetierImportTable *table = g_ptr_array_index (import->tables, i);

      n += metier_esco_table_find (table) == METIER_ESCO_OCCUPATIONS;
      named |= names_occupations (table);
    }
  if (n == 1 || (n == 0 && named))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               n > 1 ? _ ("“%s” has more than one table of ESCO occupations; import one edition at a time.")
                     : _ ("“%s” has no table of ESCO occupations, such as “occupations_en.csv”."),
               metier_source_files_get_name (import->files));
  return FALSE;
}

/* What a person says goes first, then the name that the files were given. */
static gboolean
find_edition (const MetierImport *import, char **edition, GError **error)
{
  const char *name = metier_source_files_get_name (import->files);

  *edition = import->options->edition != NULL ? g_strdup (import->options->edition)
                                              : metier_import_match (name, "v(\\d+\\.\\d+(\\.\\d+)?)", "\\1");
  if (*edition == NULL || g_regex_match_simple ("^\\d{1,3}(\\.\\d{1,3}){1,2}$", *edition, 0, 0))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” is no edition of ESCO; editions are called like 1.2.0."), *edition);
  return FALSE;
}

/* Each language is a source of its own; only English goes without saying. */
static MetierSource *
make_source (const char *edition, const char *language)
{
  MetierSource *source = metier_source_new ();
  g_autofree char *suffix
      = language != NULL && strcmp (language, "en") != 0 ? g_strconcat ("-", language, NULL) : g_strdup ("");
  g_autofree char *title = edition != NULL ? g_strconcat ("ESCO ", edition, NULL) : g_strdup ("ESCO");

  source->id = g_strconcat (edition != NULL ? "esco-" : "esco", edition != NULL ? edition : "", suffix, NULL);
  source->title = *suffix != '\0' ? g_strdup_printf ("%s (%s)", title, language) : g_steal_pointer (&title);
  source->edition = g_strdup (edition != NULL ? edition : METIER_SOURCE_UNDATED);
  source->released = g_strdup (edition != NULL ? find_released (edition) : "");
  source->url = g_strdup ("https://esco.ec.europa.eu/");
  source->licence = g_strdup ("Commission Decision 2011/833/EU");
  source->credit = g_strdup ("This service uses the ESCO classification of the European Commission."
                             " Descriptions were shortened.");
  source->note
      = g_strdup ("A skill is essential or optional for an occupation; nothing is said of how much.");
  source->method
      = g_strdup ("Written by experts and the European Commission, and consulted on with Member States.");
  return source;
}

static gboolean
prepare (MetierImport *import, GError **error)
{
  g_autofree char *language = NULL;
  g_autofree char *edition = NULL;

  if (!find_one_language (import, &language, error) || !check_tables (import, error)
      || !find_edition (import, &edition, error))
    return FALSE;

  import->source = make_source (edition, language);
  return TRUE;
}

static gboolean
read_all (MetierEsco *self, MetierEscoTable wanted,
          gboolean (*read) (MetierEsco *self, MetierImportTable *file, GError **error), GError **error)
{
  for (guint i = 0; i < self->import->tables->len; i++)
    {
      MetierImportTable *table = g_ptr_array_index (self->import->tables, i);

      if (metier_esco_table_find (table) == wanted && !read (self, table, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_scale (MetierEsco *self, GError **error)
{
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup (METIER_ESCO_RELATION);
  scale->name = g_strdup ("Relation");
  scale->meaning = g_strdup ("Whether everybody in the occupation needs the skill, or some do.");
  scale->unit = g_strdup ("essential or optional");
  scale->min = 0;
  scale->max = 1;
  scale->kind = METIER_SCALE_MEMBERSHIP;
  metier_scale_add_level (scale, 0, "optional",
                          "Some in the occupation need it, depending on where they work.");
  metier_scale_add_level (scale, 1, "essential", "It is needed in the occupation wherever it is practised.");
  return metier_pack_writer_add_scale (self->import->writer, scale, error);
}

static gboolean
run (MetierImport *import, GError **error)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) broader = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MetierEsco self = { import, labels, broader, sections, roles, skills };

  return add_scale (&self, error) && read_all (&self, METIER_ESCO_GROUPS, metier_esco_read_groups, error)
         && read_all (&self, METIER_ESCO_HIERARCHY, metier_esco_read_hierarchy, error)
         && read_all (&self, METIER_ESCO_BROADER, metier_esco_read_broader, error)
         && metier_esco_add_sections (&self, error)
         && read_all (&self, METIER_ESCO_SKILLS, metier_esco_read_skills, error)
         && read_all (&self, METIER_ESCO_OCCUPATIONS, metier_esco_read_occupations, error)
         && read_all (&self, METIER_ESCO_RELATIONS, metier_esco_read_relations, error);
}

const MetierImporter metier_import_esco = { METIER_SOURCE_ESCO, recognise_esco, prepare, run };
