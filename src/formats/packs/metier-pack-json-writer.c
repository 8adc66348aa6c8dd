/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json-writer.h"

#include <math.h>

#include "formats/json/metier-json-writer.h"
#include "formats/packs/metier-role-json.h"

/* A key that would say nothing is left out. */
static void
write_texts (MetierJsonWriter *writer, const char *key, GStrv texts)
{
  if (texts != NULL && *texts != NULL)
    metier_json_writer_texts (writer, key, (const char *const *) texts);
}

static gboolean
has_role (const MetierPackContents *contents, const char *id)
{
  for (guint i = 0; i < contents->roles->len; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (contents->roles, i);

      if (g_strcmp0 (profile->role->id, id) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
write_source (MetierJsonWriter *writer, const MetierPackContents *contents)
{
  const MetierSource *source = contents->source;

  metier_json_writer_begin_object (writer, "pack");
  metier_json_writer_text (writer, "id", source->id);
  metier_json_writer_text (writer, "title", source->title);
  metier_json_writer_text (writer, "edition", source->edition);
  metier_json_writer_text (writer, "released", source->released);
  metier_json_writer_text (writer, "url", source->url);
  metier_json_writer_text (writer, "licence", source->licence);
  metier_json_writer_text (writer, "credit", source->credit);
  if (has_role (contents, source->own_baseline))
    metier_json_writer_text (writer, "baseline_role", source->own_baseline);
  metier_json_writer_text (writer, "core_scale", source->core_scale);
  metier_json_writer_text (writer, "note", source->note);
  metier_json_writer_text (writer, "method", source->method);
  metier_json_writer_end (writer);
}

static void
write_levels (MetierJsonWriter *writer, GPtrArray *levels)
{
  if (levels->len == 0)
    return;

  metier_json_writer_begin_list (writer, "levels");
  for (guint i = 0; i < levels->len; i++)
    {
      const MetierScaleLevel *level = g_ptr_array_index (levels, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_number (writer, "value", level->value);
      metier_json_writer_text (writer, "name", level->name);
      metier_json_writer_text (writer, "meaning", level->meaning);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_scale (MetierJsonWriter *writer, const MetierScale *scale)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", scale->id);
  metier_json_writer_text (writer, "name", scale->name);
  metier_json_writer_text (writer, "meaning", scale->meaning);
  metier_json_writer_text (writer, "unit", scale->unit);
  metier_json_writer_number (writer, "min", scale->min);
  metier_json_writer_number (writer, "max", scale->max);
  metier_json_writer_text (writer, "kind", metier_scale_kind_to_string (scale->kind));
  write_levels (writer, scale->levels);
  metier_json_writer_end (writer);
}

/* Skills come by section, so that each begins a section or stays in one. */
static void
write_sections (MetierJsonWriter *writer, GPtrArray *skills)
{
  const char *before = NULL;

  metier_json_writer_begin_list (writer, "sections");
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);

      if (skill->section == NULL || g_strcmp0 (skill->section, before) == 0)
        continue;
      before = skill->section;
      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "id", skill->section);
      metier_json_writer_text (writer, "title", skill->section_title);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_tools (MetierJsonWriter *writer, GPtrArray *tools)
{
  if (tools == NULL || tools->len == 0)
    return;

  metier_json_writer_begin_list (writer, "tools");
  for (guint i = 0; i < tools->len; i++)
    {
      const MetierTool *tool = g_ptr_array_index (tools, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "name", tool->name);
      metier_json_writer_text (writer, "kind", tool->kind);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_skill (MetierJsonWriter *writer, const MetierSkill *skill)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", skill->id);
  metier_json_writer_text (writer, "name", skill->name);
  metier_json_writer_text (writer, "section", skill->section);
  metier_json_writer_text (writer, "kind", skill->kind);
  metier_json_writer_text (writer, "full_name", skill->full_name);
  metier_json_writer_text (writer, "summary", skill->summary);
  write_texts (writer, "topics", skill->topics);
  write_tools (writer, skill->tools);
  metier_json_writer_end (writer);
}

/* A core skill counts for itself without being told to. */
static void
write_core_map (MetierJsonWriter *writer, GPtrArray *skills)
{
  metier_json_writer_begin_list (writer, "core_map");
  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);
      MetierCoreSkill own;

      if (skill->core == METIER_CORE_SKILL_NONE || metier_core_skill_from_id (skill->id, &own))
        continue;
      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "skill", skill->id);
      metier_json_writer_text (writer, "core", metier_core_skill_get_id ((MetierCoreSkill) skill->core));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_flags (MetierJsonWriter *writer, MetierRatingFlags flags)
{
  const char *words[3] = { NULL };
  guint n = 0;

  if (flags & METIER_RATING_SUPPRESSED)
    words[n++] = "suppressed";
  if (flags & METIER_RATING_NOT_RELEVANT)
    words[n++] = "not-relevant";
  if (n > 0)
    metier_json_writer_texts (writer, "flags", words);
}

/* A profile also has what the source asks of other roles and not of this one. */
static void
write_rating (MetierJsonWriter *writer, const MetierRating *rating)
{
  if (isnan (rating->raw) && rating->flags == 0 && rating->date == NULL && rating->method == NULL)
    return;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", rating->skill->id);
  metier_json_writer_text (writer, "scale", rating->scale->id);
  metier_json_writer_number (writer, "value", rating->raw);
  metier_json_writer_number (writer, "n", rating->n != METIER_RATING_NO_N ? rating->n : (double) NAN);
  metier_json_writer_number (writer, "se", rating->se);
  metier_json_writer_number (writer, "lo", rating->lo);
  metier_json_writer_number (writer, "hi", rating->hi);
  write_flags (writer, rating->flags);
  metier_json_writer_text (writer, "date", rating->date);
  metier_json_writer_text (writer, "method", rating->method);
  metier_json_writer_end (writer);
}

static void
write_related (MetierJsonWriter *writer, GPtrArray *related)
{
  metier_json_writer_begin_list (writer, "related");
  for (guint i = 0; i < related->len; i++)
    {
      const MetierRelatedRole *other = g_ptr_array_index (related, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "role", other->role);
      metier_json_writer_text (writer, "title", other->title);
      metier_json_writer_number (writer, "rank", other->rank);
      metier_json_writer_text (writer, "tier", other->tier);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_role (MetierJsonWriter *writer, const MetierProfile *profile)
{
  const MetierRole *role = profile->role;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", role->id);
  metier_json_writer_text (writer, "title", role->title);
  metier_json_writer_text (writer, "family", role->family);
  metier_json_writer_text (writer, "full_title", role->full_title);
  metier_json_writer_text (writer, "summary", role->summary);
  write_texts (writer, "aliases", profile->aliases);
  metier_json_writer_text (writer, "preparation",
                           profile->preparation != NULL ? profile->preparation->id : NULL);
  metier_role_json_write_tasks (writer, profile->tasks);
  metier_json_writer_begin_list (writer, "ratings");
  for (guint i = 0; i < profile->ratings->len; i++)
    write_rating (writer, g_ptr_array_index (profile->ratings, i));
  metier_json_writer_end (writer);
  metier_role_json_write_technologies (writer, profile->technologies);
  write_related (writer, profile->related);
  metier_json_writer_end (writer);
}

static void
write_facts (MetierJsonWriter *writer, const MetierFacts *facts, const char *role)
{
  const char *roles[] = { role, NULL };

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_texts (writer, "roles", roles);
  metier_json_writer_text (writer, "goal", facts->goal);
  metier_json_writer_text (writer, "output", facts->output);
  metier_json_writer_text (writer, "audience", facts->audience);
  metier_json_writer_text (writer, "decided_by", facts->decided_by);
  metier_json_writer_text (writer, "example", facts->example);
  write_texts (writer, "systems", facts->systems);
  metier_json_writer_end (writer);
}

static void
write_practice (MetierJsonWriter *writer, const MetierPractice *practice)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", practice->id);
  metier_json_writer_text (writer, "name", practice->name);
  metier_json_writer_text (writer, "summary", practice->summary);
  write_texts (writer, "skills", practice->skills);
  metier_json_writer_end (writer);
}

static void
write_field (MetierJsonWriter *writer, const MetierField *field)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", field->id);
  metier_json_writer_text (writer, "name", field->name);
  metier_json_writer_text (writer, "summary", field->summary);
  metier_json_writer_end (writer);
}

static void
write_resource (MetierJsonWriter *writer, const MetierResource *resource)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", resource->id);
  metier_json_writer_text (writer, "url", resource->url);
  metier_json_writer_text (writer, "title", resource->title);
  metier_json_writer_text (writer, "kind", resource->kind);
  metier_json_writer_text (writer, "level", resource->level);
  metier_json_writer_text (writer, "cost", resource->cost);
  metier_json_writer_text (writer, "language", resource->language);
  metier_json_writer_text (writer, "credit", resource->credit);
  metier_json_writer_texts (writer, "skills", (const char *const *) resource->skills);
  write_texts (writer, "judged", resource->judged);
  metier_json_writer_end (writer);
}

#define WRITE_LIST(writer, key, list, write)                                                                 \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    metier_json_writer_begin_list (writer, key);                                                             \
    for (guint i = 0; i < (list)->len; i++)                                                                  \
      write (writer, g_ptr_array_index (list, i));                                                           \
    metier_json_writer_end (writer);                                                                         \
  }                                                                                                          \
  G_STMT_END

/**
 * metier_pack_json_write:
 * @contents: what a pack holds
 *
 * Makes a file that metier_pack_json_load() makes the same pack of. The format is described in
 * data/packs/README.md.
 *
 * Returns: (transfer full): the file, UTF-8
 */
char *
metier_pack_json_write (const MetierPackContents *contents)
{
  MetierJsonWriter *writer = metier_json_writer_new_sparse ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "format", "metier-pack");
  metier_json_writer_number (writer, "version", 2);
  write_source (writer, contents);
  WRITE_LIST (writer, "scales", contents->scales, write_scale);
  write_sections (writer, contents->skills);
  WRITE_LIST (writer, "skills", contents->skills, write_skill);
  write_core_map (writer, contents->skills);
  metier_json_writer_begin_list (writer, "preparations");
  for (guint i = 0; i < contents->preparations->len; i++)
    metier_role_json_write_preparation (writer, NULL, g_ptr_array_index (contents->preparations, i));
  metier_json_writer_end (writer);
  WRITE_LIST (writer, "roles", contents->roles, write_role);
  metier_json_writer_begin_list (writer, "facts");
  for (guint i = 0; i < contents->facts->len; i++)
    write_facts (writer, g_ptr_array_index (contents->facts, i),
                 g_ptr_array_index (contents->facts_roles, i));
  metier_json_writer_end (writer);
  WRITE_LIST (writer, "fields", contents->fields, write_field);
  WRITE_LIST (writer, "practices", contents->practices, write_practice);
  WRITE_LIST (writer, "resources", contents->resources, write_resource);
  metier_json_writer_end (writer);
  return metier_json_writer_finish (writer);
}
