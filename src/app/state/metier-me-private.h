/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me.h"

G_BEGIN_DECLS

MetierStore *_metier_me_get_store (MetierMe *self);
void _metier_me_fail (MetierMe *self, const GError *error);

G_END_DECLS
