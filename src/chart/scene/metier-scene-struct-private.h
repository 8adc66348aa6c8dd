/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene/metier-scene-private.h"

G_BEGIN_DECLS

/* A name, and which items are its lines. */
typedef struct {
  MetierName name;
  guint first_item;
  guint n_items;
  double width; /* of the line or column that it has for itself, 0 for none */
  double height;
} MetierNamePlace;

/*
 * Only the scene and its builder look inside.
 */
struct _MetierScene {
  MetierChartData *data; /* (nullable) (owned): texts of marks and items are borrowed from it */
  GPtrArray *parts;      /* (owned) (element-type MetierScene): scenes whose items were taken over */
  GStringChunk *strings; /* (owned) */
  GArray *items;         /* (owned) (element-type MetierItem): in reading order */
  GArray *marks;         /* (owned) (element-type MetierMark): in reading order */
  GArray *fills;  /* (owned) (element-type MetierBox): row fill of each mark, indexed the same as marks */
  GArray *names;  /* (owned) (element-type MetierNamePlace): only of the scene itself, not of its parts */
  GArray *breaks; /* (owned) (element-type double): ascending */
  guint *order;   /* (owned): indices of items, sorted by layer, shape and token */
  MetierBox body;
  gboolean folded;
  double width;
  double height;
  int mark; /* that new items belong to, while building */
};

G_END_DECLS
