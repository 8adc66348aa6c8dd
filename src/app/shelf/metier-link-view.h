/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_LINK_VIEW (metier_link_view_get_type ())
G_DECLARE_FINAL_TYPE (MetierLinkView, metier_link_view, METIER, LINK_VIEW, AdwBin)

void metier_link_view_let_open (MetierLinkView *self);
void metier_link_view_set_lines (MetierLinkView *self, GListModel *lines);

G_END_DECLS
