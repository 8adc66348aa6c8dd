/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-figure-private.h"

#include <glib/gi18n-lib.h>

#include "chart/me/metier-me-words-private.h"

MetierFigure *
metier_figure_new (const MetierFigureClass *klass, gpointer content, const char *title, char *sentence,
                   const char *credit)
{
  MetierFigure *self = g_atomic_rc_box_new0 (MetierFigure);

  self->klass = klass;
  self->content = content;
  self->title = g_strdup (title);
  self->sentence = sentence;
  self->credit = g_strdup (credit);

  return self;
}

static MetierScene *
layout_chart (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout (self->content, options, measurer);
}

static const char *
describe_chart (gconstpointer content, MetierChartKind kind)
{
  return kind == METIER_CHART_OVERVIEW ? metier_chart_data_get_overview_sentence (content)
                                       : metier_chart_data_get_sentence (content);
}

static const char *
get_chart_skill (gconstpointer content, guint row)
{
  return metier_chart_data_get_row (content, row)->skill;
}

static void
unref_chart (gpointer content)
{
  metier_chart_data_unref (content);
}

/**
 * metier_figure_new_chart:
 * @data: roles by skills
 *
 * Returns: (transfer full): a figure of them
 */
MetierFigure *
metier_figure_new_chart (const MetierChartData *data)
{
  static const MetierFigureClass klass = { layout_chart, describe_chart, get_chart_skill, unref_chart };

  g_return_val_if_fail (data != NULL, NULL);

  return metier_figure_new (&klass, metier_chart_data_ref (data), metier_chart_data_get_title (data),
                            g_strdup (metier_chart_data_get_sentence (data)),
                            metier_chart_data_get_credit (data));
}

static MetierScene *
layout_gap (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout_gap (self->content, options, measurer);
}

static const char *
get_gap_skill (gconstpointer content, guint row)
{
  return ((const MetierGapRow *) g_ptr_array_index (((const MetierGap *) content)->rows, row))->skill;
}

static void
unref_gap (gpointer content)
{
  metier_gap_unref (content);
}

/**
 * metier_figure_new_gap:
 * @gap: how far somebody is from a role
 *
 * Returns: (transfer full): a figure as metier_chart_layout_gap() draws it
 */
MetierFigure *
metier_figure_new_gap (const MetierGap *gap)
{
  static const MetierFigureClass klass = { layout_gap, NULL, get_gap_skill, unref_gap };

  g_return_val_if_fail (gap != NULL, NULL);

  return metier_figure_new (&klass, metier_gap_ref (gap), _ ("Levels to gain, by weight × gap"),
                            metier_me_words_gap_sum (gap), "");
}

static MetierScene *
layout_overlay (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout_overlay (self->content, options, measurer);
}

static const char *
get_overlay_skill (gconstpointer content, guint row)
{
  return get_gap_skill (((const MetierOverlay *) content)->mine, row);
}

static void
unref_overlay (gpointer content)
{
  metier_overlay_unref (content);
}

/**
 * metier_figure_new_overlay:
 * @overlay: two people before the same role
 *
 * Returns: (transfer full): a figure as metier_chart_layout_overlay() draws it
 */
MetierFigure *
metier_figure_new_overlay (const MetierOverlay *overlay)
{
  static const MetierFigureClass klass = { layout_overlay, NULL, get_overlay_skill, unref_overlay };
  g_autofree char *title = NULL;

  g_return_val_if_fail (overlay != NULL, NULL);

  /* Translators: %s is whose levels are laid over mine: the name of a file. */
  title = g_strdup_printf (_ ("Levels to gain, mine and those of “%s”"), overlay->name);
  return metier_figure_new (&klass, metier_overlay_ref (overlay), title,
                            metier_me_words_overlay_sum (overlay), "");
}

static MetierScene *
layout_plan (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout_plan (self->content, &self->today, options, measurer);
}

static const char *
get_plan_skill (gconstpointer content, guint row)
{
  return ((const MetierPlanStep *) g_ptr_array_index (((const MetierPlan *) content)->steps, row))->skill;
}

static void
unref_plan (gpointer content)
{
  metier_plan_unref (content);
}

/**
 * metier_figure_new_plan:
 * @plan: what to learn, in order
 * @today: a valid date
 *
 * Returns: (transfer full): a figure as metier_chart_layout_plan() draws it
 */
MetierFigure *
metier_figure_new_plan (const MetierPlan *plan, const GDate *today)
{
  static const MetierFigureClass klass = { layout_plan, NULL, get_plan_skill, unref_plan };
  MetierFigure *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = metier_figure_new (&klass, metier_plan_ref (plan), _ ("Plan: when each aim is reached"),
                            metier_me_words_plan_sum (plan), "");
  self->today = *today;

  return self;
}

static MetierScene *
layout_timeline (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout_timeline (self->content, options, measurer);
}

static const char *
get_timeline_skill (gconstpointer content, guint row)
{
  const MetierTimeline *timeline = content;

  return ((const MetierTimelineRow *) g_ptr_array_index (timeline->rows, row))->skill;
}

static void
unref_timeline (gpointer content)
{
  metier_timeline_unref (content);
}

/**
 * metier_figure_new_timeline:
 * @timeline: how levels changed
 *
 * Returns: (transfer full): a figure as metier_chart_layout_timeline() draws it
 */
MetierFigure *
metier_figure_new_timeline (const MetierTimeline *timeline)
{
  static const MetierFigureClass klass = { layout_timeline, NULL, get_timeline_skill, unref_timeline };

  g_return_val_if_fail (timeline != NULL, NULL);

  return metier_figure_new (&klass, metier_timeline_ref (timeline), _ ("My levels so far"),
                            metier_me_words_timeline_sum (timeline), "");
}

/**
 * metier_figure_ref:
 * @self: a figure
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierFigure *
metier_figure_ref (const MetierFigure *self)
{
  return g_atomic_rc_box_acquire ((MetierFigure *) self);
}

static void
clear (gpointer data)
{
  MetierFigure *self = data;

  self->klass->unref (self->content);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->credit);
}

/**
 * metier_figure_unref:
 * @self: (transfer full): a figure
 *
 * Drops a reference, from any thread, and frees the figure with the last one.
 */
void
metier_figure_unref (MetierFigure *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_figure_get_title:
 * @self: a figure
 *
 * Returns: (transfer none): what it is of, translated
 */
const char *
metier_figure_get_title (const MetierFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * metier_figure_get_sentence:
 * @self: a figure
 *
 * Returns: (transfer none): what it says in short, translated
 */
const char *
metier_figure_get_sentence (const MetierFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sentence;
}

/* What a figure says in short, for a kind of chart. */
const char *
metier_figure_describe (const MetierFigure *self, MetierChartKind kind)
{
  return self->klass->describe != NULL ? self->klass->describe (self->content, kind) : self->sentence;
}

const char *
metier_figure_get_credit (const MetierFigure *self)
{
  return self->credit;
}

/**
 * metier_figure_get_skill:
 * @self: a figure
 * @row: a row as marks of its scene have it
 *
 * Returns: (transfer none) (nullable): id of the skill that the row is of
 */
const char *
metier_figure_get_skill (const MetierFigure *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->klass->get_skill != NULL ? self->klass->get_skill (self->content, row) : NULL;
}

/**
 * metier_figure_layout:
 * @self: a figure
 * @options: how much room, and for a chart of roles which chart
 * @measurer: says how wide texts are
 *
 * Turns a figure into a scene.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_figure_layout (const MetierFigure *self, const MetierChartOptions *options,
                      const MetierMeasurer *measurer)
{
  g_return_val_if_fail (self != NULL && options != NULL && measurer != NULL, NULL);

  return self->klass->layout (self, options, measurer);
}
