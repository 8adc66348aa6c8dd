/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "formats/tables/metier-table-preview.h"

G_BEGIN_DECLS

#define METIER_TYPE_TABLE_SAMPLE (metier_table_sample_get_type ())
G_DECLARE_FINAL_TYPE (MetierTableSample, metier_table_sample, METIER, TABLE_SAMPLE, GtkBox)

GtkWidget *metier_table_sample_new (const MetierTablePreview *preview);
void metier_table_sample_mark (MetierTableSample *self, guint column, const char *mark);

G_END_DECLS
