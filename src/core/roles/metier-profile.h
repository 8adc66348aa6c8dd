/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-preparation.h"
#include "core/roles/metier-role.h"

G_BEGIN_DECLS

typedef struct {
  char *name;
  char *category; /* (nullable) */
  gboolean hot;
  gboolean in_demand;
} MetierTechnology;

typedef struct {
  char *role; /* id, possibly of a role that no open pack has */
  char *title;
  char *tier; /* (nullable) */
  guint rank; /* 1 is nearest */
} MetierRelatedRole;

/**
 * MetierTask:
 * @text: what is done, one sentence
 * @kind: (nullable): what kind of task the source says it is
 * @importance: how important it is, on a scale of the source's own; NaN where it does not say
 *
 * Something that people in a role do.
 */
typedef struct {
  char *text;
  char *kind;
  double importance;
} MetierTask;

/**
 * MetierFacts:
 *
 * What a kind of role is about: what it wants, what it makes, for whom, and who decides.
 */
typedef struct {
  char *goal;
  char *output;
  char *audience;
  char *decided_by;
  char *example;   /* (nullable) */
  GStrv systems;   /* never NULL */
  MetierSource *source;
} MetierFacts;

/**
 * MetierProfile:
 * @role: the role with its core values
 * @aliases: (array zero-terminated=1): other titles, never %NULL
 * @facts: (nullable): what this kind of role is about
 * @preparation: (nullable): how much of it the role asks for
 * @tasks: (element-type MetierTask): what people do in it, most important first, as far as that is known, then
 *   in the source's order
 * @scales: (element-type MetierScale): the pack's scales
 * @ratings: (element-type MetierRating): the pack's order of sections and skills. A skill that the
 *   source rates for other roles on an interval or share scale, but not for this one, has a rating without a value
 * @technologies: (element-type MetierTechnology): in demand first, then hot, then by name
 * @related: (element-type MetierRelatedRole): nearest first
 * @also_in: (element-type MetierSource): other open packs that have a role with this id
 *
 * All that one pack says of one role. Immutable once shared; atomic reference counting.
 */
typedef struct {
  MetierRole *role;
  GStrv aliases;
  MetierFacts *facts;
  MetierPreparation *preparation;
  GPtrArray *tasks;
  GPtrArray *scales;
  GPtrArray *ratings;
  GPtrArray *technologies;
  GPtrArray *related;
  GPtrArray *also_in;
} MetierProfile;

MetierProfile *metier_profile_new (void);
MetierProfile *metier_profile_ref (const MetierProfile *self);
void metier_profile_unref (MetierProfile *self);
void metier_profile_add_technology (MetierProfile *self, const char *name, const char *category,
                                    gboolean hot, gboolean in_demand);
void metier_profile_add_related (MetierProfile *self, const char *role, const char *title,
                                 const char *tier, guint rank);
void metier_profile_add_task (MetierProfile *self, const char *text, const char *kind, double importance);
const MetierRating *metier_profile_get_rating (const MetierProfile *self, const char *skill, const char *scale);
const MetierScale *metier_profile_get_scale (const MetierProfile *self, const char *id);
const MetierScale *metier_profile_get_main_scale (const MetierProfile *self); /* the source's core scale, else the first */

MetierFacts *metier_facts_new (void);
void metier_facts_free (MetierFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierProfile, metier_profile_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierFacts, metier_facts_free)

G_END_DECLS
