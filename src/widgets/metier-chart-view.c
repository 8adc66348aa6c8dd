/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/metier-mark-children.h"
#include "widgets/metier-text-scale.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640
#define WIDEST (G_MAXINT >> 11) /* that GTK asks for */

/* Below these widths of their own, times the text scale, charts take the form for narrow windows. */
#define FOLD_OVERVIEW 660
#define FOLD_OTHERS 440

/**
 * MetierChartView:
 *
 * Shows a chart. Geometry comes from one scene that drawing, pointer, keyboard and screen reader
 * share; colours come from the theme that is set from outside.
 *
 * # CSS nodes
 *
 * `chart`, with one invisible `mark` for each mark of the chart.
 *
 * # Accessibility
 *
 * Role `LIST`, labelled with the chart's title and sentence; one `LIST_ITEM` for each mark. A chart
 * of more than %METIER_CHART_VIEW_MAX_MARKS marks has no items, and its label says so.
 *
 * # Shortcuts
 *
 * The chart is one tab stop. Arrows, Page Up, Page Down, Home, End and the letters of a name move among its
 * marks; Enter and Space activate, Ctrl+Enter activates the mark's skill and Shift+Ctrl+Enter its role. Menu
 * and Shift+F10 ask for its menu.
 *
 * # Text direction
 *
 * Right to left is the exact mirror, and arrow keys follow the screen.
 */
typedef enum {
  PROP_THEME = 1,
  PROP_FOLDED,
} MetierChartViewProperty;

static GParamSpec *props[PROP_FOLDED + 1];

G_DEFINE_FINAL_TYPE (MetierChartView, metier_chart_view, GTK_TYPE_WIDGET)

static gboolean
folds_at (MetierChartView *self, int width)
{
  int limit = self->kind == METIER_CHART_OVERVIEW ? FOLD_OVERVIEW : FOLD_OTHERS;

  return width < limit * metier_text_scale (GTK_WIDGET (self));
}

static MetierChartOptions
options_for (MetierChartView *self, int width, int height)
{
  return (MetierChartOptions){
    .kind = self->kind,
    .width = width,
    .height = height,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .folded = folds_at (self, width),
    .column = self->column,
    .difference = self->difference,
  };
}

static const MetierScene *
measure_at (MetierChartView *self, int width, int height)
{
  MetierChartOptions options = options_for (self, width, height);

  return metier_scene_cache_measure (&self->scenes, GTK_WIDGET (self), self->figure, &options);
}

void
_metier_chart_view_invalidate (MetierChartView *self)
{
  _metier_chart_view_remember (self);
  metier_scene_cache_drop_scenes (&self->scenes);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
metier_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);

  if (self->figure == NULL)
    {
      *minimum = *natural = 0;
      return;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* A chart that cannot become narrower, such as a heat map, says so through its scene. */
      double needed = metier_scene_get_width (measure_at (self, MIN_WIDTH, 0));

      *minimum = MAX (MIN_WIDTH, (int) ceil (needed));
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else
    {
      /* GTK holds what is needed for no given width against what is needed for the widest. */
      int width = for_size >= 0 ? for_size : WIDEST;

      *natural = (int) ceil (metier_scene_get_height (measure_at (self, width, 0)));
      /* In the least room rows are as low as they may be. */
      *minimum
          = self->filling ? (int) ceil (metier_scene_get_height (measure_at (self, width, 1))) : *natural;
    }
}

static gboolean
notify_folded_cb (gpointer user_data)
{
  MetierChartView *self = user_data;

  self->folded_idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

/* Whoever listens shows or hides a neighbour, which must wait until the allocation is over. */
static void
set_folded (MetierChartView *self, gboolean folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (self->folded_idle == 0)
    self->folded_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, notify_folded_cb, self, NULL);
}

static void
update_label (MetierChartView *self)
{
  const char *title = metier_figure_get_title (self->figure);
  const char *sentence = metier_figure_get_sentence (self->figure);
  g_autofree char *label = NULL;

  if (metier_scene_get_n_marks (self->scenes.shown) <= METIER_CHART_VIEW_MAX_MARKS)
    /* Translators: what a screen reader says of a chart: its title, then the sentence that sums it up. */
    label = g_strdup_printf (C_ ("chart label", "%s. %s"), title, sentence);
  else
    /* Translators: the same for a chart of so many values that they are not listed one by one. */
    label = g_strdup_printf (
        C_ ("chart label", "%s. %s It has too many values to list here; the table has them all."), title,
        sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The scene is another: its marks replace those of the one before. */
static void
update_marks (MetierChartView *self)
{
  guint n = metier_scene_get_n_marks (self->scenes.shown);

  metier_mark_children_update (self->marks, GTK_WIDGET (self), self->scenes.shown,
                               METIER_CHART_VIEW_MAX_MARKS);
  gtk_widget_set_focusable (GTK_WIDGET (self), n > METIER_CHART_VIEW_MAX_MARKS);
  self->hover = -1;
  _metier_chart_view_recall (self);
  update_label (self);
}

static void
metier_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  MetierChartOptions options;

  if (self->figure == NULL)
    return;

  options = options_for (self, width, self->filling ? height : 0);
  if (metier_scene_cache_show (&self->scenes, widget, self->figure, &options))
    update_marks (self);
  metier_mark_children_allocate (self->marks, self->scenes.shown);
  metier_mark_children_present_popovers (widget);
  set_folded (self, options.folded);
}

static int
find_focus (MetierChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *target = self->marks->len == 0 ? widget : gtk_widget_get_focus_child (widget);

  return target != NULL && gtk_widget_has_visible_focus (target) ? self->current : -1;
}

static void
metier_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  MetierPaintState state = { .hover = self->hover,
                             .focus = find_focus (self),
                             .selected = metier_mark_children_has_popover (widget) ? self->current : -1 };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->scenes.shown == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  metier_painter_paint (self->scenes.painter, self->scenes.shown, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  _metier_chart_view_invalidate (METIER_CHART_VIEW (widget));
}

static void
metier_chart_view_dispose (GObject *object)
{
  MetierChartView *self = METIER_CHART_VIEW (object);

  g_clear_handle_id (&self->folded_idle, g_source_remove);
  metier_mark_children_clear (self->marks);

  G_OBJECT_CLASS (metier_chart_view_parent_class)->dispose (object);
}

static void
metier_chart_view_finalize (GObject *object)
{
  MetierChartView *self = METIER_CHART_VIEW (object);

  g_clear_pointer (&self->figure, metier_figure_unref);
  g_clear_pointer (&self->data, metier_chart_data_unref);
  g_clear_pointer (&self->skill, g_free);
  g_string_free (self->typed, TRUE);
  metier_scene_cache_clear (&self->scenes);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (metier_chart_view_parent_class)->finalize (object);
}

static void
metier_chart_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierChartView *self = METIER_CHART_VIEW (object);

  switch ((MetierChartViewProperty) property_id)
    {
    case PROP_THEME:
      g_value_set_int (value, (int) self->theme);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_chart_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierChartView *self = METIER_CHART_VIEW (object);

  switch ((MetierChartViewProperty) property_id)
    {
    case PROP_THEME:
      metier_chart_view_set_theme (self, (MetierThemeName) g_value_get_int (value));
      break;
    case PROP_FOLDED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * MetierChartView:theme:
   *
   * The palette, a #MetierThemeName.
   */
  props[PROP_THEME]
      = g_param_spec_int ("theme", NULL, NULL, METIER_THEME_LIGHT, METIER_N_THEMES - 1, METIER_THEME_LIGHT,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * MetierChartView:folded:
   *
   * Whether the chart has the form for narrow windows.
   */
  props[PROP_FOLDED] = g_param_spec_boolean (
      "folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
metier_chart_view_class_init (MetierChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_chart_view_dispose;
  object_class->finalize = metier_chart_view_finalize;
  object_class->get_property = metier_chart_view_get_property;
  object_class->set_property = metier_chart_view_set_property;
  widget_class->measure = metier_chart_view_measure;
  widget_class->size_allocate = metier_chart_view_size_allocate;
  widget_class->snapshot = metier_chart_view_snapshot;
  widget_class->direction_changed = metier_chart_view_direction_changed;
  widget_class->get_request_mode = metier_chart_view_get_request_mode;

  install_properties (object_class);

  _metier_chart_view_class_init_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  _metier_chart_view_class_init_input (widget_class);
}

static void
metier_chart_view_init (MetierChartView *self)
{
  self->marks = g_ptr_array_new ();
  self->typed = g_string_new (NULL);
  self->hover = -1;
  self->current = -1;
  _metier_chart_view_add_controllers (self);
  _metier_chart_view_add_typing (self);
}

/**
 * metier_chart_view_new:
 *
 * Returns: (transfer floating): a view without data, which takes no room
 */
GtkWidget *
metier_chart_view_new (void)
{
  return g_object_new (METIER_TYPE_CHART_VIEW, NULL);
}

/* Both are taken over. */
static void
take_figure (MetierChartView *self, MetierFigure *figure, MetierChartData *data)
{
  g_clear_pointer (&self->figure, metier_figure_unref);
  g_clear_pointer (&self->data, metier_chart_data_unref);
  self->figure = figure;
  self->data = data;
}

/**
 * metier_chart_view_set_data:
 * @self: a view
 * @data: (nullable): what to show
 *
 * Shows @data. The view keeps a reference.
 */
void
metier_chart_view_set_data (MetierChartView *self, const MetierChartData *data)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (data == self->data && (data != NULL || self->figure == NULL))
    return;

  take_figure (self, data != NULL ? metier_figure_new_chart (data) : NULL,
               data != NULL ? metier_chart_data_ref (data) : NULL);
  self->current = -1;
  g_clear_pointer (&self->skill, g_free);
  metier_mark_children_clear (self->marks);
  _metier_chart_view_invalidate (self);
}

/**
 * metier_chart_view_set_figure:
 * @self: a view
 * @figure: (nullable): what to show
 *
 * Shows @figure, such as a gap or a plan, in place of chart data. The view keeps a reference. A figure that
 * follows another keeps the current skill and the keyboard focus, so that something that changes a number can
 * be done again and again; `mark-activated` gives a row for metier_figure_get_skill().
 */
void
metier_chart_view_set_figure (MetierChartView *self, const MetierFigure *figure)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (figure == self->figure)
    return;

  _metier_chart_view_remember (self);
  metier_scene_cache_drop_scenes (&self->scenes);
  take_figure (self, figure != NULL ? metier_figure_ref (figure) : NULL, NULL);
  if (figure == NULL)
    metier_mark_children_clear (self->marks);
  _metier_chart_view_invalidate (self);
}

/**
 * metier_chart_view_get_figure:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): what is shown
 */
const MetierFigure *
metier_chart_view_get_figure (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  return self->figure;
}

/**
 * metier_chart_view_get_data:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): the roles that are shown, %NULL for any other figure
 */
const MetierChartData *
metier_chart_view_get_data (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  return self->data;
}

/**
 * metier_chart_view_set_theme:
 * @self: a view
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_chart_view_set_theme (MetierChartView *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
}

/**
 * metier_chart_view_get_folded:
 * @self: a view
 *
 * Returns: whether the chart has the form for narrow windows
 */
gboolean
metier_chart_view_get_folded (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), FALSE);

  return self->folded;
}

/**
 * metier_chart_view_get_scene:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): the chart on the screen, %NULL before it was allocated
 */
const MetierScene *
metier_chart_view_get_scene (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), NULL);

  return self->scenes.shown;
}
