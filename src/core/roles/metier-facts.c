/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-profile.h"

/**
 * metier_facts_new:
 *
 * Makes empty facts with an empty list of systems, to be filled. Everything put into them is their own
 * and freed with them.
 *
 * Returns: (transfer full): facts
 */
MetierFacts *
metier_facts_new (void)
{
  MetierFacts *self = g_new0 (MetierFacts, 1);

  self->systems = g_new0 (char *, 1);

  return self;
}

/**
 * metier_facts_free:
 * @self: (transfer full): facts
 *
 * Frees facts.
 */
void
metier_facts_free (MetierFacts *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->goal);
  g_free (self->output);
  g_free (self->audience);
  g_free (self->decided_by);
  g_free (self->example);
  g_strfreev (self->systems);
  g_clear_pointer (&self->source, metier_source_unref);
  g_free (self);
}
