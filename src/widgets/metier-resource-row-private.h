/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/metier-resource-row.h"

G_BEGIN_DECLS

struct _MetierResourceRow {
  GtkWidget parent_instance;

  MetierResource *resource; /* (nullable) (owned) */

  GtkWidget *check; /* (nullable): in place of the icon while rows are chosen */
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *tags; /* MetierWrapBox */
  GtkWidget *hours;
  GtkWidget *skill;
  GtkWidget *score; /* beside the skill */
  GtkWidget *worth; /* both of them */
  GtkWidget *side;  /* tags, hours and skill */
  GtkWidget *toggle;
  GtkWidget *menu_button;
  gboolean updating; /* the toggle follows the program, not the user */
};

/* metier-resource-row-show.c */
void metier_resource_row_show_toggle (MetierResourceRow *self, gboolean active);

G_END_DECLS
