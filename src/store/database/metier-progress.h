/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MetierProgress:
 * @step: (nullable): called now and then, on the thread that does the work
 * @data: for @step
 * @cancellable: (nullable): ends the work
 *
 * Who wants to know how far long work is, and may end it.
 */
typedef struct {
  void (*step) (guint done, guint total, gpointer data);
  gpointer data;
  GCancellable *cancellable;
} MetierProgress;

G_END_DECLS
