/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

#define METIER_TYPE_ROLE_CHIP (metier_role_chip_get_type ())
G_DECLARE_FINAL_TYPE (MetierRoleChip, metier_role_chip, METIER, ROLE_CHIP, GtkWidget)

GtkWidget *metier_role_chip_new (const char *title, int series);
void metier_role_chip_set_theme (MetierRoleChip *self, MetierThemeName theme);

G_END_DECLS
