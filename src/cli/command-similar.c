/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-table.h"

#define LIMIT 10
#define MOST 10000

static void
print_json (MetierCli *self, GPtrArray *similar)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < similar->len; i++)
    {
      const MetierSimilarRole *role = g_ptr_array_index (similar, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", role->id);
      metier_json_writer_text (writer, "title", role->title);
      metier_json_writer_number (writer, "similarity", role->similarity);
      metier_json_writer_number (writer, "to", role->to);
      metier_json_writer_number (writer, "back", role->back);
      metier_json_writer_number (writer, "shared", role->n_shared);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, GPtrArray *similar)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("llrrr");

  /* Translators: “There” and “Back” head the points of 100 to gain on the way to a role and on the way back.
   */
  metier_cli_table_add (table, _ ("ID"), _ ("Title"), _ ("Similar"), _ ("There"), _ ("Back"), NULL);
  for (guint i = 0; i < similar->len; i++)
    {
      const MetierSimilarRole *role = g_ptr_array_index (similar, i);
      g_autofree char *similarity = g_strdup_printf ("%.0f%%", role->similarity * 100);
      g_autofree char *to = g_strdup_printf ("%.1f", role->to);
      g_autofree char *back = g_strdup_printf ("%.1f", role->back);

      metier_cli_table_add (table, role->id, role->title, similarity, to, back, NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

/* Roles are compared within their source, on the scale that its core values use. */
static GPtrArray *
rank (MetierCli *self, const char *text, guint limit, GError **error)
{
  g_autoptr (MetierProfile) profile = metier_cli_load_role (self, text, NULL, error);
  g_autoptr (MetierMatrix) matrix = NULL;
  const MetierScale *scale;

  if (profile == NULL)
    return NULL;
  scale = metier_profile_get_main_scale (profile);
  if (scale == NULL)
    return g_ptr_array_new ();
  matrix = metier_catalogue_load_matrix (self->catalogue, profile->role->source->id, scale->id, error);
  return matrix != NULL ? metier_similarity_rank (matrix, profile->role->id, limit) : NULL;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *limit_text = NULL;
  g_autoptr (GPtrArray) similar = NULL;
  guint limit = LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_FILENAME, &limit_text, N_ ("How many, 10 without this option"), N_ ("N") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 1, 1, error)
      || !metier_cli_parse_whole ("--limit", limit_text, 1, MOST, &limit, error))
    return FALSE;
  similar = rank (self, (*arguments)[1], limit, error);
  if (similar == NULL)
    return FALSE;
  if (self->json)
    print_json (self, similar);
  else
    print_text (self, similar);
  return TRUE;
}

const MetierCliCommand metier_cli_similar
    = { "similar", "ROLE [--limit N]", N_ ("List the nearest roles and what it takes to get there"), run };
