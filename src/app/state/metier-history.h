/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierAddress:
 * @view: name of a view: roles, compare, shelf
 * @role: (nullable): id of the role whose page is open
 * @skill: (nullable): id of the skill whose page is open
 * @source: (nullable): id of the source whose roles were listed when this place was left
 *
 * A place in the window.
 */
typedef struct {
  char *view;
  char *role;
  char *skill;
  char *source;
} MetierAddress;

/**
 * MetierHistory:
 *
 * The places that led to the current one, and those that were gone back from.
 */
typedef struct _MetierHistory MetierHistory;

MetierHistory *metier_history_new (void);
void metier_history_free (MetierHistory *self);
void metier_history_visit (MetierHistory *self, const char *view, const char *role, const char *skill);
void metier_history_leave (MetierHistory *self, const char *source);
gboolean metier_history_go_back (MetierHistory *self);
gboolean metier_history_go_forward (MetierHistory *self);
gboolean metier_history_can_go_back (MetierHistory *self);
gboolean metier_history_can_go_forward (MetierHistory *self);
const MetierAddress *metier_history_get_current (MetierHistory *self);
const MetierAddress *metier_history_find_last (MetierHistory *self, const char *view);
GStrv metier_history_list_roles (MetierHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierHistory, metier_history_free)

G_END_DECLS
