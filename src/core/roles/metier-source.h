/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * METIER_SOURCE_UNDATED:
 *
 * The edition of a source whose files do not say it, and whose importer was not told.
 */
#define METIER_SOURCE_UNDATED "undated"

/**
 * MetierSource:
 * @id: id of the pack
 * @title: short name
 * @edition: the publisher's name of the edition, %METIER_SOURCE_UNDATED where nobody said it
 * @released: ISO date, possibly of a month or year only; empty when unknown
 * @url: (nullable): http or https address of the publisher's page
 * @licence: licence of the figures
 * @credit: the credit line that the licence asks for
 * @baseline_role: (nullable): id of the role that others are held against: the source's own unless the reader
 *   chose another
 * @own_baseline: (nullable): id of the role that the source itself holds others against
 * @core_scale: (nullable): id of the scale that core values are derived on
 * @note: (nullable): what the figures are, one sentence
 * @method: (nullable): how they were gathered, one sentence
 * @n_roles: roles in the pack
 * @n_skills: skills in the pack
 * @n_ratings: ratings in the pack
 * @bundled: whether it came with Métier; otherwise the user installed it
 *
 * Where figures come from: one edition of one publication, one pack. Immutable once shared; atomic
 * reference counting, so it may cross threads.
 */
typedef struct {
  char *id;
  char *title;
  char *edition;
  char *released;
  char *url;
  char *licence;
  char *credit;
  char *baseline_role;
  char *own_baseline;
  char *core_scale;
  char *note;
  char *method;
  guint n_roles;
  guint n_skills;
  guint n_ratings;
  gboolean bundled;
} MetierSource;

MetierSource *metier_source_new (void);
MetierSource *metier_source_copy (const MetierSource *self, const char *baseline_role);
const char *metier_source_get_edition (const MetierSource *self);
char *metier_source_dup_name (const MetierSource *self);
char *metier_source_dup_label (const MetierSource *self);
MetierSource *metier_source_ref (const MetierSource *self);
void metier_source_unref (MetierSource *self);
int metier_source_get_age (const MetierSource *self, int this_year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSource, metier_source_unref)

G_END_DECLS
