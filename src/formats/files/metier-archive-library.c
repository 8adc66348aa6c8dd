/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-archive-library-private.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "core/values/metier-error.h"

/* The version whose functions the headers declare. */
#define FILE_NAME "libarchive.so.13"

static gboolean
find_functions (MetierArchiveLibrary *self, GModule *module)
{
#define PLACE(name) { #name, (gpointer *) &self->name },
  const struct {
    const char *name;
    gpointer *place;
  } functions[] = { METIER_ARCHIVE_FUNCTIONS (PLACE) };
#undef PLACE

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (!g_module_symbol (module, functions[i].name, functions[i].place))
      return FALSE;

  return TRUE;
}

static gpointer
load_cb (gpointer unused)
{
  MetierArchiveLibrary *self = g_new0 (MetierArchiveLibrary, 1);
  GModule *module = g_module_open (FILE_NAME, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module != NULL && find_functions (self, module))
    return self;
  g_free (self);
  return NULL;
}

/*
 * metier_archive_library_load:
 * @error: return location; %METIER_ERROR_STORAGE
 *
 * May be called on any thread, and again.
 *
 * Returns: (nullable) (transfer none): the functions, or %NULL where libarchive is not installed
 */
const MetierArchiveLibrary *
metier_archive_library_load (GError **error)
{
  static GOnce once = G_ONCE_INIT;
  const MetierArchiveLibrary *self = g_once (&once, load_cb, NULL);

  if (self == NULL)
    g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
                 /* Translators: the name of a file that belongs to another program */
                 _ ("A zip archive cannot be read without “%s”, which is not installed; unpack it and choose "
                    "the folder."),
                 FILE_NAME);
  return self;
}
