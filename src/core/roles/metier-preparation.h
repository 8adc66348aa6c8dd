/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierPreparation:
 * @id: stable id
 * @name: what the source calls it
 * @education: (nullable): what somebody has learned, in the source's words, as the others are
 * @experience: (nullable): what somebody has done before
 * @training: (nullable): what is learned on the job
 *
 * One of the steps in which a source says how much preparation roles ask for. Immutable once shared; atomic
 * reference counting.
 */
typedef struct {
  char *id;
  char *name;
  char *education;
  char *experience;
  char *training;
} MetierPreparation;

MetierPreparation *metier_preparation_new (void);
MetierPreparation *metier_preparation_ref (const MetierPreparation *self);
void metier_preparation_unref (MetierPreparation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPreparation, metier_preparation_unref)

G_END_DECLS
