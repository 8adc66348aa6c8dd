/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-table-sample.h"

#include <glib/gi18n-lib.h>

#include "formats/import/metier-import-text.h"
#include "widgets/metier-tooltip.h"

#define MOST_COLUMNS 40
#define LEAST_CHARS 12
#define MOST_CHARS 24

/**
 * MetierTableSample:
 *
 * How a table begins: the names of its columns, what is taken from each of them, and its first records.
 *
 * # Accessibility
 *
 * Role `LIST`; one `LIST_ITEM` for the head and for each record, which says all its fields.
 */
struct _MetierTableSample {
  GtkBox parent_instance;

  GtkWidget *head;   /* (unowned) */
  GPtrArray *titles; /* (owned) (element-type utf8) */
  GPtrArray *marks;  /* (owned) (element-type GtkLabel): below the titles, unowned */
  GPtrArray *groups; /* (owned) (element-type GtkSizeGroup): each makes a column as wide in every line */
};

G_DEFINE_FINAL_TYPE (MetierTableSample, metier_table_sample, GTK_TYPE_BOX)

/* The line speaks for its cells. */
static GtkWidget *
new_label (const char *text)
{
  g_autofree char *line = metier_import_text_clean (text);
  int length = (int) MIN (g_utf8_strlen (line, -1), MOST_CHARS);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", line, "xalign", 0.0F, "ellipsize", PANGO_ELLIPSIZE_END,
                      "width-chars", MIN (length, LEAST_CHARS), "max-width-chars", MOST_CHARS,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (length > LEAST_CHARS)
    metier_tooltip_set (label, line);
  return label;
}

static GtkWidget *
add_line (MetierTableSample *self)
{
  GtkWidget *line
      = g_object_new (GTK_TYPE_BOX, "spacing", 18, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_box_append (GTK_BOX (self), line);
  return line;
}

/* Takes @cell, which is as wide as those of its column. */
static void
add_cell (MetierTableSample *self, GtkWidget *line, guint column, GtkWidget *cell)
{
  gtk_size_group_add_widget (g_ptr_array_index (self->groups, column), cell);
  gtk_box_append (GTK_BOX (line), cell);
}

static void
name_head (MetierTableSample *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->titles->len; i++)
    {
      const char *title = g_ptr_array_index (self->titles, i);
      const char *mark = gtk_label_get_label (g_ptr_array_index (self->marks, i));
      /* Translators: what a screen reader says of a column: its name, and what is taken from it. */
      g_autofree char *part
          = *mark != '\0' ? g_strdup_printf (C_ ("column", "%s (%s)"), title, mark) : g_strdup (title);

      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  name = g_strjoinv ("; ", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_head (MetierTableSample *self)
{
  self->head = add_line (self);
  for (guint i = 0; i < self->titles->len; i++)
    {
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *title = new_label (g_ptr_array_index (self->titles, i));
      GtkWidget *mark = new_label ("");

      gtk_widget_add_css_class (title, "heading");
      gtk_widget_add_css_class (mark, "caption-heading");
      gtk_widget_add_css_class (mark, "accent");
      gtk_box_append (GTK_BOX (cell), title);
      gtk_box_append (GTK_BOX (cell), mark);
      g_ptr_array_add (self->marks, mark);
      add_cell (self, self->head, i, cell);
    }
  name_head (self);
}

static void
add_record (MetierTableSample *self, GStrv fields)
{
  GtkWidget *line = add_line (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->titles->len; i++)
    {
      /* Translators: what a screen reader says of a field in a table: the column's name, and what it holds.
       */
      g_autofree char *part
          = g_strdup_printf (C_ ("field", "%s: %s"), (char *) g_ptr_array_index (self->titles, i), fields[i]);

      g_strv_builder_add (builder, part);
      add_cell (self, line, i, new_label (fields[i]));
    }
  parts = g_strv_builder_end (builder);
  name = g_strjoinv ("; ", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
metier_table_sample_finalize (GObject *object)
{
  MetierTableSample *self = METIER_TABLE_SAMPLE (object);

  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (metier_table_sample_parent_class)->finalize (object);
}

static void
metier_table_sample_class_init (MetierTableSampleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_table_sample_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
metier_table_sample_init (MetierTableSample *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->marks = g_ptr_array_new ();
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How the Table Begins"), -1);
}

/**
 * metier_table_sample_new:
 * @preview: how a table begins; not needed afterwards
 *
 * Returns: (transfer floating): its first columns and records
 */
GtkWidget *
metier_table_sample_new (const MetierTablePreview *preview)
{
  MetierTableSample *self = g_object_new (METIER_TYPE_TABLE_SAMPLE, NULL);

  for (guint i = 0; preview->titles[i] != NULL && i < MOST_COLUMNS; i++)
    {
      g_ptr_array_add (self->titles, g_strdup (preview->titles[i]));
      g_ptr_array_add (self->groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
    }
  add_head (self);
  for (guint i = 0; i < preview->rows->len; i++)
    add_record (self, g_ptr_array_index (preview->rows, i));
  return GTK_WIDGET (self);
}

/**
 * metier_table_sample_mark:
 * @self: a sample
 * @column: a column of the table, from 0
 * @mark: (nullable): what is taken from it
 *
 * Says below the name of a column what is taken from it.
 */
void
metier_table_sample_mark (MetierTableSample *self, guint column, const char *mark)
{
  if (column >= self->marks->len)
    return;

  gtk_label_set_label (g_ptr_array_index (self->marks, column), mark != NULL ? mark : "");
  name_head (self);
}
