/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-source-chip.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-link.h"
#include "widgets/metier-tooltip.h"

/* From this age on a source says how old it is. */
#define OLD_YEARS 3

/**
 * MetierSourceChip:
 *
 * Names the source of what stands beside it and opens the source's card: what the figures are, how
 * they were gathered, whose they are.
 */
struct _MetierSourceChip {
  AdwBin parent_instance;

  MetierSource *source; /* (nullable) (owned) */

  GtkWidget *button;
  GtkLabel *label;
  GtkLabel *title;
  GtkLabel *released;
  GtkLabel *note;
  GtkLabel *method;
  GtkLabel *credit;
  GtkWidget *link;
};

G_DEFINE_FINAL_TYPE (MetierSourceChip, metier_source_chip, ADW_TYPE_BIN)

static void
link_clicked_cb (MetierSourceChip *self)
{
  metier_open_link (GTK_WIDGET (self), self->source->url);
}

static void
metier_source_chip_dispose (GObject *object)
{
  MetierSourceChip *self = METIER_SOURCE_CHIP (object);

  g_clear_pointer (&self->source, metier_source_unref);

  G_OBJECT_CLASS (metier_source_chip_parent_class)->dispose (object);
}

static void
metier_source_chip_class_init (MetierSourceChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_source_chip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/source-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, button);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, label);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, title);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, released);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, note);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, method);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, credit);
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, link);
  gtk_widget_class_bind_template_callback (widget_class, link_clicked_cb);
}

static void
metier_source_chip_init (MetierSourceChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_tooltip_set (self->button, _ ("About this source"));
}

/**
 * metier_source_chip_new:
 *
 * Returns: (transfer floating): a chip without a source
 */
GtkWidget *
metier_source_chip_new (void)
{
  return g_object_new (METIER_TYPE_SOURCE_CHIP, NULL);
}

static char *
describe (const MetierSource *source)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *edition = metier_source_dup_label (source);
  int age = metier_source_get_age (source, g_date_time_get_year (now));

  if (age < OLD_YEARS)
    return g_steal_pointer (&edition);

  /* Translators: name of a source, mostly with its edition, and its age, as in "Kaggle 2021 · 5 years old".
   */
  return g_strdup_printf (ngettext ("%1$s · %2$d year old", "%1$s · %2$d years old", (gulong) age), edition,
                          age);
}

static char *
describe_release (const MetierSource *source)
{
  if (*source->released == '\0')
    return NULL;

  /* Translators: when a source was published, a date, a month or a year as in 2021-10-01. */
  return g_strdup_printf (_ ("Released %s"), source->released);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * metier_source_chip_set_source:
 * @self: a chip
 * @source: a source
 *
 * Shows @source.
 */
void
metier_source_chip_set_source (MetierSourceChip *self, const MetierSource *source)
{
  g_autofree char *text = describe (source);
  g_autofree char *edition = metier_source_dup_label (source);
  g_autofree char *released = describe_release (source);
  g_autofree char *credit = NULL;
  MetierSource *previous;

  g_return_if_fail (METIER_IS_SOURCE_CHIP (self));

  previous = self->source;
  self->source = metier_source_ref (source);
  g_clear_pointer (&previous, metier_source_unref);

  /* Translators: the credit line of a source and its licence. */
  credit = g_strdup_printf (_ ("%1$s Licence: %2$s."), source->credit, source->licence);
  gtk_label_set_label (self->label, text);
  set_text (self->title, edition);
  set_text (self->released, released);
  set_text (self->note, source->note);
  set_text (self->method, source->method);
  set_text (self->credit, credit);
  gtk_widget_set_visible (self->link, source->url != NULL);
  /* Something in the card has to take the keyboard. */
  gtk_label_set_selectable (self->credit, source->url == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
