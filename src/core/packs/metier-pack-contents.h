/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"
#include "core/roles/metier-field.h"
#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

/**
 * MetierPackContents:
 * @source: (nullable): which source it is
 * @scales: (element-type MetierScale): its scales
 * @skills: (element-type MetierSkill): its skills with topics and tools, by section
 * @preparations: (element-type MetierPreparation): its steps of preparation
 * @roles: (element-type MetierProfile): its roles
 * @facts: (element-type MetierFacts): what kinds of roles are about
 * @facts_roles: (element-type utf8): ids of the roles that @facts are about, one for each
 * @fields: (element-type MetierField): its fields
 * @practices: (element-type MetierPractice): its practices
 * @resources: (element-type MetierResource): its learning resources
 *
 * All that a pack holds, apart from where it is kept.
 */
typedef struct {
  MetierSource *source;
  GPtrArray *scales;
  GPtrArray *skills;
  GPtrArray *preparations;
  GPtrArray *roles;
  GPtrArray *facts;
  GPtrArray *facts_roles;
  GPtrArray *fields;
  GPtrArray *practices;
  GPtrArray *resources;
} MetierPackContents;

MetierPackContents *metier_pack_contents_new (void);
void metier_pack_contents_free (MetierPackContents *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackContents, metier_pack_contents_free)

G_END_DECLS
