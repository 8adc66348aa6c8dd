/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/shelf/metier-link-list.h"

G_BEGIN_DECLS

#define METIER_TYPE_LINK_LINE (metier_link_line_get_type ())
G_DECLARE_FINAL_TYPE (MetierLinkLine, metier_link_line, METIER, LINK_LINE, GObject)

MetierLinkLine *metier_link_line_new (MetierLinkState state, const char *title, const char *words,
                                      const char *address);
MetierLinkState metier_link_line_get_state (MetierLinkLine *self);
const char *metier_link_line_get_title (MetierLinkLine *self);
const char *metier_link_line_get_words (MetierLinkLine *self);
const char *metier_link_line_get_address (MetierLinkLine *self);

G_END_DECLS
