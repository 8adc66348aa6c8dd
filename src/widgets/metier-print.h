/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/me/metier-figure.h"
#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

GtkPrintOperation *metier_print_new (const MetierFigure *figure, const MetierChartOptions *options,
                                     MetierThemeName theme);

G_END_DECLS
