/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-filters-private.h"

#include <glib/gi18n-lib.h>

#include "core/roles/metier-core-skill.h"

/* A list to choose from; the search finds the rest. */
#define MAX_TAGS 24

/**
 * metier_shelf_filters_find_saved:
 * @self: the filters
 * @name: (nullable): a name
 *
 * Returns: (nullable) (transfer none): the saved filter of that name
 */
const MetierSavedFilter *
metier_shelf_filters_find_saved (MetierShelfFilters *self, const char *name)
{
  for (guint i = 0; self->saved != NULL && name != NULL && i < self->saved->len; i++)
    {
      const MetierSavedFilter *filter = g_ptr_array_index (self->saved, i);

      if (g_str_equal (filter->name, name))
        return filter;
    }

  return NULL;
}

static int
compare_tags_cb (gconstpointer a, gconstpointer b, gpointer counts)
{
  guint ours = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(char *const *) a));
  guint theirs = GPOINTER_TO_UINT (g_hash_table_lookup (counts, *(char *const *) b));

  return (theirs > ours) - (theirs < ours);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

/* The most used ones, by name; the chosen one is among them even if nothing has it any more. */
static GStrv
choose_tags (MetierShelfFilters *self, GHashTable *counts)
{
  const char *chosen = metier_filter_group_get_chosen (self->groups[METIER_SHELF_TAG]);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    g_ptr_array_add (tags, tag);
  g_ptr_array_sort (tags, compare_names_cb);
  g_ptr_array_sort_with_data (tags, compare_tags_cb, counts);
  g_ptr_array_set_size (tags, (int) MIN (tags->len, MAX_TAGS));
  if (chosen != NULL && !g_ptr_array_find_with_equal_func (tags, chosen, g_str_equal, NULL))
    g_ptr_array_add (tags, (gpointer) chosen);
  g_ptr_array_sort (tags, compare_names_cb);
  g_ptr_array_add (tags, NULL);

  return g_strdupv ((char **) tags->pdata);
}

/* Makes the lines of a group anew when they are others. Takes @values. */
static void
update_lines (MetierFilterGroup *group, GStrv *present, GStrv values, const char *const *titles,
              guint n_targets)
{
  if (g_strv_equal ((const char *const *) values, (const char *const *) *present))
    {
      g_strfreev (values);
      return;
    }

  metier_filter_group_clear (group);
  for (guint i = 0; values[i] != NULL; i++)
    metier_filter_group_add (group, values[i], i < n_targets ? "emoji-flags-symbolic" : NULL, titles[i]);
  g_strfreev (*present);
  *present = values;
}

static void
update_tags (MetierShelfFilters *self, GHashTable *counts)
{
  GStrv tags = choose_tags (self, counts);

  gtk_widget_set_visible (GTK_WIDGET (self->groups[METIER_SHELF_TAG]), tags[0] != NULL);
  update_lines (self->groups[METIER_SHELF_TAG], &self->tags, tags, (const char *const *) tags, 0);
}

static void
update_roles (MetierShelfFilters *self, const MetierShelfModel *model)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < model->roles->len; i++)
    {
      const MetierShelfRole *role = g_ptr_array_index (model->roles, i);

      g_strv_builder_add (roles, role->id);
      g_ptr_array_add (titles, role->title);
    }
  update_lines (self->groups[METIER_SHELF_ROLE], &self->roles, g_strv_builder_end (roles),
                (const char *const *) titles->pdata, model->n_targets);
}

static double
get_score (GHashTable *gaps, MetierCoreSkill core)
{
  const MetierShelfGap *gap
      = gaps != NULL ? g_hash_table_lookup (gaps, metier_core_skill_get_id (core)) : NULL;

  return gap != NULL ? gap->score : -1;
}

static int
compare_skills_cb (gconstpointer a, gconstpointer b, gpointer gaps)
{
  double ours = get_score (gaps, *(const MetierCoreSkill *) a);
  double theirs = get_score (gaps, *(const MetierCoreSkill *) b);

  return (theirs > ours) - (theirs < ours);
}

/* With a target what is worth most comes first, else the skills are in their own order. */
static void
update_skills (MetierShelfFilters *self, GHashTable *gaps)
{
  MetierFilterGroup *group = self->groups[METIER_SHELF_SKILL];
  gboolean scored = gaps != NULL && g_hash_table_size (gaps) > 0;
  g_autoptr (GArray) cores = g_array_new (FALSE, FALSE, sizeof (MetierCoreSkill));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const char *titles[METIER_N_CORE_SKILLS];

  for (int i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      MetierCoreSkill core = (MetierCoreSkill) i;

      g_array_append_val (cores, core);
    }
  g_array_sort_with_data (cores, compare_skills_cb, gaps);
  for (guint i = 0; i < cores->len; i++)
    {
      MetierCoreSkill core = g_array_index (cores, MetierCoreSkill, i);

      g_strv_builder_add (ids, metier_core_skill_get_id (core));
      titles[i] = metier_core_skill_get_short_title (core);
    }
  update_lines (group, &self->skills, g_strv_builder_end (ids), titles, 0);
  metier_filter_group_set_title (group, scored ? _ ("Skill, by gap") : _ ("Skill"));
}

static void
update_saved (MetierShelfFilters *self, GPtrArray *saved)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv names;

  g_clear_pointer (&self->saved, g_ptr_array_unref);
  self->saved = g_ptr_array_ref (saved);
  for (guint i = 0; i < saved->len; i++)
    g_strv_builder_add (builder, ((const MetierSavedFilter *) g_ptr_array_index (saved, i))->name);
  names = g_strv_builder_end (builder);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_group), names[0] != NULL);
  update_lines (self->saved_group, &self->names, names, (const char *const *) names, 0);

  if (metier_shelf_filters_find_saved (self, metier_filter_group_get_chosen (self->saved_group)) == NULL)
    metier_filter_group_choose (self->saved_group, NULL);
}

/**
 * metier_shelf_filters_set_model:
 * @self: the filters
 * @model: what is listed
 * @gaps: (nullable) (element-type utf8 MetierShelfGap): what each skill is worth
 *
 * Says how many resources each choice would list, and which tags, roles and saved filters there are.
 */
void
metier_shelf_filters_set_model (MetierShelfFilters *self, const MetierShelfModel *model, GHashTable *gaps)
{
  g_return_if_fail (METIER_IS_SHELF_FILTERS (self));

  update_tags (self, model->counts[METIER_SHELF_TAG]);
  update_skills (self, gaps);
  update_roles (self, model);
  update_saved (self, model->saved);
  for (guint i = 0; i < METIER_N_SHELF_FACETS; i++)
    metier_filter_group_set_counts (self->groups[i], model->counts[i]);
}
