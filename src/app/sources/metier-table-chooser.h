/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "formats/tables/metier-table-preview.h"

G_BEGIN_DECLS

#define METIER_TYPE_TABLE_CHOOSER (metier_table_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MetierTableChooser, metier_table_chooser, METIER, TABLE_CHOOSER, AdwBin)

GtkWidget *metier_table_chooser_new (MetierTablePreview *preview);
gboolean metier_table_chooser_is_complete (MetierTableChooser *self);
MetierImportOptions *metier_table_chooser_dup_options (MetierTableChooser *self);
void metier_table_chooser_show_problem (MetierTableChooser *self, const char *problem);

G_END_DECLS
