/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-me-markdown.h"
#include "app/me/metier-other-dialog.h"
#include "app/me/metier-profile-export.h"

/* What the user says of themselves leaves the window, and what others say comes to be looked at. */

static MetierFigure *
new_page (const MetierMeState *state)
{
  gboolean has_goal = state->goals[0] != NULL;
  g_autoptr (MetierTimeline) timeline = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  timeline = metier_timeline_new (state->said->ratings, state->plan, &today);
  return metier_figure_new_person (timeline, has_goal ? state->goals[0]->profile->role : NULL,
                                   has_goal ? state->gaps[0] : NULL);
}

/* Returns: (nullable) (transfer full): a page; %NULL where nothing is said yet, which is told */
static MetierOutput *
need_page (MetierWindow *self)
{
  const MetierMeState *state = metier_me_get_state (self->context->me);
  g_autoptr (MetierFigure) figure = NULL;
  g_autofree char *markdown = NULL;

  if (state == NULL || !metier_me_state_is_assessed (state))
    {
      _metier_window_tell (self, _ ("Nothing is assessed yet."));
      return NULL;
    }

  figure = new_page (state);
  markdown = state->plan != NULL ? metier_me_write_markdown (state) : g_strdup ("");
  return metier_output_new_figure (figure, markdown);
}

static void
print_profile_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (MetierOutput) page = need_page (METIER_WINDOW (widget));

  if (page != NULL)
    _metier_window_print_output (METIER_WINDOW (widget), page);
}

static void
save_profile_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (MetierOutput) page = need_page (METIER_WINDOW (widget));

  if (page != NULL)
    _metier_window_save_output (METIER_WINDOW (widget), page);
}

static void
save_way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  g_autoptr (MetierOutput) way = self->me_page != NULL ? metier_me_page_dup_way (self->me_page) : NULL;

  if (way != NULL)
    _metier_window_save_output (self, way);
}

static void
save_profile_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_profile_export (widget, METIER_WINDOW (widget)->context);
}

static void
open_profile_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_other_dialog_choose (widget, METIER_WINDOW (widget)->context);
}

void
_metier_window_class_install_profile_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-profile", NULL, save_profile_cb);
  gtk_widget_class_install_action (widget_class, "win.open-profile", NULL, open_profile_cb);
  gtk_widget_class_install_action (widget_class, "win.print-profile", NULL, print_profile_cb);
  gtk_widget_class_install_action (widget_class, "win.save-profile-page", NULL, save_profile_page_cb);
  gtk_widget_class_install_action (widget_class, "win.save-way", NULL, save_way_cb);
}
