/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/compare/metier-compare-bar.h"

G_BEGIN_DECLS

struct _MetierCompareBar {
  AdwBin parent_instance;

  GSettings *settings; /* (nullable) (owned) */
  GPtrArray *sections; /* (element-type utf8): what the drop-down offers, in its order */
  gboolean updating;   /* the switches follow the program, not the user */

  GtkToggleButton *bars_toggle;
  GtkToggleButton *dots_toggle;
  GtkToggleButton *heatmap_toggle;
  GtkToggleButton *table_toggle;
  GtkToggleButton *radar_toggle;
  GtkWidget *difference_box;
  GtkToggleButton *value_toggle;
  GtkToggleButton *difference_toggle;
  GtkDropDown *section_drop_down;
  GtkDropDown *sort_drop_down;
  GtkDropDown *least_drop_down;
  GtkToggleButton *hide_toggle;
};

G_END_DECLS
