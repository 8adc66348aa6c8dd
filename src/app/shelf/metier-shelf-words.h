/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-shelf-model.h"

G_BEGIN_DECLS

char *metier_shelf_describe (const MetierShelfModel *model, const MetierShelfRequest *request);

G_END_DECLS
