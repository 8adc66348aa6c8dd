/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/metier-comparison.h"

G_BEGIN_DECLS

/* Sentences about data, as plain text; (transfer full). */
char *metier_describe_role (const MetierProfile *profile, const MetierProfile *baseline);
char *metier_describe_overview (GPtrArray *roles, const MetierRole *baseline);
char *metier_describe_comparison (const MetierComparison *comparison);

G_END_DECLS
