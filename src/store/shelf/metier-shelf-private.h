/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/shelf/metier-shelf.h"

G_BEGIN_DECLS

GPtrArray *metier_shelf_gather (MetierCatalogue *catalogue, MetierLibrary *library,
                                const MetierShelfFilter *filter, GError **error);
MetierResource *metier_shelf_join (const MetierResource *resource, const MetierResource *bookmarked);

G_END_DECLS
