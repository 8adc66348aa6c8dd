/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/me/metier-plan.h"

G_BEGIN_DECLS

#define METIER_TYPE_HOURS_RANGE (metier_hours_range_get_type ())
G_DECLARE_FINAL_TYPE (MetierHoursRange, metier_hours_range, METIER, HOURS_RANGE, GtkBox)

GtkWidget *metier_hours_range_new (void);
void metier_hours_range_set (MetierHoursRange *self, MetierHours hours);
MetierHours metier_hours_range_get (MetierHoursRange *self);
char *metier_hours_format (MetierHours hours);

G_END_DECLS
