/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** METIER_N_TARGETS: a target, and a second one to weigh against it. */
#define METIER_N_TARGETS 2

/**
 * MetierTarget:
 * @role: id of a role of any pack
 * @title: the title that the role had then, for when its pack is gone
 * @source: id of its source, likewise
 * @at: UTC seconds since 1970
 *
 * A role that somebody wants to reach. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *role;
  char *title;
  char *source;
  gint64 at;
} MetierTarget;

MetierTarget *metier_target_new (const char *role, const char *title, const char *source);
MetierTarget *metier_target_ref (const MetierTarget *self);
void metier_target_unref (MetierTarget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTarget, metier_target_unref)

G_END_DECLS
