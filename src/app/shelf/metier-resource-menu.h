/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

GMenuModel *metier_resource_menu_new (const MetierResource *resource);

G_END_DECLS
