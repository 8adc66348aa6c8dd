/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-text.h"

#include <math.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH_OF_A_PAGE 80
#define NARROWEST 40

static guint
get_columns_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* How much room @text takes in a terminal. */
guint
metier_cli_text_get_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += get_columns_of (g_utf8_get_char (text));
  return columns;
}

guint
metier_cli_text_get_terminal_width (void)
{
  struct winsize size = { 0 };

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return WIDTH_OF_A_PAGE;
  return MAX (size.ws_col, NARROWEST);
}

static void
append_spaces (GString *output, guint n)
{
  g_string_append_printf (output, "%*s", (int) n, "");
}

/* Appends @text and fills up with spaces to @columns. */
void
metier_cli_text_append_padded (GString *output, const char *text, guint columns)
{
  guint taken = metier_cli_text_get_columns (text);

  g_string_append (output, text);
  append_spaces (output, columns > taken ? columns - taken : 0);
}

/* Appends @text in lines that fit the terminal, each but the first after @indent spaces. What stands in
 * the first line already is taken to be as wide as the indent. */
void
metier_cli_text_append_wrapped (GString *output, const char *text, guint indent)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint width = metier_cli_text_get_terminal_width ();
  guint column = indent;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint columns = metier_cli_text_get_columns (words[i]);

      if (columns == 0)
        continue;
      if (column > indent && column + 1 + columns > width)
        {
          g_string_append_c (output, '\n');
          append_spaces (output, indent);
          column = indent;
        }
      else if (column > indent)
        {
          g_string_append_c (output, ' ');
          column++;
        }
      g_string_append (output, words[i]);
      column += columns;
    }
  g_string_append_c (output, '\n');
}

/* Appends a bar for @value of 100, exact to an eighth of a column. */
void
metier_cli_text_append_bar (GString *output, double value, guint columns)
{
  static const char *const parts[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
  guint eighths = (guint) lround (CLAMP (value, 0, 100) / 100 * columns * 8);
  guint whole = eighths / 8;

  for (guint i = 0; i < whole; i++)
    g_string_append (output, "█");
  g_string_append (output, parts[eighths % 8]);
  append_spaces (output, columns - whole - (eighths % 8 > 0));
}
