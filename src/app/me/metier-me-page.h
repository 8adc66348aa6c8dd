/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/parts/metier-output.h"

G_BEGIN_DECLS

#define METIER_TYPE_ME_PAGE (metier_me_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierMePage, metier_me_page, METIER, ME_PAGE, AdwBin)

void metier_me_page_set_context (MetierMePage *self, const MetierContext *context);
MetierOutput *metier_me_page_dup_way (MetierMePage *self);
MetierOutput *metier_me_page_dup_output (MetierMePage *self);

G_END_DECLS
