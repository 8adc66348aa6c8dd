/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a role or a skill can be found by, best first. */
typedef enum {
  METIER_NAME_ID,
  METIER_NAME_TITLE,
  METIER_NAME_FULL_TITLE,
  METIER_NAME_ALIAS,
} MetierNameTier;

#define METIER_NAME_KIND_ROLE "role"
#define METIER_NAME_KIND_SKILL "skill"

char *metier_name_fold (const char *name);

G_END_DECLS
