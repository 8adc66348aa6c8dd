/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-evidence-strip.h"

#include <math.h>

#include "chart/layout/metier-chart.h"
#include "widgets/metier-scene-cache.h"

#define LEAST_WIDTH 200

/**
 * MetierEvidenceStrip:
 *
 * A number with its interval above the baseline's, on the whole axis: the small drawing in the answer to "why
 * this number?".
 *
 * # Accessibility
 *
 * Role `PRESENTATION`: the words beside it say the same.
 */
struct _MetierEvidenceStrip {
  GtkWidget parent_instance;

  MetierEvidence *evidence; /* (nullable) (owned) */
  MetierThemeName theme;
  MetierSceneCache scenes; /* only its painter: the strip is laid out anew in no time */
};

G_DEFINE_FINAL_TYPE (MetierEvidenceStrip, metier_evidence_strip, GTK_TYPE_WIDGET)

/* What has no axis has no drawing. */
static gboolean
has_drawing (MetierEvidenceStrip *self)
{
  return self->evidence != NULL && self->evidence->scale != NULL
         && self->evidence->scale->kind != METIER_SCALE_MEMBERSHIP;
}

static MetierScene *
lay_out (MetierEvidenceStrip *self, int width)
{
  MetierPainter *painter = metier_scene_cache_get_painter (&self->scenes, GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return metier_chart_layout_evidence (self->evidence, width, rtl, metier_painter_get_measurer (painter));
}

static GtkSizeRequestMode
metier_evidence_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
metier_evidence_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierEvidenceStrip *self = METIER_EVIDENCE_STRIP (widget);
  g_autoptr (MetierScene) scene = NULL;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : 0;
  if (!has_drawing (self) || orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  scene = lay_out (self, LEAST_WIDTH);
  *minimum = *natural = (int) ceil (metier_scene_get_height (scene));
}

static void
metier_evidence_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierEvidenceStrip *self = METIER_EVIDENCE_STRIP (widget);
  MetierPaintState state = { .hover = -1, .focus = -1, .selected = -1 };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (MetierScene) scene = NULL;
  cairo_t *cr;

  if (!has_drawing (self))
    return;

  scene = lay_out (self, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  metier_painter_paint (metier_scene_cache_get_painter (&self->scenes, widget), scene,
                        metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_evidence_strip_finalize (GObject *object)
{
  MetierEvidenceStrip *self = METIER_EVIDENCE_STRIP (object);

  g_clear_pointer (&self->evidence, metier_evidence_unref);
  metier_scene_cache_clear (&self->scenes);

  G_OBJECT_CLASS (metier_evidence_strip_parent_class)->finalize (object);
}

static void
metier_evidence_strip_class_init (MetierEvidenceStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_evidence_strip_finalize;
  widget_class->get_request_mode = metier_evidence_strip_get_request_mode;
  widget_class->measure = metier_evidence_strip_measure;
  widget_class->snapshot = metier_evidence_strip_snapshot;

  gtk_widget_class_set_css_name (widget_class, "evidencestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
metier_evidence_strip_init (MetierEvidenceStrip *self)
{
}

/**
 * metier_evidence_strip_new:
 *
 * Returns: (transfer floating): a strip without a drawing
 */
GtkWidget *
metier_evidence_strip_new (void)
{
  return g_object_new (METIER_TYPE_EVIDENCE_STRIP, NULL);
}

/**
 * metier_evidence_strip_set_evidence:
 * @self: a strip
 * @evidence: (nullable): what to draw; a value without an axis has no drawing, and the strip hides
 *
 * Shows @evidence. The strip keeps a reference.
 */
void
metier_evidence_strip_set_evidence (MetierEvidenceStrip *self, const MetierEvidence *evidence)
{
  MetierEvidence *previous;

  g_return_if_fail (METIER_IS_EVIDENCE_STRIP (self));

  previous = self->evidence;
  self->evidence = evidence != NULL ? metier_evidence_ref (evidence) : NULL;
  g_clear_pointer (&previous, metier_evidence_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), has_drawing (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * metier_evidence_strip_set_theme:
 * @self: a strip
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_evidence_strip_set_theme (MetierEvidenceStrip *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_EVIDENCE_STRIP (self));

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
