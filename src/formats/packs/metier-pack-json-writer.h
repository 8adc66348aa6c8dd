/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/packs/metier-pack-contents.h"

G_BEGIN_DECLS

char *metier_pack_json_write (const MetierPackContents *contents);

G_END_DECLS
