/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database/metier-database.h"
#include "store/packs/metier-pack-writer.h"

G_BEGIN_DECLS

/* What is added row by row, by the hundred thousand: its statements are kept at hand. */
typedef enum {
  METIER_PACK_ROW_RATING,
  METIER_PACK_ROW_ALIAS,
  METIER_PACK_ROW_TECHNOLOGY,
  METIER_PACK_ROW_RELATED,
  METIER_PACK_ROW_TASK,
  METIER_PACK_ROW_NAME,
  METIER_PACK_N_ROWS,
} MetierPackRow;

struct _MetierPackWriter {
  char *path;
  char *shown;     /* what messages call it */
  char *temporary; /* beside @path, so that a rename stays on one file system */
  MetierDatabase *database;
  MetierStatement *rows[METIER_PACK_N_ROWS]; /* (nullable): each once it was needed */
  gboolean finished;
  guint n_tasks; /* that were added */
  guint n_rows;  /* of the kinds above that were added or refused */

  char *source; /* (nullable): id of the pack, once it is set */
  char *baseline_role;
  char *core_scale;

  GPtrArray *scales; /* (element-type MetierScale): the scale numbered n stands at n − 1 */
  /* What was added: id → its number, from 1. Ids of different things are kept apart. */
  GHashTable *scale_numbers;
  GHashTable *sections;
  GHashTable *skills;
  GHashTable *families;
  GHashTable *roles;
  GHashTable *preparations;
  GHashTable *fields;
  GHashTable *practices;
  GHashTable *resources;
  GHashTable *roles_with_facts;
};

gboolean metier_pack_writer_set_file_error (const char *path, int code, GError **error);
void metier_pack_writer_drop_rows (MetierPackWriter *self);
gboolean metier_pack_writer_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean metier_pack_writer_check_id (const char *id, GError **error);
gboolean metier_pack_writer_check_text (const char *id, const char *field, const char *text, GError **error);
gboolean metier_pack_writer_check_optional (const char *id, const char *field, const char *text,
                                            GError **error);
gboolean metier_pack_writer_check_url (const char *id, const char *url, GError **error);
gboolean metier_pack_writer_check_texts (const char *id, const char *field, const char *const *texts,
                                         GError **error);
gboolean metier_pack_writer_check_new (GHashTable *numbers, const char *id, GError **error);
guint metier_pack_writer_number (GHashTable *numbers, const char *id);
gboolean metier_pack_writer_look_up (GHashTable *numbers, const char *id, guint *n, GError **error);
MetierStatement *metier_pack_writer_get_row (MetierPackWriter *self, MetierPackRow row, const char *sql,
                                             GError **error);
gboolean metier_pack_writer_add_texts (MetierPackWriter *self, const char *sql, guint owner,
                                       const char *const *texts, GError **error);
gboolean metier_pack_writer_run_once (MetierStatement *statement, const char *role, const char *what,
                                      GError **error);
gboolean metier_pack_writer_add_name (MetierPackWriter *self, const char *kind, const char *name, int tier,
                                      const char *id, GError **error);

G_END_DECLS
