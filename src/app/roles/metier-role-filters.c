/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-filters.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-tooltip.h"

/* A name that is cut stands whole in the tooltip. */
static void
set_strings (GtkDropDown *drop_down, GtkStringList *strings, guint selected, const char *what)
{
  const char *chosen = gtk_string_list_get_string (strings, selected);
  /* Translators: tooltip of a drop-down: what it chooses, and what is chosen. */
  g_autofree char *tooltip
      = g_strdup_printf (C_ ("tooltip", "%1$s: %2$s"), what, chosen != NULL ? chosen : "–");

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (strings));
  gtk_drop_down_set_selected (drop_down, selected);
  metier_tooltip_set (GTK_WIDGET (drop_down), tooltip);
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

  set_strings (drop_down, names, selected, _ ("Source"));
  gtk_widget_set_sensitive (GTK_WIDGET (drop_down), model->sources->len > 0);
}

static void
apply_families (GtkDropDown *drop_down, const MetierRolesModel *model)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]){ _ ("All families"), NULL });
  guint n = model->families != NULL ? model->families->len : 0;
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *name = g_ptr_array_index (model->families, i);

      gtk_string_list_append (names, name);
      if (model->text == NULL && g_strcmp0 (name, model->family) == 0)
        selected = i + 1;
    }

  set_strings (drop_down, names, selected, _ ("Family"));
  gtk_widget_set_sensitive (GTK_WIDGET (drop_down), n > 1 && model->text == NULL);
}

/**
 * metier_role_filters_apply:
 * @sources: the drop-down of sources
 * @families: the drop-down of families
 * @model: what is listed
 *
 * Offers the sources and families that there are and selects those of the list. Afterwards the first
 * family stands for all of them. A search goes through all families.
 */
void
metier_role_filters_apply (GtkDropDown *sources, GtkDropDown *families, const MetierRolesModel *model)
{
  apply_sources (sources, model);
  apply_families (families, model);
}

/**
 * metier_role_filters_get_source:
 * @sources: the drop-down of sources
 * @model: (nullable): what is listed
 *
 * Returns: (nullable): id of the source that is chosen
 */
const char *
metier_role_filters_get_source (GtkDropDown *sources, const MetierRolesModel *model)
{
  guint selected = gtk_drop_down_get_selected (sources);

  if (model == NULL || selected >= model->sources->len)
    return NULL;

  return ((const MetierSource *) g_ptr_array_index (model->sources, selected))->id;
}

/**
 * metier_role_filters_get_family:
 * @families: the drop-down of families
 * @model: (nullable): what is listed
 *
 * Returns: (nullable): the family that is chosen, %NULL for all
 */
const char *
metier_role_filters_get_family (GtkDropDown *families, const MetierRolesModel *model)
{
  guint selected = gtk_drop_down_get_selected (families);

  if (model == NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return g_ptr_array_index (model->families, selected - 1);
}

/**
 * metier_role_filters_remember:
 * @settings: (nullable): the settings
 * @source: id of the source that was chosen
 * @family: (nullable): the family that was chosen, %NULL for all
 *
 * Keeps a choice for the next start.
 */
void
metier_role_filters_remember (GSettings *settings, const char *source, const char *family)
{
  if (settings == NULL)
    return;

  g_settings_set_string (settings, "source", source);
  g_settings_set (settings, "family", "ms", family != NULL ? family : "");
}

/**
 * metier_role_filters_recall:
 * @settings: (nullable): the settings
 *
 * Where nothing was ever chosen, the request is for the family of the baseline.
 *
 * Returns: (transfer full): a request for what was chosen last
 */
MetierRolesRequest *
metier_role_filters_recall (GSettings *settings)
{
  g_autofree char *source = NULL;
  g_autofree char *family = NULL;
  MetierRolesRequest *request;

  if (settings != NULL)
    {
      source = g_settings_get_string (settings, "source");
      g_settings_get (settings, "family", "ms", &family);
    }
  request = metier_roles_request_new (source, family, NULL);
  request->landing = family == NULL;

  return request;
}
