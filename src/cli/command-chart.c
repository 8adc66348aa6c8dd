/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>

#include "chart/metier-export.h"
#include "cli/metier-cli-choice.h"
#include "cli/metier-cli-lookup.h"

#define MOST_PIXELS 32767

/* The options as they were given; NULL where they were not. */
typedef struct {
  MetierCliChoice choice;
  gboolean difference;
  char *kind;
  char *theme;
  char *width;
  char *height;
  char *scale;
  char *output;
} Options;

/* What they mean. */
typedef struct {
  MetierChartOptions layout;
  MetierThemeName theme;
  MetierExportFormat format;
  double scale;
} Request;

static void
options_clear (Options *self)
{
  metier_cli_choice_clear (&self->choice);
  g_free (self->kind);
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
    return metier_cli_refuse (
        error,
        _ ("“--theme” takes light, dark, contrast, contrast-dark, print, light-hatched or "
           "dark-hatched, not “%s”."),
        options->theme);
  if (*kind == METIER_CHART_OVERVIEW && options->choice.all)
    return metier_cli_refuse (
        error, _ ("An overview shows the five core skills; “--all” goes with the other kinds."));
  request->layout.difference = options->difference;
  return metier_cli_choice_check (&options->choice, error);
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
  data = metier_cli_choice_load (
      &options->choice, self, roles,
      request.layout.kind == METIER_CHART_OVERVIEW ? METIER_SORT_SOURCE : METIER_SORT_IMPORTANCE, error);
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
  g_auto (Options) options = { { FALSE } };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind, N_ ("bars, dots, heatmap, radar or overview"),
      N_ ("KIND") },
    METIER_CLI_CHOICE_ENTRIES (&options.choice),
    { "difference", 0, 0, G_OPTION_ARG_NONE, &options.difference,
      N_ ("Differences from the baseline instead of values, in a heat map"), NULL },
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

  return metier_cli_parse (self, entries, arguments, 1, METIER_CLI_MOST_ROLES, error)
         && draw (self, &options, *arguments + 1, error);
}

const MetierCliCommand metier_cli_chart = {
  "chart",
  "ROLE [ROLE…] [--kind KIND] [--core|--all] [--baseline ROLE] [--order ORDER] [--hide SKILL…] [--above "
  "POINTS] "
  "[--difference] [--theme THEME] [--width PX] [--height PX] [--scale N] -o FILE",
  N_ ("Draw roles to an SVG, PDF or PNG file"),
  run,
};
