/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include "widgets/metier-mark-children.h"

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
 * # Scrolling
 *
 * Heads and labels of a heat map stay in sight, as long as they leave room for what they are of.
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

void
_metier_chart_view_invalidate (MetierChartView *self)
{
  _metier_chart_view_remember (self);
  metier_scene_cache_drop_scenes (&self->scenes);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  MetierChartPiece pieces[METIER_MAX_CHART_PIECES];
  MetierChartPins pins;
  guint n_pieces;

  if (self->scenes.shown == NULL)
    return;

  _metier_chart_view_find_pins (self, &pins);
  n_pieces = _metier_chart_view_cut (self, &pins, pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      const MetierBox *box = &pieces[i].box;
      cairo_t *cr = gtk_snapshot_append_cairo (
          snapshot,
          &GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width, (float) box->height));

      cairo_translate (cr, pieces[i].x, pieces[i].y);
      metier_painter_paint (self->scenes.painter, self->scenes.shown, metier_theme_get (self->theme), &state,
                            cr);
      cairo_destroy (cr);
    }
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
  g_clear_handle_id (&self->focus_idle, g_source_remove);
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
   * Whether the chart has the form for narrow windows; see metier_scene_get_folded().
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
  widget_class->snapshot = metier_chart_view_snapshot;
  widget_class->direction_changed = metier_chart_view_direction_changed;

  install_properties (object_class);

  _metier_chart_view_class_init_size (widget_class);
  _metier_chart_view_class_init_pins (widget_class);
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
  self->is_read = FALSE;
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
