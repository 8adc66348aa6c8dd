/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-override.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierCoreMapChange:
 * @source: (owned): id of the source whose skills they are
 * @overrides: (owned) (element-type MetierCoreOverride): what is said now
 * @forgotten: (owned) (element-type utf8): ids of skills that nothing is said of any more
 *
 * What the worker is to write into the user's map.
 */
typedef struct {
  char *source;
  GPtrArray *overrides;
  GPtrArray *forgotten;
} MetierCoreMapChange;

MetierCoreMapChange *metier_core_map_change_new (const char *source);
void metier_core_map_change_free (gpointer self);

gpointer metier_core_map_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
                                     GCancellable *cancellable, GError **error);
gpointer metier_core_map_model_write (MetierCatalogue *catalogue, MetierLibrary *library,
                                      gconstpointer change, GCancellable *cancellable, GError **error);

G_END_DECLS
