/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes SQLite take its memory through a layer that can be told to fail. To be called before all else. */
void fault_memory_install (void);

/* Lets the nth allocation from now on fail, once; 0 lets none fail. */
void fault_memory_arm (guint nth);

/* Returns whether one failed since fault_memory_arm(). */
gboolean fault_memory_disarm (void);

G_END_DECLS
