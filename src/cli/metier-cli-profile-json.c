/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-profile.h"

#include <math.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-evidence.h"
#include "formats/packs/metier-role-json.h"

static void
write_facts (MetierJsonWriter *writer, const MetierFacts *facts)
{
  if (facts == NULL)
    {
      metier_json_writer_null (writer, "facts");
      return;
    }
  metier_json_writer_begin_object (writer, "facts");
  metier_json_writer_text (writer, "goal", facts->goal);
  metier_json_writer_text (writer, "output", facts->output);
  metier_json_writer_text (writer, "audience", facts->audience);
  metier_json_writer_text (writer, "decided_by", facts->decided_by);
  metier_json_writer_text (writer, "example", facts->example);
  metier_json_writer_texts (writer, "systems", (const char *const *) facts->systems);
  metier_json_writer_end (writer);
}

static void
write_preparation (MetierJsonWriter *writer, const MetierPreparation *preparation)
{
  if (preparation != NULL)
    metier_role_json_write_preparation (writer, "preparation", preparation);
  else
    metier_json_writer_null (writer, "preparation");
}

static void
write_skill_ids (MetierJsonWriter *writer, const char *key, GPtrArray *ratings)
{
  metier_json_writer_begin_list (writer, key);
  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (ratings, i);

      metier_json_writer_text (writer, NULL, rating->skill->id);
    }
  metier_json_writer_end (writer);
}

static void
write_core (MetierJsonWriter *writer, const MetierRole *role, const MetierRole *baseline)
{
  int year = metier_cli_get_year ();

  metier_json_writer_begin_list (writer, "core");
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      const MetierCoreValue *core = role->core[i];
      g_autofree char *recipe = metier_core_value_get_recipe (core, role->source);
      g_autoptr (MetierEvidence) evidence = metier_evidence_new_for_core (role, core->core, baseline, year);

      metier_json_writer_begin_object (writer, NULL);
      metier_cli_write_core_id (writer, (int) core->core);
      metier_json_writer_text (writer, "scale", core->scale != NULL ? core->scale->id : NULL);
      metier_json_writer_number (writer, "value", metier_core_value_get_value (core));
      metier_json_writer_number (writer, "low", metier_core_value_get_low (core));
      metier_json_writer_number (writer, "high", metier_core_value_get_high (core));
      write_skill_ids (writer, "items", core->items);
      write_skill_ids (writer, "left_out", core->left_out);
      metier_json_writer_text (writer, "status", metier_status_to_string (core->status));
      metier_json_writer_text (writer, "recipe", recipe);
      metier_cli_write_evidence (writer, "evidence", evidence);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_flags (MetierJsonWriter *writer, MetierRatingFlags flags)
{
  metier_json_writer_begin_list (writer, "flags");
  if (flags & METIER_RATING_SUPPRESSED)
    metier_json_writer_text (writer, NULL, "suppressed");
  if (flags & METIER_RATING_NOT_RELEVANT)
    metier_json_writer_text (writer, NULL, "not-relevant");
  metier_json_writer_end (writer);
}

static void
write_rating (MetierJsonWriter *writer, const MetierRating *rating, const MetierEvidence *evidence)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", rating->skill->id);
  metier_json_writer_text (writer, "name", rating->skill->name);
  metier_cli_write_core_id (writer, rating->skill->core);
  metier_json_writer_text (writer, "scale", rating->scale->id);
  metier_json_writer_number (writer, "raw", rating->raw);
  metier_json_writer_number (writer, "min", rating->scale->min);
  metier_json_writer_number (writer, "max", rating->scale->max);
  metier_json_writer_number (writer, "value", metier_rating_get_value (rating));
  metier_json_writer_number (writer, "n", rating->n != METIER_RATING_NO_N ? rating->n : (double) NAN);
  metier_json_writer_number (writer, "se", rating->se);
  metier_json_writer_number (writer, "lo", rating->lo);
  metier_json_writer_number (writer, "hi", rating->hi);
  write_flags (writer, rating->flags);
  metier_json_writer_text (writer, "date", rating->date);
  metier_json_writer_text (writer, "method", rating->method);
  metier_json_writer_text (writer, "status", metier_status_to_string (metier_rating_get_status (rating)));
  metier_cli_write_evidence (writer, "evidence", evidence);
  metier_json_writer_end (writer);
}

static void
write_ratings (MetierJsonWriter *writer, const MetierProfile *profile, const MetierProfile *baseline,
               const MetierScale *scale)
{
  int year = metier_cli_get_year ();

  metier_json_writer_begin_list (writer, "ratings");
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);
      g_autoptr (MetierEvidence) evidence = NULL;

      if (scale != NULL && !g_str_equal (rating->scale->id, scale->id))
        continue;
      evidence = metier_evidence_new (profile, rating->skill, rating->scale, baseline, year);
      write_rating (writer, rating, evidence);
    }
  metier_json_writer_end (writer);
}

static void
write_related (MetierJsonWriter *writer, GPtrArray *related)
{
  metier_json_writer_begin_list (writer, "related");
  for (guint i = 0; i < related->len; i++)
    {
      const MetierRelatedRole *role = g_ptr_array_index (related, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", role->role);
      metier_json_writer_text (writer, "title", role->title);
      metier_json_writer_text (writer, "tier", role->tier);
      metier_json_writer_number (writer, "rank", role->rank);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_also_in (MetierJsonWriter *writer, GPtrArray *sources)
{
  metier_json_writer_begin_list (writer, "also_in");
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);

      metier_json_writer_text (writer, NULL, source->id);
    }
  metier_json_writer_end (writer);
}

void
metier_cli_write_profile (MetierJsonWriter *writer, const MetierProfile *profile,
                          const MetierProfile *baseline, const MetierScale *scale)
{
  const MetierRole *role = profile->role;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", role->id);
  metier_json_writer_text (writer, "title", role->title);
  metier_json_writer_text (writer, "full_title", role->full_title);
  metier_json_writer_text (writer, "family", role->family);
  metier_json_writer_begin_object (writer, "source");
  metier_cli_write_source (writer, role->source);
  metier_json_writer_end (writer);
  metier_json_writer_text (writer, "summary", role->summary);
  metier_json_writer_texts (writer, "aliases", (const char *const *) profile->aliases);
  write_facts (writer, profile->facts);
  write_preparation (writer, profile->preparation);
  metier_role_json_write_tasks (writer, profile->tasks);
  write_core (writer, role, baseline != NULL ? baseline->role : NULL);
  write_ratings (writer, profile, baseline, scale);
  metier_role_json_write_technologies (writer, profile->technologies);
  write_related (writer, profile->related);
  write_also_in (writer, profile->also_in);
  metier_json_writer_end (writer);
}
