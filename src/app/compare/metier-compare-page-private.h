/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/compare/metier-compare-page.h"

#include "app/compare/metier-compare-bar.h"
#include "app/compare/metier-compare-card.h"
#include "app/compare/metier-compare-chips.h"
#include "app/compare/metier-compare-filter.h"
#include "app/compare/metier-compare-model.h"
#include "app/parts/metier-enlarge-button.h"
#include "app/parts/metier-hidden-note.h"
#include "widgets/metier-chart-table.h"

G_BEGIN_DECLS

typedef void (*MetierCompareRemedy) (MetierComparePage *self);

struct _MetierComparePage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierCompareModel *model;    /* (nullable) (owned): what is shown */
  GCancellable *cancellable;    /* of the question that is under way */
  gboolean opening;             /* what is under way was asked for as a whole */
  gboolean adopting;            /* the set follows the page */
  char *skill;                  /* (nullable) (owned): of the number that was read last */
  char *role;                   /* (nullable) (owned): whose number it was */
  gboolean has_keyboard;        /* what is shown had the keyboard before it was shown anew */

  GtkStack *stack;
  AdwStatusPage *status;
  MetierCompareChips *chips;
  MetierEnlargeButton *enlarge_button;
  GtkLabel *sentence;
  GtkWidget *way_button;
  MetierCompareBar *bar;
  GtkStack *body;
  GtkBox *cards;
  MetierChartTable *table;
  AdwStatusPage *empty;
  MetierCompareRemedy remedy; /* (nullable): what the button there does */
  GtkButton *empty_button;
  MetierHiddenNote *hidden;
  GtkBox *notes;
};

/* metier-compare-page-numbers.c */
void _metier_compare_page_number_activated_cb (MetierComparePage *self, guint row, guint role,
                                               GtkWidget *cell);
void _metier_compare_page_number_menu_cb (MetierComparePage *self, guint row, guint role, GtkWidget *cell,
                                          double x, double y);

/* metier-compare-page-charts.c */
void _metier_compare_page_apply (MetierComparePage *self);
MetierCompareFilter _metier_compare_page_make_filter (MetierComparePage *self);
MetierChartData *_metier_compare_page_build_chart (MetierComparePage *self, const MetierCompareGroup *group,
                                                   MetierCompareFilter *filter);
void _metier_compare_page_turn_to (MetierComparePage *self, const char *page, GtkWidget *content);

/* metier-compare-page-empty.c */
void _metier_compare_page_show_empty (MetierComparePage *self, const MetierCompareFilter *filter,
                                      const char *refusal);
void _metier_compare_page_empty_clicked_cb (MetierComparePage *self);

G_END_DECLS
