/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-choice.h"

#include "cli/metier-cli-lookup.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-kin.h"

typedef enum {
  ORDER_AREA,
  ORDER_VALUE,
  ORDER_SIMILARITY,
} Order;

static const char *const order_names[] = { "area", "value", "similarity" };

void
metier_cli_choice_clear (MetierCliChoice *self)
{
  g_free (self->baseline);
  g_free (self->order);
  g_strfreev (self->hidden);
  g_free (self->above);
}

static gboolean
parse_order (const char *text, Order *order)
{
  *order = ORDER_AREA;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_str_equal (order_names[i], text))
      {
        *order = (Order) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
metier_cli_choice_check (const MetierCliChoice *self, GError **error)
{
  double above;
  Order order;

  if (self->core && self->all)
    return metier_cli_refuse (error, _ ("“--core” and “--all” exclude each other."));
  if (self->by_source && self->baseline != NULL)
    return metier_cli_refuse (
        error, _ ("With “--by-source” each source has its own baseline, so “--baseline” cannot go with it."));
  if (!parse_order (self->order, &order))
    return metier_cli_refuse (error, _ ("“--order” takes area, value or similarity, not “%s”."), self->order);
  return metier_cli_parse_number ("--above", self->above, 0, 100, &above, error);
}

/* What is left of the skills, in the order that was asked for. */
static MetierComparison *
choose_rows (const MetierCliChoice *self, GPtrArray *profiles, Order order, MetierSort sort)
{
  static const char *const none[] = { NULL };
  const char *const *hidden = self->hidden != NULL ? (const char *const *) self->hidden : none;
  g_autoptr (MetierComparison) all
      = metier_comparison_new (profiles, self->all ? METIER_SCOPE_ALL : METIER_SCOPE_CORE, sort);
  g_autoptr (MetierComparison) relevant = metier_comparison_drop_skills (all, hidden);
  g_autoptr (MetierComparison) apart
      = self->above != NULL
            ? metier_comparison_keep_differences (relevant, g_ascii_strtod (self->above, NULL))
            : metier_comparison_ref (relevant);

  return order == ORDER_SIMILARITY ? metier_comparison_order_by_similarity (apart)
                                   : metier_comparison_ref (apart);
}

/* Brings profiles into what was chosen of them; @self has been checked and the packs are open. */
MetierChartData *
metier_cli_choice_make (const MetierCliChoice *self, MetierCli *cli, GPtrArray *profiles, MetierSort sort,
                        GError **error)
{
  g_autoptr (MetierProfile) baseline = NULL;
  g_autoptr (MetierComparison) comparison = NULL;
  Order order;

  if (!metier_cli_load_baseline (cli, self->baseline, g_ptr_array_index (profiles, 0), &baseline, error))
    return NULL;
  parse_order (self->order, &order);
  comparison = choose_rows (self, profiles, order, sort);
  if (comparison->rows->len == 0 && (self->hidden != NULL || self->above != NULL))
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_NOT_FOUND,
                           _ ("With these options no skill is left to show."));
      return NULL;
    }
  return order == ORDER_AREA ? metier_chart_data_new (comparison, baseline, error)
                             : metier_chart_data_new_flat (comparison, baseline, error);
}

/* The same of roles that are named. */
MetierChartData *
metier_cli_choice_load (const MetierCliChoice *self, MetierCli *cli, char **roles, MetierSort sort,
                        GError **error)
{
  g_autoptr (GPtrArray) profiles = metier_cli_load_roles (cli, roles, error);

  return profiles != NULL ? metier_cli_choice_make (self, cli, profiles, sort, error) : NULL;
}

/* What one source says, of all skills where it has no core values; NULL without @error where it says nothing.
 */
static MetierChartData *
make_of_source (const MetierCliChoice *self, MetierCli *cli, const char *role, const char *source,
                MetierSort sort, GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierProfile *profile = metier_catalogue_load_profile (cli->catalogue, role, source, error);
  g_autoptr (GError) problem = NULL;
  MetierCliChoice choice = *self;
  MetierChartData *data;

  if (profile == NULL)
    return NULL;
  g_ptr_array_add (profiles, profile);
  choice.all = self->all || !metier_role_has_core (profile->role);
  data = metier_cli_choice_make (&choice, cli, profiles, sort, &problem);
  if (data == NULL && !g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&problem));
  return data;
}

static gboolean
add_source (GPtrArray *charts, const MetierCliChoice *self, MetierCli *cli, const MetierRole *role,
            const MetierSource *source, MetierSort sort, GError **error)
{
  g_autoptr (GError) problem = NULL;
  MetierChartData *data = make_of_source (self, cli, role->id, source->id, sort, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (data != NULL)
    g_ptr_array_add (charts, data);
  return TRUE;
}

/* The role itself, the lowest level of it in other sources, then other editions. */
static gboolean
add_sources (GPtrArray *charts, const MetierCliChoice *self, MetierCli *cli, const MetierProfile *profile,
             MetierSort sort, GError **error)
{
  g_autoptr (GPtrArray) kin = metier_kin_find (cli->catalogue, profile->role, error);

  if (kin == NULL || !add_source (charts, self, cli, profile->role, profile->role->source, sort, error))
    return FALSE;
  for (guint i = 0; i < kin->len; i++)
    {
      const MetierRole *role = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (kin, i), 0);

      if (!add_source (charts, self, cli, role, role->source, sort, error))
        return FALSE;
    }
  for (guint i = 0; i < profile->also_in->len; i++)
    if (!add_source (charts, self, cli, profile->role, g_ptr_array_index (profile->also_in, i), sort, error))
      return FALSE;

  return TRUE;
}

/* One role as each source has it that has anything of it, each with its own scale; at least one. */
GPtrArray *
metier_cli_choice_load_by_source (const MetierCliChoice *self, MetierCli *cli, const char *role,
                                  MetierSort sort, GError **error)
{
  g_autoptr (MetierProfile) profile = metier_cli_load_role (cli, role, NULL, error);
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);

  if (profile == NULL || !add_sources (charts, self, cli, profile, sort, error))
    return NULL;
  if (charts->len > 0)
    return g_steal_pointer (&charts);
  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("No source has anything of “%s” to show."),
               profile->role->title);
  return NULL;
}
