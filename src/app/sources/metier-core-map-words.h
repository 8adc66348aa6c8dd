/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/sources/metier-core-map-item.h"

G_BEGIN_DECLS

const char *metier_core_map_words_title (int core);
char *metier_core_map_words_note (MetierCoreMapItem *item);
char *metier_core_map_words_describe (MetierCoreMapItem *item);
GMenuModel *metier_core_map_words_create_menu (MetierCoreMapItem *item);

G_END_DECLS
