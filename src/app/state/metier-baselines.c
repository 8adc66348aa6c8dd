/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-baselines.h"

/* Runs on the worker: sets the baseline of every source; those that were not chosen become the source's own.
 */
static gpointer
set_baselines (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      const char *role = NULL;

      g_variant_lookup ((GVariant *) data, source->id, "&s", &role);
      if (role == NULL && g_strcmp0 (source->baseline_role, source->own_baseline) == 0)
        continue;
      if (!metier_catalogue_set_baseline (catalogue, source->id, role, error))
        return NULL;
    }

  return NULL;
}

/* A pack that cannot be read says so wherever it is shown. */
static void
set_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (store), result, &error);
  if (error != NULL)
    g_debug ("%s", error->message);
}

/**
 * metier_baselines_apply:
 * @store: the store
 * @settings: (nullable): the settings
 *
 * Makes the store hold roles against those that the reader chose. Whatever is asked for afterwards does so.
 */
void
metier_baselines_apply (MetierStore *store, GSettings *settings)
{
  if (settings == NULL)
    return;

  metier_store_run_async (store, set_baselines, g_settings_get_value (settings, "baselines"),
                          (GDestroyNotify) g_variant_unref, NULL, NULL, set_cb, NULL);
}

/**
 * metier_baselines_dup:
 * @settings: the settings
 * @source: id of a source
 *
 * Returns: (nullable) (transfer full): id of the role that was chosen for @source, %NULL for the source's own
 */
char *
metier_baselines_dup (GSettings *settings, const char *source)
{
  g_autoptr (GVariant) baselines = g_settings_get_value (settings, "baselines");
  char *role = NULL;

  g_variant_lookup (baselines, source, "s", &role);
  return role;
}

/**
 * metier_baselines_set:
 * @settings: the settings
 * @source: id of a source
 * @role: (nullable): id of one of its roles; %NULL for the source's own
 *
 * Keeps the choice of a baseline.
 */
void
metier_baselines_set (GSettings *settings, const char *source, const char *role)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, "baselines");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  const char *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    {
      if (!g_str_equal (key, source))
        g_variant_builder_add (&builder, "{ss}", key, value);
    }
  if (role != NULL)
    g_variant_builder_add (&builder, "{ss}", source, role);

  g_settings_set_value (settings, "baselines", g_variant_builder_end (&builder));
}
