/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_ELSEWHERE_CARD (metier_elsewhere_card_get_type ())
G_DECLARE_FINAL_TYPE (MetierElsewhereCard, metier_elsewhere_card, METIER, ELSEWHERE_CARD, AdwBin)

void metier_elsewhere_card_set_roles (MetierElsewhereCard *self, const char *title, GPtrArray *roles);

G_END_DECLS
