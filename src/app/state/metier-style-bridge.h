/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

#define METIER_TYPE_STYLE_BRIDGE (metier_style_bridge_get_type ())
G_DECLARE_FINAL_TYPE (MetierStyleBridge, metier_style_bridge, METIER, STYLE_BRIDGE, GObject)

MetierStyleBridge *metier_style_bridge_new (void);
MetierThemeName metier_style_bridge_get_theme (MetierStyleBridge *self);
void metier_style_bridge_set_hatch (MetierStyleBridge *self, gboolean hatch);

G_END_DECLS
