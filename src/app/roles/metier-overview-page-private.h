/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-overview-page.h"

#include "app/roles/metier-elsewhere-card.h"
#include "app/parts/metier-hidden-note.h"
#include "app/roles/metier-reading-card.h"
#include "app/parts/metier-enlarge-button.h"
#include "app/parts/metier-source-chip.h"
#include "widgets/metier-chart-legend.h"
#include "widgets/metier-chart-view.h"

G_BEGIN_DECLS

struct _MetierOverviewPage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierRolesModel *roles;      /* (nullable) (owned): what the list shows */
  guint cores;                  /* which core skills are shown: a bit for each */
  guint relevant;               /* which of them matter to the user, likewise */

  GtkStack *stack;
  GtkWidget *title;
  MetierEnlargeButton *enlarge_button;
  GtkWidget *details; /* what steps back while the chart is enlarged, above it and below it */
  GtkWidget *below;
  GtkLabel *sentence;
  GtkDropDown *order_drop_down;
  MetierChartLegend *legend;
  MetierSourceChip *chip;
  GtkDropDown *column_drop_down;
  GtkWidget *card;
  MetierChartView *chart;
  GtkLabel *note;
  MetierHiddenNote *hidden;
  MetierReadingCard *reading;
  MetierElsewhereCard *elsewhere;
  AdwStatusPage *status;
};

G_END_DECLS
