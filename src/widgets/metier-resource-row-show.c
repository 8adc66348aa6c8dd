/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-resource-row-private.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-count.h"
#include "core/values/metier-url.h"
#include "widgets/metier-resource-words.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

void
metier_resource_row_show_toggle (MetierResourceRow *self, gboolean active)
{
  g_autofree char *label = NULL;

  if (active)
    /* Translators: %s is the title of a learning resource. */
    label = g_strdup_printf (_ ("Remove “%s” from my shelf"), self->resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    label = g_strdup_printf (_ ("Bookmark “%s”"), self->resource->title);

  gtk_button_set_icon_name (GTK_BUTTON (self->toggle),
                            active ? "metier-bookmark-filled-symbolic" : "metier-bookmark-symbolic");
  metier_tooltip_set (self->toggle, active ? _ ("Remove from my shelf") : _ ("Bookmark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_tags (MetierResourceRow *self)
{
  const MetierBookmark *bookmark = self->resource->bookmark;

  metier_wrap_box_clear (METIER_WRAP_BOX (self->tags));
  for (guint i = 0; bookmark != NULL && bookmark->tags[i] != NULL; i++)
    {
      GtkWidget *tag = gtk_label_new (bookmark->tags[i]);

      gtk_widget_add_css_class (tag, "tag");
      gtk_widget_add_css_class (tag, "caption");
      metier_wrap_box_append (METIER_WRAP_BOX (self->tags), tag);
    }
  gtk_widget_set_visible (self->tags, bookmark != NULL && bookmark->tags[0] != NULL);
}

static void
update_hours (MetierResourceRow *self)
{
  const MetierBookmark *bookmark = self->resource->bookmark;
  gboolean spent = bookmark != NULL && bookmark->hours > 0;
  g_autofree char *hours = NULL;

  if (spent)
    /* Translators: hours spent with a learning resource, short, as in "6 h". */
    hours = g_strdup_printf (C_ ("hours", "%g h"), bookmark->hours);
  gtk_label_set_label (GTK_LABEL (self->hours), spent ? hours : "");
  gtk_widget_set_visible (self->hours, spent);
}

static void
update_texts (MetierResourceRow *self)
{
  g_autofree char *host = metier_url_get_host (self->resource->url);
  g_autofree char *subtitle = NULL;

  if (self->resource->bookmark != NULL && self->resource->bookmark->gone)
    /* Translators: host of a learning resource whose link leads nowhere any more: "link is gone ·
     * example.org". */
    subtitle = g_strdup_printf (C_ ("resource", "link is gone · %s"), host);
  else
    /* Translators: kind and host of a learning resource: "course · example.org". */
    subtitle = g_strdup_printf (C_ ("resource", "%s · %s"),
                                metier_resource_kind_get_title (self->resource->kind), host);
  gtk_label_set_label (GTK_LABEL (self->title), self->resource->title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), metier_resource_kind_get_icon (self->resource->kind));
}

/* What has the keyboard is the button inside the button. */
static void
update_menu_words (MetierResourceRow *self)
{
  /* Translators: name of a button with a menu; %s is the title of a learning resource. */
  g_autofree char *label = g_strdup_printf (_ ("More for “%s”"), self->resource->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_worth (MetierResourceRow *self, const char *skill, double score)
{
  g_autofree char *text = score > 0 ? metier_count_format_score (score) : NULL;

  gtk_label_set_label (GTK_LABEL (self->skill), skill != NULL ? skill : "");
  gtk_label_set_label (GTK_LABEL (self->score), text != NULL ? text : "");
  gtk_widget_set_visible (self->score, text != NULL);
}

/**
 * metier_resource_row_set_resource:
 * @self: a row
 * @resource: what to show, with its bookmark when it has one
 * @skill: (nullable): the skill that it serves
 * @score: what that is worth; NaN when that is not known, which like 0 is not shown
 *
 * Shows @resource. The row keeps a reference.
 */
void
metier_resource_row_set_resource (MetierResourceRow *self, const MetierResource *resource, const char *skill,
                                  double score)
{
  MetierResource *previous;

  g_return_if_fail (METIER_IS_RESOURCE_ROW (self));
  g_return_if_fail (resource != NULL);

  previous = self->resource;
  self->resource = metier_resource_ref (resource);
  g_clear_pointer (&previous, metier_resource_unref);

  update_worth (self, skill, score);
  update_texts (self);
  update_tags (self);
  update_hours (self);
  gtk_widget_set_visible (self->side, skill != NULL || gtk_widget_get_visible (self->tags)
                                          || gtk_widget_get_visible (self->hours));

  update_menu_words (self);
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), resource->bookmark != NULL);
  metier_resource_row_show_toggle (self, resource->bookmark != NULL);
  self->updating = FALSE;
}
