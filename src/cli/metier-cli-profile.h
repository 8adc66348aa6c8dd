/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-profile.h"
#include "formats/json/metier-json-writer.h"

G_BEGIN_DECLS

/* A role for programs and for people; @scale restricts the ratings to one scale of the profile. Programs get the
 * evidence of every number with it, held against @baseline. */
void metier_cli_write_profile (MetierJsonWriter *writer, const MetierProfile *profile,
                               const MetierProfile *baseline, const MetierScale *scale);
void metier_cli_append_profile (GString *output, const MetierProfile *profile, const MetierScale *scale);

G_END_DECLS
