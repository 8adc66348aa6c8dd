/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-state.h"

G_BEGIN_DECLS

char *metier_me_describe_title (const MetierMeState *state);
char *metier_me_describe_markup (const MetierMeState *state);
void metier_me_describe_days (const MetierPlan *plan, char **range, char **more);
char *metier_me_describe_sources (const MetierMeState *state);
char *metier_me_format_level (double level);
char *metier_me_format_day (const GDate *day);
char *metier_me_format_share (double share);
char *metier_me_format_levels (double levels);

G_END_DECLS
