/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/packs/metier-pack-diff.h"
#include "formats/files/metier-import-report.h"
#include "store/catalogue/metier-pack-compare.h"

G_BEGIN_DECLS

/* How packs are spoken of in the window. */
char *metier_pack_words_count (guint n_roles, guint n_skills, guint n_ratings);
char *metier_pack_words_edition (const MetierSource *source);
char *metier_pack_words_part (MetierPackPart part);
char *metier_pack_words_counts (const guint *counts);
char *metier_pack_words_change (const MetierPackChange *change, char **detail);
GPtrArray *metier_pack_words_impact (const MetierPackImpact *impact, gboolean replaces);
char *metier_pack_words_time_left (double fraction, double seconds);
char *metier_pack_words_warning (const MetierImportWarning *warning);

G_END_DECLS
