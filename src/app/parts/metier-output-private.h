/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/parts/metier-output.h"

G_BEGIN_DECLS

struct _MetierOutput {
  MetierFigure *figure; /* (owned): all charts */
  GPtrArray *charts;    /* (owned) (element-type MetierChartData): one, or one for each source; else none */
  char *markdown;       /* (nullable): what a figure that is no chart says as text */
  MetierChartOptions options;
};

G_END_DECLS
