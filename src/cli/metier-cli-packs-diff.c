/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/metier-cli-answer.h"
#include "store/catalogue/metier-pack-compare.h"

/* A pack that was named: an open one, or one that is built from a file for as long as it is looked at. */
typedef struct {
  char *path;
  char *folder; /* (nullable): what was made for it */
} Named;

static void
named_clear (Named *self)
{
  if (self->folder != NULL)
    {
      g_unlink (self->path);
      g_rmdir (self->folder);
    }
  g_free (self->path);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Named, named_clear)

/* What is no open source is the name of a file. */
static gboolean
find_pack (MetierCli *self, const char *text, Named *pack, GError **error)
{
  const char *open = metier_catalogue_get_path (self->catalogue, text);
  g_autoptr (MetierImportReport) report = metier_import_report_new ();

  if (open != NULL)
    {
      pack->path = g_strdup (open);
      return TRUE;
    }

  pack->folder = g_dir_make_tmp ("metier-XXXXXX", error);
  if (pack->folder == NULL)
    return FALSE;

  pack->path = g_build_filename (pack->folder, "pack", NULL);
  return metier_cli_build_pack (self, text, pack->path, report, error);
}

static void
write_number (MetierJsonWriter *writer, const char *key, const MetierPackChange *change, double number)
{
  if (change->part == METIER_PACK_PART_RATING || change->part == METIER_PACK_PART_LEVEL
      || change->part == METIER_PACK_PART_TASK)
    metier_json_writer_number (writer, key, number);
  else
    metier_json_writer_null (writer, key);
}

static void
write_change (MetierJsonWriter *writer, const MetierPackChange *change)
{
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "what", metier_pack_part_to_string (change->part));
  metier_json_writer_text (writer, "change", metier_pack_change_kind_to_string (change->kind));
  metier_json_writer_text (writer, "id", change->id);
  metier_json_writer_text (writer, "title", change->title);
  metier_json_writer_text (writer, "old_title", change->old_title);
  metier_json_writer_text (writer, "task", change->task);
  metier_json_writer_text (writer, "skill", change->skill);
  metier_json_writer_text (writer, "scale", change->scale);
  write_number (writer, "before", change, change->before);
  write_number (writer, "after", change, change->after);
  metier_json_writer_end (writer);
}

static void
write_counts (MetierJsonWriter *writer, const MetierPackDiff *diff, MetierPackPart part, const char *key)
{
  metier_json_writer_begin_object (writer, key);
  for (guint kind = 0; kind < METIER_N_PACK_CHANGE_KINDS; kind++)
    metier_json_writer_number (writer, metier_pack_change_kind_to_string (kind), diff->counts[part][kind]);
  metier_json_writer_end (writer);
}

static void
write_pack (MetierJsonWriter *writer, const char *key, const MetierSource *source)
{
  metier_json_writer_begin_object (writer, key);
  metier_cli_write_source (writer, source);
  metier_json_writer_end (writer);
}

static void
print_json (MetierCli *self, const MetierPackDiff *diff)
{
  static const char *const keys[METIER_N_PACK_PARTS] = { "roles", "skills", "levels", "ratings", "tasks" };
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  write_pack (writer, "old", diff->before);
  write_pack (writer, "new", diff->after);
  for (guint part = 0; part < METIER_N_PACK_PARTS; part++)
    write_counts (writer, diff, part, keys[part]);
  metier_json_writer_begin_list (writer, "changes");
  for (guint i = 0; i < diff->changes->len; i++)
    write_change (writer, g_ptr_array_index (diff->changes, i));
  metier_json_writer_end (writer);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static char *
describe_value (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return value == value ? g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", value)) : g_strdup ("–");
}

static char *
describe_what (const MetierPackChange *change)
{
  if (change->part == METIER_PACK_PART_RATING)
    /* Translators: a role, a skill and the name of a scale */
    return g_strdup_printf (C_ ("rating", "%s, %s, %s"), change->title, change->skill_name,
                            change->scale_name);

  if (change->part == METIER_PACK_PART_LEVEL)
    /* Translators: the name of a scale and of one of its steps */
    return g_strdup_printf (C_ ("level", "%s, %s"), change->scale_name, change->title);

  if (change->part == METIER_PACK_PART_TASK)
    /* Translators: a role, then a sentence that says what people do in it */
    return g_strdup_printf (C_ ("task", "%s: %s"), change->title, change->task);

  return g_strdup (change->title);
}

/* One line for each change, in the way of other programs that compare: −, + and ± stand in front. */
static void
print_change (MetierCli *self, const MetierPackChange *change)
{
  static const char *const signs[METIER_N_PACK_CHANGE_KINDS] = { "+", "−", "±" };
  g_autofree char *what = describe_what (change);

  if (change->part == METIER_PACK_PART_RATING)
    {
      g_autofree char *before = describe_value (change->before);
      g_autofree char *after = describe_value (change->after);

      metier_cli_print (self, "  %s %s: %s → %s\n", signs[change->kind], what, before, after);
    }
  else if (change->old_title != NULL)
    metier_cli_print (self, "  %s %s → %s\n", signs[change->kind], change->old_title, what);
  else
    metier_cli_print (self, "  %s %s\n", signs[change->kind], what);
}

static char *
describe_part (MetierPackPart part, guint added, guint removed, guint changed)
{
  switch (part)
    {
    case METIER_PACK_PART_ROLE:
      /* Translators: numbers of things that were added, removed and changed */
      return g_strdup_printf (_ ("Roles: %u added, %u removed, %u changed"), added, removed, changed);
    case METIER_PACK_PART_SKILL:
      return g_strdup_printf (_ ("Skills: %u added, %u removed, %u changed"), added, removed, changed);
    case METIER_PACK_PART_LEVEL:
      return g_strdup_printf (_ ("Levels: %u added, %u removed, %u changed"), added, removed, changed);
    case METIER_PACK_PART_TASK:
      return g_strdup_printf (_ ("Tasks: %u added, %u removed, %u changed"), added, removed, changed);
    case METIER_PACK_PART_RATING:
    default:
      return g_strdup_printf (_ ("Ratings: %u added, %u removed, %u changed"), added, removed, changed);
    }
}

static void
print_text (MetierCli *self, const MetierPackDiff *diff)
{
  for (guint part = 0; part < METIER_N_PACK_PARTS; part++)
    {
      const guint *counts = diff->counts[part];
      g_autofree char *line = describe_part (part, counts[METIER_PACK_ADDED], counts[METIER_PACK_REMOVED],
                                             counts[METIER_PACK_CHANGED]);

      metier_cli_print (self, "%s\n", line);
      for (guint i = 0; i < diff->changes->len; i++)
        {
          const MetierPackChange *change = g_ptr_array_index (diff->changes, i);

          if (change->part == part)
            print_change (self, change);
        }
    }
}

/* Says what tells two packs apart; each is the id of an open one, or a file in JSON. */
gboolean
metier_cli_diff_packs (MetierCli *self, const char *before, const char *after, GError **error)
{
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  g_auto (Named) older = { NULL };
  g_auto (Named) newer = { NULL };
  g_autoptr (MetierPackDiff) diff = NULL;

  if (metier_cli_open_catalogue (self, error) == NULL || !find_pack (self, before, &older, error)
      || !find_pack (self, after, &newer, error))
    return FALSE;

  diff = metier_pack_compare_files (older.path, newer.path, 0, cancellable, error);
  if (diff == NULL)
    return FALSE;

  if (self->json)
    print_json (self, diff);
  else
    print_text (self, diff);
  return TRUE;
}
