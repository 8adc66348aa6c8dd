/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-gap.h"

G_BEGIN_DECLS

/**
 * MetierOverlay:
 * @name: whose levels are laid over
 * @mine: how far the user is from a role
 * @theirs: how far somebody else is from the same role
 * @rows: (element-type MetierGapRow): the rows of @theirs in the order of those of @mine; @theirs owns them
 *
 * Two people before the same role. Immutable; atomic reference counting.
 */
typedef struct {
  char *name;
  MetierGap *mine;
  MetierGap *theirs;
  GPtrArray *rows;
} MetierOverlay;

MetierOverlay *metier_overlay_new (const MetierGap *mine, const MetierGap *theirs, const char *name);
MetierOverlay *metier_overlay_ref (const MetierOverlay *self);
void metier_overlay_unref (MetierOverlay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierOverlay, metier_overlay_unref)

G_END_DECLS
