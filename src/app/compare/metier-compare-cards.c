/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-cards.h"

#include "app/parts/metier-chart-content.h"
#include "app/parts/metier-mark-actions.h"

static void
add_card (GtkBox *box, const MetierContext *context)
{
  GtkWidget *card = metier_compare_card_new ();
  MetierChartView *chart = metier_compare_card_get_chart (METIER_COMPARE_CARD (card));

  g_object_bind_property (context->style, "theme", chart, "theme", G_BINDING_SYNC_CREATE);
  metier_mark_actions_attach (chart, context);
  metier_chart_content_let_drag (chart, context->scratch);
  gtk_box_append (box, card);
}

/**
 * metier_compare_cards_ensure:
 * @box: the cards so far
 * @place: index of a card, at most one more than there are
 * @context: what the window works with
 *
 * Gets a card, or makes it. Cards are kept from one comparison to the next, so that nothing flashes.
 *
 * Returns: (transfer none): the card
 */
MetierCompareCard *
metier_compare_cards_ensure (GtkBox *box, guint place, const MetierContext *context)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (; card != NULL && place > 0; place--)
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    return METIER_COMPARE_CARD (card);

  add_card (box, context);
  return METIER_COMPARE_CARD (gtk_widget_get_last_child (GTK_WIDGET (box)));
}

/**
 * metier_compare_cards_trim:
 * @box: the cards so far
 * @n: how many stay
 *
 * Removes the cards after the first @n.
 */
void
metier_compare_cards_trim (GtkBox *box, guint n)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; card != NULL; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (i >= n)
        gtk_box_remove (box, card);
      card = next;
    }
}
