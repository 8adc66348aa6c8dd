/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-person.h"
#include "store/library/metier-library-plan.h"

static void
print_json (MetierCli *self, const MetierTarget *target, double aim)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "role", target->role);
  metier_json_writer_text (writer, "title", target->title);
  metier_json_writer_text (writer, "source", target->source);
  metier_json_writer_number (writer, "aim", aim);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, const MetierTarget *target, double aim)
{
  g_autofree char *level = metier_cli_dup_level (aim);

  /* Translators: title and id of a role, then a level such as “3 · practitioner”. */
  metier_cli_print (self, _ ("The target is %s, %s; where its source asks no level, the aim is %s.\n"),
                    target->title, target->role, level);
}

static gboolean
keep_aim (MetierLibrary *library, double aim, double *kept, GError **error)
{
  g_autoptr (MetierPlanSettings) before = metier_library_get_plan (library, error);
  g_autoptr (MetierPlanSettings) after = NULL;

  if (before == NULL)
    return FALSE;

  *kept = before->aim;
  if (isnan (aim))
    return TRUE;

  after = metier_plan_settings_copy (before);
  after->aim = aim;
  *kept = aim;
  return metier_library_set_plan (library, after, error);
}

/* Target and aim are kept together or not at all. */
static gboolean
keep (MetierLibrary *library, const MetierTarget *target, double aim, double *kept, GError **error)
{
  if (!metier_library_begin (library, error))
    return FALSE;

  if (metier_library_set_target (library, 0, target, error) && keep_aim (library, aim, kept, error))
    return metier_library_commit (library, error);

  metier_library_roll_back (library);
  return FALSE;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *aim_text = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierTarget) target = NULL;
  const GOptionEntry entries[] = {
    { "aim", 0, 0, G_OPTION_ARG_FILENAME, &aim_text, N_ ("Level to reach where the source asks none, 0 to 4"),
      N_ ("LEVEL") },
    { NULL },
  };
  MetierLibrary *library;
  double aim = NAN;
  double kept = NAN;

  if (!metier_cli_parse (self, entries, arguments, 1, 1, error)
      || !metier_cli_parse_level ("--aim", aim_text, &aim, error))
    return FALSE;

  profile = metier_cli_load_role (self, (*arguments)[1], NULL, error);
  library = profile != NULL ? metier_cli_open_library (self, error) : NULL;
  if (library == NULL)
    return FALSE;

  target = metier_target_new (profile->role->id, profile->role->title, profile->role->source->id);
  if (!keep (library, target, aim, &kept, error))
    return FALSE;

  if (self->json)
    print_json (self, target, kept);
  else
    print_text (self, target, kept);
  return TRUE;
}

const MetierCliCommand metier_cli_target
    = { "target", "ROLE [--aim LEVEL]", N_ ("Choose the role that you want to reach"), run };
