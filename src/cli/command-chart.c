/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "chart/metier-export.h"
#include "cli/metier-cli-lookup.h"

#define MOST_ROLES 1000
#define MOST_PIXELS 32767

/* The options as they were given; NULL where they were not. */
typedef struct {
  gboolean core;
  gboolean all;
  char *kind;
  char *baseline;
  char *theme;
  char *width;
  char *height;
  char *scale;
  char *output;
} Options;

/* What they mean. */
typedef struct {
  MetierChartOptions layout;
  MetierScope scope;
  MetierThemeName theme;
  MetierExportFormat format;
  double scale;
} Request;

static void
options_clear (Options *self)
{
  g_free (self->kind);
  g_free (self->baseline);
  g_free (self->theme);
  g_free (self->width);
  g_free (self->height);
  g_free (self->scale);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_words (const Options *options, Request *request, GError **error)
{
  MetierChartKind *kind = &request->layout.kind;

  if (options->kind != NULL
      && (!metier_chart_kind_from_string (options->kind, kind) || *kind == METIER_CHART_MICRO))
    return metier_cli_refuse (error, _ ("“--kind” takes bars, dots, heatmap, radar or overview, not “%s”."),
                              options->kind);
  if (options->theme != NULL && !metier_theme_name_from_string (options->theme, &request->theme))
    return metier_cli_refuse (error,
                              _ ("“--theme” takes light, dark, contrast, contrast-dark, print, light-hatched or "
                                 "dark-hatched, not “%s”."),
                              options->theme);
  if (options->core && options->all)
    return metier_cli_refuse (error, _ ("“--core” and “--all” exclude each other."));
  if (*kind == METIER_CHART_OVERVIEW && options->all)
    return metier_cli_refuse (
        error, _ ("An overview shows the five core skills; “--all” goes with the other kinds."));
  request->scope = options->all ? METIER_SCOPE_ALL : METIER_SCOPE_CORE;
  return TRUE;
}

static gboolean
parse_output (const Options *options, Request *request, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (options->output == NULL)
    return metier_cli_refuse (
        error, _ ("“-o” is missing: the file to draw to, with the ending .svg, .pdf or .png."));
  if (!metier_export_format_from_path (options->output, &request->format, &problem))
    return metier_cli_refuse (error, "%s", problem->message);
  return TRUE;
}

static gboolean
parse (const Options *options, Request *request, GError **error)
{
  *request = (Request){
    .layout = { .kind = METIER_CHART_BARS, .width = 900 },
    .theme = METIER_THEME_LIGHT,
    .scale = 1,
  };
  return parse_words (options, request, error)
         && metier_cli_parse_number ("--width", options->width, 200, MOST_PIXELS, &request->layout.width,
                                     error)
         && metier_cli_parse_number ("--height", options->height, 0, MOST_PIXELS, &request->layout.height,
                                     error)
         && metier_cli_parse_number ("--scale", options->scale, 0.1, 100, &request->scale, error)
         && parse_output (options, request, error);
}

static MetierChartData *
load_data (MetierCli *self, const Options *options, const Request *request, char **roles, GError **error)
{
  g_autoptr (GPtrArray) profiles = metier_cli_load_roles (self, roles, error);
  g_autoptr (MetierProfile) baseline = NULL;
  g_autoptr (MetierComparison) comparison = NULL;
  MetierSort sort
      = request->layout.kind == METIER_CHART_OVERVIEW ? METIER_SORT_SOURCE : METIER_SORT_IMPORTANCE;

  if (profiles == NULL
      || !metier_cli_load_baseline (self, options->baseline, g_ptr_array_index (profiles, 0), &baseline,
                                    error))
    return NULL;
  comparison = metier_comparison_new (profiles, request->scope, sort);
  return metier_chart_data_new (comparison, baseline, error);
}

static void
print_result (MetierCli *self, const char *file, const MetierExportResult *result)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (file);

      /* Translators: a file, its width and height, and the number of marks in the chart. */
      metier_cli_print (
          self, ngettext ("%s: %.0f × %.0f, %u mark\n", "%s: %.0f × %.0f, %u marks\n", result->n_marks),
          shown, result->width, result->height, result->n_marks);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file);
  metier_json_writer_number (writer, "width", result->width);
  metier_json_writer_number (writer, "height", result->height);
  metier_json_writer_number (writer, "marks", result->n_marks);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static gboolean
draw (MetierCli *self, const Options *options, char **roles, GError **error)
{
  g_autoptr (MetierChartData) data = NULL;
  MetierExportResult result;
  Request request;

  if (!parse (options, &request, error))
    return FALSE;
  data = load_data (self, options, &request, roles, error);
  if (data == NULL
      || !metier_export_chart (data, &request.layout, request.theme, request.scale, request.format,
                               options->output, &result, metier_cli_get_cancellable (self), error))
    return FALSE;
  print_result (self, options->output, &result);
  return TRUE;
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_auto (Options) options = { FALSE };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind, N_ ("bars, dots, heatmap, radar or overview"),
      N_ ("KIND") },
    { "core", 0, 0, G_OPTION_ARG_NONE, &options.core, N_ ("The five core skills, as without this option"),
      NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_ ("All skills of the source"), NULL },
    { "baseline", 0, 0, G_OPTION_ARG_FILENAME, &options.baseline, N_ ("Hold the roles against this one"),
      N_ ("ROLE") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &options.theme,
      N_ ("light, dark, contrast, contrast-dark, print, light-hatched or dark-hatched"), N_ ("THEME") },
    { "width", 0, 0, G_OPTION_ARG_FILENAME, &options.width, N_ ("Width in pixels, 900 without this option"),
      N_ ("PX") },
    { "height", 0, 0, G_OPTION_ARG_FILENAME, &options.height,
      N_ ("Height in pixels, as needed without this option"), N_ ("PX") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &options.scale, N_ ("Dots to a pixel in PNG"), N_ ("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Draw to a .svg, .pdf or .png file"),
      N_ ("FILE") },
    { NULL },
  };

  return metier_cli_parse (self, entries, arguments, 1, MOST_ROLES, error)
         && draw (self, &options, *arguments + 1, error);
}

const MetierCliCommand metier_cli_chart = {
  "chart",
  "ROLE [ROLE…] [--kind KIND] [--core|--all] [--baseline ROLE] [--theme THEME] [--width PX] [--height PX] "
  "[--scale N] "
  "-o FILE",
  N_ ("Draw roles to an SVG, PDF or PNG file"),
  run,
};
