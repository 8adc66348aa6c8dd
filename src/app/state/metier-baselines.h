/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

void metier_baselines_apply (MetierStore *store, GSettings *settings);
char *metier_baselines_dup (GSettings *settings, const char *source);
void metier_baselines_set (GSettings *settings, const char *source, const char *role);

G_END_DECLS
