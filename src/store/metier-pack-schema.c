/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/metier-pack-schema.h"

/* "MtrP" in ASCII. The version is that of metier-pack-tables.sql; a change there raises it. */
const MetierFileKind metier_pack_kind = { .application_id = 0x4d747250, .version = 1 };

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

  for (guint i = 0; i < G_N_ELEMENTS (digested); i++)
    {
      if (!digest_rows (database, digested[i], checksum, error))
        return NULL;
    }

  return g_strdup (g_checksum_get_string (checksum));
}
