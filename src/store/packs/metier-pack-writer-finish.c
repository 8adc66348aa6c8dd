/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/packs/metier-pack-check.h"
#include "store/packs/metier-pack-schema.h"
#include "store/packs/metier-pack-writer-private.h"

#define TOTAL 1000

/* A table of names in their own order takes each at its end when they are sorted first, and is smaller and
 * faster for it. */
static const char names[]
    = "INSERT OR IGNORE INTO lookup SELECT kind, name, tier, id FROM temp.new_name ORDER BY 1, 2, 3, 4;"
      "DROP TABLE temp.new_name;";

/* How far the finishing of a pack is. */
typedef struct {
  const MetierProgress *progress;
  guint n_rows;      /* of the pack, more or less */
  guint done;        /* thousandths, before the step that runs */
  guint share;       /* thousandths that this step is */
  guint told;        /* thousandths that @progress was told last */
  double n_looks;    /* at this step so far */
  double n_expected; /* looks at this step */
} Watch;

static void
tell (Watch *self, double part)
{
  guint done = self->done + (guint) (self->share * part);

  if (self->progress->step != NULL && done != self->told)
    self->progress->step (done, TOTAL, self->progress->data);
  self->told = done;
}

/* Nobody knows how long a statement takes. It goes on evenly for as long as such a statement takes as a rule,
 * and from then on in ever smaller steps, so that it neither stands still nor goes back. */
static double
guess_part (double n_looks, double n_expected)
{
  double part = n_looks / n_expected;

  return part < 0.75 ? part : 1 - 0.25 * exp (3 - 4 * part);
}

static void
look_cb (gpointer data)
{
  Watch *self = data;

  self->n_looks++;
  tell (self, guess_part (self->n_looks, self->n_expected));
}

static void
begin (Watch *self, guint share, double n_looks)
{
  self->done += self->share;
  self->share = share;
  self->n_looks = 0;
  self->n_expected = 1 + n_looks * self->n_rows / 1000;
  tell (self, 0);
}

/* What the source names is only known to be there when all is there. */
static gboolean
check_whole (MetierPackWriter *self, GError **error)
{
  if (self->source == NULL)
    return metier_pack_writer_refuse (error, _ ("The pack does not say which source it is."));

  if (self->core_scale != NULL && !g_hash_table_contains (self->scale_numbers, self->core_scale))
    return metier_pack_writer_refuse (error, _ ("The core scale “%s” is not in this pack."),
                                      self->core_scale);

  if (self->baseline_role != NULL && !g_hash_table_contains (self->roles, self->baseline_role))
    return metier_pack_writer_refuse (error, _ ("The baseline role “%s” is not in this pack."),
                                      self->baseline_role);

  return TRUE;
}

/* A core skill that a source asks about by its own id counts for itself. */
static gboolean
map_core_skills (MetierDatabase *database, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      database, "INSERT OR IGNORE INTO core_map SELECT n, id, NULL FROM skill WHERE id = ?1", error);

  for (int core = 0; statement != NULL && core < METIER_N_CORE_SKILLS; core++)
    {
      metier_statement_bind_text (statement, 1, metier_core_skill_get_id (core));
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

static gboolean
write_digest (MetierDatabase *database, GError **error)
{
  g_autofree char *digest = metier_pack_schema_digest (database, error);
  g_autoptr (MetierStatement) statement = NULL;

  if (digest == NULL)
    return FALSE;

  statement = metier_database_prepare (database, "UPDATE pack SET digest = ?1", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, digest);
  return metier_statement_run (statement, error);
}

static gboolean
sort_names (MetierPackWriter *self, GError **error)
{
  return map_core_skills (self->database, error) && metier_database_execute (self->database, names, error);
}

static gboolean
add_derived (MetierPackWriter *self, GError **error)
{
  return metier_pack_schema_complete (self->database, error);
}

static gboolean
add_digest (MetierPackWriter *self, GError **error)
{
  return write_digest (self->database, error);
}

static gboolean
commit (MetierPackWriter *self, GError **error)
{
  return metier_database_execute (self->database, "COMMIT", error);
}

static gboolean
complete (MetierPackWriter *self, Watch *watch, GError **error)
{
  /* The shares of time in thousandths and how often SQLite is looked at for each thousand rows, as with
   * O*NET. */
  static const struct {
    gboolean (*run) (MetierPackWriter *self, GError **error);
    guint share;
    double n_looks;
  } steps[] = {
    { sort_names, 130, 1.5 },
    { add_derived, 400, 3.3 },
    { add_digest, 350, 2.8 },
    { commit, 50, 0 },
  };
  gboolean success = TRUE;

  metier_database_set_watch (self->database, watch->progress->cancellable, look_cb, watch);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && success; i++)
    {
      begin (watch, steps[i].share, steps[i].n_looks);
      success = steps[i].run (self, error);
    }
  metier_database_set_watch (self->database, NULL, NULL, NULL);

  return success;
}

static gboolean
close_database (MetierPackWriter *self, GError **error)
{
  gboolean success;

  metier_pack_writer_drop_rows (self);
  success = metier_database_close (self->database, error);
  g_clear_pointer (&self->database, metier_database_free);
  return success;
}

static gboolean
sync_path (const char *path, int flags)
{
  int file = g_open (path, flags | O_CLOEXEC, 0);
  gboolean success;
  int code;

  if (file < 0)
    return FALSE;

  success = fsync (file) == 0;
  code = errno;
  close (file);
  errno = code;
  return success;
}

/* Data first, then the name, then the folder that holds the name: whatever moment the power fails in,
 * the name leads to a whole file, old or new. */
static gboolean
put_in_place (MetierPackWriter *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!sync_path (self->temporary, O_RDWR) || g_rename (self->temporary, self->path) != 0)
    return metier_pack_writer_set_file_error (self->shown, errno, error);

  self->finished = TRUE;
  return sync_path (folder, O_RDONLY | O_DIRECTORY)
         || metier_pack_writer_set_file_error (self->shown, errno, error);
}

/**
 * metier_pack_writer_finish:
 * @self: a writer that was not finished yet
 * @progress: (nullable): who wants to know how far it is, and may end it up to the moment when the pack takes
 * its place
 * @error: return location
 *
 * Checks the whole pack, makes it durable and puts it in its place, where it replaces what was there in
 * one step. The writer can only be freed afterwards, whatever comes out.
 *
 * Returns: whether the pack is in its place and on disk
 */
gboolean
metier_pack_writer_finish (MetierPackWriter *self, const MetierProgress *progress, GError **error)
{
  static const MetierProgress silent = { NULL };
  Watch watch = { .progress = progress != NULL ? progress : &silent, .told = G_MAXUINT };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->database != NULL, FALSE);

  watch.n_rows = self->n_rows;
  if (!check_whole (self, error) || !complete (self, &watch, error) || !close_database (self, error))
    return FALSE;

  begin (&watch, TOTAL - watch.done - watch.share, 0);
  if (!metier_pack_check_written (self->temporary, watch.progress->cancellable, error)
      || g_cancellable_set_error_if_cancelled (watch.progress->cancellable, error)
      || !put_in_place (self, error))
    return FALSE;

  begin (&watch, 0, 0);
  return TRUE;
}
