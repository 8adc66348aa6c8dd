/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-resource-cell.h"
#include "widgets/metier-resource-row.h"

G_BEGIN_DECLS

/**
 * MetierResourceCell:
 *
 * A line of a list of resources with all that can be done with it, and the heading of its group when it
 * is the first one. Made once and then given one item after another. It sleeps until it is woken: a long
 * list has widgets for two hundred lines, of which a dozen is seen, and what sleeps costs no time when it is
 * given another item, or when styles or widths change.
 *
 * # CSS nodes
 *
 * `resourcecell` with the classes `first` and `last` of a group
 */
struct _MetierResourceCell {
  GtkWidget parent_instance;

  const MetierContext *context;    /* (unowned): outlives the window */
  MetierResourceItem *item;        /* (nullable) (owned) */
  MetierShelfSelection *selection; /* (nullable) (owned): of a list whose lines can be chosen */
  gboolean awake;                  /* whether it shows its item */
  MetierResourceRow *row;          /* (nullable): made when it first does */
  GtkWidget *heading;              /* (nullable): made for the first line of a group */
};

const MetierResource *_metier_resource_cell_get_resource (MetierResourceCell *self);

/* metier-resource-cell-actions.c */
void _metier_resource_cell_class_install_actions (GtkWidgetClass *widget_class);
void _metier_resource_cell_connect_row (MetierResourceCell *self);

G_END_DECLS
