/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-export-private.h"
#include "core/values/metier-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  /* Translators: the name of a folder and what the system says */
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The folder “%s” cannot be created: %s."),
               folder, g_strerror (errno));

  return FALSE;
}

/* Names are ids of roles, in which a slash would lead into another folder; so would a name of dots. */
static char *
make_path (const char *folder, const char *name, MetierExportFormat format)
{
  static const char *const endings[] = {
    [METIER_EXPORT_SVG] = ".svg",
    [METIER_EXPORT_PDF] = ".pdf",
    [METIER_EXPORT_PNG] = ".png",
  };
  g_autoptr (GString) file = g_string_new (NULL);

  for (const char *p = name; *p; p++)
    if (g_ascii_isalnum (*p) || (*p == '.' && file->len > 0))
      g_string_append_c (file, g_ascii_tolower (*p));
    else if (file->len > 0 && file->str[file->len - 1] != '-')
      g_string_append_c (file, '-');
  g_string_append (file, endings[format]);

  return g_build_filename (folder, file->str, NULL);
}

static gboolean
export_one (const MetierExportBatch *batch, MetierPainter *painter, guint index, const char *folder,
            guint *n_written, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (MetierChartData) data = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  data = batch->supply (batch->data, index, &name, &problem);
  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (data == NULL)
    return TRUE;
  path = make_path (folder, name, batch->format);
  if (!metier_export_with_painter (painter, data, &batch->options, batch->theme, batch->scale, batch->format,
                                   path, NULL, cancellable, error))
    return FALSE;
  (*n_written)++;

  return TRUE;
}

/**
 * metier_export_all:
 * @batch: what to draw
 * @folder: where to, created where it is missing; files of the same names are replaced
 * @n_written: (out): pictures that were written, also where not all of them were
 * @cancellable: (nullable): ends it between two pictures or within one
 * @error: return location
 *
 * Draws many pictures, one file each. A picture that cannot be written ends it; those before stay, and each
 * of them is whole. May be called on any thread, as far as the batch's own functions can.
 *
 * Errors: those of metier_export_chart() and of the batch.
 *
 * Returns: whether all pictures were written that the batch has data for
 */
gboolean
metier_export_all (const MetierExportBatch *batch, const char *folder, guint *n_written,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierPainter) painter = metier_export_new_painter (batch->format);
  gboolean well = make_folder (folder, error);

  *n_written = 0;
  if (well && batch->progress)
    batch->progress (batch->data, 0, batch->n);
  for (guint i = 0; i < batch->n && well; i++)
    {
      well = export_one (batch, painter, i, folder, n_written, cancellable, error);
      if (well && batch->progress)
        batch->progress (batch->data, i + 1, batch->n);
    }

  return well;
}
