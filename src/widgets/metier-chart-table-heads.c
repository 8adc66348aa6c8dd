/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-table-private.h"

#include <string.h>

/*
 * How wide columns are. Where there is little room each is as wide as the longest word in it, so that a
 * number is in sight beside the name that it belongs to.
 */

/* About half of the narrowest window, and what then is left for a number, whatever the size of the text:
 * words that are longer are broken. */
#define MOST_NAME 168
#define MOST_HEAD 128

/* Beyond these a head rather takes another line. */
#define HEAD_CHARS 11

/* How wide a text is only its layout knows, which takes a while: of thousands, the longest are asked. */
#define N_LONGEST 16

typedef struct {
  const char *start;
  int n_bytes;
  glong n_chars;
} Span;

/* The longest first. */
static void
offer (Span *longest, const char *start, gsize n_bytes)
{
  Span span = { start, (int) n_bytes, g_utf8_strlen (start, (gssize) n_bytes) };

  for (guint i = 0; span.n_chars > longest[N_LONGEST - 1].n_chars && i < N_LONGEST; i++)
    if (span.n_chars > longest[i].n_chars)
      {
        Span shorter = longest[i];

        longest[i] = span;
        span = shorter;
      }
}

/* A line may end at a space, and after a hyphen or a slash. */
static void
offer_words (Span *longest, const char *text)
{
  while (*text != '\0')
    {
      gsize n_bytes = strcspn (text, " -/"), n_marks = strspn (text + n_bytes, "-/");

      offer (longest, text, n_bytes + n_marks);
      text += n_bytes + n_marks;
      text += strspn (text, " ");
    }
}

/* In the font that @widget has by now, and not in that for which it was drawn last. */
static int
measure_text (GtkWidget *widget, const char *text, int n_bytes)
{
  PangoContext *context = gtk_widget_create_pango_context (widget);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int width;

  pango_layout_set_text (layout, text, n_bytes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_unref (context);
  return width;
}

static char *
choose_widest (GtkWidget *widget, const Span *longest)
{
  Span widest = { "", 0, 0 };
  int widest_width = 0;

  for (guint i = 0; i < N_LONGEST && longest[i].start != NULL; i++)
    {
      int width = measure_text (widget, longest[i].start, longest[i].n_bytes);

      if (width > widest_width)
        widest = longest[i];
      widest_width = MAX (width, widest_width);
    }

  return g_strndup (widest.start, (gsize) widest.n_bytes);
}

/* Which name and which word in a name that is depends little on the size of the text. */
void
_metier_chart_table_find_widest (MetierChartTable *self)
{
  Span names[N_LONGEST] = { { NULL, 0, 0 } }, words[N_LONGEST] = { { NULL, 0, 0 } };

  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->comparison->rows, i);

      offer (names, row->name, strlen (row->name));
      offer_words (words, row->name);
    }
  g_free (self->widest);
  g_free (self->widest_word);
  self->widest = choose_widest (GTK_WIDGET (self), names);
  self->widest_word = choose_widest (GTK_WIDGET (self), words);
}

/* A head is a label and a sign of how it sorts. */
static GtkLabel *
get_label (GtkWidget *head)
{
  GtkWidget *content = gtk_widget_get_first_child (head),
            *label = content != NULL ? gtk_widget_get_first_child (content) : NULL;

  return GTK_IS_LABEL (label) ? GTK_LABEL (label) : NULL;
}

static void
wrap_head (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label,
                                 MIN (HEAD_CHARS, (int) g_utf8_strlen (gtk_label_get_label (label), -1)));
  gtk_label_set_xalign (label, 0);
  gtk_widget_set_valign (gtk_widget_get_parent (GTK_WIDGET (label)), GTK_ALIGN_END);
}

/* Heads of figures stand over them at the end; a column view lets nobody say so. */
static void
align_head (GtkLabel *label)
{
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_RIGHT);
  gtk_label_set_xalign (label, 1);
}

static GtkWidget *
get_first_head (MetierChartTable *self)
{
  return gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
}

/* A number is narrower than a word of its head. */
static void
fit_head (GtkWidget *label)
{
  Span words[N_LONGEST] = { { NULL, 0, 0 } };
  g_autofree char *widest = NULL;

  offer_words (words, gtk_label_get_label (GTK_LABEL (label)));
  widest = choose_widest (label, words);
  gtk_widget_set_size_request (label, MIN (measure_text (label, widest, -1), MOST_HEAD), -1);
}

/* The first head has the width for all names, also for those in rows that are not made. */
void
_metier_chart_table_fit_columns (MetierChartTable *self)
{
  for (GtkWidget *head = get_first_head (self); head != NULL; head = gtk_widget_get_next_sibling (head))
    {
      GtkWidget *label = GTK_WIDGET (get_label (head));

      if (label == NULL)
        continue;
      if (gtk_widget_get_prev_sibling (head) != NULL)
        fit_head (label);
      else
        gtk_widget_set_size_request (
            label, MIN (measure_text (GTK_WIDGET (self), self->widest_word, -1), MOST_NAME), -1);
    }
}

void
_metier_chart_table_set_up_heads (MetierChartTable *self)
{
  for (GtkWidget *head = get_first_head (self); head != NULL; head = gtk_widget_get_next_sibling (head))
    {
      GtkLabel *label = get_label (head);

      if (label == NULL)
        continue;
      wrap_head (label);
      if (gtk_widget_get_prev_sibling (head) != NULL)
        align_head (label);
    }
  _metier_chart_table_fit_columns (self);
}
