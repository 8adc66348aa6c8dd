/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-roles-model.h"

G_BEGIN_DECLS

/* metier-roles-model.c; a model is changed only while it is made. */
const MetierRole *_metier_roles_model_find_role (GPtrArray *roles, const char *id);
double _metier_roles_model_find_top (GPtrArray *roles);
void _metier_roles_model_add_heading (MetierRolesModel *self, const char *heading);
void _metier_roles_model_add_role (MetierRolesModel *self, const MetierRole *role, double top,
                                   const char *subtitle);

/*
 * metier-roles-model-found.c
 *
 * Lines for what a search found: the roles of the source, best first; the first skills; roles of other
 * sources.
 */
void _metier_roles_model_add_matches (MetierRolesModel *self, GPtrArray *all, GPtrArray *hits);
void _metier_roles_model_add_skills (MetierRolesModel *self, GPtrArray *hits);
gboolean _metier_roles_model_add_others (MetierRolesModel *self, MetierCatalogue *catalogue, GPtrArray *hits,
                                         const char *heading, gboolean rated_only, guint limit,
                                         GError **error);

G_END_DECLS
