/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-import-options.h"

static const char *const format_names[] = {
  [METIER_SOURCE_ANY] = "any",   [METIER_SOURCE_ONET] = "onet",     [METIER_SOURCE_ESCO] = "esco",
  [METIER_SOURCE_GDAD] = "gdad", [METIER_SOURCE_DIRECT] = "direct", [METIER_SOURCE_CSV] = "csv",
};

/**
 * metier_source_format_to_string:
 * @format: a format
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
metier_source_format_to_string (MetierSourceFormat format)
{
  return format_names[format];
}

/**
 * metier_source_format_from_string:
 * @text: what may be a name from metier_source_format_to_string()
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
metier_source_format_from_string (const char *text, MetierSourceFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    {
      if (g_strcmp0 (format_names[i], text) == 0)
        {
          *format = (MetierSourceFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * metier_import_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same with texts of its own
 */
MetierImportOptions *
metier_import_options_copy (const MetierImportOptions *self)
{
  MetierImportOptions *copy = g_new (MetierImportOptions, 1);

  *copy = *self;
  copy->edition = g_strdup (self->edition);
  copy->title = g_strdup (self->title);
  copy->licence = g_strdup (self->licence);
  copy->credit = g_strdup (self->credit);
  copy->columns.role = g_strdup (self->columns.role);
  copy->columns.skill = g_strdup (self->columns.skill);
  copy->columns.value = g_strdup (self->columns.value);
  copy->columns.scale = g_strdup (self->columns.scale);
  return copy;
}

/**
 * metier_import_options_free:
 * @self: (transfer full): options from metier_import_options_copy()
 *
 * Frees @self.
 */
void
metier_import_options_free (MetierImportOptions *self)
{
  g_free ((char *) self->edition);
  g_free ((char *) self->title);
  g_free ((char *) self->licence);
  g_free ((char *) self->credit);
  g_free ((char *) self->columns.role);
  g_free ((char *) self->columns.skill);
  g_free ((char *) self->columns.value);
  g_free ((char *) self->columns.scale);
  g_free (self);
}
