/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-sources.h"

#include "app/compare/metier-compare-cards.h"
#include "chart/layout/metier-chart.h"

/**
 * MetierRoleSources:
 *
 * One role as several sources have it, a chart for each of them. Sources ask different questions, so each
 * chart has an axis of its own, and nothing is averaged.
 */
struct _MetierRoleSources {
  GtkBox parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GPtrArray *charts;            /* (owned) (element-type MetierChartData) */
  char *sentence;               /* (nullable) (owned): where the sources agree and where they do not */
};

G_DEFINE_FINAL_TYPE (MetierRoleSources, metier_role_sources, GTK_TYPE_BOX)

static void
metier_role_sources_finalize (GObject *object)
{
  MetierRoleSources *self = METIER_ROLE_SOURCES (object);

  g_ptr_array_unref (self->charts);
  g_free (self->sentence);

  G_OBJECT_CLASS (metier_role_sources_parent_class)->finalize (object);
}

static void
metier_role_sources_class_init (MetierRoleSourcesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_role_sources_finalize;
}

static void
metier_role_sources_init (MetierRoleSources *self)
{
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
}

/**
 * metier_role_sources_set_context:
 * @self: a view of sources
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_role_sources_set_context (MetierRoleSources *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_ROLE_SOURCES (self));

  self->context = context;
}

/* Each source answers the question that it asks, of the core skills where it has them. */
static void
add_chart (MetierRoleSources *self, const MetierRoleModel *model, const MetierRoleView *wish, guint *n_long,
           guint *n_hidden)
{
  const MetierRole *role = model->profile->role;
  MetierRoleView view = *wish;
  guint n_long_here = 0, n_hidden_here = 0;
  MetierCompareCard *card;
  MetierChartData *data;

  view.scope = metier_role_has_core (role) ? wish->scope : METIER_SCOPE_ALL;
  view.question = metier_role_model_get_main_question (model);
  view.as_parts = FALSE;
  data = metier_role_model_build_chart (model, &view, &n_long_here, &n_hidden_here, NULL);
  *n_long += n_long_here;
  *n_hidden = MAX (*n_hidden, n_hidden_here);
  if (data == NULL)
    return;

  card = metier_compare_cards_ensure (GTK_BOX (self), self->charts->len, self->context);
  metier_compare_card_set_role (card, role, metier_chart_data_get_scale (data));
  metier_chart_view_set_data (metier_compare_card_get_chart (card), data);
  g_ptr_array_add (self->charts, data);
}

/**
 * metier_role_sources_show:
 * @self: a view of sources
 * @model: a role that others have too
 * @view: which skills
 * @n_long: (inout): grows by how many skills there are where short lists leave some out
 * @n_hidden: (out): how many skills do not matter to the user, in the source where they are most
 *
 * Shows what each source says of the role, its own first.
 *
 * Returns: (transfer none): where the sources agree and where they do not
 */
const char *
metier_role_sources_show (MetierRoleSources *self, const MetierRoleModel *model, const MetierRoleView *view,
                          guint *n_long, guint *n_hidden)
{
  g_return_val_if_fail (METIER_IS_ROLE_SOURCES (self), NULL);

  g_ptr_array_set_size (self->charts, 0);
  add_chart (self, model, view, n_long, n_hidden);
  for (guint i = 0; i < model->others->len; i++)
    add_chart (self, g_ptr_array_index (model->others, i), view, n_long, n_hidden);
  metier_compare_cards_trim (GTK_BOX (self), self->charts->len);
  g_free (self->sentence);
  self->sentence = metier_chart_describe_sources (self->charts);

  return self->sentence;
}

/**
 * metier_role_sources_dup_output:
 * @self: a view of sources
 *
 * Returns: (nullable) (transfer full): its charts, to be saved, copied or printed
 */
MetierOutput *
metier_role_sources_dup_output (MetierRoleSources *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_SOURCES (self), NULL);

  return self->charts->len > 0 ? metier_output_new (self->charts, self->sentence, METIER_CHART_BARS, FALSE)
                               : NULL;
}
