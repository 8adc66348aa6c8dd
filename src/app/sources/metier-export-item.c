/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-export-item.h"

#include <string.h>

/**
 * MetierExportItem:
 *
 * A role that may be exported.
 */
struct _MetierExportItem {
  GObject parent_instance;

  MetierRole *role; /* (owned) */
  char *folded;     /* (owned): its title and family, to be searched */
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (MetierExportItem, metier_export_item, G_TYPE_OBJECT)

enum {
  PROP_CHOSEN = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
metier_export_item_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, METIER_EXPORT_ITEM (object)->chosen);
}

static void
metier_export_item_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  metier_export_item_set_chosen (METIER_EXPORT_ITEM (object), g_value_get_boolean (value));
}

static void
metier_export_item_finalize (GObject *object)
{
  MetierExportItem *self = METIER_EXPORT_ITEM (object);

  metier_role_unref (self->role);
  g_free (self->folded);

  G_OBJECT_CLASS (metier_export_item_parent_class)->finalize (object);
}

static void
metier_export_item_class_init (MetierExportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = metier_export_item_get_property;
  object_class->set_property = metier_export_item_set_property;
  object_class->finalize = metier_export_item_finalize;

  /**
   * MetierExportItem:chosen:
   *
   * Whether the role goes into the file.
   */
  props[PROP_CHOSEN] = g_param_spec_boolean (
      "chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
metier_export_item_init (MetierExportItem *self)
{
}

/**
 * metier_export_item_new:
 * @role: a role
 *
 * Returns: (transfer full): an item for it, not chosen
 */
MetierExportItem *
metier_export_item_new (const MetierRole *role)
{
  MetierExportItem *self = g_object_new (METIER_TYPE_EXPORT_ITEM, NULL);
  g_autofree char *text = g_strjoin ("\n", role->title, role->family, NULL);

  self->role = metier_role_ref (role);
  self->folded = g_utf8_casefold (text, -1);
  return self;
}

/**
 * metier_export_item_get_role:
 * @self: an item
 *
 * Returns: (transfer none): its role
 */
const MetierRole *
metier_export_item_get_role (MetierExportItem *self)
{
  return self->role;
}

/**
 * metier_export_item_matches:
 * @self: an item
 * @folded: what is searched for, casefolded
 *
 * Returns: whether it occurs in the title or the family of the role
 */
gboolean
metier_export_item_matches (MetierExportItem *self, const char *folded)
{
  return strstr (self->folded, folded) != NULL;
}

/**
 * metier_export_item_is_chosen:
 * @self: an item
 *
 * Returns: whether the role goes into the file
 */
gboolean
metier_export_item_is_chosen (MetierExportItem *self)
{
  return self->chosen;
}

/**
 * metier_export_item_set_chosen:
 * @self: an item
 * @chosen: whether the role goes into the file
 *
 * Chooses the role, or does not.
 */
void
metier_export_item_set_chosen (MetierExportItem *self, gboolean chosen)
{
  g_return_if_fail (METIER_IS_EXPORT_ITEM (self));

  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}
