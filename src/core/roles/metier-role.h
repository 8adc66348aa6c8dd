/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-value.h"

G_BEGIN_DECLS

/**
 * MetierRole:
 * @id: stable id
 * @title: short name
 * @full_title: (nullable): the source's own wording
 * @family: (nullable): the group of roles it belongs to
 * @summary: (nullable): what it is, in a sentence or a few
 * @source: the pack that this stands in
 * @rated: whether the pack rates it at all
 * @core: (nullable): its five core values in order; %NULL members where the query did not ask for them
 *
 * A job role as one source has it. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *id;
  char *title;
  char *full_title;
  char *family;
  char *summary;
  MetierSource *source;
  gboolean rated;
  MetierCoreValue *core[METIER_N_CORE_SKILLS];
} MetierRole;

MetierRole *metier_role_new (void);
MetierRole *metier_role_ref (const MetierRole *self);
void metier_role_unref (MetierRole *self);
gboolean metier_role_has_core (const MetierRole *self); /* at least one core value is rated */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRole, metier_role_unref)

G_END_DECLS
