/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-table.h"
#include "store/catalogue/metier-core-map.h"

static const char *
name_core (int core)
{
  return core == METIER_CORE_SKILL_NONE ? _ ("none")
                                        : metier_core_skill_get_short_title ((MetierCoreSkill) core);
}

static void
write_entry (MetierJsonWriter *writer, const MetierCoreOverride *entry)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "skill", entry->skill);
  metier_json_writer_text (writer, "name", entry->title);
  metier_cli_write_core_id (writer, entry->core);
  metier_json_writer_end (writer);
}

static void
print_entries (MetierCli *self, GPtrArray *entries)
{
  g_autoptr (MetierCliTable) table = NULL;
  MetierJsonWriter *writer;

  if (self->json)
    {
      writer = metier_json_writer_new ();
      metier_json_writer_begin_list (writer, NULL);
      for (guint i = 0; i < entries->len; i++)
        write_entry (writer, g_ptr_array_index (entries, i));
      metier_json_writer_end (writer);
      metier_cli_print_json (self, writer);
      return;
    }

  table = metier_cli_table_new ("lll");
  metier_cli_table_add (table, _ ("ID"), _ ("Skill"), _ ("Core skill"), NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const MetierCoreOverride *entry = g_ptr_array_index (entries, i);

      metier_cli_table_add (table, entry->skill, entry->title, name_core (entry->core), NULL);
    }
  metier_cli_table_print (table, 0, self->output);
}

static gboolean
list (MetierCli *self, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) map = NULL;

  if (!metier_cli_open_library_if_any (self, error))
    return FALSE;

  map = self->library != NULL ? metier_library_list_core_map (self->library, error)
                              : g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);
  if (map == NULL)
    return FALSE;

  print_entries (self, map);
  return TRUE;
}

/* What skills that count for nothing might count for, by their names alone. */
static gboolean
suggest (MetierCli *self, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) suggestions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_core_override_unref);
  g_autoptr (GPtrArray) skills = NULL;

  if (metier_cli_open_catalogue (self, error) != NULL)
    skills = metier_catalogue_list_skills (self->catalogue, arguments[0], error);
  if (skills == NULL)
    return FALSE;

  for (guint i = 0; i < skills->len; i++)
    {
      const MetierSkill *skill = g_ptr_array_index (skills, i);
      int core = metier_core_skill_suggest (skill->name);

      if (skill->core == METIER_CORE_SKILL_NONE && !skill->core_is_mine && core != METIER_CORE_SKILL_NONE)
        g_ptr_array_add (suggestions, metier_core_override_new (skill->id, skill->name, core));
    }

  print_entries (self, suggestions);
  return TRUE;
}

static void
print_entry (MetierCli *self, const MetierCoreOverride *entry)
{
  MetierJsonWriter *writer;

  if (self->json)
    {
      writer = metier_json_writer_new ();
      write_entry (writer, entry);
      metier_cli_print_json (self, writer);
    }
  else if (entry->core == METIER_CORE_SKILL_NONE)
    /* Translators: the name of a skill */
    metier_cli_print (self, _ ("%s counts for none of the five core skills.\n"), entry->title);
  else
    /* Translators: the name of a skill, then that of a core skill */
    metier_cli_print (self, _ ("%s counts for %s.\n"), entry->title, name_core (entry->core));
}

static gboolean
parse_core (const char *text, int *core, GError **error)
{
  MetierCoreSkill found;

  *core = METIER_CORE_SKILL_NONE;
  if (strcmp (text, "none") == 0)
    return TRUE;

  if (!metier_core_skill_from_id (text, &found))
    return metier_cli_refuse (
        error,
        _ ("There is no core skill “%s”; it can be programming, statistics, modeling, ml, "
           "engineering or none."),
        text);
  *core = found;
  return TRUE;
}

static MetierSkill *
find_skill (MetierCli *self, const char *text, GError **error)
{
  g_autofree char *id = NULL;

  if (metier_cli_open_catalogue (self, error) != NULL)
    id = metier_catalogue_find_skill (self->catalogue, text, error);

  return id != NULL ? metier_catalogue_load_skill (self->catalogue, id, error) : NULL;
}

static gboolean
set (MetierCli *self, char **arguments, GError **error)
{
  g_autoptr (MetierSkill) skill = NULL;
  g_autoptr (MetierCoreOverride) entry = NULL;
  MetierLibrary *library;
  int core;

  if (!parse_core (arguments[1], &core, error))
    return FALSE;

  skill = find_skill (self, arguments[0], error);
  library = skill != NULL ? metier_cli_open_library (self, error) : NULL;
  if (library == NULL)
    return FALSE;

  entry = metier_core_override_new (skill->id, skill->name, core);
  if (!metier_library_set_core (library, entry, error))
    return FALSE;

  print_entry (self, entry);
  return TRUE;
}

/* The skill's pack may be gone; what was said of it is known by its id. */
static gboolean
unset (MetierCli *self, char **arguments, GError **error)
{
  MetierLibrary *library = metier_cli_open_library (self, error);
  g_autoptr (GPtrArray) map = library != NULL ? metier_library_list_core_map (library, error) : NULL;
  g_autofree char *id = NULL;

  if (map == NULL)
    return FALSE;

  for (guint i = 0; i < map->len && id == NULL; i++)
    {
      const MetierCoreOverride *entry = g_ptr_array_index (map, i);

      if (strcmp (entry->skill, arguments[0]) == 0)
        id = g_strdup (entry->skill);
    }
  if (id == NULL && metier_cli_open_catalogue (self, error) != NULL)
    id = metier_catalogue_find_skill (self->catalogue, arguments[0], error);
  if (id == NULL || !metier_library_unset_core (library, id, error))
    return FALSE;

  return list (self, NULL, error);
}

static const struct {
  const char *name;
  guint min;
  guint max;
  gboolean (*run) (MetierCli *self, char **arguments, GError **error);
} actions[] = {
  { "list", 0, 0, list },
  { "suggest", 0, 1, suggest },
  { "set", 2, 2, set },
  { "unset", 1, 1, unset },
};

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  guint n;

  if (!metier_cli_parse (self, NULL, arguments, 1, 3, error))
    return FALSE;

  n = g_strv_length (*arguments) - 2;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (strcmp (actions[i].name, (*arguments)[1]) != 0)
        continue;
      if (n < actions[i].min || n > actions[i].max)
        return metier_cli_refuse (error, _ ("“core-map %s” is used otherwise; the usage is “metier-cli %s”."),
                                  actions[i].name, self->usage);
      return actions[i].run (self, *arguments + 2, error);
    }

  return metier_cli_refuse (error,
                            _ ("There is nothing like “core-map %s”; it can be list, suggest, set or unset."),
                            (*arguments)[1]);
}

const MetierCliCommand metier_cli_core_map
    = { "core-map", "list | suggest [SOURCE] | set SKILL CORE | unset SKILL",
        N_ ("Say what skills count for in your eyes"), run };
