/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierWishes:
 * @role: (nullable): id or unambiguous title of a role
 * @skill: (nullable): id or unambiguous name of a skill
 * @compare: (nullable) (array zero-terminated=1): ids or unambiguous titles of at most six roles
 * @me: the view of the user themselves
 *
 * Where a command line wants to go.
 */
typedef struct {
  char *role;
  char *skill;
  char **compare;
  gboolean me;
} MetierWishes;

gboolean metier_wishes_read (MetierWishes *self, GVariantDict *options, const char *const *arguments,
                             GError **error);
gboolean metier_wishes_are_none (const MetierWishes *self);
void metier_wishes_clear (MetierWishes *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MetierWishes, metier_wishes_clear)

G_END_DECLS
