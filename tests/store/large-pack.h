/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/library/metier-library-step.h"

G_BEGIN_DECLS

/* What the largest publication of roles has in its edition of 2026. */
#define LARGE_PACK_N_ROLES 1016
#define LARGE_PACK_N_RATED 894
#define LARGE_PACK_N_SKILLS 68
#define LARGE_PACK_N_ALIASES 56505
#define LARGE_PACK_N_TECHNOLOGIES 32773

/* What the largest classification of occupations has in its edition of 2024. */
#define LARGE_PACK_N_OCCUPATIONS 3039
#define LARGE_PACK_N_CLASSIFIED_SKILLS 13900
#define LARGE_PACK_N_RELATIONS 124000

/* Files as large as real ones, made of nothing: the same each time. */

void large_pack_write (const char *path, const char *source, double size);
void large_pack_write_classification (const char *path, const char *source, double size);
void large_pack_fill_shelf (MetierLibrary *library, guint n_bookmarks);

G_END_DECLS
