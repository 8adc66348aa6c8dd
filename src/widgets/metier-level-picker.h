/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** METIER_LEVEL_PICKER_NONE: no level is chosen yet. */
#define METIER_LEVEL_PICKER_NONE (-1)

#define METIER_TYPE_LEVEL_PICKER (metier_level_picker_get_type ())
G_DECLARE_FINAL_TYPE (MetierLevelPicker, metier_level_picker, METIER, LEVEL_PICKER, GtkWidget)

GtkWidget *metier_level_picker_new (void);

void metier_level_picker_set_skill (MetierLevelPicker *self, const char *name);
void metier_level_picker_set_level (MetierLevelPicker *self, int level);
int metier_level_picker_get_level (MetierLevelPicker *self);

G_END_DECLS
