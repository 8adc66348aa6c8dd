/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-overview-model.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-relevance.h"

/* A chart of more roles than this is a wall; the list goes on and a filter brings them in. */
#define MAX_ROLES 40

static double
sum_core (const MetierRole *role)
{
  double sum = 0.0;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (role->core[i] != NULL && role->core[i]->status == METIER_STATUS_RATED)
        sum += metier_core_value_get_value (role->core[i]);
    }

  return sum;
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  const MetierRole *one = *(const MetierRole *const *) a;
  const MetierRole *other = *(const MetierRole *const *) b;

  return g_utf8_collate (one->title, other->title);
}

static int
compare_sums_cb (gconstpointer a, gconstpointer b)
{
  const MetierRole *one = *(const MetierRole *const *) a;
  const MetierRole *other = *(const MetierRole *const *) b;
  double difference = sum_core (other) - sum_core (one);

  if (difference != 0.0)
    return difference < 0.0 ? -1 : 1;
  return compare_names_cb (a, b);
}

static double
get_core (const MetierRole *role, guint core)
{
  const MetierCoreValue *value = role->core[core];

  return value != NULL && value->status == METIER_STATUS_RATED ? metier_core_value_get_value (value) : -1.0;
}

/* Roles whose value nobody knows come last. */
static int
compare_core_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint core = GPOINTER_TO_UINT (user_data);
  double one = get_core (*(const MetierRole *const *) a, core);
  double other = get_core (*(const MetierRole *const *) b, core);

  if (one != other)
    return one > other ? -1 : 1;
  return compare_names_cb (a, b);
}

/* The roles that are drawn, in the order in which they are. */
static GPtrArray *
pick_roles (const MetierRolesModel *model, MetierOverviewOrder order)
{
  GPtrArray *roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);

  for (guint i = 0; i < model->scored->len; i++)
    g_ptr_array_add (roles, metier_role_ref (g_ptr_array_index (model->scored, i)));
  if (order == METIER_OVERVIEW_BY_TOTAL)
    g_ptr_array_sort (roles, compare_sums_cb);
  if (order == METIER_OVERVIEW_BY_NAME)
    g_ptr_array_sort (roles, compare_names_cb);
  if (order >= METIER_OVERVIEW_BY_CORE_SKILL)
    g_ptr_array_sort_with_data (roles, compare_core_cb,
                                GUINT_TO_POINTER (order - METIER_OVERVIEW_BY_CORE_SKILL));
  g_ptr_array_set_size (roles, (int) MIN (roles->len, MAX_ROLES));

  return roles;
}

static MetierProfile *
wrap_role (const MetierRole *role)
{
  MetierProfile *profile = metier_profile_new ();

  profile->role = metier_role_ref (role);
  return profile;
}

static MetierChartData *
build_chart (GPtrArray *roles, const MetierRole *baseline, const MetierLevels *levels, gboolean with_hidden,
             guint *n_hidden, GError **error)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierProfile) other = baseline != NULL ? wrap_role (baseline) : NULL;
  g_autoptr (MetierComparison) all = NULL;
  g_autoptr (MetierComparison) relevant = NULL;

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (profiles, wrap_role (g_ptr_array_index (roles, i)));
  all = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  relevant = metier_relevance_filter (all, levels, n_hidden);

  /* Where nothing matters there would be nothing to see, not even that. */
  return metier_chart_data_new (with_hidden || relevant->rows->len == 0 ? all : relevant, other, error);
}

/* What the figures are, and that there are more roles than are drawn. */
static char *
describe_reach (const MetierRolesModel *model, guint n_drawn)
{
  const char *note = model->source->note != NULL ? model->source->note : "";
  guint n_scored = model->scored->len;
  g_autofree char *first = NULL;

  if (n_drawn == n_scored)
    return g_strdup (note);

  /* Translators: below a chart of roles; the first number is how many are drawn, the second of how many. */
  first
      = g_strdup_printf (ngettext ("The first %1$u of %2$'u role; narrow the list to see others.",
                                   "The first %1$u of %2$'u roles; narrow the list to see others.", n_scored),
                         n_drawn, n_scored);
  if (*note == '\0')
    return g_steal_pointer (&first);

  /* Translators: two sentences after each other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), first, note);
}

/* What stands above the chart: that a search found nothing to draw, else what the roles differ in. */
static char *
describe_roles (const MetierRolesModel *model, const MetierChartData *chart)
{
  if (!model->unmatched)
    return g_strdup (metier_chart_data_get_overview_sentence (chart));
  if (model->baseline_matched)
    /* Translators: the role that others are held against, and what the user searched for. */
    return g_strdup_printf (_ ("%1$s, which the others are held against, is the only match for “%2$s” here. "
                               "The chart shows the roles that were listed before."),
                            model->baseline->title, model->text);

  /* Translators: a source, and what the user searched for. */
  return g_strdup_printf (_ ("No role of %1$s that has core values matches “%2$s”. "
                             "The chart shows the roles that were listed before."),
                          model->source->title, model->text);
}

/**
 * metier_overview_model_new:
 * @roles: what the role list shows, with at least one role that has a core value
 * @order: the order of the roles
 * @levels: (nullable): what the user said of skills
 * @with_hidden: whether skills that do not matter to the user are shown too
 * @error: return location
 *
 * Gathers what the overview shows. It reads nothing, so it needs no worker.
 *
 * Returns: (transfer full): a model, or %NULL when the values do not go together
 */
MetierOverviewModel *
metier_overview_model_new (const MetierRolesModel *roles, MetierOverviewOrder order,
                           const MetierLevels *levels, gboolean with_hidden, GError **error)
{
  g_autoptr (GPtrArray) picked = pick_roles (roles, order);
  guint n_hidden = 0;
  MetierChartData *chart = build_chart (picked, roles->baseline, levels, with_hidden, &n_hidden, error);
  MetierOverviewModel *self;

  if (chart == NULL)
    return NULL;

  self = g_new0 (MetierOverviewModel, 1);
  self->chart = chart;
  self->n_hidden = n_hidden;
  self->sentence = describe_roles (roles, chart);
  self->note = describe_reach (roles, picked->len);

  return self;
}

/**
 * metier_overview_model_free:
 * @self: a model
 *
 * Frees @self.
 */
void
metier_overview_model_free (MetierOverviewModel *self)
{
  metier_chart_data_unref (self->chart);
  g_free (self->sentence);
  g_free (self->note);
  g_free (self);
}
