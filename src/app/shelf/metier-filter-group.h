/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_FILTER_GROUP (metier_filter_group_get_type ())
G_DECLARE_FINAL_TYPE (MetierFilterGroup, metier_filter_group, METIER, FILTER_GROUP, AdwBin)

GtkWidget *metier_filter_group_new (const char *title, const char *name, gboolean required);
void metier_filter_group_add (MetierFilterGroup *self, const char *value, const char *icon,
                              const char *title);
void metier_filter_group_set_title (MetierFilterGroup *self, const char *title);
void metier_filter_group_clear (MetierFilterGroup *self);
void metier_filter_group_set_counts (MetierFilterGroup *self, GHashTable *counts);
const char *metier_filter_group_get_chosen (MetierFilterGroup *self);
void metier_filter_group_choose (MetierFilterGroup *self, const char *value);

G_END_DECLS
