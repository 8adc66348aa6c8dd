/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include <math.h>

#include "widgets/metier-chart-view-private.h"

/* A heat map that is too wide and too high for what it is in, which a reader scrolls both ways. */
static GtkWidget *
show_large_heat_map (GtkTextDirection direction, guint n_skills, GtkWidget **window)
{
  GtkWidget *view = metier_chart_view_new (), *scroller = gtk_scrolled_window_new ();
  g_autoptr (MetierChartData) data = widget_test_chart (11, n_skills);

  metier_chart_view_set_kind (METIER_CHART_VIEW (view), METIER_CHART_HEATMAP);
  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  gtk_widget_set_direction (view, direction);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  *window = widget_test_show (scroller, 400, 400);
  return view;
}

static GtkWidget *
show_heat_map (GtkTextDirection direction, GtkWidget **window)
{
  return show_large_heat_map (direction, 24, window);
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

/* What the keyboard is at is beside the labels and beneath the heads, not behind them. */
static void
see_current (GtkWidget *view)
{
  const MetierScene *scene = metier_chart_view_get_scene (METIER_CHART_VIEW (view));
  const MetierBox *body = metier_scene_get_body (scene);
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  gboolean rtl = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;
  double labels = rtl ? metier_scene_get_width (scene) - body->width - body->x : body->x;
  int current = metier_chart_view_get_current (METIER_CHART_VIEW (view));
  const MetierBox *box = &metier_scene_get_mark (scene, (guint) current)->box;
  double x, y;

  widget_test_wait (view);
  gtk_widget_translate_coordinates (view, scroller, box->x, box->y, &x, &y);
  g_assert_cmpfloat (x, >=, rtl ? 0 : labels - 1);
  g_assert_cmpfloat (x + box->width, <=, gtk_widget_get_width (scroller) - (rtl ? labels - 1 : 0) + 1);
  g_assert_cmpfloat (y, >=, body->y - 1);
  g_assert_cmpfloat (y + box->height, <=, gtk_widget_get_height (scroller) + 1);
}

typedef struct {
  const char *path;
  GtkTextDirection direction;
  guint n_skills; /* more than some, and marks are no items */
} Case;

static const Case cases[] = {
  { "left-to-right", GTK_TEXT_DIR_LTR, 24 },
  { "right-to-left", GTK_TEXT_DIR_RTL, 24 },
  { "large/left-to-right", GTK_TEXT_DIR_LTR, 60 },
  { "large/right-to-left", GTK_TEXT_DIR_RTL, 60 },
};

static guint
mirror (guint key)
{
  return key == GDK_KEY_Left ? GDK_KEY_Right : key == GDK_KEY_Right ? GDK_KEY_Left : key;
}

static void
test_keyboard_is_never_behind_labels (gconstpointer user_data)
{
  static const struct {
    guint key;
    int times;
  } keys[] = {
    { GDK_KEY_End, 2 },       { GDK_KEY_Left, 14 },   { GDK_KEY_Up, 14 },
    { GDK_KEY_Right, 14 },    { GDK_KEY_Page_Up, 7 }, { GDK_KEY_Left, 6 },
    { GDK_KEY_Page_Down, 7 }, { GDK_KEY_Home, 2 },    { GDK_KEY_Down, 14 },
  };
  const Case *test = user_data;
  GtkWidget *window, *view = show_large_heat_map (test->direction, test->n_skills, &window);
  int n_marks = (int) metier_scene_get_n_marks (metier_chart_view_get_scene (METIER_CHART_VIEW (view)));

  g_assert_true ((n_marks > METIER_CHART_VIEW_MAX_MARKS) == (test->n_skills > 24));
  gtk_widget_grab_focus (view);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int before = metier_chart_view_get_current (METIER_CHART_VIEW (view));

      for (int j = 0; j < keys[i].times; j++)
        {
          widget_test_press (view, test->direction == GTK_TEXT_DIR_RTL ? mirror (keys[i].key) : keys[i].key);
          see_current (view);
        }
      g_assert_cmpint (metier_chart_view_get_current (METIER_CHART_VIEW (view)), !=, before);
    }
  widget_test_close (window);
}

static void
write_letter (GtkWidget *view, guint letter)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_EVENT_CONTROLLER_KEY)
        g_signal_emit_by_name (controller, "key-pressed", letter, 0, 0, &handled);
    }
}

/* The letters of a name lead to it, wherever it is. */
static void
test_typing_is_never_behind_labels (gconstpointer user_data)
{
  const Case *test = user_data;
  GtkWidget *window, *view = show_large_heat_map (test->direction, test->n_skills, &window);
  g_autofree char *last = g_strdup_printf ("trades:skill%03u", test->n_skills - 1);

  gtk_widget_grab_focus (view);
  for (const char *letter = last + strlen ("trades:"); *letter != '\0'; letter++)
    {
      write_letter (view, (guint) *letter);
      see_current (view);
    }
  g_assert_cmpstr (metier_chart_view_get_skill (METIER_CHART_VIEW (view)), ==, last);
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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *keyboard
          = g_strconcat ("/chart-pins/keyboard-is-never-behind-labels/", cases[i].path, NULL);
      g_autofree char *typing
          = g_strconcat ("/chart-pins/typing-is-never-behind-labels/", cases[i].path, NULL);

      g_test_add_data_func (keyboard, &cases[i], test_keyboard_is_never_behind_labels);
      g_test_add_data_func (typing, &cases[i], test_typing_is_never_behind_labels);
    }
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
