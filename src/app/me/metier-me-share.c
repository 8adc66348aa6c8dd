/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-share.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/parts/metier-me-list.h"

static const struct {
  const char *action;
  const char *icon;
  const char *title;
  const char *subtitle;
} lines[] = {
  { "win.save-profile", "document-save-symbolic", N_ ("Save my profile…"),
    N_ ("One file with what you choose of it") },
  { "win.open-profile", "document-open-symbolic", N_ ("Look at somebody’s profile…"),
    N_ ("Theirs beside yours; nothing of it is kept") },
  { "win.print-profile", "document-print-symbolic", N_ ("Print my profile…"),
    N_ ("Levels and gap on one page") },
  { "win.save-profile-page", "x-office-document-symbolic", N_ ("Save my profile as a page…"),
    N_ ("The same as PDF, SVG or PNG") },
};

/**
 * metier_me_share_new:
 *
 * Returns: (transfer floating): what can be done to share what the user says of themselves, as a list
 */
GtkWidget *
metier_me_share_new (void)
{
  GtkListBox *list;
  GtkWidget *group = metier_me_list_new_group (_ ("Share"), &list);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *row = metier_me_list_add (list, _ (lines[i].title), _ (lines[i].subtitle), NULL);

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (lines[i].icon));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), lines[i].action);
    }

  gtk_widget_set_hexpand (group, TRUE);
  return group;
}
