/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import-csv-private.h"
#include "formats/import/metier-import-text.h"
#include "formats/json/metier-json-number.h"
#include "formats/tables/metier-table-preview.h"

#define KEY_MAX 120
#define PACK_KEY_MAX 50

/* Any table with names in it could be one of these, so a person has to say that it is. */
static gboolean
recognise_csv (const MetierImport *import)
{
  return FALSE;
}

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (METIER_ERROR, METIER_ERROR_INVALID, format, arguments));
  va_end (arguments);
  return FALSE;
}

static gboolean
find_table (const MetierImport *import, MetierImportTable **file, GError **error)
{
  const char *name = metier_source_files_get_name (import->files);

  if (import->tables->len != 1)
    return refuse (error, _ ("“%s” must hold one table; import one file of it at a time."), name);
  *file = g_ptr_array_index (import->tables, 0);
  if ((*file)->columns != NULL)
    return TRUE;
  return refuse (error, "%s", (*file)->reason);
}

static gboolean
find_column (const MetierImportTable *file, const char *title, int *column, GError **error)
{
  *column = -1;
  for (int i = 0; title != NULL && *column < 0 && file->columns[i] != NULL; i++)
    *column = g_ascii_strcasecmp (file->columns[i], title) == 0 ? i : -1;
  if (title == NULL || *column >= 0)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” lacks the column “%s”."), file->name,
               title);
  return FALSE;
}

/* Finds the columns that the person named, and those that were guessed for what was not named. */
static gboolean
find_columns (MetierCsv *self, MetierImportColumns *columns, GError **error)
{
  const MetierImportTable *file = self->file;
  int role;

  if (!columns->settled)
    metier_table_guess ((const char *const *) file->columns, columns);
  if (columns->role == NULL)
    return refuse (error, _ ("It has to be said which column of “%s” has the roles."), file->name);
  if ((columns->skill == NULL) != (columns->value == NULL))
    return refuse (
        error,
        _ ("It has to be said which columns of “%s” have the skills and the values, or neither of them."),
        file->name);
  if (!find_column (file, columns->role, &role, error)
      || !find_column (file, columns->skill, &self->skill, error)
      || !find_column (file, columns->value, &self->value, error)
      || !find_column (file, columns->scale, &self->scale, error))
    return FALSE;

  self->role = (guint) role;
  if (self->skill < 0)
    self->scale = -1;
  return TRUE;
}

static char *
make_title (const MetierImport *import, const MetierImportTable *file)
{
  const char *end = strrchr (file->name, '.');
  g_autofree char *given
      = import->options->title != NULL ? metier_import_text_clean (import->options->title) : g_strdup ("");

  if (*given != '\0')
    return g_steal_pointer (&given);
  return end != NULL && end > file->name ? g_strndup (file->name, (gsize) (end - file->name))
                                         : g_strdup (file->name);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* A table says nothing of where it is from, and that is not made up. */
static gboolean
prepare (MetierImport *import, GError **error)
{
  MetierCsv self = { .import = import };
  MetierImportColumns columns = import->options->columns;
  g_autofree char *key = NULL;
  MetierSource *source;

  if (!find_table (import, &self.file, error) || !find_columns (&self, &columns, error))
    return FALSE;
  if (!has_text (import->options->licence))
    return refuse (error, _ ("It has to be said under which licence “%s” is."), self.file->name);
  if (!has_text (import->options->credit))
    return refuse (error, _ ("It has to be said whom “%s” is from, so that they get the credit."),
                   self.file->name);

  source = metier_source_new ();
  source->title = make_title (import, self.file);
  key = metier_csv_make_key (source->title, PACK_KEY_MAX);
  source->id = g_strconcat ("table-", key, NULL);
  source->edition
      = g_strdup (has_text (import->options->edition) ? import->options->edition : METIER_SOURCE_UNDATED);
  source->released = g_strdup ("");
  source->licence = metier_import_text_clean (import->options->licence);
  source->credit = metier_import_text_clean (import->options->credit);
  source->core_scale = self.scale < 0 ? g_strconcat (source->id, ":value", NULL) : NULL;
  import->source = source;
  import->n_passes = 2;
  return TRUE;
}

/* The ends that the person gave, else those of the values, from zero where none is below. */
static gboolean
set_ends (const MetierCsv *self, const MetierCsvScale *found, MetierScale *scale)
{
  const MetierImportColumns *columns = &self->import->options->columns;

  if (columns->max > columns->min)
    {
      scale->min = columns->min;
      scale->max = columns->max;
      return TRUE;
    }
  scale->min = MIN (found->range.min, 0);
  scale->max = MAX (found->range.max, 0);
  if (scale->max <= scale->min)
    scale->max = scale->min + 1;
  return FALSE;
}

static void
tell_ends (const MetierCsv *self, const MetierScale *scale, const char *from, const char *to)
{
  g_autofree char *message = g_strdup_printf (
      _ ("“%s” was taken to be from %s to %s, as its values are; nobody said so."), scale->name, from, to);

  metier_import_report_warn (self->import->report, self->file->name, 0,
                             self->value >= 0 ? self->file->columns[self->value] : NULL, message);
}

static gboolean
add_scale (MetierCsv *self, const char *name, GError **error)
{
  MetierCsvScale *found = g_hash_table_lookup (self->scales, name);
  const char *title = *name != '\0'      ? name
                      : self->value >= 0 ? self->file->columns[self->value]
                                         : self->import->source->title;
  g_autoptr (MetierScale) scale = metier_scale_new ();
  gboolean given = set_ends (self, found, scale);
  g_autofree char *from = metier_json_number_to_string (scale->min);
  g_autofree char *to = metier_json_number_to_string (scale->max);
  g_autofree char *lower = g_utf8_strdown (title, -1);

  scale->id = g_strdup (found->id);
  scale->name = metier_import_text_capitalise (title);
  scale->meaning = g_strdup_printf ("What the table “%s” calls %s.", self->import->source->title, title);
  scale->unit = g_strdup_printf ("%s, %s–%s", lower, from, to);
  scale->kind = METIER_SCALE_INTERVAL;
  found->range.min = scale->min;
  found->range.max = scale->max;
  if (!given)
    tell_ends (self, scale, from, to);
  return metier_pack_writer_add_scale (self->import->writer, scale, error);
}

/* A scale without a number would ask what nobody answers. */
static gboolean
add_scales (MetierCsv *self, GError **error)
{
  for (guint i = 0; i < self->scale_names->len; i++)
    {
      const char *name = g_ptr_array_index (self->scale_names, i);
      const MetierCsvScale *found = g_hash_table_lookup (self->scales, name);

      if (found->range.n_numbers > 0 && !add_scale (self, name, error))
        return FALSE;
    }

  return TRUE;
}

static char *
make_id (const MetierCsv *self, const char *name)
{
  g_autofree char *key = metier_csv_make_key (name, KEY_MAX);

  return g_strdup_printf ("%s:%s", self->import->source->id, key);
}

static gboolean
need_role (MetierCsv *self, const char *id, const char *title, GError **error)
{
  g_autoptr (MetierRole) role = NULL;

  if (g_hash_table_contains (self->roles, id))
    return TRUE;
  role = metier_role_new ();
  role->id = g_strdup (id);
  role->title = g_strdup (title);
  if (!metier_pack_writer_add_role (self->import->writer, role, error))
    return FALSE;
  g_hash_table_add (self->roles, g_strdup (id));
  self->import->report->n_roles++;
  return TRUE;
}

static gboolean
need_skill (MetierCsv *self, const char *id, const char *name, GError **error)
{
  g_autoptr (MetierSkill) skill = NULL;

  if (g_hash_table_contains (self->skills, id))
    return TRUE;
  skill = metier_skill_new ();
  skill->id = g_strdup (id);
  skill->name = g_strdup (name);
  skill->kind = g_strdup ("skill");
  if (!metier_pack_writer_add_skill (self->import->writer, skill, error))
    return FALSE;
  g_hash_table_add (self->skills, g_strdup (id));
  self->import->report->n_skills++;
  return TRUE;
}

static gboolean
check_names (MetierCsv *self, MetierDelimited *table, const char *role, const char *skill)
{
  if (*role == '\0')
    metier_delimited_skip (table, self->role, _ ("this is to be the name of a role, and is empty."));
  else if (*skill == '\0')
    metier_delimited_skip (table, (guint) MAX (self->skill, 0),
                           _ ("this is to be the name of a skill, and is empty."));
  return *role != '\0' && *skill != '\0';
}

/* Reads a value in its place on the scale; what is none is told. */
static gboolean
read_value (MetierDelimited *table, guint column, const MetierCsvScale *scale, double *value)
{
  const char *complaint = NULL;

  if (scale == NULL || !metier_csv_parse (table, metier_delimited_get_field (table, column), value))
    complaint = _ ("this is not a number.");
  else if (fabs (*value) > METIER_SCALE_MOST)
    complaint = _ ("this is further from zero than a scale may reach, a quadrillion (10¹⁵).");
  else if (*value < scale->range.min || *value > scale->range.max)
    complaint = _ ("this lies outside the scale.");
  if (complaint != NULL)
    metier_delimited_skip (table, column, complaint);
  return complaint == NULL;
}

/* One value of a record; a field that is left empty says that there is none. */
static gboolean
add_value (MetierCsv *self, MetierDelimited *table, const char *skill, guint column, GError **error)
{
  g_autofree char *role = metier_import_text_clean (metier_delimited_get_field (table, self->role));
  g_autofree char *name = metier_import_text_clean (skill);
  g_autofree char *scale = metier_import_text_clean (metier_import_get_field (table, self->scale));
  g_autofree char *role_id = make_id (self, role);
  g_autofree char *skill_id = make_id (self, name);
  const MetierCsvScale *found = g_hash_table_lookup (self->scales, scale);
  gboolean is_given = *metier_delimited_get_field (table, column) != '\0';
  double value;

  if (!check_names (self, table, role, name) || (is_given && !read_value (table, column, found, &value)))
    return TRUE;
  return need_role (self, role_id, role, error) && need_skill (self, skill_id, name, error)
         && (!is_given || metier_import_add_value (self->import, role_id, skill_id, found->id, value, error));
}

/* Reports what a record says wrong in one column, and goes on. */
static gboolean
try_value (MetierCsv *self, MetierDelimited *table, const char *skill, guint column, GError **error)
{
  GError *refused = NULL;

  return add_value (self, table, skill, column, &refused)
         || metier_import_pass_over (table, column, refused, error);
}

static gboolean
add_record (MetierCsv *self, MetierDelimited *table, GError **error)
{
  if (self->skill >= 0)
    return try_value (self, table, metier_delimited_get_field (table, (guint) self->skill),
                      (guint) self->value, error);
  for (guint i = 0; i < self->ranges->len; i++)
    {
      if (metier_csv_is_skill (self, i)
          && !try_value (self, table, metier_delimited_get_column (table, i), i, error))
        return FALSE;
    }

  return TRUE;
}

/* Names the columns of a wide table that are no skills. */
static void
tell_columns (const MetierCsv *self)
{
  for (guint i = 0; self->skill < 0 && i < self->ranges->len; i++)
    if (i != self->role && !metier_csv_is_skill (self, i))
      metier_import_report_warn (self->import->report, self->file->name, 0, self->file->columns[i],
                                 _ ("this column holds no numbers and was not used."));
}

static gboolean
read_table (MetierCsv *self, GError **error)
{
  g_autoptr (MetierDelimited) table = NULL;
  GError *reason = NULL;

  tell_columns (self);
  table = metier_csv_open (self, error);
  if (table == NULL)
    return FALSE;
  while (metier_import_next (self->import, table, &reason))
    {
      if (!add_record (self, table, error))
        return FALSE;
    }

  return metier_import_end (reason, error);
}

static void
free_scale (gpointer data)
{
  MetierCsvScale *scale = data;

  g_free (scale->id);
  g_free (scale);
}

static gboolean
run (MetierImport *import, GError **error)
{
  g_autoptr (GHashTable) scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_scale);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) ranges = g_array_new (FALSE, TRUE, sizeof (MetierCsvRange));
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MetierImportColumns columns = import->options->columns;
  MetierCsv self = { .import = import,
                     .scales = scales,
                     .scale_names = names,
                     .ranges = ranges,
                     .roles = roles,
                     .skills = skills };

  if (!find_table (import, &self.file, error) || !find_columns (&self, &columns, error))
    return FALSE;
  g_array_set_size (ranges, g_strv_length (self.file->columns));
  return metier_csv_scan (&self, error) && add_scales (&self, error) && read_table (&self, error);
}

const MetierImporter metier_import_csv = { METIER_SOURCE_CSV, recognise_csv, prepare, run };
