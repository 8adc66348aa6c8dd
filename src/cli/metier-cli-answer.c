/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-answer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Writes the members that say where figures come from. */
void
metier_cli_write_source (MetierJsonWriter *writer, const MetierSource *source)
{
  metier_json_writer_text (writer, "id", source->id);
  metier_json_writer_text (writer, "title", source->title);
  metier_json_writer_text (writer, "edition", source->edition);
  metier_json_writer_text (writer, "released", *source->released != '\0' ? source->released : NULL);
  metier_json_writer_text (writer, "url", source->url);
  metier_json_writer_text (writer, "licence", source->licence);
  metier_json_writer_text (writer, "credit", source->credit);
}

void
metier_cli_write_counts (MetierJsonWriter *writer, const MetierSource *source)
{
  metier_json_writer_number (writer, "roles", source->n_roles);
  metier_json_writer_number (writer, "skills", source->n_skills);
  metier_json_writer_number (writer, "ratings", source->n_ratings);
}

void
metier_cli_write_core_id (MetierJsonWriter *writer, int core)
{
  metier_json_writer_text (
      writer, "core",
      core == METIER_CORE_SKILL_NONE ? NULL : metier_core_skill_get_id ((MetierCoreSkill) core));
}

/* Writes a resource with what the user wrote about it. Without a library nothing is known of that. */
void
metier_cli_write_resource (MetierJsonWriter *writer, const MetierResource *resource, gboolean shelf_known)
{
  const MetierBookmark *bookmark = resource->bookmark;

  metier_json_writer_text (writer, "id", resource->id);
  metier_json_writer_text (writer, "url", resource->url);
  metier_json_writer_text (writer, "title", resource->title);
  metier_json_writer_text (writer, "kind", resource->kind);
  metier_json_writer_text (writer, "level", resource->level);
  metier_json_writer_text (writer, "cost", resource->cost);
  metier_json_writer_text (writer, "language", resource->language);
  metier_json_writer_texts (writer, "skills", (const char *const *) resource->skills);
  metier_json_writer_text (writer, "credit", resource->credit);
  metier_json_writer_texts (writer, "judged", (const char *const *) resource->judged);
  if (shelf_known)
    metier_json_writer_boolean (writer, "bookmarked", bookmark != NULL);
  else
    metier_json_writer_null (writer, "bookmarked");
  metier_json_writer_text (writer, "status",
                           bookmark != NULL ? metier_bookmark_status_to_string (bookmark->status) : NULL);
  metier_json_writer_number (writer, "progress", bookmark != NULL ? bookmark->progress : (double) NAN);
  metier_json_writer_number (writer, "hours", bookmark != NULL ? bookmark->hours : (double) NAN);
  metier_json_writer_texts (writer, "tags", bookmark != NULL ? (const char *const *) bookmark->tags : NULL);
  metier_json_writer_text (writer, "note", bookmark != NULL ? bookmark->note : NULL);
  metier_json_writer_boolean (writer, "gone", bookmark != NULL && bookmark->gone);
}
