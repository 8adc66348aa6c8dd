/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierSpentHours:
 * @bookmark: id of a bookmark
 * @hours: how many; less than 0 where an earlier number was corrected
 * @at: UTC seconds since 1970
 *
 * Hours that were noted down for a bookmark at one time.
 */
typedef struct {
  char *bookmark;
  double hours;
  gint64 at;
} MetierSpentHours;

MetierSpentHours *metier_spent_hours_new (const char *bookmark, double hours, gint64 at);
void metier_spent_hours_free (MetierSpentHours *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSpentHours, metier_spent_hours_free)

G_END_DECLS
