/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-table-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/sources/metier-table-sample.h"
#include "formats/files/metier-number-text.h"

typedef enum {
  FIELD_ROLE,
  FIELD_SKILL,
  FIELD_VALUE,
  FIELD_SCALE,
  N_FIELDS,
} Field;

/* What a column can say. Where each skill is a column, a record has no value of its own. */
typedef struct {
  const char *title;
  const char *none; /* what it means that no column says it */
  gsize offset;     /* of the name of the column */
  gboolean of_values;
} FieldKind;

static const FieldKind kinds[N_FIELDS] = {
  [FIELD_ROLE] = { N_ ("Roles"), N_ ("Not Chosen"), G_STRUCT_OFFSET (MetierImportColumns, role), FALSE },
  [FIELD_SKILL]
  = { N_ ("Skills"), N_ ("One Column Each"), G_STRUCT_OFFSET (MetierImportColumns, skill), FALSE },
  [FIELD_VALUE] = { N_ ("Values"), N_ ("Not Chosen"), G_STRUCT_OFFSET (MetierImportColumns, value), TRUE },
  [FIELD_SCALE] = { N_ ("Scales"), N_ ("One for All"), G_STRUCT_OFFSET (MetierImportColumns, scale), TRUE },
};

/**
 * MetierTableChooser:
 *
 * Asks how a table of one's own is to be read: which of its columns say what, between which ends its values
 * lie and where it is from. A sentence says what is still missing.
 */
struct _MetierTableChooser {
  AdwBin parent_instance;

  MetierTablePreview *preview; /* (owned) */
  gboolean complete;

  AdwBin *sample_place;
  MetierTableSample *sample;
  AdwPreferencesGroup *columns_group;
  AdwComboRow *rows[N_FIELDS];
  GtkEditable *min_row;
  GtkEditable *max_row;
  GtkEditable *title_row;
  GtkEditable *credit_row;
  GtkEditable *licence_row;
  GtkEditable *edition_row;
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (MetierTableChooser, metier_table_chooser, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What was chosen. */

static const char **
get_slot (MetierImportColumns *columns, Field field)
{
  return (const char **) G_STRUCT_MEMBER_P (columns, kinds[field].offset);
}

static gboolean
is_wide (MetierTableChooser *self)
{
  return adw_combo_row_get_selected (self->rows[FIELD_SKILL]) == 0;
}

/* The column of a field, or -1. */
static int
get_column (MetierTableChooser *self, Field field)
{
  return kinds[field].of_values && is_wide (self) ? -1
                                                  : (int) adw_combo_row_get_selected (self->rows[field]) - 1;
}

static gboolean
is_empty (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text == '\0';
}

/* Somebody may write a comma in a number. */
static gboolean
read_number (GtkEditable *row, double *number)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  g_strdelimit (text, ",", '.');
  return metier_number_text_parse (text, number);
}

static char *
find_twice (MetierTableChooser *self)
{
  for (Field one = 0; one < N_FIELDS; one++)
    for (Field other = one + 1; other < N_FIELDS; other++)
      {
        int column = get_column (self, one);

        if (column >= 0 && column == get_column (self, other))
          /* Translators: %s is the name of a column. */
          return g_strdup_printf (_ ("A column says one thing; “%s” was chosen for two."),
                                  self->preview->titles[column]);
      }

  return NULL;
}

static const char *
find_missing_column (MetierTableChooser *self)
{
  if (get_column (self, FIELD_ROLE) < 0)
    return _ ("Choose the column that has the roles.");
  if (!is_wide (self) && get_column (self, FIELD_VALUE) < 0)
    return _ ("Choose the column that has the values.");

  return NULL;
}

static const char *
find_wrong_end (MetierTableChooser *self)
{
  double min = 0;
  double max = 0;

  if (is_empty (self->min_row) && is_empty (self->max_row))
    return NULL;
  if (is_empty (self->min_row) || is_empty (self->max_row))
    return _ ("Give both ends of the scale, or none.");
  if (!read_number (self->min_row, &min) || !read_number (self->max_row, &max))
    return _ ("The ends of the scale are numbers.");

  return max > min ? NULL : _ ("The scale has to end above where it begins.");
}

static const char *
find_missing_origin (MetierTableChooser *self)
{
  if (is_empty (self->title_row))
    return _ ("Give the table a title.");
  if (is_empty (self->credit_row))
    return _ ("Say whom the table is from, so that they get the credit.");
  if (is_empty (self->licence_row))
    return _ ("Say under which licence the table is, or that it is your own.");

  return NULL;
}

/* What stands in the way, or %NULL. */
static char *
find_fault (MetierTableChooser *self)
{
  const char *fault = find_missing_column (self);
  char *twice = fault == NULL ? find_twice (self) : NULL;

  if (twice != NULL)
    return twice;
  if (fault == NULL)
    fault = find_wrong_end (self);
  if (fault == NULL)
    fault = find_missing_origin (self);
  return g_strdup (fault);
}

/* What follows from it. */

static void
say (MetierTableChooser *self, const char *sentence, gboolean wrong)
{
  gtk_label_set_label (self->sentence, sentence);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "error");
}

/* What will be made of the table. */
static const char *
describe (MetierTableChooser *self)
{
  return is_wide (self) ? _ ("Every other column that holds numbers is a skill.")
                        : _ ("Every line says how much of a skill a role asks for.");
}

static void
mark_columns (MetierTableChooser *self)
{
  for (guint i = 0; self->preview->titles[i] != NULL; i++)
    {
      const char *mark = NULL;

      for (Field field = 0; field < N_FIELDS; field++)
        if (get_column (self, field) == (int) i)
          mark = _ (kinds[field].title);
      metier_table_sample_mark (self->sample, i, mark);
    }
}

static void
changed_cb (MetierTableChooser *self)
{
  g_autofree char *fault = find_fault (self);

  self->complete = fault == NULL;
  say (self, fault != NULL ? fault : describe (self), FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
column_changed_cb (MetierTableChooser *self)
{
  for (Field field = 0; field < N_FIELDS; field++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[field]), !kinds[field].of_values || !is_wide (self));
  mark_columns (self);
  changed_cb (self);
}

/* How it begins. */

static guint
find_guess (MetierTableChooser *self, Field field)
{
  const char *guess = *get_slot (&self->preview->guess, field);
  char **titles = self->preview->titles;

  for (guint i = 0; guess != NULL && titles[i] != NULL; i++)
    if (g_str_equal (titles[i], guess))
      return i + 1;

  return 0;
}

static void
add_row (MetierTableChooser *self, Field field)
{
  const char *const none[] = { _ (kinds[field].none), NULL };
  g_autoptr (GtkStringList) words = gtk_string_list_new (none);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_splice (words, 1, 0, (const char *const *) self->preview->titles);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (kinds[field].title));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_guess (self, field));
  self->rows[field] = ADW_COMBO_ROW (row);
  adw_preferences_group_add (self->columns_group, row);
}

static void
fill (MetierTableChooser *self)
{
  const char *end = strrchr (self->preview->name, '.');
  g_autofree char *title = end != NULL && end > self->preview->name
                               ? g_strndup (self->preview->name, (gsize) (end - self->preview->name))
                               : g_strdup (self->preview->name);

  self->sample = METIER_TABLE_SAMPLE (metier_table_sample_new (self->preview));
  adw_bin_set_child (self->sample_place, GTK_WIDGET (self->sample));
  for (Field field = 0; field < N_FIELDS; field++)
    add_row (self, field);
  for (Field field = 0; field < N_FIELDS; field++)
    g_signal_connect_swapped (self->rows[field], "notify::selected", G_CALLBACK (column_changed_cb), self);
  gtk_editable_set_text (self->title_row, title);
  column_changed_cb (self);
}

static void
metier_table_chooser_finalize (GObject *object)
{
  g_clear_pointer (&METIER_TABLE_CHOOSER (object)->preview, metier_table_preview_free);

  G_OBJECT_CLASS (metier_table_chooser_parent_class)->finalize (object);
}

/* The first thing that is asked. */
static gboolean
metier_table_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (METIER_TABLE_CHOOSER (widget)->rows[FIELD_ROLE]));
}

static void
metier_table_chooser_class_init (MetierTableChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_table_chooser_finalize;
  widget_class->grab_focus = metier_table_chooser_grab_focus;

  /**
   * MetierTableChooser::changed:
   *
   * Something else is chosen, and something else may be missing.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/table-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, sample_place);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, columns_group);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, min_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, max_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, title_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, credit_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, licence_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, edition_row);
  gtk_widget_class_bind_template_child (widget_class, MetierTableChooser, sentence);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
metier_table_chooser_init (MetierTableChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * metier_table_chooser_new:
 * @preview: (transfer full): how the table begins, and what its columns are likely to say
 *
 * Returns: (transfer floating): a form that has what can be guessed
 */
GtkWidget *
metier_table_chooser_new (MetierTablePreview *preview)
{
  MetierTableChooser *self = g_object_new (METIER_TYPE_TABLE_CHOOSER, NULL);

  self->preview = preview;
  fill (self);
  return GTK_WIDGET (self);
}

/**
 * metier_table_chooser_is_complete:
 * @self: a form
 *
 * Returns: whether all is said that an import needs
 */
gboolean
metier_table_chooser_is_complete (MetierTableChooser *self)
{
  return self->complete;
}

/**
 * metier_table_chooser_dup_options:
 * @self: a complete form
 *
 * Returns: (transfer full): how the table is to be read
 */
MetierImportOptions *
metier_table_chooser_dup_options (MetierTableChooser *self)
{
  MetierImportOptions options = {
    .format = METIER_SOURCE_CSV,
    .edition = gtk_editable_get_text (self->edition_row),
    .title = gtk_editable_get_text (self->title_row),
    .licence = gtk_editable_get_text (self->licence_row),
    .credit = gtk_editable_get_text (self->credit_row),
    .columns = { .settled = TRUE },
  };

  for (Field field = 0; field < N_FIELDS; field++)
    {
      int column = get_column (self, field);

      *get_slot (&options.columns, field) = column >= 0 ? self->preview->titles[column] : NULL;
    }
  read_number (self->min_row, &options.columns.min);
  read_number (self->max_row, &options.columns.max);
  return metier_import_options_copy (&options);
}

/**
 * metier_table_chooser_show_problem:
 * @self: a form
 * @problem: why the table could not be read as it says
 *
 * Says what is wrong until something else is chosen.
 */
void
metier_table_chooser_show_problem (MetierTableChooser *self, const char *problem)
{
  say (self, problem, TRUE);
}
