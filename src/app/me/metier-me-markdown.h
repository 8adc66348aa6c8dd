/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"

G_BEGIN_DECLS

char *metier_me_write_markdown (const MetierMeState *state);

G_END_DECLS
