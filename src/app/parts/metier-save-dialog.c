/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-save-dialog.h"

#include <glib/gi18n-lib.h>

/*
 * The desktop's own file chooser, with a choice of paper and of pixels. Which format is written the ending of
 * the name says; a filter that is chosen changes the ending.
 */

#define FORMAT "format"
#define PAPER "paper"
#define SCALE "scale"

typedef struct {
  MetierSaveFunc chosen;
  gpointer data;
} Answer;

/* In the order of the filters. */
static const struct {
  const char *ending;
  const char *name;
} formats[] = {
  { "svg", N_ ("Scalable picture (SVG)") },  { "pdf", N_ ("Pages (PDF)") },
  { "png", N_ ("Picture of pixels (PNG)") }, { "csv", N_ ("Table for spreadsheets (CSV)") },
  { "md", N_ ("Table in text (Markdown)") }, { "json", N_ ("Data for programs (JSON)") },
};

static void
add_filters (GtkFileChooser *chooser)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (formats[i].name));
      gtk_file_filter_add_suffix (filter, formats[i].ending);
      gtk_file_chooser_add_filter (chooser, filter);
      if (i == 0)
        gtk_file_chooser_set_filter (chooser, filter);
    }
}

/* The usual paper comes first: not every chooser knows of a choice that was made before it is shown. */
static void
add_choices (GtkFileChooser *chooser)
{
  gboolean letter = g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER);
  const char *papers[] = { letter ? "letter" : "a4", letter ? "a4" : "letter", NULL };
  const char *names[] = { letter ? _ ("Letter") : _ ("A4"), letter ? _ ("A4") : _ ("Letter"), NULL };

  gtk_file_chooser_add_choice (chooser, PAPER, _ ("Paper of a PDF"), papers, names);
  gtk_file_chooser_set_choice (chooser, PAPER, papers[0]);
  gtk_file_chooser_add_choice (chooser, SCALE, _ ("Size of a PNG"),
                               (const char *[]){ "1", "2", "3", "4", NULL },
                               (const char *[]){ _ ("1 ×"), _ ("2 ×"), _ ("3 ×"), _ ("4 ×"), NULL });
  gtk_file_chooser_set_choice (chooser, SCALE, "1");
}

static void
add_formats (GtkFileChooser *chooser)
{
  gtk_file_chooser_add_choice (
      chooser, FORMAT, _ ("Format"), (const char *[]){ "svg", "pdf", "png", NULL },
      (const char *[]){ _ (formats[0].name), _ (formats[1].name), _ (formats[2].name), NULL });
  gtk_file_chooser_set_choice (chooser, FORMAT, "svg");
}

static const char *
get_ending (GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);

  for (guint i = 0; i < G_N_ELEMENTS (formats) && filter != NULL; i++)
    if (g_strcmp0 (gtk_file_filter_get_name (filter), _ (formats[i].name)) == 0)
      return formats[i].ending;

  return NULL;
}

/* The name gets the ending of the filter in place of another that is known. */
static void
filter_changed_cb (GtkFileChooser *chooser)
{
  g_autofree char *name = gtk_file_chooser_get_current_name (chooser);
  const char *ending = get_ending (chooser);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats) && dot != NULL && ending != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].ending) == 0)
      {
        g_autofree char *changed = g_strdup_printf ("%.*s.%s", (int) (dot - name), name, ending);

        gtk_file_chooser_set_current_name (chooser, changed);
        return;
      }
}

static MetierOutputForm
get_form (GtkFileChooser *chooser)
{
  const char *paper = gtk_file_chooser_get_choice (chooser, PAPER);
  const char *scale = gtk_file_chooser_get_choice (chooser, SCALE);

  return (MetierOutputForm){
    .paper = g_strcmp0 (paper, "letter") == 0 ? METIER_PAPER_LETTER : METIER_PAPER_A4,
    .scale = scale != NULL ? CLAMP (g_ascii_strtod (scale, NULL), 1, 4) : 1,
  };
}

static MetierExportFormat
get_format (GtkFileChooser *chooser)
{
  MetierExportFormat format = METIER_EXPORT_SVG;
  g_autofree char *name = NULL;

  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
    name = g_strconcat ("a.", gtk_file_chooser_get_choice (chooser, FORMAT), NULL);
  if (name != NULL)
    metier_export_format_from_path (name, &format, NULL);

  return format;
}

static void
response_cb (GtkNativeDialog *dialog, int response, Answer *answer)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    {
      MetierOutputForm form = get_form (chooser);

      answer->chosen (path, &form, get_format (chooser), answer->data);
    }
  g_object_unref (dialog);
}

static void
free_answer (gpointer answer, GClosure *closure)
{
  g_free (answer);
}

/* The dialog lives until it is answered. */
static void
show (GtkFileChooserNative *dialog, MetierSaveFunc chosen, gpointer data)
{
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer){ chosen, data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), answer, free_answer, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * metier_save_dialog_choose_file:
 * @parent: whose dialog it is; outlives it
 * @name: what the file is called to begin with
 * @chosen: called when a place was chosen
 * @data: for @chosen
 *
 * Asks where to save a chart and as what.
 */
void
metier_save_dialog_choose_file (GtkWindow *parent, const char *name, MetierSaveFunc chosen, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Save Chart As"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  add_filters (chooser);
  add_choices (chooser);
  gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect (dialog, "notify::filter", G_CALLBACK (filter_changed_cb), NULL);
  show (dialog, chosen, data);
}

/**
 * metier_save_dialog_choose_folder:
 * @parent: whose dialog it is; outlives it
 * @chosen: called when a place was chosen
 * @data: for @chosen
 *
 * Asks for a folder for many charts and in which format they shall be.
 */
void
metier_save_dialog_choose_folder (GtkWindow *parent, MetierSaveFunc chosen, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Save Charts of All Roles"), parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Save Here"), NULL);

  add_formats (GTK_FILE_CHOOSER (dialog));
  add_choices (GTK_FILE_CHOOSER (dialog));
  show (dialog, chosen, data);
}
