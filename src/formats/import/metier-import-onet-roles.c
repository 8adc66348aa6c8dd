/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-onet-private.h"

/* The major groups of the Standard Occupational Classification, which a code begins with. */
static const struct {
  const char *code;
  const char *name;
} families[] = {
  { "11-", "Management" },
  { "13-", "Business and financial operations" },
  { "15-", "Computer and mathematical" },
  { "17-", "Architecture and engineering" },
  { "19-", "Life, physical and social science" },
  { "21-", "Community and social service" },
  { "23-", "Legal" },
  { "25-", "Education and library" },
  { "27-", "Arts, design, entertainment, sports and media" },
  { "29-", "Healthcare practitioners and technical" },
  { "31-", "Healthcare support" },
  { "33-", "Protective service" },
  { "35-", "Food preparation and serving" },
  { "37-", "Cleaning and maintenance of buildings and grounds" },
  { "39-", "Personal care and service" },
  { "41-", "Sales" },
  { "43-", "Office and administrative support" },
  { "45-", "Farming, fishing and forestry" },
  { "47-", "Construction and extraction" },
  { "49-", "Installation, maintenance and repair" },
  { "51-", "Production" },
  { "53-", "Transportation and material moving" },
  { "55-", "Military" },
};

static const char *
find_family (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (g_str_has_prefix (code, families[i].code))
        return families[i].name;
    }

  return NULL;
}

static gboolean
add_role (MetierOnet *self, const char *code, const char *title, const char *description, GError **error)
{
  g_autoptr (MetierRole) role = metier_role_new ();
  MetierOnetRole *known;

  role->id = g_strconcat ("onet:", code, NULL);
  role->title = g_strdup (title);
  role->family = g_strdup (find_family (code));
  role->summary = g_strdup (description);
  if (!metier_pack_writer_add_role (self->import->writer, role, error))
    return FALSE;

  known = g_new0 (MetierOnetRole, 1);
  known->id = g_strdup (role->id);
  known->title = g_strdup (title);
  g_hash_table_insert (self->roles, g_strdup (code), known);
  self->import->report->n_roles++;
  return TRUE;
}

gboolean
metier_onet_read_occupations (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint code, title, description;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &code, error)
      || !metier_delimited_need_column (table, "Title", &title, error)
      || !metier_delimited_need_column (table, "Description", &description, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      g_autofree char *summary = metier_onet_dup_line (table, (int) description);

      if (!add_role (self, metier_delimited_get_field (table, code),
                     metier_delimited_get_field (table, title), summary, &reason)
          && !metier_import_pass_over (table, code, g_steal_pointer (&reason), error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

/* Finds the role that a record is about; if there is none, the record is left out. */
const MetierOnetRole *
metier_onet_find_role (MetierOnet *self, MetierDelimited *table, guint column)
{
  const MetierOnetRole *role = g_hash_table_lookup (self->roles, metier_delimited_get_field (table, column));

  if (role == NULL)
    metier_delimited_skip (table, column, _ ("there is no such occupation in this source."));
  return role;
}

/* What is no other title, or none yet, is nothing to tell. */
static gboolean
add_alias (MetierOnet *self, const MetierOnetRole *role, const char *alias, GError **error)
{
  return *alias == '\0' || strcmp (alias, role->title) == 0
         || metier_pack_writer_add_alias (self->import->writer, role->id, alias, error);
}

gboolean
metier_onet_read_aliases (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint code, alias;
  int shorter;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &code, error)
      || !metier_delimited_need_column (table, "Alternate Title", &alias, error))
    return FALSE;

  shorter = metier_delimited_find_column (table, "Short Title");
  while (metier_import_next (self->import, table, &reason))
    {
      const MetierOnetRole *role = metier_onet_find_role (self, table, code);

      if (role != NULL
          && !(add_alias (self, role, metier_onet_get (table, (int) alias), &reason)
               && add_alias (self, role, metier_onet_get (table, shorter), &reason))
          && !metier_import_pass_over (table, alias, g_steal_pointer (&reason), error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

/* A flag that a table does not have is not set. */
static gboolean
is_set (MetierDelimited *table, int column)
{
  return g_ascii_strcasecmp (metier_onet_get (table, column), "Y") == 0;
}

gboolean
metier_onet_read_technologies (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint code, name, category, hot;
  int in_demand;

  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &code, error)
      || !metier_delimited_need_column (table, "Example", &name, error)
      || !metier_delimited_need_column (table, "Commodity Title", &category, error)
      || !metier_delimited_need_column (table, "Hot Technology", &hot, error))
    return FALSE;

  in_demand = metier_delimited_find_column (table, "In Demand");
  while (metier_import_next (self->import, table, &reason))
    {
      const MetierOnetRole *role = metier_onet_find_role (self, table, code);
      MetierTechnology technology = {
        .name = (char *) metier_delimited_get_field (table, name),
        .category = (char *) metier_delimited_get_field (table, category),
        .hot = is_set (table, (int) hot),
        .in_demand = is_set (table, in_demand),
      };

      if (role != NULL
          && !metier_pack_writer_add_technology (self->import->writer, role->id, &technology, &reason)
          && !metier_import_pass_over (table, name, g_steal_pointer (&reason), error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

typedef struct {
  guint code;
  guint other;
  guint index;
  int tier;
} RelatedColumns;

static gboolean
take_related (MetierOnet *self, MetierDelimited *table, const RelatedColumns *columns, GError **error)
{
  const MetierOnetRole *role = metier_onet_find_role (self, table, columns->code);
  const MetierOnetRole *other = role != NULL ? metier_onet_find_role (self, table, columns->other) : NULL;
  const char *tier = metier_onet_get (table, columns->tier);
  GError *reason = NULL;
  int rank;

  if (other == NULL)
    return TRUE;
  if (!metier_number_text_parse_count (metier_delimited_get_field (table, columns->index), &rank)
      || rank == 0)
    {
      metier_delimited_skip (table, columns->index, _ ("this is not a whole number from 1."));
      return TRUE;
    }

  return metier_pack_writer_add_related (self->import->writer, role->id,
                                         &(MetierRelatedRole){
                                             .role = other->id,
                                             .title = other->title,
                                             .rank = (guint) rank,
                                             .tier = *tier != '\0' ? (char *) tier : NULL,
                                         },
                                         &reason)
         || metier_import_pass_over (table, columns->other, reason, error);
}

/* Earlier editions have several such tables; the first says which roles are the nearest. */
static gboolean
is_first_related (const MetierOnet *self, const MetierImportTable *file)
{
  guint i = 0;

  while (metier_onet_table_find (g_ptr_array_index (self->import->tables, i)) != METIER_ONET_RELATED)
    i++;
  return g_ptr_array_index (self->import->tables, i) == file;
}

gboolean
metier_onet_read_related (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = NULL;
  GError *reason = NULL;
  RelatedColumns columns;

  if (!is_first_related (self, file))
    return TRUE;

  table = metier_import_open (self->import, file, error);
  if (table == NULL || !metier_delimited_need_column (table, METIER_ONET_CODE, &columns.code, error)
      || !metier_delimited_need_column (table, "Related O*NET-SOC Code", &columns.other, error)
      || !(metier_delimited_find_column (table, "Related Index") >= 0
               ? metier_delimited_need_column (table, "Related Index", &columns.index, error)
               : metier_delimited_need_column (table, "Index", &columns.index, error)))
    return FALSE;

  columns.tier = metier_delimited_find_column (table, "Relatedness Tier");
  while (metier_import_next (self->import, table, &reason))
    {
      if (!take_related (self, table, &columns, error))
        return FALSE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}
