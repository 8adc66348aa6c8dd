/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

/**
 * MetierReadingListName:
 * @skill: id of a skill
 * @data: what was passed to metier_reading_list_write()
 *
 * Returns: (nullable) (transfer full): the name of the skill
 */
typedef char *(*MetierReadingListName) (const char *skill, gpointer data);

char *metier_reading_list_write (GPtrArray *resources, MetierReadingListName name, gpointer data);

G_END_DECLS
