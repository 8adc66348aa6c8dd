/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "fault-vfs.h"

/* Part of a program whose disk is full where the environment says: from its nth access on, or at that one
 * only. */
__attribute__ ((constructor)) static void
fill_disk (void)
{
  const char *from = g_getenv ("FULL_FROM");
  const char *at = g_getenv ("FULL_AT");
  const char *nth = from != NULL ? from : at;

  if (nth == NULL)
    return;

  fault_vfs_install ();
  fault_vfs_arm ((guint) g_ascii_strtoull (nth, NULL, 10), from != NULL ? FAULT_EVER : FAULT_ONCE,
                 SQLITE_FULL);
}
