/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

gboolean metier_resource_check (const MetierResource *self, GError **error);

G_END_DECLS
