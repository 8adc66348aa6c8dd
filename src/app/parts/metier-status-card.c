/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-status-card.h"

#include "widgets/metier-wheel.h"

/**
 * metier_status_card_let_scroll:
 * @status: what stands in the place of a chart, in full height on a page that scrolls
 *
 * Lets the wheel scroll the page over @status, which has a scrolled window of its own.
 */
void
metier_status_card_let_scroll (AdwStatusPage *status)
{
  metier_wheel_pass_on (gtk_widget_get_first_child (GTK_WIDGET (status)), GTK_EVENT_CONTROLLER_SCROLL_NONE);
}
