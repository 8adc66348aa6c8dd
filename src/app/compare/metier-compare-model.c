/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-model.h"

#include <glib/gi18n-lib.h>

#include "store/library/metier-library-levels.h"

struct _MetierCompareRequest {
  GStrv roles;
  gboolean with_baseline;
};

/**
 * metier_compare_request_new:
 * @set: what is compared
 *
 * Returns: (transfer full): what to ask the store for
 */
MetierCompareRequest *
metier_compare_request_new (MetierCompareSet *set)
{
  MetierCompareRequest *self = g_new0 (MetierCompareRequest, 1);

  self->roles = g_strdupv ((char **) metier_compare_set_get_roles (set));
  self->with_baseline = metier_compare_set_has_baseline (set);

  return self;
}

/**
 * metier_compare_request_free:
 * @self: a request
 *
 * Frees @self.
 */
void
metier_compare_request_free (MetierCompareRequest *self)
{
  g_strfreev (self->roles);
  g_free (self);
}

static void
group_free (gpointer data)
{
  MetierCompareGroup *self = data;

  g_ptr_array_unref (self->profiles);
  g_free (self);
}

static void
section_free (gpointer data)
{
  MetierCompareSection *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/**
 * metier_compare_group_get_source:
 * @self: a group
 *
 * Returns: (transfer none): the source of its roles
 */
const MetierSource *
metier_compare_group_get_source (const MetierCompareGroup *self)
{
  return ((const MetierProfile *) g_ptr_array_index (self->profiles, 0))->role->source;
}

/**
 * metier_compare_group_get_n_series:
 * @self: a group
 *
 * Returns: how many roles it has, not counting the baseline
 */
guint
metier_compare_group_get_n_series (const MetierCompareGroup *self)
{
  return self->profiles->len - (self->baseline != NULL ? 1 : 0);
}

/**
 * metier_compare_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_compare_model_free (MetierCompareModel *self)
{
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->sections);
  g_strfreev (self->roles);
  g_strfreev (self->baselines);
  g_clear_pointer (&self->levels, metier_levels_unref);
  g_free (self->problem);
  g_free (self);
}

/**
 * metier_compare_model_get_n_series:
 * @self: a model
 *
 * Returns: how many roles are compared, not counting baselines
 */
guint
metier_compare_model_get_n_series (const MetierCompareModel *self)
{
  guint n = 0;

  for (guint i = 0; i < self->groups->len; i++)
    n += metier_compare_group_get_n_series (g_ptr_array_index (self->groups, i));

  return n;
}

/* Loading. */

static void
add_to_group (MetierCompareModel *self, MetierProfile *profile)
{
  MetierCompareGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (g_str_equal (metier_compare_group_get_source (group)->id, profile->role->source->id))
        {
          g_ptr_array_add (group->profiles, profile);
          return;
        }
    }

  group = g_new0 (MetierCompareGroup, 1);
  group->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_ptr_array_add (group->profiles, profile);
  g_ptr_array_add (self->groups, group);
}

/* A role that is not there keeps nobody from the others; it is told of once. */
static gboolean
add_role (MetierCompareModel *self, MetierCatalogue *catalogue, const char *wanted, GHashTable *found,
          GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autofree char *id = metier_catalogue_find_role (catalogue, wanted, &missing);
  MetierProfile *profile = id != NULL ? metier_catalogue_load_profile (catalogue, id, NULL, &missing) : NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_clear_pointer (&profile, metier_profile_unref);
      return FALSE;
    }
  if (profile == NULL && self->problem == NULL)
    self->problem = g_strdup (missing->message);
  if (profile != NULL && !g_hash_table_add (found, g_strdup (id)))
    g_clear_pointer (&profile, metier_profile_unref);
  if (profile != NULL)
    add_to_group (self, profile);

  return TRUE;
}

static gboolean
is_baseline (const MetierProfile *profile)
{
  return g_strcmp0 (profile->role->source->baseline_role, profile->role->id) == 0;
}

/* The baseline is held against the others of its source; alone it is a role like any. */
static gboolean
find_baseline (MetierCompareGroup *group, MetierCatalogue *catalogue, gboolean wanted, GError **error)
{
  const MetierSource *source = metier_compare_group_get_source (group);
  guint place = 0;

  while (place < group->profiles->len && !is_baseline (g_ptr_array_index (group->profiles, place)))
    place++;
  if (place < group->profiles->len)
    g_ptr_array_add (group->profiles, g_ptr_array_steal_index (group->profiles, place));
  else if (wanted)
    {
      MetierProfile *profile
          = metier_catalogue_load_profile (catalogue, source->baseline_role, source->id, error);

      if (profile == NULL)
        return FALSE;
      g_ptr_array_add (group->profiles, profile);
    }
  else
    return TRUE;

  group->baseline = g_ptr_array_index (group->profiles, group->profiles->len - 1);
  return TRUE;
}

static gboolean
find_baselines (MetierCompareModel *self, MetierCatalogue *catalogue, gboolean wanted, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->groups->len; i++)
    {
      MetierCompareGroup *group = g_ptr_array_index (self->groups, i);
      const MetierSource *source = metier_compare_group_get_source (group);
      gboolean alone = group->profiles->len == 1 && is_baseline (g_ptr_array_index (group->profiles, 0));

      if (source->baseline_role == NULL || alone)
        continue;
      if (!find_baseline (group, catalogue, wanted, error))
        return FALSE;
      g_strv_builder_add (ids, metier_compare_group_get_source (group)->baseline_role);
    }

  self->baselines = g_strv_builder_end (ids);
  return TRUE;
}

/* The last ones go first, and it is said. */
static void
drop_surplus (MetierCompareModel *self)
{
  while (metier_compare_model_get_n_series (self) > METIER_COMPARE_MAX)
    {
      MetierCompareGroup *group = g_ptr_array_index (self->groups, self->groups->len - 1);

      g_ptr_array_remove_index (group->profiles, metier_compare_group_get_n_series (group) - 1);
      if (metier_compare_group_get_n_series (group) == 0)
        g_ptr_array_remove_index (self->groups, self->groups->len - 1);
      g_free (self->problem);
      self->problem = g_strdup (_ ("Six roles are as many as one chart tells apart."));
    }
}

static gboolean
is_in_group (const MetierCompareModel *self, const char *id)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->profiles->len; j++)
        if (g_str_equal (((const MetierProfile *) g_ptr_array_index (group->profiles, j))->role->id, id))
          return TRUE;
    }

  return FALSE;
}

/* What was chosen, in the order in which it was, as far as it is there. */
static GStrv
list_chosen (const MetierCompareModel *self, MetierCatalogue *catalogue, const MetierCompareRequest *request)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; request->roles[i] != NULL; i++)
    {
      char *id = metier_catalogue_find_role (catalogue, request->roles[i], NULL);

      if (id != NULL && is_in_group (self, id) && !g_hash_table_contains (seen, id))
        g_strv_builder_add (builder, id);
      if (id != NULL)
        g_hash_table_add (seen, id);
    }

  return g_strv_builder_end (builder);
}

static gboolean
has_section (const GPtrArray *sections, const char *id)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_str_equal (((const MetierCompareSection *) g_ptr_array_index (sections, i))->id, id))
      return TRUE;

  return FALSE;
}

/* Headings of skills on the scale that is compared; other sources have other headings. */
static void
find_sections (MetierCompareModel *self)
{
  g_autoptr (MetierComparison) comparison = NULL;

  if (self->groups->len != 1)
    return;

  comparison = metier_compare_group_compare (g_ptr_array_index (self->groups, 0), METIER_COMPARE_SECTION_ALL,
                                             METIER_SORT_SOURCE);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierSkill *skill
          = ((const MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->info;
      MetierCompareSection *section;

      if (skill->section == NULL || skill->section_title == NULL
          || has_section (self->sections, skill->section))
        continue;
      section = g_new0 (MetierCompareSection, 1);
      section->id = g_strdup (skill->section);
      section->title = g_strdup (skill->section_title);
      g_ptr_array_add (self->sections, section);
    }
}

/**
 * metier_compare_model_load:
 * @catalogue: all open packs
 * @library: (nullable): what the user said
 * @request: (type MetierCompareRequest): ids or unambiguous titles of roles
 * @cancellable: (nullable): looked at between roles
 * @error: return location
 *
 * Gathers what a comparison shows. A role that is not there is left out and told of. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierCompareModel, or %NULL
 */
gpointer
metier_compare_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierCompareModel) self = g_new0 (MetierCompareModel, 1);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MetierCompareRequest *wanted = request;

  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  for (guint i = 0; wanted->roles[i] != NULL; i++)
    {
      if (!add_role (self, catalogue, wanted->roles[i], found, cancellable, error))
        return NULL;
    }
  if (!find_baselines (self, catalogue, wanted->with_baseline, error))
    return NULL;
  if (library != NULL && (self->levels = metier_library_load_levels (library, error)) == NULL)
    return NULL;
  drop_surplus (self);
  self->roles = list_chosen (self, catalogue, wanted);
  find_sections (self);

  return g_steal_pointer (&self);
}

static gboolean
has_core (const MetierCompareModel *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->profiles->len; j++)
        if (metier_role_has_core (((const MetierProfile *) g_ptr_array_index (group->profiles, j))->role))
          return TRUE;
    }

  return FALSE;
}

/**
 * metier_compare_model_has_section:
 * @self: a model
 * @section: which skills
 *
 * Returns: whether what is compared has such skills
 */
gboolean
metier_compare_model_has_section (const MetierCompareModel *self, const char *section)
{
  if (g_str_equal (section, METIER_COMPARE_SECTION_CORE))
    return has_core (self);

  return g_str_equal (section, METIER_COMPARE_SECTION_ALL) || has_section (self->sections, section);
}

static MetierComparison *
compare (GPtrArray *profiles, const char *section, MetierSort sort)
{
  g_autoptr (MetierComparison) all = NULL;

  if (g_str_equal (section, METIER_COMPARE_SECTION_CORE))
    return metier_comparison_new (profiles, METIER_SCOPE_CORE, sort);

  all = metier_comparison_new (profiles, METIER_SCOPE_ALL, sort);
  if (g_str_equal (section, METIER_COMPARE_SECTION_ALL))
    return g_steal_pointer (&all);

  return metier_comparison_keep_section (all, section);
}

/**
 * metier_compare_group_compare:
 * @self: a group
 * @section: which skills
 * @sort: the order of the rows
 *
 * Returns: (transfer full): the roles of one source aligned by skill
 */
MetierComparison *
metier_compare_group_compare (const MetierCompareGroup *self, const char *section, MetierSort sort)
{
  return compare (self->profiles, section, sort);
}

/**
 * metier_compare_model_compare:
 * @self: a model
 * @section: which skills
 * @sort: the order of the rows
 *
 * Returns: (transfer full): the roles of all sources side by side
 */
MetierComparison *
metier_compare_model_compare (const MetierCompareModel *self, const char *section, MetierSort sort)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (self->groups, i);

      g_ptr_array_extend (profiles, group->profiles, NULL, NULL);
    }

  return compare (profiles, section, sort);
}
