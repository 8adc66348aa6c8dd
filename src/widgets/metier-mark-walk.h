/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene/metier-scene.h"

G_BEGIN_DECLS

/**
 * MetierWalk:
 *
 * Where a key leads among the marks of a chart. Left and right are those of the screen.
 */
typedef enum {
  METIER_WALK_FIRST,
  METIER_WALK_LAST,
  METIER_WALK_LEFT,
  METIER_WALK_RIGHT,
  METIER_WALK_UP,
  METIER_WALK_DOWN,
  METIER_WALK_PAGE_UP, /* ten lines, or as many as there are */
  METIER_WALK_PAGE_DOWN,
} MetierWalk;

int metier_mark_walk (const MetierScene *scene, int from, MetierWalk walk);
int metier_mark_find (const MetierScene *scene, int from, const char *text);

G_END_DECLS
