/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_POPOVER_LAYOUT (metier_popover_layout_get_type ())
G_DECLARE_FINAL_TYPE (MetierPopoverLayout, metier_popover_layout, METIER, POPOVER_LAYOUT, GtkLayoutManager)

void metier_popover_layout_ensure (GtkPopover *popover);

G_END_DECLS
