/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-table.h"

#include <stdarg.h>
#include <string.h>

#include "cli/metier-cli-text.h"

#define GAP 2

struct _MetierCliTable {
  char *alignment; /* a letter for each column: l or r */
  guint n_columns;
  GPtrArray *rows; /* (element-type GStrv) */
};

MetierCliTable *
metier_cli_table_new (const char *alignment)
{
  MetierCliTable *self = g_new0 (MetierCliTable, 1);

  self->alignment = g_strdup (alignment);
  self->n_columns = (guint) strlen (alignment);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

void
metier_cli_table_free (MetierCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->alignment);
  g_free (self);
}

/* Adds a row with a cell for each column. */
void
metier_cli_table_add_cells (MetierCliTable *self, const char *const *cells)
{
  g_assert (g_strv_length ((char **) cells) == self->n_columns);
  g_ptr_array_add (self->rows, g_strdupv ((char **) cells));
}

/* Adds a row; takes the cells one by one and a %NULL. */
void
metier_cli_table_add (MetierCliTable *self, ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;
  va_list args;

  va_start (args, self);
  for (const char *cell = va_arg (args, const char *); cell != NULL; cell = va_arg (args, const char *))
    g_strv_builder_add (builder, cell);
  va_end (args);
  cells = g_strv_builder_end (builder);
  metier_cli_table_add_cells (self, (const char *const *) cells);
}

static guint
measure_column (const MetierCliTable *self, guint column)
{
  guint width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (self->rows, i);

      width = MAX (width, metier_cli_text_get_columns (cells[column]));
    }
  return width;
}

/* How much room the widest row takes in a terminal. */
guint
metier_cli_table_get_width (const MetierCliTable *self)
{
  guint width = (self->n_columns - 1) * GAP;

  for (guint c = 0; c < self->n_columns; c++)
    width += measure_column (self, c);
  return width;
}

static void
print_row (const MetierCliTable *self, GStrv cells, const guint *widths, GString *output)
{
  for (guint c = 0; c < self->n_columns; c++)
    {
      guint free = widths[c] - metier_cli_text_get_columns (cells[c]);

      if (c > 0)
        g_string_append_printf (output, "%*s", GAP, "");
      if (self->alignment[c] == 'r')
        g_string_append_printf (output, "%*s", (int) free, "");
      g_string_append (output, cells[c]);
      if (self->alignment[c] == 'l')
        g_string_append_printf (output, "%*s", (int) free, "");
    }
}

/* No line ends in spaces. */
static void
trim_end (GString *output)
{
  while (output->len > 0 && output->str[output->len - 1] == ' ')
    g_string_truncate (output, output->len - 1);
}

void
metier_cli_table_print (const MetierCliTable *self, guint indent, GString *output)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);

  for (guint c = 0; c < self->n_columns; c++)
    widths[c] = measure_column (self, c);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_string_append_printf (output, "%*s", (int) indent, "");
      print_row (self, g_ptr_array_index (self->rows, i), widths, output);
      trim_end (output);
      g_string_append_c (output, '\n');
    }
}
