/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe/metier-describe-private.h"

G_BEGIN_DECLS

/* What a sentence about a comparison is made of; sentences come with marks around their values. */
gboolean metier_describe_has_value (const MetierCell *cell);
gboolean metier_describe_differs (const MetierCell *a, const MetierCell *b);
gboolean metier_describe_reads_same (const MetierScale *scale, double one, double other);
const char *metier_describe_role_title (const MetierComparison *comparison, guint column);
char *metier_describe_skill (const MetierComparisonRow *row);
char *metier_describe_skills (const GPtrArray *rows);
char *metier_describe_value (const MetierCell *cell);

char *metier_describe_shared_members (const MetierComparison *comparison);

/* Each returns its sentence or %NULL, and adds the rows that it names to @named. */
char *metier_describe_nearest_pair (const MetierComparison *comparison, GPtrArray *named);
char *metier_describe_widest_range (const MetierComparison *comparison, GPtrArray *named);
char *metier_describe_standing_out (const MetierComparison *comparison, const GPtrArray *named);

G_END_DECLS
