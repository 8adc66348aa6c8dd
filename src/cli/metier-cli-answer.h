/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/json/metier-json-writer.h"
#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/* Things that several commands answer with. */
void metier_cli_write_source (MetierJsonWriter *writer, const MetierSource *source);
void metier_cli_write_counts (MetierJsonWriter *writer, const MetierSource *source);
void metier_cli_write_core_id (MetierJsonWriter *writer, int core);
void metier_cli_write_resource (MetierJsonWriter *writer, const MetierResource *resource,
                                gboolean shelf_known);

G_END_DECLS
