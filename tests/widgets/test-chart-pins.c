/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include <math.h>

#include "widgets/metier-chart-view-private.h"

/* A heat map that is too wide and too high for what it is in, which a reader scrolls both ways. */
static GtkWidget *
show_heat_map (GtkTextDirection direction, GtkWidget **window)
{
  GtkWidget *view = metier_chart_view_new (), *scroller = gtk_scrolled_window_new ();
  g_autoptr (MetierChartData) data = widget_test_chart (11, 24);

  metier_chart_view_set_kind (METIER_CHART_VIEW (view), METIER_CHART_HEATMAP);
  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  gtk_widget_set_direction (view, direction);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  *window = widget_test_show (scroller, 400, 400);
  return view;
}

static GtkAdjustment *
get_adjustment (GtkWidget *view, GtkOrientation orientation)
{
  GtkScrolledWindow *scroller
      = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW));

  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_scrolled_window_get_hadjustment (scroller)
                                                   : gtk_scrolled_window_get_vadjustment (scroller);
}

/* What was drawn last; nothing while that is no longer true. */
static GskRenderNode *
get_drawn (GtkWidget *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (view), gtk_widget_get_height (view));
  return gtk_snapshot_free_to_node (snapshot);
}

/* A picture of a part of the view, given from where the view begins. */
static GBytes *
take_picture (GtkWidget *view, double x, double y, double width, double height)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (view));
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride, size;
  guchar *pixels;

  while (node == NULL)
    {
      widget_test_wait (view);
      node = get_drawn (view);
    }
  texture = gsk_renderer_render_texture (renderer, node, &area);
  stride = (gsize) gdk_texture_get_width (texture) * 4;
  size = stride * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc0 (size);
  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, size);
}

static void
test_labels_and_heads_stay (gconstpointer direction)
{
  gboolean rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  GtkWidget *window;
  GtkWidget *view = show_heat_map ((GtkTextDirection) GPOINTER_TO_INT (direction), &window);
  GtkAdjustment *across = get_adjustment (view, GTK_ORIENTATION_HORIZONTAL),
                *down = get_adjustment (view, GTK_ORIENTATION_VERTICAL);
  const MetierBox *body = metier_scene_get_body (metier_chart_view_get_scene (METIER_CHART_VIEW (view)));
  double end = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);
  double labels_x = rtl ? ceil (body->x + body->width) : 0,
         cells_x = floor (rtl ? body->x : body->x + body->width - 100);
  double labels = rtl ? gtk_widget_get_width (view) - labels_x : floor (body->x);
  g_autoptr (GBytes) label_before = take_picture (view, labels_x, floor (body->y) + 60, labels, 60),
                     head_before = take_picture (view, cells_x, 0, 100, floor (body->y));
  g_autoptr (GBytes) label_after = NULL, head_after = NULL;

  g_assert_cmpfloat (end, >, 100);
  gtk_adjustment_set_value (across, rtl ? end - 90 : 90);
  label_after = take_picture (view, labels_x + (rtl ? -90 : 90), floor (body->y) + 60, labels, 60);
  g_assert_true (g_bytes_equal (label_before, label_after));

  gtk_adjustment_set_value (across, rtl ? 0 : end);
  gtk_adjustment_set_value (down, 70);
  head_after = take_picture (view, cells_x, 70, 100, floor (body->y));
  g_assert_true (g_bytes_equal (head_before, head_after));
  widget_test_close (window);
}

/* The pointer hits what is drawn under it. */
static void
test_pointer_follows (void)
{
  GtkWidget *window;
  GtkWidget *view = show_heat_map (GTK_TEXT_DIR_LTR, &window);
  const MetierBox *body = metier_scene_get_body (metier_chart_view_get_scene (METIER_CHART_VIEW (view)));
  double label_x = 110, cell_x = body->x + 110, y = body->y + 30;

  gtk_adjustment_set_value (get_adjustment (view, GTK_ORIENTATION_HORIZONTAL), 90);
  widget_test_wait (view);
  _metier_chart_view_to_scene (METIER_CHART_VIEW (view), &label_x, &y);
  g_assert_cmpfloat (label_x, ==, 20);
  _metier_chart_view_to_scene (METIER_CHART_VIEW (view), &cell_x, &y);
  g_assert_cmpfloat (cell_x, ==, body->x + 110);
  g_assert_cmpfloat (y, ==, body->y + 30);
  widget_test_close (window);
}

/* Whatever the arrows lead to is beside the labels and beneath the heads, not behind them. */
static void
test_keyboard_is_never_behind_labels (gconstpointer direction)
{
  static const guint keys[] = { GDK_KEY_End, GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_Right, GDK_KEY_Home };
  const guint times = 14;
  gboolean rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  GtkWidget *window;
  GtkWidget *view = show_heat_map ((GtkTextDirection) GPOINTER_TO_INT (direction), &window);
  const MetierScene *scene = metier_chart_view_get_scene (METIER_CHART_VIEW (view));
  const MetierBox *body = metier_scene_get_body (scene);
  double labels = rtl ? metier_scene_get_width (scene) - body->width - body->x : body->x;

  gtk_widget_grab_focus (view);
  for (guint i = 0; i < times * G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
      const MetierBox *box;
      double x, y;

      widget_test_press (view, keys[i / times]);
      widget_test_wait (view);
      box = &metier_scene_get_mark (scene, (guint) metier_chart_view_get_current (METIER_CHART_VIEW (view)))
                 ->box;
      gtk_widget_translate_coordinates (view, scroller, box->x, box->y, &x, &y);
      g_assert_cmpfloat (x, >=, rtl ? 0 : labels - 1);
      g_assert_cmpfloat (x + box->width, <=, gtk_widget_get_width (scroller) - (rtl ? labels - 1 : 0) + 1);
      g_assert_cmpfloat (y, >=, body->y - 1);
      g_assert_cmpfloat (y + box->height, <=, gtk_widget_get_height (scroller) + 1);
    }
  widget_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_data_func ("/chart-pins/labels-and-heads-stay/left-to-right", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_labels_and_heads_stay);
  g_test_add_data_func ("/chart-pins/labels-and-heads-stay/right-to-left", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_labels_and_heads_stay);
  g_test_add_func ("/chart-pins/pointer-follows", test_pointer_follows);
  g_test_add_data_func ("/chart-pins/keyboard-is-never-behind-labels/left-to-right",
                        GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_keyboard_is_never_behind_labels);
  g_test_add_data_func ("/chart-pins/keyboard-is-never-behind-labels/right-to-left",
                        GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_keyboard_is_never_behind_labels);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
