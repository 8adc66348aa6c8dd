/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-elsewhere-card.h"

#include <glib/gi18n-lib.h>

#include "core/roles/metier-role.h"
#include "widgets/metier-fold-box.h"
#include "widgets/metier-line-box.h"
#include "widgets/metier-tooltip.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierElsewhereCard:
 *
 * Says that a source does not have a role and leads to the sources that do.
 */
struct _MetierElsewhereCard {
  AdwBin parent_instance;

  GtkLabel *sentence;
  MetierWrapBox *buttons;
};

G_DEFINE_FINAL_TYPE (MetierElsewhereCard, metier_elsewhere_card, ADW_TYPE_BIN)

static void
metier_elsewhere_card_class_init (MetierElsewhereCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_LINE_BOX);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/elsewhere-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierElsewhereCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierElsewhereCard, buttons);
}

static void
metier_elsewhere_card_init (MetierElsewhereCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_button (const MetierRole *role)
{
  GtkWidget *button = gtk_button_new_with_label (role->source->title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-role");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", role->id);
  metier_tooltip_set (button, role->title);

  return button;
}

/**
 * metier_elsewhere_card_set_roles:
 * @self: a card
 * @title: the role that is not in the source
 * @roles: (element-type MetierRole): where it is, one role for each source
 *
 * Fills the card, and hides it when @roles is empty.
 */
void
metier_elsewhere_card_set_roles (MetierElsewhereCard *self, const char *title, GPtrArray *roles)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (METIER_IS_ELSEWHERE_CARD (self));

  /* Translators: a role that a source has no figures for, and how many other sources have some. */
  sentence = g_strdup_printf (ngettext ("%1$s is not scored here; %2$u other source has it.",
                                        "%1$s is not scored here; %2$u other sources have it.", roles->len),
                              title, roles->len);
  gtk_label_set_label (self->sentence, sentence);
  metier_wrap_box_clear (self->buttons);
  for (guint i = 0; i < roles->len; i++)
    metier_wrap_box_append (self->buttons, new_button (g_ptr_array_index (roles, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), roles->len > 0);
}
