/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-bar-private.h"

#include <glib/gi18n-lib.h>

/* What the switches offer, which depends on the roles that are compared. */

/* What was kept where this source has it too, else what is chosen; failing both the core, or all without one.
 */
static char *
find_wanted_section (MetierCompareBar *self, const MetierCompareModel *model)
{
  g_autofree char *kept
      = self->settings != NULL ? g_settings_get_string (self->settings, "compare-section") : NULL;
  const char *current = metier_compare_bar_get_section (self);

  if (kept != NULL && metier_compare_model_has_section (model, kept))
    return g_steal_pointer (&kept);
  if (metier_compare_model_has_section (model, current))
    return g_strdup (current);

  return g_strdup (metier_compare_model_has_section (model, METIER_COMPARE_SECTION_CORE)
                       ? METIER_COMPARE_SECTION_CORE
                       : METIER_COMPARE_SECTION_ALL);
}

static void
offer_section (MetierCompareBar *self, GtkStringList *titles, const char *id, const char *title)
{
  g_ptr_array_add (self->sections, g_strdup (id));
  gtk_string_list_append (titles, title);
}

static void
offer_sections (MetierCompareBar *self, const MetierCompareModel *model)
{
  g_autofree char *wanted = find_wanted_section (self, model);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->sections, 0);
  if (metier_compare_model_has_section (model, METIER_COMPARE_SECTION_CORE))
    offer_section (self, titles, METIER_COMPARE_SECTION_CORE, _ ("Core five"));
  offer_section (self, titles, METIER_COMPARE_SECTION_ALL, _ ("All skills"));
  for (guint i = 0; i < model->sections->len; i++)
    {
      const MetierCompareSection *section = g_ptr_array_index (model->sections, i);

      offer_section (self, titles, section->id, section->title);
    }

  gtk_drop_down_set_model (self->section_drop_down, G_LIST_MODEL (titles));
  g_ptr_array_find_with_equal_func (self->sections, wanted, g_str_equal, &selected);
  gtk_drop_down_set_selected (self->section_drop_down, selected);
}

/* What the values of the heat map are: relevance, share. */
static void
name_values (MetierCompareBar *self, const MetierCompareModel *model)
{
  const MetierCompareGroup *group = g_ptr_array_index (model->groups, 0);
  const MetierScale *scale = metier_profile_get_main_scale (g_ptr_array_index (group->profiles, 0));

  gtk_button_set_label (GTK_BUTTON (self->value_toggle), scale != NULL ? scale->name : _ ("Values"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->difference_toggle), group->baseline != NULL);
  if (group->baseline == NULL)
    gtk_toggle_button_set_active (self->value_toggle, TRUE);
}

/**
 * metier_compare_bar_set_model:
 * @self: a bar
 * @model: what is compared, at least one role
 *
 * Offers what @model can be shown as.
 */
void
metier_compare_bar_set_model (MetierCompareBar *self, const MetierCompareModel *model)
{
  g_return_if_fail (METIER_IS_COMPARE_BAR (self));

  self->updating = TRUE;
  offer_sections (self, model);
  name_values (self, model);
  self->updating = FALSE;
}
