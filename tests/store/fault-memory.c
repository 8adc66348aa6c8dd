/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-memory.h"

#include <sqlite3.h>

static sqlite3_mem_methods real_methods;
static guint countdown;
static gboolean failed;

static gboolean
fails (void)
{
  if (countdown == 0 || --countdown > 0)
    return FALSE;

  failed = TRUE;
  return TRUE;
}

static void *
fault_malloc (int size)
{
  return fails () ? NULL : real_methods.xMalloc (size);
}

static void *
fault_realloc (void *memory, int size)
{
  return fails () ? NULL : real_methods.xRealloc (memory, size);
}

void
fault_memory_install (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_methods), ==, SQLITE_OK);
  methods = real_methods;
  methods.xMalloc = fault_malloc;
  methods.xRealloc = fault_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);

  /* Without a store of small pieces every allocation comes by. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

void
fault_memory_arm (guint nth)
{
  countdown = nth;
  failed = FALSE;
}

gboolean
fault_memory_disarm (void)
{
  countdown = 0;
  return failed;
}
