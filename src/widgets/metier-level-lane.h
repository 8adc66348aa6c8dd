/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"
#include "core/me/metier-levels.h"

G_BEGIN_DECLS

#define METIER_TYPE_LEVEL_LANE (metier_level_lane_get_type ())
G_DECLARE_FINAL_TYPE (MetierLevelLane, metier_level_lane, METIER, LEVEL_LANE, GtkWidget)

GtkWidget *metier_level_lane_new (void);

void metier_level_lane_set_level (MetierLevelLane *self, MetierMyLevel mine);
void metier_level_lane_set_theme (MetierLevelLane *self, MetierThemeName theme);

G_END_DECLS
