/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-number-text.h"
#include "formats/tables/metier-delimited.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

/* A stream that gives a few bytes at a time, so that records end anywhere in what was read. */
typedef struct {
  GFilterInputStream parent;
  gsize step;
} Trickle;
typedef GFilterInputStreamClass TrickleClass;

GType trickle_get_type (void);
G_DEFINE_TYPE (Trickle, trickle, G_TYPE_FILTER_INPUT_STREAM)

static gssize
trickle_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  Trickle *self = (Trickle *) stream;

  return g_input_stream_read (self->parent.base_stream, buffer, MIN (count, self->step), cancellable, error);
}

static void
trickle_init (Trickle *self)
{
}

static void
trickle_class_init (TrickleClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = trickle_read;
}

/* What is taken for a number is what strtod() takes it for. */
static void
check_number (const char *field)
{
  double number;
  double exact;
  int count;

  if (metier_number_text_parse_count (field, &count) && count < 0)
    g_error ("A count is below zero.");
  if (!metier_number_text_parse (field, &number))
    return;
  exact = g_ascii_strtod (field, NULL);
  if (memcmp (&number, &exact, sizeof number) != 0)
    g_error ("“%s” is another number.", field);
}

static void
take_field (GString *told, const char *field)
{
  if (!g_utf8_validate (field, -1, NULL))
    g_error ("A field is not valid UTF-8.");
  check_number (field);
  g_string_append (told, field);
  g_string_append_c (told, '\0');
}

/* All that the table is taken to say, what was reported included. */
static char *
tell (GInputStream *stream, gsize *length)
{
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDelimited) table = metier_delimited_new ("fuzz.csv", stream, report, NULL, &error);
  GString *told = g_string_new (NULL);

  for (guint i = 0; table != NULL && i < metier_delimited_get_n_columns (table); i++)
    take_field (told, metier_delimited_get_column (table, i));
  while (table != NULL && metier_delimited_next (table, &error))
    {
      g_string_append_printf (told, "%u:", metier_delimited_get_line (table));
      for (guint i = 0; i < metier_delimited_get_n_columns (table); i++)
        take_field (told, metier_delimited_get_field (table, i));
    }
  if (error != NULL && error->domain != METIER_ERROR)
    g_error ("%s", error->message);
  g_string_append_printf (told, "%u %s", report->n_skipped, error != NULL ? error->message : "");
  *length = told->len;
  return g_string_free (told, FALSE);
}

/* Whatever bytes there are, reading them ends, and where the blocks end makes no difference. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (GInputStream) whole = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (GInputStream) again = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (GInputStream) pieces = g_object_new (trickle_get_type (), "base-stream", again, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n_first, n_second;

  ((Trickle *) pieces)->step = length > 0 ? 1 + bytes[length - 1] % 16 : 1;
  first = tell (whole, &n_first);
  second = tell (pieces, &n_second);
  if (n_first != n_second || memcmp (first, second, n_first) != 0)
    g_error ("The same bytes were read in two ways.");
  return 0;
}
