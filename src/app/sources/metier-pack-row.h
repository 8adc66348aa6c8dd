/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/sources/metier-packs-model.h"

G_BEGIN_DECLS

#define METIER_TYPE_PACK_ROW (metier_pack_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierPackRow, metier_pack_row, METIER, PACK_ROW, AdwExpanderRow)

GtkWidget *metier_pack_row_new (const MetierPackLine *line);

G_END_DECLS
