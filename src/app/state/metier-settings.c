/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-settings.h"

#include "store/database/metier-paths.h"

static GSettingsSchemaSource *
open_source (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autofree char *folder = metier_paths_dup_schemas ();

  if (folder == NULL)
    return installed != NULL ? g_settings_schema_source_ref (installed) : NULL;

  return g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
}

/**
 * metier_settings_new:
 *
 * Finds the settings of an installed program or of one that runs from its build folder. GSettings
 * itself ends the program when a schema is missing; the window works without it.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL when the schema is not there
 */
GSettings *
metier_settings_new (void)
{
  g_autoptr (GSettingsSchemaSource) source = open_source ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, METIER_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
