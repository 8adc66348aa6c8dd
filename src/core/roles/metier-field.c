/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-field.h"

/**
 * metier_field_new:
 * @id: stable id
 * @name: name
 * @summary: (nullable): one sentence
 *
 * Makes a field of work from copies of the texts.
 *
 * Returns: (transfer full): a field
 */
MetierField *
metier_field_new (const char *id, const char *name, const char *summary)
{
  MetierField *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (MetierField, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->summary = g_strdup (summary);

  return self;
}

/**
 * metier_field_free:
 * @self: (transfer full): a field
 *
 * Frees a field.
 */
void
metier_field_free (MetierField *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_free (self);
}

/**
 * metier_practice_new:
 * @id: stable id
 * @name: name
 * @summary: (nullable): one sentence
 * @skills: (nullable) (array zero-terminated=1): ids of the skills that it trains
 *
 * Makes a way to practise from copies of the texts.
 *
 * Returns: (transfer full): a practice
 */
MetierPractice *
metier_practice_new (const char *id, const char *name, const char *summary, const char *const *skills)
{
  MetierPractice *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (MetierPractice, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->summary = g_strdup (summary);
  self->skills = skills != NULL ? g_strdupv ((char **)skills) : g_new0 (char *, 1);

  return self;
}

/**
 * metier_practice_free:
 * @self: (transfer full): a practice
 *
 * Frees a practice.
 */
void
metier_practice_free (MetierPractice *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_strfreev (self->skills);
  g_free (self);
}
