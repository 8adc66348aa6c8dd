/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/me/metier-figure.h"

G_BEGIN_DECLS

/*
 * MetierFigureClass:
 * @describe: (nullable): what a figure says in short, where that depends on the kind of chart
 * @get_skill: (nullable): the skill of a row, where rows are of skills
 *
 * What the kinds of figures differ in.
 */
typedef struct {
  MetierScene *(*layout) (const MetierFigure *self, const MetierChartOptions *options,
                          const MetierMeasurer *measurer);
  const char *(*describe) (gconstpointer content, MetierChartKind kind);
  const char *(*get_skill) (gconstpointer content, guint row);
  void (*unref) (gpointer content);
} MetierFigureClass;

struct _MetierFigure {
  const MetierFigureClass *klass;
  gpointer content; /* (owned) */
  GDate today;      /* of a plan */
  char *title;
  char *sentence;
  char *credit; /* one line for a file */
};

/* @content and @sentence are taken over. */
MetierFigure *metier_figure_new (const MetierFigureClass *klass, gpointer content, const char *title,
                                 char *sentence, const char *credit);
const char *metier_figure_describe (const MetierFigure *self, MetierChartKind kind);
const char *metier_figure_get_credit (const MetierFigure *self);

G_END_DECLS
