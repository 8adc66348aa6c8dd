/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  FAULT_ONCE, /* the disk fails once, and works again */
  FAULT_EVER, /* it stays broken or full */
  FAULT_KILL, /* the process ends there */
} FaultKind;

/* Makes SQLite reach its files through a layer that can be told to fail. From then on it stands. */
void fault_vfs_install (void);

/* Lets the nth write, cut or sync from now on fail with an error of SQLite's, or be lost without a word for
 * SQLITE_OK; 0 lets nothing fail. */
void fault_vfs_arm (guint nth, FaultKind kind, int result);

/* Returns whether something failed since fault_vfs_arm(). */
gboolean fault_vfs_disarm (void);

G_END_DECLS
