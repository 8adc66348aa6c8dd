/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierBaselineChoice:
 * @source: a source with roles
 * @roles: (element-type MetierRole): its rated roles by title
 * @own: (nullable): title of the role that the source itself holds others against
 *
 * What the roles of a source can be held against.
 */
typedef struct {
  MetierSource *source;
  GPtrArray *roles;
  char *own;
} MetierBaselineChoice;

gpointer metier_preferences_model_load (MetierCatalogue *catalogue, MetierLibrary *library,
                                        gconstpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
