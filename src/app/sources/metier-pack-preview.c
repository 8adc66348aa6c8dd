/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-preview.h"

#include <glib/gi18n-lib.h>

#include "app/sources/metier-late-rows.h"
#include "app/sources/metier-pack-words.h"
#include "widgets/metier-tooltip.h"

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

/* Whoever imports may know what the files do not say. */
static GtkWidget *
new_edition_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  const char *text = _ ("Say Which Edition It Is");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  metier_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.say-edition");
  return button;
}

static void
add_edition (AdwPreferencesGroup *group, const MetierPackJob *job)
{
  GtkWidget *row = new_row (_ ("Edition"), metier_source_get_edition (job->source));

  if (metier_pack_job_can_be_dated (job))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_edition_button ());
  adw_preferences_group_add (group, row);
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
  if (*source->edition != '\0')
    add_edition (group, job);
  add_text (group, _ ("Holds"), counts);
  add_text (group, _ ("Learning Resources"), resources);
  add_text (group, _ ("Licence"), source->licence);
  add_text (group, _ ("Credit"), source->credit);
}

/* What a part of the job has to say, a row each, and how much more there is. */
typedef struct {
  MetierPackJob *job;
  GPtrArray *shown; /* (unowned elements): of the job */
  guint n_all;
} Lines;

static Lines *
lines_new (MetierPackJob *job, guint n_all)
{
  Lines *self = g_new0 (Lines, 1);

  self->job = metier_pack_job_ref (job);
  self->shown = g_ptr_array_new ();
  self->n_all = n_all;
  return self;
}

static void
lines_free (gpointer data)
{
  Lines *self = data;

  g_ptr_array_unref (self->shown);
  metier_pack_job_unref (self->job);
  g_free (self);
}

/* Takes @lines. */
static void
add_lines (AdwPreferencesGroup *group, const char *title, const char *subtitle, Lines *lines,
           MetierLateRowFunc make)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  metier_late_rows_add (ADW_EXPANDER_ROW (expander), lines->shown->len + (lines->n_all > lines->shown->len),
                        make, lines, lines_free);
  adw_preferences_group_add (group, expander);
}

static GtkWidget *
new_rest (const Lines *lines)
{
  guint n = lines->n_all - lines->shown->len;
  g_autofree char *text = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n), n);

  return new_row (text, NULL);
}

static GtkWidget *
make_warning (guint index, gpointer data)
{
  const Lines *lines = data;
  const MetierImportWarning *warning;
  g_autofree char *place = NULL;

  if (index == lines->shown->len)
    return new_rest (lines);

  warning = g_ptr_array_index (lines->shown, index);
  place = metier_pack_words_warning (warning);
  return new_row (warning->message, place);
}

static void
add_warnings (AdwPreferencesPage *page, MetierPackJob *job)
{
  const MetierImportReport *report = job->report;
  g_autofree char *title = NULL;
  Lines *lines;

  if (report->warnings->len == 0)
    return;

  title = g_strdup_printf (ngettext ("%'u note", "%'u notes", report->n_warnings), report->n_warnings);
  lines = lines_new (job, report->n_warnings);
  for (guint i = 0; i < MIN (report->warnings->len, MOST_LINES); i++)
    g_ptr_array_add (lines->shown, g_ptr_array_index (report->warnings, i));
  add_lines (add_group (page, _ ("Notes on the File"), NULL), title, "", lines, make_warning);
}

static GtkWidget *
make_change (guint index, gpointer data)
{
  const Lines *lines = data;
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  if (index == lines->shown->len)
    return new_rest (lines);

  title = metier_pack_words_change (g_ptr_array_index (lines->shown, index), &detail);
  return new_row (title, detail);
}

static Lines *
list_changes (MetierPackJob *job, MetierPackPart part)
{
  const MetierPackDiff *diff = job->diff;
  Lines *lines = lines_new (job, 0);

  for (guint kind = 0; kind < METIER_N_PACK_CHANGE_KINDS; kind++)
    lines->n_all += diff->counts[part][kind];
  for (guint i = 0; i < diff->changes->len && lines->shown->len < MOST_LINES; i++)
    {
      MetierPackChange *change = g_ptr_array_index (diff->changes, i);

      if (change->part == part)
        g_ptr_array_add (lines->shown, change);
    }

  return lines;
}

static void
add_part (AdwPreferencesGroup *group, MetierPackJob *job, MetierPackPart part)
{
  g_autofree char *counts = metier_pack_words_counts (job->diff->counts[part]);
  g_autofree char *title = metier_pack_words_part (part);

  if (*counts != '\0')
    add_lines (group, title, counts, list_changes (job, part), make_change);
}

/* What it is held against. */
static char *
describe_other (const MetierPackJob *job)
{
  const MetierSource *before = job->diff->before;

  if (!job->replaces)
    /* Translators: %s is the title of a source, such as O*NET 30.1. */
    return g_strdup_printf (_ ("Next to %s, which stays."), before->title);

  /* Translators: %s is the edition of what is installed. */
  return *before->edition != '\0'
             ? g_strdup_printf (_ ("The installed edition is %s."), metier_source_get_edition (before))
             : NULL;
}

static void
add_diff (AdwPreferencesPage *page, MetierPackJob *job)
{
  g_autofree char *description = describe_other (job);
  AdwPreferencesGroup *group = add_group (page, _ ("Changes"), description);

  for (guint part = 0; part < METIER_N_PACK_PARTS; part++)
    add_part (group, job, part);
  if (metier_pack_diff_is_empty (job->diff))
    adw_preferences_group_add (group, new_row (_ ("No role, skill, level, rating or task differs."), NULL));
}

static void
add_impact (AdwPreferencesPage *page, const MetierPackJob *job, const MetierPackImpact *impact)
{
  g_autoptr (GPtrArray) sentences = metier_pack_words_impact (impact, job->replaces);
  AdwPreferencesGroup *group = add_group (page, _ ("What It Means for You"), NULL);

  if (job->yields)
    adw_preferences_group_add (
        group, new_row (_ ("The edition that comes with Métier is newer and stays in use."), NULL));
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
metier_pack_preview_new (MetierPackJob *job, const MetierPackImpact *impact)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_source (page, job);
  if (impact != NULL)
    add_impact (page, job, impact);
  if (job->diff != NULL)
    add_diff (page, job);
  add_warnings (page, job);
  return GTK_WIDGET (page);
}
