/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-role-json.h"

#include "core/roles/metier-profile.h"

/**
 * metier_role_json_write_preparation:
 * @writer: a writer
 * @key: (nullable): the key, in an object
 * @preparation: what it takes to begin in a role
 *
 * Writes @preparation as an object.
 */
void
metier_role_json_write_preparation (MetierJsonWriter *writer, const char *key,
                                    const MetierPreparation *preparation)
{
  metier_json_writer_begin_object (writer, key);
  metier_json_writer_text (writer, "id", preparation->id);
  metier_json_writer_text (writer, "name", preparation->name);
  metier_json_writer_text (writer, "education", preparation->education);
  metier_json_writer_text (writer, "experience", preparation->experience);
  metier_json_writer_text (writer, "training", preparation->training);
  metier_json_writer_end (writer);
}

/**
 * metier_role_json_write_tasks:
 * @writer: a writer, in an object
 * @tasks: (element-type MetierTask): what people in a role do
 *
 * Writes @tasks as the list `tasks`.
 */
void
metier_role_json_write_tasks (MetierJsonWriter *writer, GPtrArray *tasks)
{
  metier_json_writer_begin_list (writer, "tasks");
  for (guint i = 0; i < tasks->len; i++)
    {
      const MetierTask *task = g_ptr_array_index (tasks, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "text", task->text);
      metier_json_writer_text (writer, "kind", task->kind);
      metier_json_writer_number (writer, "importance", task->importance);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

/**
 * metier_role_json_write_technologies:
 * @writer: a writer, in an object
 * @technologies: (element-type MetierTechnology): what people in a role work with
 *
 * Writes @technologies as the list `technologies`.
 */
void
metier_role_json_write_technologies (MetierJsonWriter *writer, GPtrArray *technologies)
{
  metier_json_writer_begin_list (writer, "technologies");
  for (guint i = 0; i < technologies->len; i++)
    {
      const MetierTechnology *technology = g_ptr_array_index (technologies, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "name", technology->name);
      metier_json_writer_text (writer, "category", technology->category);
      metier_json_writer_boolean (writer, "hot", technology->hot);
      metier_json_writer_boolean (writer, "in_demand", technology->in_demand);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}
