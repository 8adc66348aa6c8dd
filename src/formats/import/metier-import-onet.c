/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import-onet-private.h"
#include "formats/import/metier-import-text.h"

static const MetierImportSignature signatures[] = {
  { METIER_ONET_OCCUPATIONS, { METIER_ONET_CODE, "Description" }, NULL },
  { METIER_ONET_SCALES, { "Scale ID", "Minimum", "Maximum" }, NULL },
  { METIER_ONET_ELEMENTS, { "Element ID", "Element Name", "Description" }, METIER_ONET_CODE },
  { METIER_ONET_ALIASES, { METIER_ONET_CODE, "Alternate Title" }, NULL },
  { METIER_ONET_RATINGS, { METIER_ONET_CODE, "Element ID", "Scale ID" }, "Category" },
  { METIER_ONET_TECHNOLOGIES, { METIER_ONET_CODE, "Example", "Hot Technology" }, NULL },
  { METIER_ONET_RELATED, { METIER_ONET_CODE, "Related O*NET-SOC Code" }, NULL },
  { METIER_ONET_TASK_RATINGS, { METIER_ONET_CODE, "Task ID", "Scale ID" }, NULL },
  { METIER_ONET_TASKS, { METIER_ONET_CODE, "Task ID", "Task" }, "DWA ID" },
  { METIER_ONET_ZONES, { METIER_ONET_CODE, "Job Zone" }, NULL },
  { METIER_ONET_ZONE_NAMES, { "Job Zone", "Name" }, METIER_ONET_CODE },
};

static const MetierOnetKind kinds[] = {
  { "2.A.", "skill" },    { "2.B.", "skill" }, { "2.C.", "knowledge" }, { "1.A.", "ability" },
  { "4.A.", "activity" }, { "1.C.", "style" }, { "1.D.", "style" },
};

MetierOnetTable
metier_onet_table_find (const MetierImportTable *table)
{
  return (MetierOnetTable) metier_import_table_find (table, signatures, G_N_ELEMENTS (signatures),
                                                     METIER_ONET_OTHER);
}

/* Interests, values and the context of work are other questions than what a role asks of somebody. */
const MetierOnetKind *
metier_onet_kind_find (const char *element)
{
  for (guint i = 0; element != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_prefix (element, kinds[i].branch))
        return &kinds[i];
    }

  return NULL;
}

/* A field, or nothing where the table has no such column or says that it has nothing to say. */
const char *
metier_onet_get (MetierDelimited *table, int column)
{
  const char *text = column >= 0 ? metier_delimited_get_field (table, (guint) column) : "";

  return g_ascii_strcasecmp (text, "n/a") == 0 ? "" : text;
}

/* What a field says on one line; %NULL where it says nothing. */
char *
metier_onet_dup_line (MetierDelimited *table, int column)
{
  g_autofree char *text = metier_import_text_clean (metier_onet_get (table, column));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
recognise_onet (const MetierImport *import)
{
  for (guint i = 0; i < import->tables->len; i++)
    {
      MetierOnetTable table = metier_onet_table_find (g_ptr_array_index (import->tables, i));

      if (table == METIER_ONET_OCCUPATIONS || table == METIER_ONET_RATINGS)
        return TRUE;
    }

  return FALSE;
}

/* The publisher's read-me says both on its first lines. */
static char *
find_in_read_me (const MetierImport *import, char **released)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  for (guint i = 0; i < import->tables->len; i++)
    {
      MetierImportTable *table = g_ptr_array_index (import->tables, i);
      g_autofree char *edition
          = table->columns != NULL
                ? metier_import_match (table->columns[0], "^O\\*NET\\S* (\\d+\\.\\d+) Database", "\\1")
                : NULL;
      g_autofree char *date
          = edition != NULL && table->first != NULL
                ? metier_import_match (table->first[0], "^([a-z]{3})[a-z]* (\\d{4}) Release", "\\1\\2")
                : NULL;
      g_autofree char *month = date != NULL ? g_ascii_strdown (date, 3) : NULL;
      const char *place = month != NULL ? strstr (months, month) : NULL;

      if (place != NULL && (place - months) % 3 == 0)
        *released = g_strdup_printf ("%s-%02d", date + 3, (int) (place - months) / 3 + 1);
      table->used = edition != NULL;
      if (edition != NULL)
        return g_steal_pointer (&edition);
    }

  return NULL;
}

static gboolean
check_edition (const char *edition, GError **error)
{
  if (g_regex_match_simple ("^\\d{1,3}(\\.\\d{1,3})?$", edition, 0, 0))
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” is no edition of O*NET; editions are called like 30.1."), edition);
  return FALSE;
}

/* What a person says goes first, then the read-me, then the name that the files were given. */
static char *
find_edition (const MetierImport *import, char **released, GError **error)
{
  const char *name = metier_source_files_get_name (import->files);
  g_autofree char *edition = find_in_read_me (import, released);

  if (import->options->edition != NULL && g_strcmp0 (import->options->edition, edition) != 0)
    {
      g_clear_pointer (released, g_free);
      g_free (edition);
      edition = g_strdup (import->options->edition);
    }
  if (edition == NULL)
    edition = metier_import_match (name, "(?<!\\d)(\\d{2})[._](\\d{1,2})(?!\\d)", "\\1.\\2");
  if (edition == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_UNTOLD,
                   _ ("The files in “%s” do not say which edition of O*NET they are; name it, like 30.1."),
                   name);
      return NULL;
    }

  return check_edition (edition, error) ? g_steal_pointer (&edition) : NULL;
}

/* What a table of ratings is about; one without a single sound record is read to tell what is wrong with it.
 */
static const MetierOnetKind *
find_kind (const MetierImportTable *table)
{
  const char *element = metier_import_table_get_first (table, "Element ID");

  return element != NULL ? metier_onet_kind_find (element) : &kinds[0];
}

/* Ratings of something else, such as interests, are another table. */
static MetierOnetTable
find_table (const MetierImportTable *table)
{
  MetierOnetTable found = metier_onet_table_find (table);

  return found == METIER_ONET_RATINGS && find_kind (table) == NULL ? METIER_ONET_OTHER : found;
}

/* A table that is needed has to be one whose beginning, at least, can be read. */
static gboolean
check_tables (const MetierImport *import, GError **error)
{
  guint n[METIER_ONET_OTHER + 1] = { 0 };

  for (guint i = 0; i < import->tables->len; i++)
    {
      const MetierImportTable *table = g_ptr_array_index (import->tables, i);
      MetierOnetTable found = find_table (table);

      n[found]++;
      if (found != METIER_ONET_OTHER && table->reason != NULL)
        {
          g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID, table->reason);
          return FALSE;
        }
    }
  if (n[METIER_ONET_OCCUPATIONS] == 1 && n[METIER_ONET_RATINGS] > 0)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               n[METIER_ONET_OCCUPATIONS] > 1
                   ? _ ("“%s” has more than one table of O*NET occupations; import one edition at a time.")
                   : _ ("“%s” lacks a table of O*NET occupations (“Occupation Data”), or one of ratings such "
                        "as “Skills”."),
               metier_source_files_get_name (import->files));
  return FALSE;
}

static gboolean
prepare (MetierImport *import, GError **error)
{
  g_autofree char *released = NULL;
  g_autofree char *edition = NULL;
  MetierSource *source;

  if (!check_tables (import, error))
    return FALSE;
  edition = find_edition (import, &released, error);
  if (edition == NULL)
    return FALSE;

  source = metier_source_new ();
  source->id = g_strdup_printf ("onet-%s", edition);
  source->title = g_strdup_printf ("O*NET %s", edition);
  source->edition = g_steal_pointer (&edition);
  source->released = released != NULL ? g_steal_pointer (&released) : g_strdup ("");
  source->url = g_strdup ("https://www.onetcenter.org/database.html");
  source->licence = g_strdup ("CC-BY-4.0");
  source->credit = g_strdup_printf (
      "This application includes information from the O*NET %s Database by the U.S. Department of"
      " Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0"
      " license. O*NET® is a trademark of USDOL/ETA. The data was modified (selected and rescaled)"
      " and USDOL/ETA has not approved the modifications.",
      source->edition);
  source->core_scale = g_strdup ("onet:im");
  source->note = g_strdup ("Importance and level are different questions and do not share an axis.");
  source->method = g_strdup (
      "Ratings by people in the occupation, by experts on it or by analysts, as each rating says.");
  import->source = source;
  return TRUE;
}

static gboolean
read_all (MetierOnet *self, MetierOnetTable wanted, MetierOnetRead read, GError **error)
{
  for (guint i = 0; i < self->import->tables->len; i++)
    {
      MetierImportTable *table = g_ptr_array_index (self->import->tables, i);

      if (metier_onet_table_find (table) == wanted && !read (self, table, error))
        return FALSE;
    }

  return TRUE;
}

/* Ratings come in the order of their kinds, whatever their files are called. */
static gboolean
read_ratings (MetierOnet *self, GError **error)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < self->import->tables->len; i++)
      {
        MetierImportTable *table = g_ptr_array_index (self->import->tables, i);

        if (find_table (table) == METIER_ONET_RATINGS && find_kind (table) == &kinds[kind]
            && (!metier_onet_add_sections (self, &kinds[kind], error)
                || !metier_onet_read_ratings (self, table, error)))
          return FALSE;
      }

  return TRUE;
}

static void
free_role (gpointer data)
{
  MetierOnetRole *role = data;

  g_free (role->id);
  g_free (role->title);
  g_free (role);
}

static void
free_element (gpointer data)
{
  MetierOnetElement *element = data;

  g_free (element->id);
  g_free (element->name);
  g_free (element);
}

static void
free_scale (gpointer data)
{
  MetierOnetScale *scale = data;

  metier_scale_unref (scale->scale);
  g_free (scale);
}

static void
clear (MetierOnet *self)
{
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->elements);
  g_hash_table_unref (self->scales);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->tasks);
}

static gboolean
run (MetierImport *import, GError **error)
{
  MetierOnet self = {
    .import = import,
    .roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_role),
    .elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_element),
    .scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_scale),
    .titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .tasks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  gboolean ok = read_all (&self, METIER_ONET_SCALES, metier_onet_read_scales, error)
                && metier_onet_add_common (&self, error)
                && read_all (&self, METIER_ONET_ELEMENTS, metier_onet_read_elements, error)
                && read_all (&self, METIER_ONET_OCCUPATIONS, metier_onet_read_occupations, error)
                && read_ratings (&self, error) && metier_onet_add_core_map (&self, error)
                && read_all (&self, METIER_ONET_ALIASES, metier_onet_read_aliases, error)
                && read_all (&self, METIER_ONET_TECHNOLOGIES, metier_onet_read_technologies, error)
                && read_all (&self, METIER_ONET_RELATED, metier_onet_read_related, error)
                && read_all (&self, METIER_ONET_TASK_RATINGS, metier_onet_read_task_ratings, error)
                && read_all (&self, METIER_ONET_TASKS, metier_onet_read_tasks, error)
                && read_all (&self, METIER_ONET_ZONE_NAMES, metier_onet_read_zone_names, error)
                && read_all (&self, METIER_ONET_ZONES, metier_onet_read_zones, error);

  clear (&self);
  return ok;
}

const MetierImporter metier_import_onet = { METIER_SOURCE_ONET, recognise_onet, prepare, run };
