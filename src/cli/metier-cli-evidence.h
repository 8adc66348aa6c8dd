/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-evidence.h"
#include "formats/json/metier-json-writer.h"

G_BEGIN_DECLS

/* Where a number comes from, for programs and for people. */
void metier_cli_write_evidence (MetierJsonWriter *writer, const char *key, const MetierEvidence *evidence);
void metier_cli_write_difference (MetierJsonWriter *writer, const char *key, const MetierEvidence *evidence);
void metier_cli_append_evidence (GString *output, const MetierEvidence *evidence);

int metier_cli_get_year (void);

G_END_DECLS
