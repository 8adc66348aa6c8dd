/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "chart/output/metier-export.h"
#include "cli/metier-cli-choice.h"
#include "cli/metier-cli-lookup.h"
#include "cli/metier-cli-picture.h"
#include "core/values/metier-error.h"

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
  char *paper;
  char *source;
  char *format;
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
  g_free (self->paper);
  g_free (self->source);
  g_free (self->format);
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

/* A folder of pictures has a format of its own, since its name has no ending. */
static gboolean
parse_format (const Options *options, MetierExportFormat *format, GError **error)
{
  g_autofree char *name = g_strconcat ("a.", options->format != NULL ? options->format : "svg", NULL);

  if (metier_export_format_from_path (name, format, NULL))
    return TRUE;
  return metier_cli_refuse (error, _ ("“--format” takes svg, pdf or png, not “%s”."), options->format);
}

static gboolean
parse_output (const Options *options, Request *request, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (options->output == NULL)
    return metier_cli_refuse (
        error, _ ("“-o” is missing: the file to draw to, with the ending .svg, .pdf or .png."));
  if (options->source != NULL)
    return parse_format (options, &request->format, error);
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
         && metier_cli_parse_paper (options->paper, &request->layout.paper, error)
         && parse_output (options, request, error);
}

static MetierSort
get_sort (const Request *request)
{
  return request->layout.kind == METIER_CHART_OVERVIEW ? METIER_SORT_SOURCE : METIER_SORT_IMPORTANCE;
}

/* All roles of a source, a file each. */
typedef struct {
  MetierCli *cli;
  const Options *options;
  const Request *request;
  GPtrArray *roles;
} Batch;

static MetierChartData *
supply (gpointer data, guint index, char **name, GError **error)
{
  const Batch *self = data;
  const MetierRole *role = g_ptr_array_index (self->roles, index);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierProfile *profile;

  if (!role->rated)
    return NULL;
  profile = metier_catalogue_load_profile (self->cli->catalogue, role->id, role->source->id, error);
  if (profile == NULL)
    return NULL;
  g_ptr_array_add (profiles, profile);
  *name = g_strdup (role->id);
  return metier_cli_choice_make (&self->options->choice, self->cli, profiles, get_sort (self->request),
                                 error);
}

static void
show_progress (gpointer data, guint n_done, guint n_all)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, n_done < n_all ? "\r%u / %u" : "\r\033[K", n_done, n_all);
}

static void
print_folder (MetierCli *self, const char *folder, guint n_written)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      /* Translators: a folder and the number of pictures that were drawn into it. */
      metier_cli_print (self, ngettext ("%s: %u picture\n", "%s: %u pictures\n", n_written), shown,
                        n_written);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "folder", folder);
  metier_json_writer_number (writer, "files", n_written);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static gboolean
draw_all (MetierCli *self, const Options *options, GError **error)
{
  Request request;
  Batch data = { self, options, &request, NULL };
  MetierExportBatch batch = { supply, show_progress, &data };
  MetierCatalogue *catalogue;
  g_autoptr (GPtrArray) roles = NULL;
  guint n_written;

  if (!parse (options, &request, error) || (catalogue = metier_cli_open_catalogue (self, error)) == NULL)
    return FALSE;
  roles = data.roles = metier_catalogue_list_roles (catalogue, options->source, NULL, error);
  if (roles == NULL)
    return FALSE;
  if (roles->len == 0)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no source “%s” with roles."),
                   options->source);
      return FALSE;
    }
  batch.n = roles->len;
  batch.options = request.layout;
  batch.theme = request.theme;
  batch.scale = request.scale;
  batch.format = request.format;
  if (!metier_export_all (&batch, options->output, &n_written, metier_cli_get_cancellable (self), error))
    return FALSE;
  print_folder (self, options->output, n_written);
  return TRUE;
}

static gpointer
make_painter (gpointer data)
{
  const Request *request = data;
  MetierPainter *painter = metier_export_new_painter (request->format);

  if (painter != NULL)
    metier_painter_load_fonts (painter);
  return painter;
}

/* Fonts are found while the packs are read: each takes about half of the time. */
static gboolean
draw (MetierCli *self, const Options *options, char **roles, GError **error)
{
  g_autoptr (MetierPainter) painter = NULL;
  g_autoptr (MetierChartData) data = NULL;
  MetierExportResult result;
  Request request;
  GThread *fonts;

  if (!parse (options, &request, error))
    return FALSE;
  fonts = g_thread_new ("fonts", make_painter, &request);
  data = metier_cli_choice_load (&options->choice, self, roles, get_sort (&request), error);
  painter = g_thread_join (fonts);
  if (data == NULL
      || !metier_export_with_painter (painter, data, &request.layout, request.theme, request.scale,
                                      request.format, options->output, &result,
                                      metier_cli_get_cancellable (self), error))
    return FALSE;
  metier_cli_print_picture (self, options->output, &result);
  return TRUE;
}

/* One role, a chart for each of its sources below each other. */
static gboolean
draw_sources (MetierCli *self, const Options *options, char **roles, GError **error)
{
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (MetierFigure) figure = NULL;
  g_autofree char *sentence = NULL;
  MetierExportResult result;
  Request request;

  if (roles[1] != NULL)
    return metier_cli_refuse (error, _ ("“--by-source” shows one role as its sources have it, not several."));
  if (!parse (options, &request, error))
    return FALSE;
  charts = metier_cli_choice_load_by_source (&options->choice, self, roles[0], get_sort (&request), error);
  if (charts == NULL)
    return FALSE;
  sentence = metier_chart_describe_sources (charts);
  figure = metier_figure_new_sources (charts, sentence);
  if (!metier_export_figure (figure, &request.layout, request.theme, request.scale, request.format,
                             options->output, &result, metier_cli_get_cancellable (self), error))
    return FALSE;
  metier_cli_print_picture (self, options->output, &result);
  return TRUE;
}

static gboolean
dispatch (MetierCli *self, const Options *options, char **roles, GError **error)
{
  if (options->source != NULL && (*roles != NULL || options->choice.by_source))
    return metier_cli_refuse (error, _ ("“--source” draws all roles of a source, so no role can be named."));
  if (options->source != NULL)
    return draw_all (self, options, error);
  if (*roles == NULL)
    return metier_cli_refuse (error, _ ("Something is missing; the usage is “metier-cli %s”."), self->usage);
  return options->choice.by_source ? draw_sources (self, options, roles, error)
                                   : draw (self, options, roles, error);
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
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper, N_ ("a4 or letter, of a PDF"), N_ ("PAPER") },
    { "source", 0, 0, G_OPTION_ARG_FILENAME, &options.source,
      N_ ("Draw each role of a source to a file of its own"), N_ ("ID") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, N_ ("svg, pdf or png, with --source"),
      N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Draw to a .svg, .pdf or .png file, with --source to a folder"), N_ ("FILE") },
    { NULL },
  };

  return metier_cli_parse (self, entries, arguments, 0, METIER_CLI_MOST_ROLES, error)
         && dispatch (self, &options, *arguments + 1, error);
}

const MetierCliCommand metier_cli_chart = {
  "chart",
  "ROLE [ROLE…] [--kind KIND] [--core|--all] [--baseline ROLE|--by-source] [--order ORDER] [--hide SKILL…] "
  "[--above POINTS] [--difference] [--theme THEME] [--width PX] [--height PX] [--scale N] [--paper PAPER] "
  "[--source ID [--format FORMAT]] -o FILE",
  N_ ("Draw roles to an SVG, PDF or PNG file"),
  run,
};
