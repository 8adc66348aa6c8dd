/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_PREFERENCES (metier_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MetierPreferences, metier_preferences, METIER, PREFERENCES, AdwWindow)

void metier_preferences_present (GtkWindow *parent, const MetierContext *context);

G_END_DECLS
