/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-preparation.h"
#include "formats/json/metier-json-writer.h"

G_BEGIN_DECLS

void metier_role_json_write_preparation (MetierJsonWriter *writer, const char *key,
                                         const MetierPreparation *preparation);
void metier_role_json_write_tasks (MetierJsonWriter *writer, GPtrArray *tasks);
void metier_role_json_write_technologies (MetierJsonWriter *writer, GPtrArray *technologies);

G_END_DECLS
