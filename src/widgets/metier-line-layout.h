/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_LINE_LAYOUT (metier_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (MetierLineLayout, metier_line_layout, METIER, LINE_LAYOUT, GtkLayoutManager)

void metier_line_layout_set_spacing (MetierLineLayout *self, int spacing);

G_END_DECLS
