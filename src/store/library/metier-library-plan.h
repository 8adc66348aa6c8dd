/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-plan-settings.h"
#include "core/me/metier-target.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

gboolean metier_library_set_target (MetierLibrary *self, guint place, const MetierTarget *target,
                                    GError **error);
gboolean metier_library_get_target (MetierLibrary *self, guint place, MetierTarget **target, GError **error);

gboolean metier_library_set_plan (MetierLibrary *self, const MetierPlanSettings *settings, GError **error);
gboolean metier_library_forget_plan (MetierLibrary *self, GError **error);
gboolean metier_library_has_plan (MetierLibrary *self, gboolean *said, GError **error);
MetierPlanSettings *metier_library_get_plan (MetierLibrary *self, GError **error);
GHashTable *metier_library_get_logged_hours (MetierLibrary *self, GError **error);

G_END_DECLS
