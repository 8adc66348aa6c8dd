/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-preview.h"

#include <glib/gi18n-lib.h>

#include "app/sources/metier-pack-words.h"

/* As many lines of a kind as somebody may look through; the rest is counted. */
#define MOST_LINES 100

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Texts come from the file and must not be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_text (AdwPreferencesGroup *group, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    adw_preferences_group_add (group, new_row (title, text));
}

static void
add_source (AdwPreferencesPage *page, const MetierPackJob *job)
{
  const MetierSource *source = job->source;
  const MetierImportReport *report = job->report;
  AdwPreferencesGroup *group = add_group (page, NULL, NULL);
  g_autofree char *title = g_markup_escape_text (source->title, -1);
  g_autofree char *counts = metier_pack_words_count (source->n_roles, source->n_skills, source->n_ratings);
  g_autofree char *resources = report->n_resources > 0 ? g_strdup_printf ("%'u", report->n_resources) : NULL;

  adw_preferences_group_set_title (group, title);
  add_text (group, _ ("Edition"), source->edition);
  add_text (group, _ ("Holds"), counts);
  add_text (group, _ ("Learning Resources"), resources);
  add_text (group, _ ("Licence"), source->licence);
  add_text (group, _ ("Credit"), source->credit);
}

static GtkWidget *
new_rest (guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n), n);

  return new_row (text, NULL);
}

static void
add_warnings (AdwPreferencesPage *page, const MetierImportReport *report)
{
  guint n_shown = MIN (report->warnings->len, MOST_LINES);
  AdwPreferencesGroup *group;
  GtkWidget *expander;
  g_autofree char *title = NULL;

  if (report->warnings->len == 0)
    return;

  group = add_group (page, _ ("Notes on the File"), NULL);
  expander = adw_expander_row_new ();
  title = g_strdup_printf (ngettext ("%'u note", "%'u notes", report->n_warnings), report->n_warnings);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  for (guint i = 0; i < n_shown; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (report->warnings, i);
      g_autofree char *place = metier_pack_words_warning (warning);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), new_row (warning->message, place));
    }
  if (report->n_warnings > n_shown)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), new_rest (report->n_warnings - n_shown));
  adw_preferences_group_add (group, expander);
}

static void
add_changes (AdwExpanderRow *row, const MetierPackDiff *diff, MetierPackPart part)
{
  guint n_shown = 0;
  guint n_all = 0;

  for (guint kind = 0; kind < METIER_N_PACK_CHANGE_KINDS; kind++)
    n_all += diff->counts[part][kind];
  for (guint i = 0; i < diff->changes->len && n_shown < MOST_LINES; i++)
    {
      const MetierPackChange *change = g_ptr_array_index (diff->changes, i);
      g_autofree char *title = NULL;
      g_autofree char *detail = NULL;

      if (change->part != part)
        continue;
      title = metier_pack_words_change (change, &detail);
      adw_expander_row_add_row (row, new_row (title, detail));
      n_shown++;
    }
  if (n_all > n_shown)
    adw_expander_row_add_row (row, new_rest (n_all - n_shown));
}

static void
add_part (AdwPreferencesGroup *group, const MetierPackDiff *diff, MetierPackPart part)
{
  g_autofree char *counts = metier_pack_words_counts (diff->counts[part]);
  g_autofree char *title = metier_pack_words_part (part);
  GtkWidget *row;

  if (*counts == '\0')
    return;

  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), counts);
  add_changes (ADW_EXPANDER_ROW (row), diff, part);
  adw_preferences_group_add (group, row);
}

static void
add_diff (AdwPreferencesPage *page, const MetierPackDiff *diff)
{
  const char *edition = diff->before->edition;
  /* Translators: %s is the edition of what is installed. */
  g_autofree char *description
      = *edition != '\0' ? g_strdup_printf (_ ("The installed edition is %s."), edition) : NULL;
  AdwPreferencesGroup *group = add_group (page, _ ("Changes"), description);

  for (guint part = 0; part < METIER_N_PACK_PARTS; part++)
    add_part (group, diff, part);
  if (metier_pack_diff_is_empty (diff))
    adw_preferences_group_add (group, new_row (_ ("No role, skill, level, rating or task differs."), NULL));
}

static void
add_impact (AdwPreferencesPage *page, const MetierPackImpact *impact)
{
  g_autoptr (GPtrArray) sentences = metier_pack_words_impact (impact);
  AdwPreferencesGroup *group = add_group (page, _ ("What It Means for You"), NULL);

  for (guint i = 0; i < sentences->len; i++)
    adw_preferences_group_add (group, new_row (g_ptr_array_index (sentences, i), NULL));
}

/**
 * metier_pack_preview_new:
 * @job: a job that has ended well
 * @impact: (nullable): what an update means for what the user wrote
 *
 * Returns: (transfer floating): what an import would give, and what an update would change
 */
GtkWidget *
metier_pack_preview_new (const MetierPackJob *job, const MetierPackImpact *impact)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_source (page, job);
  if (impact != NULL)
    add_impact (page, impact);
  if (job->diff != NULL)
    add_diff (page, job->diff);
  add_warnings (page, job->report);
  return GTK_WIDGET (page);
}
