/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-person.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/metier-cli-lookup.h"
#include "core/values/metier-error.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

void
metier_cli_person_clear (MetierCliPerson *person)
{
  g_clear_pointer (&person->gap, metier_gap_unref);
  g_clear_pointer (&person->role, metier_comparison_unref);
  g_clear_pointer (&person->profile, metier_profile_unref);
  g_clear_pointer (&person->settings, metier_plan_settings_unref);
  g_clear_pointer (&person->levels, metier_levels_unref);
}

/* Whoever has no library yet has said nothing. */
static gboolean
load_said (MetierCliPerson *person, MetierCli *self, GError **error)
{
  if (!metier_cli_open_library_if_any (self, error))
    return FALSE;

  if (self->library == NULL)
    {
      person->levels = metier_levels_new ();
      person->settings = metier_plan_settings_new ();
      return TRUE;
    }

  person->levels = metier_library_load_levels (self->library, error);
  if (person->levels != NULL)
    person->settings = metier_library_get_plan (self->library, error);
  return person->settings != NULL;
}

/* Of a role that is gone with its source, what was kept of it says more than its id. */
static MetierProfile *
load_kept_role (MetierCli *self, const MetierTarget *target, GError **error)
{
  g_autoptr (GError) problem = NULL;
  MetierProfile *profile = metier_cli_load_role (self, target->role, NULL, &problem);

  if (g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    g_set_error (
        error, METIER_ERROR, METIER_ERROR_NOT_FOUND,
        /* Translators: title of a role, its id, then the id of its source. */
        _ ("Your target “%s” (%s) comes from the source “%s”, which is not installed or does not have it "
           "any more. What you said is kept."),
        target->title, target->role, target->source);
  else if (profile == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return profile;
}

static MetierProfile *
load_target (MetierCli *self, GError **error)
{
  g_autoptr (MetierTarget) target = NULL;

  if (self->library != NULL && !metier_library_get_target (self->library, 0, &target, error))
    return NULL;

  if (target == NULL)
    {
      metier_cli_refuse (error, _ ("No target is chosen; name a role, or choose one with “target ROLE”."));
      return NULL;
    }

  return load_kept_role (self, target, error);
}

/* The five core skills are the frame; a role without any value for them is measured by what its source has.
 */
static MetierScope
choose_scope (const MetierProfile *profile, const MetierCliGapOptions *options)
{
  if (options->all)
    return METIER_SCOPE_ALL;

  return options->core || metier_role_has_core (profile->role) ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
}

gboolean
metier_cli_person_load (MetierCliPerson *person, MetierCli *self, const MetierCliGapOptions *options,
                        GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  double aim = NAN;

  if (options->core && options->all)
    return metier_cli_refuse (error, _ ("“--core” and “--all” do not go together."));

  if (!metier_cli_parse_level ("--aim", options->aim, &aim, error) || !load_said (person, self, error))
    return FALSE;

  person->profile = options->role != NULL ? metier_cli_load_role (self, options->role, NULL, error)
                                          : load_target (self, error);
  if (person->profile == NULL)
    return FALSE;

  g_ptr_array_add (profiles, person->profile);
  person->role
      = metier_comparison_new (profiles, choose_scope (person->profile, options), METIER_SORT_SOURCE);
  person->gap = metier_gap_new (person->role, person->levels, isnan (aim) ? person->settings->aim : aim);
  return TRUE;
}

/* Reads a level, 0–4; leaves @level alone when there is no text. */
gboolean
metier_cli_parse_level (const char *option, const char *text, double *level, GError **error)
{
  guint whole = 0;

  if (text == NULL)
    return TRUE;

  if (!metier_cli_parse_whole (option, text, 0, METIER_LEVEL_MAX, &whole, error))
    return FALSE;

  *level = whole;
  return TRUE;
}

/* "2 · working", "2.5" between two steps, "?" where there is none. */
char *
metier_cli_dup_level (double level)
{
  if (isnan (level))
    return g_strdup ("?");

  if (level != floor (level))
    return g_strdup_printf ("%.1f", level);

  return g_strdup_printf ("%.0f · %s", level, metier_level_get_name ((guint) level));
}
