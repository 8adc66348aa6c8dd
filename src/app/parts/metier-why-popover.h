/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"
#include "core/comparison/metier-evidence.h"

G_BEGIN_DECLS

#define METIER_TYPE_WHY_POPOVER (metier_why_popover_get_type ())
G_DECLARE_FINAL_TYPE (MetierWhyPopover, metier_why_popover, METIER, WHY_POPOVER, GtkPopover)

void metier_why_popover_open (GtkWidget *parent, const GdkRectangle *place, const MetierEvidence *evidence,
                              MetierThemeName theme);

G_END_DECLS
