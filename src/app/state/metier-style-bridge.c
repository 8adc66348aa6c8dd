/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-style-bridge.h"

#include <adwaita.h>

/**
 * MetierStyleBridge:
 *
 * Tells charts, which know no libadwaita, which palette the desktop's style asks for.
 */
struct _MetierStyleBridge {
  GObject parent_instance;

  MetierThemeName theme;
  gboolean hatch;
};

typedef enum {
  PROP_THEME = 1,
  PROP_HATCH,
} MetierStyleBridgeProperty;

static GParamSpec *props[PROP_HATCH + 1];

G_DEFINE_FINAL_TYPE (MetierStyleBridge, metier_style_bridge, G_TYPE_OBJECT)

/* High contrast has texture anyway. */
static MetierThemeName
find_theme (MetierStyleBridge *self, AdwStyleManager *manager)
{
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? METIER_THEME_CONTRAST_DARK : METIER_THEME_CONTRAST;
  if (self->hatch)
    return dark ? METIER_THEME_DARK_HATCHED : METIER_THEME_LIGHT_HATCHED;

  return dark ? METIER_THEME_DARK : METIER_THEME_LIGHT;
}

static void
update (MetierStyleBridge *self)
{
  MetierThemeName theme = find_theme (self, adw_style_manager_get_default ());

  if (self->theme == theme)
    return;

  self->theme = theme;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
}

static void
metier_style_bridge_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierStyleBridge *self = METIER_STYLE_BRIDGE (object);

  switch ((MetierStyleBridgeProperty) property_id)
    {
    case PROP_THEME:
      g_value_set_int (value, (int) self->theme);
      break;
    case PROP_HATCH:
      g_value_set_boolean (value, self->hatch);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_style_bridge_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierStyleBridge *self = METIER_STYLE_BRIDGE (object);

  switch ((MetierStyleBridgeProperty) property_id)
    {
    case PROP_HATCH:
      metier_style_bridge_set_hatch (self, g_value_get_boolean (value));
      break;
    case PROP_THEME:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_style_bridge_class_init (MetierStyleBridgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = metier_style_bridge_get_property;
  object_class->set_property = metier_style_bridge_set_property;

  /**
   * MetierStyleBridge:theme:
   *
   * The palette, a #MetierThemeName.
   */
  props[PROP_THEME]
      = g_param_spec_int ("theme", NULL, NULL, METIER_THEME_LIGHT, METIER_N_THEMES - 1, METIER_THEME_LIGHT,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * MetierStyleBridge:hatch:
   *
   * Whether series are always told apart by texture as well.
   */
  props[PROP_HATCH] = g_param_spec_boolean (
      "hatch", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
metier_style_bridge_init (MetierStyleBridge *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->theme = find_theme (self, manager);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * metier_style_bridge_new:
 *
 * Returns: (transfer full): a bridge to the default display's style; libadwaita must be initialised
 */
MetierStyleBridge *
metier_style_bridge_new (void)
{
  return g_object_new (METIER_TYPE_STYLE_BRIDGE, NULL);
}

/**
 * metier_style_bridge_get_theme:
 * @self: a bridge
 *
 * Returns: the palette that the style asks for
 */
MetierThemeName
metier_style_bridge_get_theme (MetierStyleBridge *self)
{
  g_return_val_if_fail (METIER_IS_STYLE_BRIDGE (self), METIER_THEME_LIGHT);

  return self->theme;
}

/**
 * metier_style_bridge_set_hatch:
 * @self: a bridge
 * @hatch: whether series are always told apart by texture as well
 *
 * Chooses between the plain palettes and those with texture.
 */
void
metier_style_bridge_set_hatch (MetierStyleBridge *self, gboolean hatch)
{
  g_return_if_fail (METIER_IS_STYLE_BRIDGE (self));

  if (self->hatch == hatch)
    return;

  self->hatch = hatch;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HATCH]);
  update (self);
}
