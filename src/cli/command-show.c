/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-evidence.h"
#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-profile.h"
#include "core/values/metier-error.h"

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

/* A skill by id, else by its name in any case; two skills of one name are told apart by ids. */
static gboolean
pick_skill (GPtrArray *skills, const char *text, MetierSkill **found, GError **error)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  *found = NULL;
  for (guint i = 0; i < skills->len; i++)
    {
      MetierSkill *skill = g_ptr_array_index (skills, i);
      g_autofree char *name = g_utf8_casefold (skill->name, -1);

      if (g_str_equal (skill->id, text))
        {
          *found = skill;
          return TRUE;
        }
      if (!g_str_equal (name, folded))
        continue;
      if (*found != NULL)
        {
          g_set_error (error, METIER_ERROR, METIER_ERROR_AMBIGUOUS,
                       _ ("“%s” may be %s or %s; give the id of one."), text, (*found)->id, skill->id);
          return FALSE;
        }
      *found = skill;
    }
  return TRUE;
}

static GPtrArray *
list_rated (const MetierProfile *profile, const MetierScale *scale)
{
  GPtrArray *skills = g_ptr_array_new ();

  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (g_str_equal (rating->scale->id, scale->id))
        g_ptr_array_add (skills, rating->skill);
    }
  return skills;
}

/* A skill of the role, else one that the source has for others: why there is no number is an answer too. */
static MetierSkill *
find_skill (MetierCli *self, const MetierProfile *profile, const char *text, const MetierScale *scale,
            GError **error)
{
  const MetierSource *source = profile->role->source;
  g_autoptr (GPtrArray) rated = list_rated (profile, scale);
  g_autoptr (GPtrArray) all = NULL;
  MetierSkill *found;

  if (!pick_skill (rated, text, &found, error))
    return NULL;
  if (found == NULL)
    {
      all = metier_catalogue_list_skills (self->catalogue, source->id, error);
      if (all == NULL || !pick_skill (all, text, &found, error))
        return NULL;
    }
  if (found == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("%s rates no skill “%s” of %s."),
                 source->title, text, profile->role->title);
  return found != NULL ? metier_skill_ref (found) : NULL;
}

static MetierEvidence *
load_evidence (MetierCli *self, const MetierProfile *profile, const MetierProfile *baseline,
               const MetierScale *scale, const char *text, GError **error)
{
  const MetierScale *asked = scale != NULL ? scale : metier_profile_get_main_scale (profile);
  g_autoptr (MetierSkill) skill = NULL;
  MetierCoreSkill core;

  if (metier_core_skill_from_id (text, &core))
    return metier_evidence_new_for_core (profile->role, core, baseline != NULL ? baseline->role : NULL,
                                         metier_cli_get_year ());
  if (asked == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("%s has no ratings of %s."),
                   profile->role->source->title, profile->role->title);
      return NULL;
    }
  skill = find_skill (self, profile, text, asked, error);
  return skill != NULL ? metier_evidence_new (profile, skill, asked, baseline, metier_cli_get_year ()) : NULL;
}

static gboolean
print_evidence (MetierCli *self, const MetierProfile *profile, const MetierProfile *baseline,
                const MetierScale *scale, const char *skill, GError **error)
{
  g_autoptr (MetierEvidence) evidence = load_evidence (self, profile, baseline, scale, skill, error);
  MetierJsonWriter *writer;

  if (evidence == NULL)
    return FALSE;
  if (!self->json)
    {
      metier_cli_append_evidence (self->output, evidence);
      return TRUE;
    }
  writer = metier_json_writer_new ();
  metier_cli_write_evidence (writer, NULL, evidence);
  metier_cli_print_json (self, writer);
  return TRUE;
}

static void
print_profile (MetierCli *self, const MetierProfile *profile, const MetierProfile *baseline,
               const MetierScale *scale)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      metier_cli_append_profile (self->output, profile, scale);
      return;
    }
  writer = metier_json_writer_new ();
  metier_cli_write_profile (writer, profile, baseline, scale);
  metier_cli_print_json (self, writer);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *scale_id = NULL;
  g_autofree char *source = NULL;
  g_autofree char *skill = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierProfile) baseline = NULL;
  const MetierScale *scale;
  const GOptionEntry entries[] = {
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &scale_id, N_ ("Only the ratings on a scale"), N_ ("ID") },
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &source, N_ ("What this source says of the role"), N_ ("ID") },
    { "why", 0, 0, G_OPTION_ARG_FILENAME, &skill, N_ ("Where the number of a skill comes from"),
      N_ ("SKILL") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 1, 1, error))
    return FALSE;
  profile = metier_cli_load_role (self, (*arguments)[1], source, error);
  if (profile == NULL || !find_scale (profile, scale_id, &scale, error)
      || !metier_cli_load_baseline (self, NULL, profile, &baseline, error))
    return FALSE;
  if (skill != NULL)
    return print_evidence (self, profile, baseline, scale, skill, error);
  print_profile (self, profile, baseline, scale);
  return TRUE;
}

const MetierCliCommand metier_cli_show
    = { "show", "ROLE [--why SKILL] [--scale ID] [--source ID]", N_ ("Show one role"), run };
