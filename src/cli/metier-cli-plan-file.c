/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-plan-file.h"

#include <glib/gi18n-lib.h>

#include "chart/me/metier-figure.h"
#include "chart/output/metier-me-markdown.h"
#include "cli/metier-cli-picture.h"
#include "formats/files/metier-text-file.h"
#include "store/shelf/metier-shelf.h"

#define PICTURE_WIDTH 900
#define MOST_RESOURCES 5

/* What there is to learn a skill from, the user's own first. */
GPtrArray *
metier_cli_list_plan_resources (MetierCli *self, const char *skill, GError **error)
{
  return metier_shelf_list_few (self->catalogue, self->library, skill, MOST_RESOURCES, error);
}

static GHashTable *
load_resources (MetierCli *self, const MetierPlan *plan, GError **error)
{
  g_autoptr (GHashTable) resources
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < plan->steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (plan->steps, i);
      GPtrArray *some = metier_cli_list_plan_resources (self, step->skill, error);

      if (some == NULL)
        return NULL;
      g_hash_table_insert (resources, step->skill, some);
    }

  return g_steal_pointer (&resources);
}

static void
print_written (MetierCli *self, const MetierCliPlanFile *file)
{
  guint n = file->plan->steps->len;
  g_autofree char *shown = NULL;
  MetierJsonWriter *writer;

  if (!self->json)
    {
      shown = g_filename_display_name (file->path);
      /* Translators: a file and the number of skills in a plan. */
      metier_cli_print (self, ngettext ("%s: %u step\n", "%s: %u steps\n", n), shown, n);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file->path);
  metier_json_writer_number (writer, "rows", n);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static gboolean
write_markdown (MetierCli *self, const MetierCliPlanFile *file, GError **error)
{
  const MetierRole *role = file->person->profile->role;
  g_autoptr (GHashTable) resources = load_resources (self, file->plan, error);
  g_autofree char *note = NULL;
  g_autofree char *text = NULL;

  if (resources == NULL)
    return FALSE;

  /* Translators: the title of a source. */
  note = g_strdup_printf (_ ("Weights from %s."), role->source->title);
  text = metier_me_markdown_plan (role->title, file->sentence, file->plan, resources, note);
  if (!metier_text_file_write (file->path, text, error))
    return FALSE;

  print_written (self, file);
  return TRUE;
}

/* Gap and plan on one sheet of paper, or in one picture. */
static gboolean
draw (MetierCli *self, const MetierCliPlanFile *file, MetierExportFormat format, GError **error)
{
  MetierChartOptions layout = { .width = PICTURE_WIDTH };
  g_autoptr (MetierFigure) figure = NULL;
  MetierExportResult result;
  GDate today;

  if (!metier_cli_parse_paper (file->paper, &layout.paper, error))
    return FALSE;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  figure = metier_figure_new_way (file->person->profile->role, file->person->gap, file->plan, &today);
  if (!metier_export_figure (figure, &layout, METIER_THEME_PRINT, 1, format, file->path, &result,
                             metier_cli_get_cancellable (self), error))
    return FALSE;

  metier_cli_print_picture (self, file->path, &result);
  return TRUE;
}

/* The plan as text, or gap and plan as a picture. */
gboolean
metier_cli_write_plan (MetierCli *self, const MetierCliPlanFile *file, GError **error)
{
  MetierExportFormat format;
  gsize length = strlen (file->path);

  if (length >= 3 && g_ascii_strcasecmp (file->path + length - 3, ".md") == 0)
    return write_markdown (self, file, error);
  if (!metier_export_format_from_path (file->path, &format, NULL))
    return metier_cli_refuse (error, _ ("“%s” does not end in .md, .svg, .pdf or .png."), file->path);

  return draw (self, file, format, error);
}
