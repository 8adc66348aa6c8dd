/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-own-roles.h"
#include "store/packs/metier-pack.h"

G_BEGIN_DECLS

#define METIER_OWN_WEIGHT_SCALE METIER_OWN_SOURCE ":weight"
#define METIER_OWN_LEVEL_SCALE METIER_OWN_SOURCE ":level"

char *metier_own_pack_dup_skill_id (const MetierOwnDemand *demand);
gboolean metier_own_pack_agrees (MetierPack *pack, GPtrArray *roles);

G_END_DECLS
