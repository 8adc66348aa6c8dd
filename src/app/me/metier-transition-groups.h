/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/me/metier-transition-model.h"

G_BEGIN_DECLS

GtkWidget *metier_transition_new_costs (const MetierTransitionModel *model);
GtkWidget *metier_transition_new_skills (const MetierTransitionModel *model);
GtkWidget *metier_transition_new_waypoints (const MetierTransitionModel *model);
char *metier_transition_why_waypoint (const MetierWaypoint *point);

G_END_DECLS
