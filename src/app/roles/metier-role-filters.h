/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/roles/metier-roles-model.h"

G_BEGIN_DECLS

void metier_role_filters_apply (GtkDropDown *sources, GtkDropDown *families, const MetierRolesModel *model);
const char *metier_role_filters_get_source (GtkDropDown *sources, const MetierRolesModel *model);
const char *metier_role_filters_get_family (GtkDropDown *families, const MetierRolesModel *model);
void metier_role_filters_remember (GSettings *settings, const char *source, const char *family);
MetierRolesRequest *metier_role_filters_recall (GSettings *settings);

G_END_DECLS
