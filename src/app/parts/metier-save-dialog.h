/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/parts/metier-output.h"
#include "chart/output/metier-export.h"

G_BEGIN_DECLS

/**
 * MetierSaveFunc:
 * @path: what was chosen
 * @form: paper and scale
 * @format: of the pictures, where a folder was chosen
 * @data: what the dialog was given
 *
 * The user chose a place.
 */
typedef void (*MetierSaveFunc) (const char *path, const MetierOutputForm *form, MetierExportFormat format,
                                gpointer data);

void metier_save_dialog_choose_file (GtkWindow *parent, const char *name, MetierSaveFunc chosen,
                                     gpointer data);
void metier_save_dialog_choose_folder (GtkWindow *parent, MetierSaveFunc chosen, gpointer data);

G_END_DECLS
