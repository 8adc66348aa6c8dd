/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-fit-private.h"

#include <math.h>

void
metier_fit_add (MetierFit *self, const MetierDemand *demand, double mine)
{
  self->weight += demand->weight;
  if (isnan (mine))
    return;

  self->assessed += demand->weight;
  self->wanted += demand->weight * demand->asked;
  self->met += demand->weight * MIN (mine, demand->asked);
}

double
metier_fit_get_fit (const MetierFit *self)
{
  return self->wanted > 0.0 ? self->met / self->wanted : NAN;
}

double
metier_fit_get_coverage (const MetierFit *self)
{
  return self->weight > 0.0 ? self->assessed / self->weight : NAN;
}
