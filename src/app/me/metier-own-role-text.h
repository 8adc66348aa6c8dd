/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-own-role.h"
#include "store/shelf/metier-store.h"

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

/**
 * MetierOwnRoleDraft:
 * @text: one skill a line
 * @before: (nullable): the role that the text began with; its skills are still meant where their names stand
 */
typedef struct {
  char *text;
  MetierOwnRole *before;
} MetierOwnRoleDraft;

MetierOwnRoleDraft *metier_own_role_draft_new (char *text, const MetierOwnRole *before);
void metier_own_role_draft_free (MetierOwnRoleDraft *self);

gpointer metier_own_role_text_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer draft,
                                    GCancellable *cancellable, GError **error);
char *metier_own_role_text_new (const MetierOwnRole *role);

G_END_DECLS
