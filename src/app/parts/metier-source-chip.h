/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/roles/metier-source.h"

G_BEGIN_DECLS

#define METIER_TYPE_SOURCE_CHIP (metier_source_chip_get_type ())
G_DECLARE_FINAL_TYPE (MetierSourceChip, metier_source_chip, METIER, SOURCE_CHIP, AdwBin)

GtkWidget *metier_source_chip_new (void);
void metier_source_chip_set_source (MetierSourceChip *self, const MetierSource *source);

G_END_DECLS
