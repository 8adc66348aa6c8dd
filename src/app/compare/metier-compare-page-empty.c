/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

#include <glib/gi18n-lib.h>

/* Why nothing is shown, and the one thing to do about it. */

typedef struct {
  const char *title;
  const char *description;
  const char *button;
  MetierCompareRemedy remedy;
} Emptiness;

static void
show_table (MetierComparePage *self)
{
  metier_compare_bar_show_table (self->bar);
}

static void
show_bars (MetierComparePage *self)
{
  metier_compare_bar_show_bars (self->bar);
}

static void
show_core (MetierComparePage *self)
{
  metier_compare_bar_show_core (self->bar);
}

static void
show_shared (MetierComparePage *self)
{
  metier_compare_bar_show_shared (self->bar);
}

static void
show_hidden (MetierComparePage *self)
{
  metier_hidden_note_show (self->hidden);
}

/* The core five are as many as any kind takes; with other roles only another kind helps. */
static Emptiness
explain_refusal (MetierComparePage *self, const char *refusal)
{
  gboolean wide = !g_str_equal (metier_compare_bar_get_section (self->bar), METIER_COMPARE_SECTION_CORE)
                  && metier_compare_model_has_section (self->model, METIER_COMPARE_SECTION_CORE)
                  && metier_compare_model_get_n_series (self->model) <= METIER_COMPARE_RADAR_MAX;

  return (Emptiness){ _ ("Not as a radar"), refusal, wide ? _ ("Show the core five") : _ ("Show bars"),
                      wide ? show_core : show_bars };
}

static Emptiness
explain (const MetierCompareFilter *filter)
{
  if (filter->n_near > 0)
    return (Emptiness){ _ ("No difference so large"),
                        _ ("In each of these skills the roles are nearer to each other."),
                        _ ("Show all differences"), show_shared };
  if (filter->n_shared > 0)
    return (Emptiness){ _ ("All of it is shared"),
                        _ ("No two of these roles are clearly apart in any of these skills."),
                        _ ("Show what all share"), show_shared };
  if (filter->n_hidden > 0)
    return (Emptiness){ _ ("Nothing relevant"), _ ("You said that none of these skills is relevant to you."),
                        _ ("Show them"), show_hidden };

  return (Emptiness){ _ ("No shared skill"),
                      _ ("These sources ask different questions; they stand side by side in the table."),
                      _ ("Show table"), show_table };
}

/* The kind that refuses stays chosen: with other roles or fewer skills it is there again. */
void
_metier_compare_page_show_empty (MetierComparePage *self, const MetierCompareFilter *filter,
                                 const char *refusal)
{
  Emptiness emptiness = refusal != NULL ? explain_refusal (self, refusal) : explain (filter);

  adw_status_page_set_title (self->empty, emptiness.title);
  adw_status_page_set_description (self->empty, emptiness.description);
  gtk_button_set_label (self->empty_button, emptiness.button);
  self->remedy = emptiness.remedy;
  _metier_compare_page_turn_to (self, "empty", GTK_WIDGET (self->empty_button));
}

void
_metier_compare_page_empty_clicked_cb (MetierComparePage *self)
{
  self->remedy (self);
}
