/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-skill.h"
#include "core/roles/metier-source.h"

G_BEGIN_DECLS

typedef struct {
  char *name;
  char *kind; /* language, library, platform */
} MetierTool;

/**
 * MetierSkill:
 * @id: stable id
 * @name: short name
 * @full_name: (nullable): the source's own wording
 * @section: (nullable): id of the heading it stands under
 * @section_title: (nullable): that heading
 * @section_position: place of the heading among the source's headings, from 0
 * @kind: (nullable): the source's word for what it is
 * @summary: (nullable): one or two sentences
 * @source: the pack that says so
 * @core: a #MetierCoreSkill that it counts for, or %METIER_CORE_SKILL_NONE
 * @core_is_mine: whether the user said so and not the source
 * @n_roles: how many roles are rated on it; 0 where not asked for
 * @topics: (nullable) (array zero-terminated=1): only filled by queries for one skill
 * @tools: (nullable) (element-type MetierTool): likewise
 *
 * Something a role may ask for. Immutable once shared; atomic reference counting.
 */
typedef struct {
  char *id;
  char *name;
  char *full_name;
  char *section;
  char *section_title;
  guint section_position;
  char *kind;
  char *summary;
  MetierSource *source;
  int core;
  gboolean core_is_mine;
  guint n_roles;
  GStrv topics;
  GPtrArray *tools;
} MetierSkill;

MetierSkill *metier_skill_new (void);
MetierSkill *metier_skill_ref (const MetierSkill *self);
void metier_skill_unref (MetierSkill *self);
void metier_skill_add_tool (MetierSkill *self, const char *name, const char *kind);
gboolean metier_skill_is_counted (const MetierSkill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSkill, metier_skill_unref)

G_END_DECLS
