/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/files/metier-import-report.h"
#include "formats/json/metier-json-reader.h"
#include "store/packs/metier-pack-writer.h"

G_BEGIN_DECLS

/* The kinds of ids; each kind has a space of its own. */
typedef enum {
  METIER_PACK_SCALE = 1,
  METIER_PACK_SECTION,
  METIER_PACK_SKILL,
  METIER_PACK_ROLE,
  METIER_PACK_FIELD,
  METIER_PACK_PRACTICE,
  METIER_PACK_RESOURCE,
  METIER_PACK_PREPARATION,
} MetierPackIdSpace;

/* What the hooks of a pack's records share. */
typedef struct {
  const char *name;           /* (unowned): of the file */
  MetierPackWriter *writer;   /* (unowned) */
  MetierImportReport *report; /* (unowned) */
  GHashTable *scales;         /* (element-type utf8 MetierScale) */
  GHashTable *addresses;      /* (element-type utf8 utf8): the id of the resource that has it */
  char *baseline_role;        /* (nullable): until the role with this id has come */
  char *core_scale;           /* (nullable): until the scale with this id has come */
} MetierPackImport;

/* For numbers that have no bounds of their own. */
#define METIER_PACK_ANY_NUMBER .min = -METIER_SCALE_MOST, .max = METIER_SCALE_MOST

/* Reads the pack's id into a `char *` and refuses what a newer version wrote. */
extern const MetierJsonRecord metier_pack_json_header;
/* Reads the whole file with a MetierPackImport. */
extern const MetierJsonRecord metier_pack_json_root;

extern const MetierJsonRecord metier_pack_json_scale;
extern const MetierJsonRecord metier_pack_json_section;
extern const MetierJsonRecord metier_pack_json_skill;
extern const MetierJsonRecord metier_pack_json_core_map;
extern const MetierJsonRecord metier_pack_json_preparation;
extern const MetierJsonRecord metier_pack_json_role;
extern const MetierJsonRecord metier_pack_json_facts;
extern const MetierJsonRecord metier_pack_json_field;
extern const MetierJsonRecord metier_pack_json_practice;
extern const MetierJsonRecord metier_pack_json_resource;

G_END_DECLS
