/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_READING_CARD (metier_reading_card_get_type ())
G_DECLARE_FINAL_TYPE (MetierReadingCard, metier_reading_card, METIER, READING_CARD, AdwBin)

void metier_reading_card_set_context (MetierReadingCard *self, const MetierContext *context);
void metier_reading_card_load (MetierReadingCard *self);

G_END_DECLS
