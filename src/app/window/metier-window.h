/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_WINDOW (metier_window_get_type ())
G_DECLARE_FINAL_TYPE (MetierWindow, metier_window, METIER, WINDOW, AdwApplicationWindow)

MetierWindow *metier_window_new (AdwApplication *application, const MetierContext *context);
void metier_window_restore (MetierWindow *self, gboolean address);
void metier_window_store_opened (MetierWindow *self, const GError *error);
void metier_window_go (MetierWindow *self, const char *view, const char *role);
void metier_window_go_to_skill (MetierWindow *self, const char *skill);

G_END_DECLS
