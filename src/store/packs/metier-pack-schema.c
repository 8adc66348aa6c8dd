/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/packs/metier-pack-schema.h"

/* The version that brought tasks and preparation. */
#define WORK_VERSION 2

/* "MtrP" in ASCII. The version is that of metier-pack-tables.sql; a change there raises it. */
const MetierFileKind metier_pack_kind = { .application_id = 0x4d747250, .version = WORK_VERSION };

/* Every row of the pack, in an order that does not depend on how SQLite stores it. The text index is read
 * through the tables that it keeps itself in; all but the digest itself is covered. */
static const char *const digested[] = {
  "SELECT id, title, edition, released, url, licence, credit, baseline_role, core_scale, note, method,"
  " n_roles, n_skills, n_ratings FROM pack ORDER BY id",
  "SELECT * FROM scale ORDER BY n",
  "SELECT * FROM scale_level ORDER BY scale, value",
  "SELECT * FROM section ORDER BY n",
  "SELECT * FROM skill ORDER BY n",
  "SELECT * FROM skill_topic ORDER BY skill, n",
  "SELECT * FROM skill_tool ORDER BY skill, n",
  "SELECT * FROM core_map ORDER BY skill",
  "SELECT * FROM family ORDER BY n",
  "SELECT * FROM role ORDER BY n",
  "SELECT * FROM role_alias ORDER BY n",
  "SELECT * FROM rating ORDER BY role, scale, skill",
  "SELECT * FROM item ORDER BY n",
  "SELECT * FROM technology ORDER BY role, name, category",
  "SELECT * FROM related ORDER BY role, n, other",
  "SELECT * FROM facts ORDER BY n",
  "SELECT * FROM facts_system ORDER BY facts, n",
  "SELECT * FROM facts_role ORDER BY role",
  "SELECT * FROM field ORDER BY n",
  "SELECT * FROM practice ORDER BY n",
  "SELECT * FROM practice_skill ORDER BY practice, n",
  "SELECT * FROM resource ORDER BY n",
  "SELECT * FROM resource_skill ORDER BY resource, n",
  "SELECT * FROM resource_judged ORDER BY resource, n",
  "SELECT * FROM lookup ORDER BY kind, name, tier, id",
  "SELECT * FROM role_text_data ORDER BY id",
  "SELECT * FROM role_text_idx ORDER BY segid, term",
  "SELECT * FROM role_text_docsize ORDER BY id",
  "SELECT * FROM alias_text_data ORDER BY id",
  "SELECT * FROM alias_text_idx ORDER BY segid, term",
  "SELECT * FROM alias_text_docsize ORDER BY id",
  "SELECT * FROM skill_text_data ORDER BY id",
  "SELECT * FROM skill_text_idx ORDER BY segid, term",
  "SELECT * FROM skill_text_docsize ORDER BY id",
  "SELECT * FROM resource_text_data ORDER BY id",
  "SELECT * FROM resource_text_idx ORDER BY segid, term",
  "SELECT * FROM resource_text_docsize ORDER BY id",
};

/* What stands in no pack of the first version. */
static const char *const digested_later[] = {
  "SELECT * FROM preparation ORDER BY n",
  "SELECT * FROM role_preparation ORDER BY role",
  "SELECT * FROM task ORDER BY role, text",
};

/**
 * metier_pack_schema_create:
 * @database: an empty file
 * @error: return location
 *
 * Creates the tables of a pack.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_pack_schema_create (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-pack-tables.sql", error);
}

/**
 * metier_pack_schema_complete:
 * @database: a pack with all its rows
 * @error: return location
 *
 * Adds what is derived from the rows: indexes, counts and the text index.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_pack_schema_complete (MetierDatabase *database, GError **error)
{
  return metier_database_execute_script (database, "metier-pack-completion.sql", error);
}

/**
 * metier_pack_schema_complete_older:
 * @database: a pack of any version, open for reading
 * @version: its version
 * @error: return location
 *
 * Lets a pack that an older program wrote be read like one of today: what it lacks is there, and empty. The
 * file stays as it is.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_pack_schema_complete_older (MetierDatabase *database, guint version, GError **error)
{
  return version >= WORK_VERSION || metier_database_execute_script (database, "metier-pack-older.sql", error);
}

static gboolean
digest_rows (MetierDatabase *database, const char *sql, GChecksum *checksum, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (database, sql, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  g_checksum_update (checksum, (const guchar *) sql, -1);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    metier_statement_digest (statement, checksum);

  return step == METIER_STEP_DONE;
}

static gboolean
digest_all (MetierDatabase *database, const char *const *queries, guint n_queries, GChecksum *checksum,
            GError **error)
{
  for (guint i = 0; i < n_queries; i++)
    {
      if (!digest_rows (database, queries[i], checksum, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_pack_schema_digest:
 * @database: a complete pack
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the SHA-256 of all its rows, or %NULL with @error set
 */
char *
metier_pack_schema_digest (MetierDatabase *database, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 version;

  if (!metier_database_get_number (database, "PRAGMA user_version", &version, error)
      || !digest_all (database, digested, G_N_ELEMENTS (digested), checksum, error)
      || (version >= WORK_VERSION
          && !digest_all (database, digested_later, G_N_ELEMENTS (digested_later), checksum, error)))
    return NULL;

  return g_strdup (g_checksum_get_string (checksum));
}
