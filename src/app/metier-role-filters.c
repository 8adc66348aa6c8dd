/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-role-filters.h"

#include <glib/gi18n-lib.h>

static void
set_strings (GtkDropDown *drop_down, GtkStringList *strings, guint selected)
{
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (strings));
  gtk_drop_down_set_selected (drop_down, selected);
  g_object_unref (strings);
}

static void
apply_sources (GtkDropDown *drop_down, const MetierRolesModel *model)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < model->sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (model->sources, i);

      gtk_string_list_append (names, source->title);
      if (g_str_equal (source->id, model->source->id))
        selected = i;
    }

  set_strings (drop_down, names, selected);
}

static void
apply_families (GtkDropDown *drop_down, const MetierRolesModel *model, const char *family)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]){ _ ("All families"), NULL });
  guint n = model->families != NULL ? model->families->len : 0;
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *name = g_ptr_array_index (model->families, i);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, family) == 0)
        selected = i + 1;
    }

  set_strings (drop_down, names, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (drop_down), n > 1);
}

/**
 * metier_role_filters_apply:
 * @sources: the drop-down of sources
 * @families: the drop-down of families
 * @model: what is listed
 * @family: (nullable): the family that was asked for
 *
 * Offers the sources and families that there are and selects those of the list. Afterwards the first
 * family stands for all of them.
 */
void
metier_role_filters_apply (GtkDropDown *sources, GtkDropDown *families, const MetierRolesModel *model,
                           const char *family)
{
  apply_sources (sources, model);
  apply_families (families, model, family);
}
