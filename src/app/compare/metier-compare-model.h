/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-compare-set.h"
#include "chart/data/metier-chart-data.h"
#include "core/me/metier-levels.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/* The two choices of skills that every source has; any other is the id of a heading. */
#define METIER_COMPARE_SECTION_CORE "core"
#define METIER_COMPARE_SECTION_ALL "all"

/** METIER_COMPARE_RADAR_MAX: more roles than this hide each other in a radar. */
#define METIER_COMPARE_RADAR_MAX 3

/**
 * MetierCompareGroup:
 * @profiles: (element-type MetierProfile): its roles in the order they were chosen, then the baseline
 * @baseline: (nullable) (transfer none): the last of @profiles, when others are held against it
 *
 * Compared roles of one source, which share their questions.
 */
typedef struct {
  GPtrArray *profiles;
  MetierProfile *baseline;
} MetierCompareGroup;

const MetierSource *metier_compare_group_get_source (const MetierCompareGroup *self);
guint metier_compare_group_get_n_series (const MetierCompareGroup *self);

/**
 * MetierCompareSection:
 *
 * A heading of a source.
 */
typedef struct {
  char *id;
  char *title;
} MetierCompareSection;

/**
 * MetierCompareModel:
 * @groups: (element-type MetierCompareGroup): one for each source, as their first roles were chosen
 * @sections: (element-type MetierCompareSection): the headings, when there is one source
 * @roles: (array zero-terminated=1): ids of the roles that were chosen and found, in the order in which they were
 * @baselines: (array zero-terminated=1): ids of the sources' baselines, be they shown or not
 * @levels: (nullable): what the user said of skills
 * @problem: (nullable): why not all of what was chosen is shown
 *
 * All that a comparison shows. Immutable.
 */
typedef struct {
  GPtrArray *groups;
  GPtrArray *sections;
  GStrv roles;
  GStrv baselines;
  MetierLevels *levels;
  char *problem;
} MetierCompareModel;

typedef struct _MetierCompareRequest MetierCompareRequest;

MetierCompareRequest *metier_compare_request_new (MetierCompareSet *set);
void metier_compare_request_free (MetierCompareRequest *self);
gpointer metier_compare_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                                    GCancellable *cancellable, GError **error);
void metier_compare_model_free (MetierCompareModel *self);
guint metier_compare_model_get_n_series (const MetierCompareModel *self);
int metier_compare_model_get_sign (const MetierCompareModel *self, const char *role);
void metier_compare_model_sign_chart (const MetierCompareModel *self, MetierChartData *data);
gboolean metier_compare_model_has_section (const MetierCompareModel *self, const char *section);
MetierComparison *metier_compare_model_compare (const MetierCompareModel *self, const char *section,
                                                MetierSort sort);
MetierComparison *metier_compare_group_compare (const MetierCompareGroup *self, const char *section,
                                                MetierSort sort);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCompareModel, metier_compare_model_free)

G_END_DECLS
