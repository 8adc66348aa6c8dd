/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/library/metier-library-json.h"

#include <math.h>

#include "core/values/metier-day.h"
#include "formats/json/metier-json-writer.h"

static void
write_bookmark (MetierJsonWriter *writer, const MetierResource *resource)
{
  const MetierBookmark *bookmark = resource->bookmark;

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", resource->id);
  metier_json_writer_text (writer, "url", resource->url);
  metier_json_writer_text (writer, "title", resource->title);
  metier_json_writer_text (writer, "kind", resource->kind);
  metier_json_writer_text (writer, "level", resource->level);
  metier_json_writer_text (writer, "cost", resource->cost);
  metier_json_writer_text (writer, "language", resource->language);
  metier_json_writer_text (writer, "credit", resource->credit);
  metier_json_writer_texts (writer, "judged", (const char *const *) resource->judged);
  metier_json_writer_texts (writer, "skills", (const char *const *) resource->skills);
  metier_json_writer_text (writer, "status", metier_bookmark_status_to_string (bookmark->status));
  metier_json_writer_number (writer, "progress", bookmark->progress);
  metier_json_writer_number (writer, "hours", bookmark->hours);
  metier_json_writer_texts (writer, "tags", (const char *const *) bookmark->tags);
  metier_json_writer_text (writer, "note", bookmark->note);
  metier_json_writer_boolean (writer, "gone", bookmark->gone);
  metier_json_writer_number (writer, "added", (double) bookmark->added);
  metier_json_writer_number (writer, "changed", (double) bookmark->changed);
  metier_json_writer_end (writer);
}

static void
write_level (MetierJsonWriter *writer, const MetierSelfRating *rating)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", rating->skill);
  metier_json_writer_text (writer, "title", rating->title);
  metier_json_writer_number (writer, "level", rating->level);
  metier_json_writer_number (writer, "at", (double) rating->at);
  metier_json_writer_text (writer, "evidence", rating->evidence);
  metier_json_writer_end (writer);
}

static void
write_not_relevant (MetierJsonWriter *writer, GHashTable *skills)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (skills), (GCompareFunc) g_strcmp0);

  metier_json_writer_begin_list (writer, "not_relevant");
  for (GList *id = ids; id != NULL; id = id->next)
    {
      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "skill", id->data);
      metier_json_writer_text (writer, "title", g_hash_table_lookup (skills, id->data));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_targets (MetierJsonWriter *writer, MetierTarget *const *targets)
{
  metier_json_writer_begin_list (writer, "targets");
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      if (targets[i] == NULL)
        continue;
      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_number (writer, "place", i);
      metier_json_writer_text (writer, "role", targets[i]->role);
      metier_json_writer_text (writer, "title", targets[i]->title);
      metier_json_writer_text (writer, "source", targets[i]->source);
      metier_json_writer_number (writer, "at", (double) targets[i]->at);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_date (MetierJsonWriter *writer, const char *key, const GDate *date)
{
  g_autofree char *text = metier_day_format (date);

  metier_json_writer_text (writer, key, text);
}

static void
write_own_hours (MetierJsonWriter *writer, GPtrArray *own_hours)
{
  metier_json_writer_begin_list (writer, "own_hours");
  for (guint i = 0; i < own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (own_hours, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "skill", own->skill);
      metier_json_writer_number (writer, "min", own->hours.min);
      metier_json_writer_number (writer, "max", own->hours.max);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_plan (MetierJsonWriter *writer, const MetierPlanSettings *plan)
{
  metier_json_writer_begin_object (writer, "plan");
  metier_json_writer_number (writer, "aim", plan->aim);
  metier_json_writer_number (writer, "hours_per_week", plan->hours_per_week);
  metier_json_writer_number (writer, "hours_per_level_min", plan->hours_per_level.min);
  metier_json_writer_number (writer, "hours_per_level_max", plan->hours_per_level.max);
  write_date (writer, "start", &plan->start);
  metier_json_writer_texts (writer, "order", (const char *const *) plan->order);
  write_own_hours (writer, plan->own_hours);
  metier_json_writer_begin_list (writer, "weeks_off");
  for (guint i = 0; i < plan->weeks_off->len; i++)
    {
      metier_json_writer_begin_object (writer, NULL);
      write_date (writer, "first_day", &g_array_index (plan->weeks_off, GDate, i));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
}

static void
write_demand (MetierJsonWriter *writer, const MetierOwnDemand *demand)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", demand->skill);
  metier_json_writer_text (writer, "title", demand->title);
  if (demand->core != METIER_CORE_SKILL_NONE)
    metier_json_writer_text (writer, "core", metier_core_skill_get_id ((MetierCoreSkill) demand->core));
  metier_json_writer_number (writer, "weight", demand->weight);
  metier_json_writer_number (writer, "level", demand->level);
  metier_json_writer_end (writer);
}

static void
write_own_role (MetierJsonWriter *writer, const MetierOwnRole *role)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "id", role->id);
  metier_json_writer_text (writer, "title", role->title);
  metier_json_writer_text (writer, "summary", role->summary);
  metier_json_writer_text (writer, "copied_from", role->copied_from);
  metier_json_writer_number (writer, "changed", (double) role->changed);
  metier_json_writer_begin_list (writer, "demands");
  for (guint i = 0; i < role->demands->len; i++)
    write_demand (writer, g_ptr_array_index (role->demands, i));
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
}

static void
write_bookmarks (MetierJsonWriter *writer, GPtrArray *bookmarks)
{
  metier_json_writer_begin_list (writer, "bookmarks");
  for (guint i = 0; i < bookmarks->len; i++)
    write_bookmark (writer, g_ptr_array_index (bookmarks, i));
  metier_json_writer_end (writer);
}

static void
write_filters (MetierJsonWriter *writer, GPtrArray *filters)
{
  metier_json_writer_begin_list (writer, "filters");
  for (guint i = 0; i < filters->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (filters, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "name", filter->name);
      metier_json_writer_text (writer, "text", filter->text);
      metier_json_writer_text (writer, "place", filter->place);
      metier_json_writer_text (writer, "status", filter->status);
      metier_json_writer_text (writer, "skill", filter->skill);
      metier_json_writer_text (writer, "role", filter->role);
      metier_json_writer_text (writer, "kind", filter->kind);
      metier_json_writer_text (writer, "tag", filter->tag);
      metier_json_writer_text (writer, "cost", filter->cost);
      metier_json_writer_text (writer, "sort", filter->sort);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

/* A map that says nothing is left out, so that an earlier Métier can read the file, too. */
static void
write_core_map (MetierJsonWriter *writer, GPtrArray *map)
{
  if (map->len == 0)
    return;

  metier_json_writer_begin_list (writer, "core_map");
  for (guint i = 0; i < map->len; i++)
    {
      const MetierCoreOverride *override = g_ptr_array_index (map, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "skill", override->skill);
      metier_json_writer_text (writer, "title", override->title);
      if (override->core != METIER_CORE_SKILL_NONE)
        metier_json_writer_text (writer, "core", metier_core_skill_get_id ((MetierCoreSkill) override->core));
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

/* Hours that were spent when their bookmark changed last say nothing new, and are left out. */
static void
write_hours (MetierJsonWriter *writer, GPtrArray *hours)
{
  if (hours->len == 0)
    return;

  metier_json_writer_begin_list (writer, "hours_spent");
  for (guint i = 0; i < hours->len; i++)
    {
      const MetierSpentHours *spent = g_ptr_array_index (hours, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "bookmark", spent->bookmark);
      metier_json_writer_number (writer, "hours", spent->hours);
      metier_json_writer_number (writer, "at", (double) spent->at);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

static void
write_person (MetierJsonWriter *writer, const MetierLibraryContents *contents)
{
  metier_json_writer_begin_list (writer, "levels");
  for (guint i = 0; i < contents->levels->len; i++)
    write_level (writer, g_ptr_array_index (contents->levels, i));
  metier_json_writer_end (writer);
  write_not_relevant (writer, contents->not_relevant);
  write_targets (writer, contents->targets);
  if (contents->plan != NULL)
    write_plan (writer, contents->plan);
  metier_json_writer_begin_list (writer, "own_roles");
  for (guint i = 0; i < contents->own_roles->len; i++)
    write_own_role (writer, g_ptr_array_index (contents->own_roles, i));
  metier_json_writer_end (writer);
}

/**
 * metier_profile_json_write:
 * @contents: what somebody wrote; only what is to be in the file
 *
 * Makes a file of what somebody can and wants, to be shown to others: everything but the bookmarks.
 *
 * Returns: (transfer full): the file, UTF-8
 */
char *
metier_profile_json_write (const MetierLibraryContents *contents)
{
  g_autoptr (MetierJsonWriter) writer = metier_json_writer_new_sparse ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "format", "metier-profile");
  metier_json_writer_number (writer, "version", 1);
  write_person (writer, contents);
  metier_json_writer_end (writer);
  return metier_json_writer_finish (g_steal_pointer (&writer));
}

/**
 * metier_library_json_write:
 * @contents: what somebody wrote
 *
 * Makes a file of everything, from which metier_library_json_load() makes the same again.
 *
 * Returns: (transfer full): the file, UTF-8
 */
char *
metier_library_json_write (const MetierLibraryContents *contents)
{
  g_autoptr (MetierJsonWriter) writer = metier_json_writer_new_sparse ();

  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "format", "metier-library");
  metier_json_writer_number (writer, "version", 1);
  write_bookmarks (writer, contents->bookmarks);
  write_filters (writer, contents->filters);
  write_core_map (writer, contents->core_map);
  write_hours (writer, contents->hours);
  write_person (writer, contents);
  metier_json_writer_end (writer);
  return metier_json_writer_finish (g_steal_pointer (&writer));
}
