/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "widgets/metier-chart-card.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-line-box.h"
#include "widgets/metier-text-scale.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-width-bin.h"
#include "widgets/metier-wrap-box.h"

static GtkWidget *
new_block (int width, int height)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (block, width, height);
  return block;
}

static graphene_rect_t
bounds_of (GtkWidget *child, GtkWidget *parent)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));
  return bounds;
}

/* The label stands for a chart, which also gets higher as it gets narrower. */
static void
test_chart_card_keeps_the_last_row (void)
{
  GtkWidget *label = gtk_label_new ("one two three four five six seven eight nine ten eleven twelve");
  GtkWidget *card = g_object_new (METIER_TYPE_CHART_CARD, "chart", label, NULL);
  GtkWidget *window;
  int narrow;
  int wide;
  int needed;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  window = widget_test_show (card, 120, 600);

  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, 120, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &needed, NULL, NULL,
                      NULL);

  g_assert_true (metier_chart_card_get_chart (METIER_CHART_CARD (card)) == label);
  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (gtk_widget_get_height (card), >=, needed);
  widget_test_close (window);
}

typedef struct {
  int width;
  gboolean rtl;
  gboolean beside;
} FoldCase;

static const FoldCase fold_cases[] = {
  { 500, FALSE, TRUE },  { 400, FALSE, TRUE }, { 399, FALSE, FALSE },
  { 200, FALSE, FALSE }, { 500, TRUE, TRUE },  { 200, TRUE, FALSE },
};

static void
test_fold_box (gconstpointer data)
{
  const FoldCase *c = data;
  GtkWidget *main_child = new_block (100, 40);
  GtkWidget *side_child = new_block (80, 30);
  GtkWidget *box = metier_fold_box_new (main_child, side_child, 400);
  GtkWidget *window;
  graphene_rect_t first;
  graphene_rect_t second;

  g_object_set (box, "spacing", 10, NULL);
  gtk_widget_set_direction (box, c->rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  window = widget_test_show (box, c->width, 200);
  first = bounds_of (main_child, box);
  second = bounds_of (side_child, box);

  g_assert_cmpint (gtk_widget_get_width (box), ==, c->width);
  if (c->beside)
    {
      g_assert_cmpfloat (second.size.width, ==, 80);
      g_assert_cmpfloat (first.size.width, ==, c->width - 90);
      g_assert_cmpfloat (second.origin.x, ==, c->rtl ? 0 : c->width - 80);
      g_assert_cmpfloat (second.origin.y, ==, 0);
    }
  else
    {
      g_assert_cmpfloat (first.size.width, ==, c->width);
      g_assert_cmpfloat (second.origin.x, ==, 0);
      g_assert_cmpfloat (second.origin.y, ==, 50);
    }
  widget_test_close (window);
}

typedef struct {
  const char *name;
  int main_natural;
  int side_natural;
  int main_width; /* of 200 and a gap of 10 */
} ShareCase;

static const ShareCase share_cases[] = {
  { "spare-is-halved", 60, 100, 75 },  { "just-enough", 70, 120, 70 },   { "main-is-content", 60, 300, 60 },
  { "side-is-content", 300, 60, 130 }, { "both-are-cut", 300, 300, 95 },
};

/* A label that may be cut asks for little and would like all of its text. */
static GtkWidget *
new_shrinking (int natural)
{
  GtkWidget *bin = g_object_new (METIER_TYPE_WIDTH_BIN, "minimum-width", 20, "natural-width", natural, NULL);

  gtk_widget_set_size_request (bin, -1, 30);
  return bin;
}

static void
test_fold_box_shares (gconstpointer data)
{
  const ShareCase *c = data;
  GtkWidget *main_child = new_shrinking (c->main_natural);
  GtkWidget *side_child = new_shrinking (c->side_natural);
  GtkWidget *box = metier_fold_box_new (main_child, side_child, 100);
  GtkWidget *window;

  g_object_set (box, "spacing", 10, "shared", TRUE, NULL);
  window = widget_test_show (box, 200, 100);
  g_assert_cmpint (gtk_widget_get_width (main_child), ==, c->main_width);
  g_assert_cmpint (gtk_widget_get_width (side_child), ==, 190 - c->main_width);
  widget_test_close (window);
}

static void
test_fold_box_without_side (void)
{
  GtkWidget *main_child = new_block (100, 40);
  GtkWidget *side_child = new_block (80, 30);
  GtkWidget *box = metier_fold_box_new (main_child, side_child, 100);
  GtkWidget *window;

  gtk_widget_set_visible (side_child, FALSE);
  window = widget_test_show (box, 300, 200);
  g_assert_cmpfloat (bounds_of (main_child, box).size.width, ==, 300);
  widget_test_close (window);
}

static void
test_wrap_box_begins_lines (void)
{
  GtkWidget *box = metier_wrap_box_new (10);
  GtkWidget *blocks[3];
  GtkWidget *window;
  int height;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      blocks[i] = new_block (100, 20);
      metier_wrap_box_append (METIER_WRAP_BOX (box), blocks[i]);
    }
  window = widget_test_show (box, 250, 200);

  g_assert_cmpfloat (bounds_of (blocks[1], box).origin.x, ==, 110);
  g_assert_cmpfloat (bounds_of (blocks[1], box).origin.y, ==, 0);
  g_assert_cmpfloat (bounds_of (blocks[2], box).origin.x, ==, 0);
  g_assert_cmpfloat (bounds_of (blocks[2], box).origin.y, ==, 30);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 320, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 319, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 80);
  widget_test_close (window);
}

static void
test_wrap_box_mirrors (void)
{
  GtkWidget *box = metier_wrap_box_new (10);
  GtkWidget *block = new_block (100, 20);
  GtkWidget *window;

  metier_wrap_box_append (METIER_WRAP_BOX (box), block);
  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  window = widget_test_show (box, 250, 200);
  g_assert_cmpfloat (bounds_of (block, box).origin.x, ==, 150);
  widget_test_close (window);
}

static void
test_width_bin_reports_its_own_widths (void)
{
  GtkWidget *bin = g_object_ref_sink (g_object_new (
      METIER_TYPE_WIDTH_BIN, "minimum-width", 340, "natural-width", 420, "child", new_block (600, 10), NULL));
  int minimum;
  int natural;

  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 340);
  g_assert_cmpint (natural, ==, 420);
  g_assert_finalize_object (G_OBJECT (bin));
}

/* Whatever is in it. */
static void
test_width_bin_says_a_height (void)
{
  GtkWidget *bin = g_object_ref_sink (
      g_object_new (METIER_TYPE_WIDTH_BIN, "minimum-height", 160, "child", new_block (10, 600), NULL));
  int minimum;
  int natural;

  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 160);
  g_assert_cmpint (natural, ==, 160);
  g_assert_finalize_object (G_OBJECT (bin));
}

static void
test_width_bin_never_squeezes (void)
{
  GtkWidget *child = new_block (600, 10);
  GtkWidget *bin = g_object_new (METIER_TYPE_WIDTH_BIN, "minimum-width", 300, "child", child, NULL);
  GtkWidget *window = widget_test_show (bin, 400, 100);

  g_assert_cmpint (gtk_widget_get_width (bin), ==, 400);
  g_assert_cmpint (gtk_widget_get_width (child), ==, 600);
  widget_test_close (window);
}

/* A text that is asked how wide it has to be for a height. */
typedef struct {
  GtkWidget parent_instance;
} Text;

typedef GtkWidgetClass TextClass;

static GType text_get_type (void);
G_DEFINE_TYPE (Text, text, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As many pixels as it needs, in lines of 10. */
static void
text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
              int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_assert_cmpint (for_size, ==, -1);
      *minimum = 20;
      *natural = 200;
    }
  else
    {
      *minimum = *natural = for_size < 0 ? 10 : (2000 + for_size - 1) / for_size;
    }
}

static void
text_class_init (TextClass *klass)
{
  klass->measure = text_measure;
  klass->get_request_mode = text_get_request_mode;
}

static void
text_init (Text *self)
{
}

/* Beside each other both stand in the middle, and the text is not asked for a width. */
static void
test_fold_box_centers (gconstpointer data)
{
  gboolean beside = GPOINTER_TO_INT (data);
  GtkWidget *text = g_object_new (text_get_type (), NULL);
  GtkWidget *side = new_block (80, 30);
  GtkWidget *box = metier_fold_box_new (text, side, 200);
  GtkWidget *window;

  g_object_set (box, "centered", TRUE, NULL);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  window = widget_test_show (box, beside ? 280 : 100, 200);
  g_assert_cmpfloat (bounds_of (text, box).size.height, ==, beside ? 10 : 20);
  g_assert_cmpfloat (bounds_of (text, box).origin.y, ==, beside ? 10 : 0);
  g_assert_cmpfloat (bounds_of (side, box).origin.y, ==, beside ? 0 : 20);
  g_assert_cmpint (gtk_widget_get_height (box), ==, beside ? 30 : 50);
  widget_test_close (window);
}

/* What does not expand keeps its width, and the text has the rest. */
static void
test_line_box (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  GtkWidget *line = metier_line_box_new (8);
  GtkWidget *before = new_block (30, 10);
  GtkWidget *text = g_object_new (text_get_type (), "hexpand", TRUE, NULL);
  GtkWidget *behind = new_block (22, 10);
  GtkWidget *hidden = new_block (500, 500);
  GtkWidget *window;
  int minimum, natural, height;

  metier_line_box_insert (METIER_LINE_BOX (line), before, NULL);
  metier_line_box_insert (METIER_LINE_BOX (line), text, before);
  metier_line_box_insert (METIER_LINE_BOX (line), behind, text);
  metier_line_box_insert (METIER_LINE_BOX (line), hidden, behind);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_set_direction (line, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_valign (line, GTK_ALIGN_START);
  window = widget_test_show (line, 168, 400);

  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, 40, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 168, &height, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 30 + 8 + 20 + 8 + 22);
  g_assert_cmpint (natural, ==, 30 + 8 + 200 + 8 + 22);
  g_assert_cmpint (height, ==, 20);
  g_assert_cmpfloat (bounds_of (before, line).origin.x, ==, rtl ? 138 : 0);
  g_assert_cmpfloat (bounds_of (text, line).origin.x, ==, rtl ? 30 : 38);
  g_assert_cmpfloat (bounds_of (text, line).size.width, ==, 100);
  g_assert_cmpfloat (bounds_of (behind, line).origin.x, ==, rtl ? 0 : 146);
  g_assert_cmpfloat (bounds_of (behind, line).origin.y, ==, 5);
  widget_test_close (window);
}

/* A screen reader hears it, and a tooltip is asked for only when it has something to say. */
static void
test_tooltip (void)
{
  GtkWidget *widget = g_object_ref_sink (new_block (10, 10));

  metier_tooltip_set (widget, "Words");
  g_assert_true (gtk_widget_get_has_tooltip (widget));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Words");
  metier_tooltip_set (widget, "");
  g_assert_false (gtk_widget_get_has_tooltip (widget));
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_object_unref (widget);
}

typedef struct {
  const char *text;
  int chars;
  const char *lines;
} LinesCase;

static const LinesCase lines_cases[] = {
  { "", 20, "" },
  { "One line", 20, "One line" },
  { "Reading Comprehension, rank 3 of 16", 20, "Reading Comprehension,\xe2\x80\xa8rank 3 of 16" },
  { "One\nTwo\n\nThree", 20, "One\nTwo\n\nThree" },
  { "3.63 – 4.12 \nof 5", 20, "3.63 – 4.12\nof 5" },
};

/* What shows them breaks no line again, and ends where the longest of them does. */
static void
test_lines (gconstpointer data)
{
  const LinesCase *c = data;
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autofree char *lines = metier_text_break_lines (widget, c->text, c->chars);

  g_assert_cmpstr (lines, ==, c->lines);
  g_object_unref (widget);
}

static void
test_long_word (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autofree char *lines = metier_text_break_lines (widget, "Donaudampfschifffahrtsgesellschaft", 12);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, lines);
  g_auto (GStrv) parts = g_strsplit (lines, "\xe2\x80\xa8", -1);
  g_autofree char *whole = g_strjoinv ("", parts);

  g_assert_cmpstr (whole, ==, "Donaudampfschifffahrtsgesellschaft");
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, (int) g_strv_length (parts));
  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_object_unref (widget);
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/text/lines/%u", i);

      g_test_add_data_func (name, &lines_cases[i], test_lines);
    }
  g_test_add_func ("/text/lines/long-word", test_long_word);
  g_test_add_data_func ("/line-box/left-to-right", GINT_TO_POINTER (FALSE), test_line_box);
  g_test_add_data_func ("/line-box/right-to-left", GINT_TO_POINTER (TRUE), test_line_box);
  g_test_add_func ("/tooltip", test_tooltip);
  for (guint i = 0; i < G_N_ELEMENTS (fold_cases); i++)
    {
      const FoldCase *c = &fold_cases[i];
      g_autofree char *name = g_strdup_printf ("/fold-box/%d-%s", c->width, c->rtl ? "rtl" : "ltr");

      g_test_add_data_func (name, c, test_fold_box);
    }
  g_test_add_func ("/chart-card/keeps-the-last-row", test_chart_card_keeps_the_last_row);
  for (guint i = 0; i < G_N_ELEMENTS (share_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/fold-box/shares/%s", share_cases[i].name);

      g_test_add_data_func (name, &share_cases[i], test_fold_box_shares);
    }
  g_test_add_data_func ("/fold-box/centers/beside", GINT_TO_POINTER (TRUE), test_fold_box_centers);
  g_test_add_data_func ("/fold-box/centers/under", GINT_TO_POINTER (FALSE), test_fold_box_centers);
  g_test_add_func ("/fold-box/without-side", test_fold_box_without_side);
  g_test_add_func ("/wrap-box/begins-lines", test_wrap_box_begins_lines);
  g_test_add_func ("/wrap-box/mirrors", test_wrap_box_mirrors);
  g_test_add_func ("/width-bin/reports-its-own-widths", test_width_bin_reports_its_own_widths);
  g_test_add_func ("/width-bin/says-a-height", test_width_bin_says_a_height);
  g_test_add_func ("/width-bin/never-squeezes", test_width_bin_never_squeezes);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
