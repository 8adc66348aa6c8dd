/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-shelf-filters.h"

#include "app/shelf/metier-filter-group.h"
#include "core/resources/metier-saved-filter.h"

G_BEGIN_DECLS

struct _MetierShelfFilters {
  AdwBin parent_instance;

  gboolean updating; /* several filters change at once, which is one change */
  GStrv tags;        /* (owned): those that are listed */
  GStrv roles;       /* (owned): likewise */
  GStrv skills;      /* (owned): likewise */
  GStrv names;       /* (owned): of the saved filters that are listed */
  GPtrArray *saved;  /* (nullable) (owned) (element-type MetierSavedFilter) */

  GtkWidget *search;
  GtkBox *box;
  MetierFilterGroup *groups[METIER_N_SHELF_FACETS];
  MetierFilterGroup *saved_group;
  GtkWidget *role_button; /* for a role that is not listed */
};

G_END_DECLS
