/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierSourceFormat:
 * @METIER_SOURCE_ANY: whichever the files are recognised as
 * @METIER_SOURCE_ONET: the O*NET database, as text or as its spreadsheets saved as CSV
 * @METIER_SOURCE_ESCO: the ESCO classification as CSV, in one of its languages
 * @METIER_SOURCE_GDAD: the UK Government Digital and Data framework as CSV
 * @METIER_SOURCE_DIRECT: the DIRECT framework as CSV
 * @METIER_SOURCE_CSV: a table of one's own, with a value for a role and a skill in each record, or with a
 *   role in each record and a skill in each column; it is never recognised, only asked for
 *
 * What files can be imported.
 */
typedef enum {
  METIER_SOURCE_ANY,
  METIER_SOURCE_ONET,
  METIER_SOURCE_ESCO,
  METIER_SOURCE_GDAD,
  METIER_SOURCE_DIRECT,
  METIER_SOURCE_CSV,
} MetierSourceFormat;

/**
 * MetierImportColumns:
 * @role: (nullable): the column with the names of the roles
 * @skill: (nullable): the column with the names of the skills; %NULL where each skill is a column
 * @value: (nullable): the column with the values; %NULL where each skill is a column
 * @scale: (nullable): the column with the names of the scales; %NULL where there is one scale
 * @min: where the scale begins
 * @max: where the scale ends; when it is not above @min the ends are taken from the values
 * @settled: whether a column that is not named is not there
 *
 * Which columns of a table of one's own say what, by their names. Unless that is settled, those that are not
 * named are guessed by metier_table_guess().
 */
typedef struct {
  const char *role;
  const char *skill;
  const char *value;
  const char *scale;
  double min;
  double max;
  gboolean settled;
} MetierImportColumns;

/**
 * MetierImportOptions:
 * @format: what the files must be
 * @edition: (nullable): the publisher's name of the edition, where the files do not say it
 * @title: (nullable): what a table of one's own is called; %NULL for the name of its file
 * @licence: (nullable): the licence of such a table, which needs one
 * @credit: (nullable): whom such a table is to be credited to, which is needed as well
 * @columns: how such a table is to be read
 *
 * What a person may add to the files.
 */
typedef struct {
  MetierSourceFormat format;
  const char *edition;
  const char *title;
  const char *licence;
  const char *credit;
  MetierImportColumns columns;
} MetierImportOptions;

const char *metier_source_format_to_string (MetierSourceFormat format);
gboolean metier_source_format_from_string (const char *text, MetierSourceFormat *format);

MetierImportOptions *metier_import_options_copy (const MetierImportOptions *self);
void metier_import_options_free (MetierImportOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportOptions, metier_import_options_free)

G_END_DECLS
