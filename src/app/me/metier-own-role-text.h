/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/metier-own-role.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierOwnRoleLine:
 * @text: the line
 * @demand: what it asks for; its texts are %NULL where the line is refused
 * @known: whether an open pack has the skill
 * @reason: (nullable): why it is refused
 *
 * A line "skill, weight, level" that was looked at.
 */
typedef struct {
  char *text;
  MetierOwnDemand demand;
  gboolean known;
  char *reason;
} MetierOwnRoleLine;

gpointer metier_own_role_text_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer text,
                                    GCancellable *cancellable, GError **error);
char *metier_own_role_text_new (const MetierOwnRole *role);

G_END_DECLS
