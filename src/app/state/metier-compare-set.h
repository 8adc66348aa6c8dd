/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** METIER_COMPARE_MAX: more roles than this no chart tells apart. */
#define METIER_COMPARE_MAX 6

#define METIER_TYPE_COMPARE_SET (metier_compare_set_get_type ())
G_DECLARE_FINAL_TYPE (MetierCompareSet, metier_compare_set, METIER, COMPARE_SET, GObject)

MetierCompareSet *metier_compare_set_new (void);
void metier_compare_set_bind (MetierCompareSet *self, GSettings *settings);
gboolean metier_compare_set_add (MetierCompareSet *self, const char *role);
void metier_compare_set_remove (MetierCompareSet *self, const char *role);
void metier_compare_set_replace (MetierCompareSet *self, const char *const *roles);
void metier_compare_set_adopt (MetierCompareSet *self, const char *const *roles,
                               const char *const *baselines);
gboolean metier_compare_set_contains (MetierCompareSet *self, const char *role);
const char *const *metier_compare_set_get_roles (MetierCompareSet *self);
guint metier_compare_set_get_n_roles (MetierCompareSet *self);
gboolean metier_compare_set_has_baseline (MetierCompareSet *self);

G_END_DECLS
