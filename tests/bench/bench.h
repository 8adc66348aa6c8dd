/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What benchmarks share: times of this thread in ms, and how they are told. */

double bench_get_time (void);
double bench_get_quantile (double *times, guint n, double share);
void bench_print_times (const char *name, double *times, guint n);
double bench_get_memory (void);

G_END_DECLS
