/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import-record-private.h"

G_BEGIN_DECLS

#define METIER_ESCO_RELATION "esco:relation"

/* What the tables of the classification that are used are about. */
typedef enum {
  METIER_ESCO_OCCUPATIONS,
  METIER_ESCO_SKILLS,
  METIER_ESCO_RELATIONS,
  METIER_ESCO_GROUPS,
  METIER_ESCO_HIERARCHY,
  METIER_ESCO_BROADER,
  METIER_ESCO_OTHER,
} MetierEscoTable;

/* Concepts are known by their keys: what stands behind the last slash of their addresses. */
typedef struct {
  MetierImport *import;
  GHashTable *labels;   /* key of a group → its name */
  GHashTable *broader;  /* key of a skill or a group of skills → key of what it stands in */
  GHashTable *sections; /* keys of groups that are headings in the pack */
  GHashTable *roles;    /* keys of occupations that are in the pack */
  GHashTable *skills;   /* keys of skills that are in the pack */
} MetierEsco;

MetierEscoTable metier_esco_table_find (const MetierImportTable *table);
const char *metier_esco_find_key (const char *address);

gboolean metier_esco_read_groups (MetierEsco *self, MetierImportTable *file, GError **error);
gboolean metier_esco_read_hierarchy (MetierEsco *self, MetierImportTable *file, GError **error);
gboolean metier_esco_read_broader (MetierEsco *self, MetierImportTable *file, GError **error);
gboolean metier_esco_add_sections (MetierEsco *self, GError **error);
const char *metier_esco_find_section (MetierEsco *self, const char *skill);
char *metier_esco_make_family (MetierEsco *self, const char *isco_group);

gboolean metier_esco_read_skills (MetierEsco *self, MetierImportTable *file, GError **error);
gboolean metier_esco_read_occupations (MetierEsco *self, MetierImportTable *file, GError **error);
gboolean metier_esco_read_relations (MetierEsco *self, MetierImportTable *file, GError **error);

G_END_DECLS
