/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-table.h"
#include "store/shelf/metier-shelf.h"

#define LIMIT 20
#define MOST 10000

static void
write_roles (MetierJsonWriter *writer, GPtrArray *hits)
{
  metier_json_writer_begin_list (writer, "roles");
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", hit->role->id);
      metier_json_writer_text (writer, "title", hit->role->title);
      metier_json_writer_text (writer, "source", hit->role->source->id);
      metier_json_writer_text (writer, "matched", hit->matched);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_skills (MetierJsonWriter *writer, GPtrArray *hits)
{
  metier_json_writer_begin_list (writer, "skills");
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", hit->skill->id);
      metier_json_writer_text (writer, "name", hit->skill->name);
      metier_json_writer_text (writer, "source", hit->skill->source->id);
      metier_cli_write_core_id (writer, hit->skill->core);
      metier_json_writer_text (writer, "matched", hit->matched);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_resources (MetierJsonWriter *writer, GPtrArray *hits, gboolean shelf_known)
{
  metier_json_writer_begin_list (writer, "resources");
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_cli_write_resource (writer, hit->resource, shelf_known);
      metier_json_writer_text (writer, "matched", hit->matched);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierSearchResults *results, gboolean shelf_known)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  write_roles (writer, results->roles);
  write_skills (writer, results->skills);
  write_resources (writer, results->resources, shelf_known);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
add_hit (MetierCliTable *table, const MetierSearchHit *hit)
{
  const char *matched = hit->matched != NULL ? hit->matched : "";

  if (hit->role != NULL)
    metier_cli_table_add (table, _ ("Role"), hit->role->id, hit->role->title, matched, NULL);
  else if (hit->skill != NULL)
    metier_cli_table_add (table, _ ("Skill"), hit->skill->id, hit->skill->name, matched, NULL);
  else
    metier_cli_table_add (table, _ ("Resource"), hit->resource->id, hit->resource->title, matched, NULL);
}

static void
print_text (MetierCli *self, const MetierSearchResults *results)
{
  g_autoptr (MetierCliTable) table = metier_cli_table_new ("llll");
  GPtrArray *const all[] = { results->roles, results->skills, results->resources };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint k = 0; k < all[i]->len; k++)
      add_hit (table, g_ptr_array_index (all[i], k));
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *limit_text = NULL;
  g_autoptr (MetierSearchResults) results = NULL;
  gboolean shelf_known;
  guint limit = LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_FILENAME, &limit_text, N_ ("How many of each kind, 20 without this option"),
      N_ ("N") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 1, 1, error)
      || !metier_cli_parse_whole ("--limit", limit_text, 1, MOST, &limit, error)
      || metier_cli_open_catalogue (self, error) == NULL)
    return FALSE;
  shelf_known = metier_cli_try_library (self);
  results = metier_shelf_search (self->catalogue, self->library, (*arguments)[1], limit, NULL, error);
  if (results == NULL)
    return FALSE;
  if (self->json)
    print_json (self, results, shelf_known);
  else
    print_text (self, results);
  return TRUE;
}

const MetierCliCommand metier_cli_search
    = { "search", "TEXT [--limit N]", N_ ("Find roles, skills and resources"), run };
