/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/state/metier-style-bridge.h"
#include "widgets/metier-chart-view.h"

/* What the desktop and the reader ask for, and the palette that comes of it. */
typedef struct {
  const char *name;
  gboolean contrast;
  gboolean dark;
  gboolean hatch;
  MetierThemeName theme;
} Case;

static const Case cases[] = {
  { "light", FALSE, FALSE, FALSE, METIER_THEME_LIGHT },
  { "dark", FALSE, TRUE, FALSE, METIER_THEME_DARK },
  { "light-hatched", FALSE, FALSE, TRUE, METIER_THEME_LIGHT_HATCHED },
  { "dark-hatched", FALSE, TRUE, TRUE, METIER_THEME_DARK_HATCHED },
  { "contrast", TRUE, FALSE, FALSE, METIER_THEME_CONTRAST },
  { "contrast-dark", TRUE, TRUE, FALSE, METIER_THEME_CONTRAST_DARK },
  { "contrast-hatched", TRUE, FALSE, TRUE, METIER_THEME_CONTRAST },
};

#define CONTRAST_SCHEMA "org.gnome.desktop.a11y.interface"

static gboolean
has_contrast (void)
{
  g_autoptr (GSettingsSchema) schema
      = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), CONTRAST_SCHEMA, TRUE);

  return schema != NULL;
}

/* The desktop's own setting; the tests' settings are kept in memory. */
static void
set_contrast (gboolean contrast)
{
  g_autoptr (GSettings) settings = has_contrast () ? g_settings_new (CONTRAST_SCHEMA) : NULL;

  if (settings != NULL)
    g_settings_set_boolean (settings, "high-contrast", contrast);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* A chart that is shown follows the settings while the program runs. */
static void
test_follows (gconstpointer data)
{
  const Case *wanted = data;
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (MetierStyleBridge) bridge = metier_style_bridge_new ();
  g_autoptr (GtkWidget) chart = g_object_ref_sink (g_object_new (METIER_TYPE_CHART_VIEW, NULL));
  guint n_changes = 0;
  int theme = -1;

  if (wanted->contrast && !has_contrast ())
    {
      g_test_skip ("The desktop's settings are not installed.");
      return;
    }

  g_object_bind_property (bridge, "theme", chart, "theme", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (bridge, "notify::theme", G_CALLBACK (count_cb), &n_changes);

  adw_style_manager_set_color_scheme (manager,
                                      wanted->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_DEFAULT);
  metier_style_bridge_set_hatch (bridge, wanted->hatch);
  set_contrast (wanted->contrast);

  g_object_get (chart, "theme", &theme, NULL);
  g_assert_cmpint (theme, ==, wanted->theme);
  g_assert_cmpint (metier_style_bridge_get_theme (bridge), ==, wanted->theme);
  g_assert_true ((n_changes > 0) == (wanted->theme != METIER_THEME_LIGHT));

  set_contrast (FALSE);
  metier_style_bridge_set_hatch (bridge, FALSE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_object_get (chart, "theme", &theme, NULL);
  g_assert_cmpint (theme, ==, METIER_THEME_LIGHT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/style-bridge/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_follows);
    }

  return g_test_run ();
}
