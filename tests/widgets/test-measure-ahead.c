/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "widgets/metier-measure-ahead.h"
#include "widgets/metier-width-bin.h"

#define WIDTH 400

/* A page that counts for how many widths it is laid out; what GTK remembers does not count. */
typedef struct {
  GtkWidget parent_instance;
  guint n_laid_out;
} Page;

typedef GtkWidgetClass PageClass;

static GType page_get_type (void);
G_DEFINE_TYPE (Page, page, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
              int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 100;
      *natural = 1000;
    }
  else
    {
      ((Page *) widget)->n_laid_out += for_size >= 0;
      *minimum = *natural = for_size < 0 ? 100 : (400000 + for_size - 1) / for_size;
    }
}

static void
page_class_init (PageClass *klass)
{
  klass->measure = page_measure;
  klass->get_request_mode = page_get_request_mode;
}

static void
page_init (Page *self)
{
}

/* Two pages of which one is seen, in a column whose sizes do not follow from what is in it. */
typedef struct {
  Page *page;
  GtkWidget *scrolled;
  GtkWidget *stack;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->page = g_object_new (page_get_type (), NULL);
  fixture->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", fixture->page, "hscrollbar-policy",
                                    GTK_POLICY_NEVER, NULL);
  fixture->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (fixture->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (fixture->stack), gtk_label_new ("Before"), "before");
  gtk_stack_add_named (GTK_STACK (fixture->stack), fixture->scrolled, "page");
  fixture->window = widget_test_show (g_object_new (METIER_TYPE_WIDTH_BIN, "minimum-width", WIDTH,
                                                    "minimum-height", 200, "child", fixture->stack, NULL),
                                      WIDTH, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_test_close (fixture->window);
}

/* Returns for how many other widths the frame that follows lays the page out, after it was measured ahead. */
static guint
fill (Fixture *fixture)
{
  guint n;

  gtk_widget_queue_resize (GTK_WIDGET (fixture->page));
  n = fixture->page->n_laid_out;
  metier_measure_ahead (GTK_SCROLLED_WINDOW (fixture->scrolled));
  g_assert_cmpuint (fixture->page->n_laid_out, ==, n + 1);

  n = fixture->page->n_laid_out;
  widget_test_wait (fixture->scrolled);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), ==, WIDTH);
  return fixture->page->n_laid_out - n;
}

/* So it is for the frame that shows it for the first time, and for the one after it is filled anew. */
static void
test_frame_asks_no_other_width (Fixture *fixture, gconstpointer data)
{
  gtk_stack_set_visible_child (GTK_STACK (fixture->stack), fixture->scrolled);
  g_assert_cmpuint (fill (fixture), ==, 0);
  g_assert_cmpuint (fill (fixture), ==, 0);
}

static void
test_empty (void)
{
  GtkWidget *scrolled = g_object_ref_sink (gtk_scrolled_window_new ());

  metier_measure_ahead (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_finalize_object (G_OBJECT (scrolled));
}

static void
add_tests (void)
{
  g_test_add ("/measure-ahead/frame-asks-no-other-width", Fixture, NULL, set_up,
              test_frame_asks_no_other_width, tear_down);
  g_test_add_func ("/measure-ahead/empty", test_empty);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
