/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-evidence.h"

#include "cli/metier-cli-text.h"

#define INDENT 2
#define GAP 2

/* The year of today, which ages are told from. */
int
metier_cli_get_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

static void
write_value (MetierJsonWriter *writer, const char *key, const MetierEvidenceValue *value)
{
  if (value->title == NULL)
    {
      metier_json_writer_null (writer, key);
      return;
    }
  metier_json_writer_begin_object (writer, key);
  metier_json_writer_text (writer, "title", value->title);
  metier_json_writer_text (writer, "status", metier_status_to_string (value->status));
  metier_json_writer_number (writer, "raw", value->raw);
  metier_json_writer_number (writer, "lo", value->lo);
  metier_json_writer_number (writer, "hi", value->hi);
  metier_json_writer_end (writer);
}

static void
write_rows (MetierJsonWriter *writer, const MetierEvidence *evidence)
{
  metier_json_writer_begin_list (writer, "rows");
  for (guint i = 0; i < evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (evidence->rows, i);

      metier_json_writer_begin_object (writer, NULL);
      metier_json_writer_text (writer, "field", metier_evidence_field_to_string (row->field));
      metier_json_writer_text (writer, "label", row->label);
      metier_json_writer_text (writer, "text", row->text);
      metier_json_writer_end (writer);
    }
  metier_json_writer_end (writer);
}

/* Where how far two values are apart comes from; null where there are no two. */
void
metier_cli_write_difference (MetierJsonWriter *writer, const char *key, const MetierEvidence *evidence)
{
  if (evidence == NULL)
    {
      metier_json_writer_null (writer, key);
      return;
    }
  metier_json_writer_begin_object (writer, key);
  metier_json_writer_text (writer, "headline", evidence->headline);
  metier_json_writer_text (writer, "sentence", evidence->sentence);
  metier_json_writer_number (writer, "raw", evidence->difference.raw);
  metier_json_writer_number (writer, "lo", evidence->difference.lo);
  metier_json_writer_number (writer, "hi", evidence->difference.hi);
  metier_json_writer_boolean (writer, "clear", evidence->difference.is_clear);
  write_value (writer, "highest", &evidence->value);
  write_value (writer, "lowest", &evidence->baseline);
  metier_json_writer_text (writer, "url", evidence->url);
  write_rows (writer, evidence);
  metier_json_writer_end (writer);
}

void
metier_cli_write_evidence (MetierJsonWriter *writer, const char *key, const MetierEvidence *evidence)
{
  metier_json_writer_begin_object (writer, key);
  metier_json_writer_text (writer, "role", evidence->role);
  metier_json_writer_text (writer, "skill", evidence->skill);
  metier_json_writer_text (writer, "name", evidence->title);
  metier_json_writer_text (writer, "headline", evidence->headline);
  metier_json_writer_text (writer, "sentence", evidence->sentence);
  metier_json_writer_text (writer, "scale", evidence->scale != NULL ? evidence->scale->id : NULL);
  write_value (writer, "value", &evidence->value);
  write_value (writer, "baseline", &evidence->baseline);
  metier_json_writer_text (writer, "url", evidence->url);
  write_rows (writer, evidence);
  metier_json_writer_end (writer);
}

/* Labels in one column, texts beside them, so that what is looked for is found by its label. */
void
metier_cli_append_evidence (GString *output, const MetierEvidence *evidence)
{
  guint widest = 0;

  g_string_append_printf (output, "%s  %s\n", evidence->title, evidence->headline);
  metier_cli_text_append_wrapped (output, evidence->sentence, 0);
  g_string_append_c (output, '\n');
  for (guint i = 0; i < evidence->rows->len; i++)
    widest = MAX (widest, metier_cli_text_get_columns (
                              ((const MetierEvidenceRow *) g_ptr_array_index (evidence->rows, i))->label));
  for (guint i = 0; i < evidence->rows->len; i++)
    {
      const MetierEvidenceRow *row = g_ptr_array_index (evidence->rows, i);

      g_string_append_printf (output, "%*s", INDENT, "");
      metier_cli_text_append_padded (output, row->label, widest + GAP);
      metier_cli_text_append_wrapped (output, row->text, INDENT + widest + GAP);
    }
}
