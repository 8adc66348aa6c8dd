/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-notes.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-source-chip.h"
#include "chart/describe/metier-describe.h"
#include "widgets/metier-wrap-box.h"

static void
add_sentence (GPtrArray *sentences, const char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_ptr_array_add (sentences, g_strdup (sentence));
}

/* What stands behind the marks of a source, and what its figures are. */
static void
describe_source (GPtrArray *sentences, const MetierCompareGroup *group, const char *section)
{
  g_autoptr (MetierComparison) comparison = metier_compare_group_compare (group, section, METIER_SORT_SOURCE);
  g_autofree char *samples = metier_describe_samples (comparison);

  add_sentence (sentences, samples);
  add_sentence (sentences, metier_compare_group_get_source (group)->note);
}

static void
describe_whole (GPtrArray *sentences, const MetierCompareFilter *filter)
{
  g_autofree char *shared
      = g_strdup_printf (ngettext ("%u skill that all share is hidden.",
                                   "%u skills that all share are hidden.", filter->n_shared),
                         filter->n_shared);
  g_autofree char *near
      = g_strdup_printf (ngettext ("%u skill with a smaller difference is hidden.",
                                   "%u skills with smaller differences are hidden.", filter->n_near),
                         filter->n_near);

  if (filter->n_shared > 0)
    add_sentence (sentences, shared);
  if (filter->n_near > 0)
    add_sentence (sentences, near);
}

static void
add_note (GtkBox *box, const MetierSource *source, GPtrArray *sentences)
{
  GtkWidget *line = metier_wrap_box_new (6);
  GtkWidget *chip = metier_source_chip_new ();
  GtkWidget *label;
  g_autofree char *text = NULL;

  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv (" ", (char **) sentences->pdata);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");

  metier_source_chip_set_source (METIER_SOURCE_CHIP (chip), source);
  metier_wrap_box_append (METIER_WRAP_BOX (line), chip);
  metier_wrap_box_append (METIER_WRAP_BOX (line), label);
  gtk_box_append (box, line);
}

/**
 * metier_compare_notes_fill:
 * @box: where the notes go, in place of those that are there
 * @model: what is compared
 * @section: which skills are shown
 * @filter: what is not shown of them
 *
 * Names the sources, and says what has to be known of their figures.
 */
void
metier_compare_notes_fill (GtkBox *box, const MetierCompareModel *model, const char *section,
                           const MetierCompareFilter *filter)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < model->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (model->groups, i);
      g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

      describe_source (sentences, group, section);
      if (i + 1 == model->groups->len)
        describe_whole (sentences, filter);
      add_note (box, metier_compare_group_get_source (group), sentences);
    }
}
