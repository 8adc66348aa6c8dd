/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"

G_BEGIN_DECLS

/**
 * MetierProfileParts:
 * @METIER_PART_LEVELS: all assessments, and which skills do not matter
 * @METIER_PART_EVIDENCE: what the user goes by in them; nothing without the levels
 * @METIER_PART_TARGET: the role to reach, and the one that is weighed against it
 * @METIER_PART_PLAN: hours, weeks off and order of a plan
 * @METIER_PART_ROLES: roles that were written
 *
 * What a profile may hold.
 */
typedef enum {
  METIER_PART_LEVELS = 1 << 0,
  METIER_PART_TARGET = 1 << 1,
  METIER_PART_PLAN = 1 << 2,
  METIER_PART_ROLES = 1 << 3,
  METIER_PART_EVIDENCE = 1 << 4,
} MetierProfileParts;

/** METIER_PART_ALL: a whole profile. */
#define METIER_PART_ALL                                                                                      \
  (METIER_PART_LEVELS | METIER_PART_EVIDENCE | METIER_PART_TARGET | METIER_PART_PLAN | METIER_PART_ROLES)

gboolean metier_profile_part_from_string (const char *text, MetierProfileParts *part);
void metier_library_contents_keep (MetierLibraryContents *self, MetierProfileParts parts);

G_END_DECLS
