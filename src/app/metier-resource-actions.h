/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/metier-context.h"
#include "app/metier-resource-item.h"
#include "widgets/metier-resource-row.h"

G_BEGIN_DECLS

void metier_resource_actions_connect (MetierResourceRow *row, MetierResourceItem *item,
                                      const MetierContext *context);
void metier_resource_actions_disconnect (MetierResourceRow *row, MetierResourceItem *item);

G_END_DECLS
