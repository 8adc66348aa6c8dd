/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"
#include "core/roles/metier-role.h"
#include "core/roles/metier-skill.h"

G_BEGIN_DECLS

/**
 * MetierSearchHit:
 * @role: (nullable): the role found
 * @skill: (nullable): the skill found
 * @resource: (nullable): the resource found
 * @matched: (nullable): the text that matched when it is not the title: an alternative title, a full name
 *
 * One thing that a search found; exactly one of @role, @skill and @resource is set.
 */
typedef struct {
  MetierRole *role;
  MetierSkill *skill;
  MetierResource *resource;
  char *matched;
} MetierSearchHit;

/**
 * MetierSearchResults:
 * @roles: (element-type MetierSearchHit): best first
 * @skills: (element-type MetierSearchHit): best first
 * @resources: (element-type MetierSearchHit): best first
 */
typedef struct {
  GPtrArray *roles;
  GPtrArray *skills;
  GPtrArray *resources;
} MetierSearchResults;

MetierSearchHit *metier_search_hit_new (void);
void metier_search_hit_free (MetierSearchHit *self);
MetierSearchResults *metier_search_results_new (void);
void metier_search_results_free (MetierSearchResults *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSearchResults, metier_search_results_free)

G_END_DECLS
