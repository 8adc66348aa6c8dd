/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/metier-roles-model.h"

G_BEGIN_DECLS

void metier_role_filters_apply (GtkDropDown *sources, GtkDropDown *families, const MetierRolesModel *model,
                                const char *family);

G_END_DECLS
