/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/describe/metier-describe.h"
#include "cli/metier-cli-evidence.h"
#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-table.h"
#include "cli/metier-cli-text.h"
#include "core/comparison/metier-comparison.h"

#define MOST_ROLES 50

static void
write_row (MetierJsonWriter *writer, const MetierComparison *comparison, const MetierComparisonRow *row)
{
  g_autoptr (MetierEvidence) difference
      = metier_comparison_row_get_difference (row, comparison->profiles, row->scale, metier_cli_get_year ());

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", row->skill);
  metier_json_writer_text (writer, "name", row->name);
  metier_json_writer_text (writer, "scale", row->scale != NULL ? row->scale->id : NULL);
  metier_json_writer_begin_list (writer, "values");
  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierCell *cell = &row->cells[i];

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_number (writer, "value", cell->value);
      metier_json_writer_number (writer, "raw", cell->raw);
      metier_json_writer_text (writer, "scale", cell->scale != NULL ? cell->scale->id : NULL);
      metier_json_writer_text (writer, "status", metier_status_to_string (cell->status));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_json_writer_number (writer, "spread", row->spread);
  metier_cli_write_difference (writer, "difference", difference);
  metier_json_writer_end (writer);
}

/* Which source is heard for each role, where several have it. */
static void
write_sources (MetierJsonWriter *writer, const MetierComparison *comparison)
{
  metier_json_writer_begin_list (writer, "sources");
  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (comparison->profiles, i);

      metier_json_writer_text (writer, NULL, profile->role->source->id);
    }
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierComparison *comparison, const char *sentence)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_begin_list (writer, "roles");
  for (guint i = 0; i < comparison->profiles->len; i++)
    metier_json_writer_text (writer, NULL,
                             ((const MetierProfile *) g_ptr_array_index (comparison->profiles, i))->role->id);
  metier_json_writer_end (writer);
  write_sources (writer, comparison);
  metier_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < comparison->rows->len; i++)
    write_row (writer, comparison, g_ptr_array_index (comparison->rows, i));
  metier_json_writer_end (writer);
  metier_json_writer_text (writer, "sentence", sentence);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static char *
dup_cell (const MetierCell *cell)
{
  if (isnan (cell->raw) || cell->status != METIER_STATUS_RATED)
    return g_strdup (metier_status_get_title (cell->status));
  return metier_scale_format (cell->scale, cell->raw);
}

/* How far apart the rated cells are, in the points of the scale that the cells beside it are on. */
static char *
dup_spread (const MetierComparisonRow *row, guint n_cells)
{
  double low = INFINITY;
  double high = -INFINITY;
  g_autofree char *difference = NULL;

  if (row->scale == NULL || isnan (row->spread))
    return g_strdup ("");
  for (guint i = 0; i < n_cells; i++)
    if (row->cells[i].status == METIER_STATUS_RATED)
      {
        low = fmin (low, row->cells[i].raw);
        high = fmax (high, row->cells[i].raw);
      }
  difference = metier_scale_format_difference (row->scale, high - low);
  return g_strdup (difference + (*difference == '+'));
}

/* Roles of different sources may have the same title. */
static char *
dup_role_name (const MetierComparison *comparison, guint index)
{
  const MetierProfile *first = g_ptr_array_index (comparison->profiles, 0);
  const MetierProfile *profile = g_ptr_array_index (comparison->profiles, index);
  gboolean mixed = FALSE;

  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierProfile *other = g_ptr_array_index (comparison->profiles, i);

      mixed |= !g_str_equal (other->role->source->id, first->role->source->id);
    }
  if (!mixed)
    return g_strdup (profile->role->title);
  /* Translators: the title of a role, then its source. */
  return g_strdup_printf (C_ ("role and source", "%s (%s)"), profile->role->title,
                          profile->role->source->title);
}

static void
add_head (MetierCliTable *table, const MetierComparison *comparison)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) head = NULL;

  g_strv_builder_add (cells, _ ("Skill"));
  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      g_autofree char *name = dup_role_name (comparison, i);

      g_strv_builder_add (cells, name);
    }
  /* Translators: the head of a column: how far apart the roles are, in points of their scale. */
  g_strv_builder_add (cells, _ ("Apart"));
  head = g_strv_builder_end (cells);
  metier_cli_table_add_cells (table, (const char *const *) head);
}

static void
add_row (MetierCliTable *table, const MetierComparisonRow *row, guint n_cells)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *spread = dup_spread (row, n_cells);
  g_auto (GStrv) texts = NULL;

  g_strv_builder_add (cells, row->name);
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *text = dup_cell (&row->cells[i]);

      g_strv_builder_add (cells, text);
    }
  g_strv_builder_add (cells, spread);
  texts = g_strv_builder_end (cells);
  metier_cli_table_add_cells (table, (const char *const *) texts);
}

static void
print_text (MetierCli *self, const MetierComparison *comparison, const char *sentence)
{
  g_autofree char *right = g_strnfill (comparison->profiles->len + 1, 'r');
  g_autofree char *alignment = g_strconcat ("l", right, NULL);
  g_autoptr (MetierCliTable) table = metier_cli_table_new (alignment);

  add_head (table, comparison);
  for (guint i = 0; i < comparison->rows->len; i++)
    add_row (table, g_ptr_array_index (comparison->rows, i), comparison->profiles->len);
  metier_cli_table_print (table, 0, self->output);
  metier_cli_print (self, "\n");
  metier_cli_text_append_wrapped (self->output, sentence, 0);
}

static gboolean
compare (MetierCli *self, char **roles, MetierScope scope, MetierSort sort, GError **error)
{
  g_autoptr (GPtrArray) profiles = metier_cli_load_roles (self, roles, error);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *sentence = NULL;

  if (profiles == NULL)
    return FALSE;
  comparison = metier_comparison_new (profiles, scope, sort);
  sentence = metier_describe_comparison (comparison);
  if (self->json)
    print_json (self, comparison, sentence);
  else
    print_text (self, comparison, sentence);
  return TRUE;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  gboolean core = FALSE, all = FALSE;
  g_autofree char *sort_name = NULL;
  MetierSort sort = METIER_SORT_IMPORTANCE;
  const GOptionEntry entries[] = {
    { "core", 0, 0, G_OPTION_ARG_NONE, &core, N_ ("The five core skills, as without this option"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("All skills of the sources"), NULL },
    { "sort", 0, 0, G_OPTION_ARG_FILENAME, &sort_name, N_ ("Sort by importance, difference, name or source"),
      N_ ("ORDER") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 2, MOST_ROLES, error))
    return FALSE;
  if (core && all)
    return metier_cli_refuse (error, _ ("“--core” and “--all” exclude each other."));
  if (sort_name != NULL && !metier_sort_from_string (sort_name, &sort))
    return metier_cli_refuse (error, _ ("“--sort” takes importance, difference, name or source, not “%s”."),
                              sort_name);
  return compare (self, *arguments + 1, all ? METIER_SCOPE_ALL : METIER_SCOPE_CORE, sort, error);
}

const MetierCliCommand metier_cli_compare
    = { "compare", "ROLE ROLE [ROLE…] [--core|--all] [--sort importance|difference|name|source]",
        N_ ("Compare roles"), run };
