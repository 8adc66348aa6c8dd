/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-scale.h"

G_BEGIN_DECLS

#define METIER_AXIS_MAX_TICKS 12

/*
 * MetierAxisTick:
 * @place: on the axis, 0–1
 * @text: (owned): its number
 */
typedef struct {
  double place;
  char *text;
} MetierAxisTick;

/*
 * MetierAxis:
 *
 * The numbers beneath a chart. The axis always spans the whole scale.
 */
typedef struct {
  MetierAxisTick ticks[METIER_AXIS_MAX_TICKS];
  guint n_ticks;
} MetierAxis;

MetierAxis *metier_axis_new (const MetierScale *scale);
void metier_axis_free (MetierAxis *self);
double metier_axis_get_step (double span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierAxis, metier_axis_free)

G_END_DECLS
