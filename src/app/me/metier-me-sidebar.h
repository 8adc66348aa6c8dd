/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_SIDEBAR (metier_me_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MetierMeSidebar, metier_me_sidebar, METIER, ME_SIDEBAR, AdwBin)

void metier_me_sidebar_set_context (MetierMeSidebar *self, const MetierContext *context);
void metier_me_sidebar_focus_pace (MetierMeSidebar *self);

G_END_DECLS
