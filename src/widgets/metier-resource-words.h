/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

const char *metier_resource_kind_get_title (const char *kind);
const char *metier_resource_kind_get_icon (const char *kind);
const char *metier_bookmark_status_get_title (MetierBookmarkStatus status);

G_END_DECLS
