/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import-record-private.h"

G_BEGIN_DECLS

#define METIER_ONET_CODE "O*NET-SOC Code"
#define METIER_ONET_N_ZONES 5

/**
 * MetierOnetTable:
 *
 * What the tables of the database that are used are about.
 */
typedef enum {
  METIER_ONET_OCCUPATIONS,
  METIER_ONET_SCALES,
  METIER_ONET_ELEMENTS,
  METIER_ONET_ALIASES,
  METIER_ONET_RATINGS,
  METIER_ONET_TECHNOLOGIES,
  METIER_ONET_RELATED,
  METIER_ONET_TASKS,
  METIER_ONET_TASK_RATINGS,
  METIER_ONET_ZONES,
  METIER_ONET_ZONE_NAMES,
  METIER_ONET_OTHER,
} MetierOnetTable;

/* The source's word for what an element is, by the branch of the content model that it grows on. */
typedef struct {
  const char *branch;
  const char *kind;
} MetierOnetKind;

typedef struct {
  char *id;
  char *title;
} MetierOnetRole;

typedef struct {
  char *id;
  char *name;
  const MetierOnetKind *kind;
  gboolean added; /* to the pack */
} MetierOnetElement;

typedef struct {
  MetierScale *scale;
  gboolean added; /* to the pack */
} MetierOnetScale;

/* What the tables refer to, by the source's own ids. */
typedef struct {
  MetierImport *import;
  GHashTable *roles;    /* code → MetierOnetRole */
  GHashTable *elements; /* Element ID → MetierOnetElement */
  GHashTable *scales;   /* Scale ID → MetierOnetScale */
  GHashTable *titles;   /* Element ID of any branch → its name */
  GHashTable *names;    /* of the skills of the pack */
  GHashTable *sections; /* of the pack */
  gboolean has_model;   /* whether there is a table of elements, so that others are unknown */
  GHashTable *tasks;    /* code and Task ID → how important it is (double) */
  gboolean has_zones;   /* whether there is a table of job zones, so that others are unknown */
  gboolean zones[METIER_ONET_N_ZONES]; /* that are in the pack */
} MetierOnet;

typedef gboolean (*MetierOnetRead) (MetierOnet *self, MetierImportTable *table, GError **error);

MetierOnetTable metier_onet_table_find (const MetierImportTable *table);
const MetierOnetKind *metier_onet_kind_find (const char *element);
const char *metier_onet_get (MetierDelimited *table, int column);
char *metier_onet_dup_line (MetierDelimited *table, int column);

gboolean metier_onet_read_scales (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_elements (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_add_common (MetierOnet *self, GError **error);
gboolean metier_onet_add_core_map (MetierOnet *self, GError **error);
gboolean metier_onet_add_sections (MetierOnet *self, const MetierOnetKind *kind, GError **error);
gboolean metier_onet_add_element (MetierOnet *self, MetierOnetElement *element, GError **error);
void metier_onet_take_element (MetierOnet *self, const char *id, const char *name);

gboolean metier_onet_read_occupations (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_aliases (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_technologies (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_related (MetierOnet *self, MetierImportTable *table, GError **error);
const MetierOnetRole *metier_onet_find_role (MetierOnet *self, MetierDelimited *table, guint column);

gboolean metier_onet_read_number (MetierDelimited *table, int column, double min, double max, double *number);
gboolean metier_onet_read_flag (MetierDelimited *table, int column, MetierRatingFlags flag,
                                MetierRatingFlags *flags);
gboolean metier_onet_read_ratings (MetierOnet *self, MetierImportTable *table, GError **error);

gboolean metier_onet_read_task_ratings (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_tasks (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_zone_names (MetierOnet *self, MetierImportTable *table, GError **error);
gboolean metier_onet_read_zones (MetierOnet *self, MetierImportTable *table, GError **error);

G_END_DECLS
