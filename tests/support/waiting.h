/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tests that wait for what the main loop brings. They wait long, because a machine may be slow, and no longer
 * than they have to. */

typedef gboolean (*WaitingCondition) (gpointer data);

/* Tells whether @is_true became true. */
gboolean waiting_until (WaitingCondition is_true, gpointer data);

void waiting_for (const guint *counter, guint count);

/* Lets the main loop run for @time, microseconds, and be still. */
void waiting_settle (gint64 time);

G_END_DECLS
