/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-lookup.h"
#include "store/shelf/metier-shelf.h"

static void
print_json (MetierCli *self, GPtrArray *resources, gboolean shelf_known)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < resources->len; i++)
    {
      metier_json_writer_begin_object (writer, NULL);
      metier_cli_write_resource (writer, g_ptr_array_index (resources, i), shelf_known);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

/* What is known of a resource, in one line. */
static char *
dup_details (const MetierResource *resource)
{
  const char *const known[] = { resource->kind, resource->level, resource->cost, resource->language };
  GString *line = g_string_new (resource->id);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i], "unknown") != 0)
      g_string_append_printf (line, " · %s", known[i]);
  if (resource->bookmark != NULL)
    g_string_append_printf (line, " · %s", metier_bookmark_status_to_string (resource->bookmark->status));
  for (guint i = 0; resource->bookmark != NULL && resource->bookmark->tags[i] != NULL; i++)
    g_string_append_printf (line, " #%s", resource->bookmark->tags[i]);
  return g_string_free (line, FALSE);
}

static void
print_text (MetierCli *self, GPtrArray *resources)
{
  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);
      g_autofree char *details = dup_details (resource);

      metier_cli_print (self, "%s%s\n  %s\n  %s\n", i > 0 ? "\n" : "", resource->title, details,
                        resource->url);
    }
}

static gboolean
list (MetierCli *self, MetierShelfFilter *filter, const char *skill, const char *role, gboolean shelf_known,
      GError **error)
{
  g_autofree char *skill_id
      = skill != NULL ? metier_catalogue_find_skill (self->catalogue, skill, error) : NULL;
  g_autofree char *role_id = NULL;
  g_autoptr (GPtrArray) resources = NULL;

  if (skill != NULL && skill_id == NULL)
    return FALSE;
  role_id = role != NULL ? metier_cli_find_role (self->catalogue, role, error) : NULL;
  if (role != NULL && role_id == NULL)
    return FALSE;
  filter->skill = skill_id;
  filter->role = role_id;
  resources = metier_shelf_list (self->catalogue, self->library, filter, error);
  if (resources == NULL)
    return FALSE;
  if (self->json)
    print_json (self, resources, shelf_known);
  else
    print_text (self, resources);
  return TRUE;
}

/* What asks for the shelf fails without it, everything else goes on. */
static gboolean
open_shelf (MetierCli *self, const MetierShelfFilter *filter, gboolean *known, GError **error)
{
  gboolean needed = filter->bookmarked || filter->status != NULL || filter->tag != NULL;

  *known = needed ? metier_cli_open_library_if_any (self, error) : metier_cli_try_library (self);
  return *known || !needed;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *skill = NULL;
  g_autofree char *role = NULL;
  g_autofree char *status_name = NULL;
  g_autofree char *tag = NULL;
  MetierBookmarkStatus status;
  MetierShelfFilter filter = { NULL };
  gboolean shelf_known;
  const GOptionEntry entries[] = {
    { "skill", 0, 0, G_OPTION_ARG_FILENAME, &skill, N_ ("Only those for a skill"), N_ ("SKILL") },
    { "role", 0, 0, G_OPTION_ARG_FILENAME, &role, N_ ("Only those for the skills of a role"), N_ ("ROLE") },
    { "status", 0, 0, G_OPTION_ARG_FILENAME, &status_name, N_ ("Only bookmarks to-read, in-progress or done"),
      N_ ("STATUS") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME, &tag, N_ ("Only bookmarks with a tag"), N_ ("TAG") },
    { "bookmarked", 0, 0, G_OPTION_ARG_NONE, &filter.bookmarked, N_ ("Only bookmarks"), NULL },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 0, 0, error))
    return FALSE;
  if (status_name != NULL && !metier_bookmark_status_from_string (status_name, &status))
    return metier_cli_refuse (error, _ ("“--status” takes to-read, in-progress or done, not “%s”."),
                              status_name);
  filter.status = status_name != NULL ? &status : NULL;
  filter.tag = tag;
  return metier_cli_open_catalogue (self, error) != NULL && open_shelf (self, &filter, &shelf_known, error)
         && list (self, &filter, skill, role, shelf_known, error);
}

const MetierCliCommand metier_cli_resources
    = { "resources", "[--skill SKILL] [--role ROLE] [--status STATUS] [--tag TAG] [--bookmarked]",
        N_ ("List learning resources"), run };
