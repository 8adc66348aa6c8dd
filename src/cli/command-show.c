/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-profile.h"
#include "core/metier-error.h"

static gboolean
find_scale (const MetierProfile *profile, const char *id, const MetierScale **scale, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autofree char *known = NULL;

  *scale = id != NULL ? metier_profile_get_scale (profile, id) : NULL;
  if (id == NULL || *scale != NULL)
    return TRUE;
  for (guint i = 0; i < profile->scales->len; i++)
    g_strv_builder_add (builder, ((const MetierScale *) g_ptr_array_index (profile->scales, i))->id);
  ids = g_strv_builder_end (builder);
  known = g_strjoinv (", ", ids);
  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("%s has no scale “%s”; it has: %s."),
               profile->role->source->title, id, known);
  return FALSE;
}

static void
print_json (MetierCli *self, const MetierProfile *profile, const MetierScale *scale)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_cli_write_profile (writer, profile, scale);
  metier_cli_print_json (self, writer);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *scale_id = NULL;
  g_autofree char *source = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  const MetierScale *scale;
  const GOptionEntry entries[] = {
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &scale_id, N_ ("Only the ratings on a scale"), N_ ("ID") },
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &source, N_ ("What this source says of the role"), N_ ("ID") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 1, 1, error))
    return FALSE;
  profile = metier_cli_load_role (self, (*arguments)[1], source, error);
  if (profile == NULL || !find_scale (profile, scale_id, &scale, error))
    return FALSE;
  if (self->json)
    print_json (self, profile, scale);
  else
    metier_cli_append_profile (self->output, profile, scale);
  return TRUE;
}

const MetierCliCommand metier_cli_show
    = { "show", "ROLE [--scale ID] [--source ID]", N_ ("Show one role"), run };
