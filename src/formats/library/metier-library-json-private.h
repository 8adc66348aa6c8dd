/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/json/metier-json-reader.h"

G_BEGIN_DECLS

/* The last second of the year 9999. */
#define METIER_LIBRARY_JSON_LATEST 253402300799.0

/* What somebody can and wants: in a library and in a profile alike. The reader's data are contents. */
extern const MetierJsonRecord metier_library_json_target;
extern const MetierJsonRecord metier_library_json_plan;
extern const MetierJsonRecord metier_library_json_own_role;

/* What skills count for: in a library only. */
extern const MetierJsonRecord metier_library_json_core;
extern const MetierJsonRecord metier_library_json_hours;

G_END_DECLS
