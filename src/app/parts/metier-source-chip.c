/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-source-chip.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-link.h"
#include "widgets/metier-text-scale.h"
#include "widgets/metier-tooltip.h"

/* From this age on a source says how old it is. */
#define OLD_YEARS 3

#define TEXT_CHARS 36
#define SMALL_TEXT_CHARS 40
#define LINK_CHARS 30

/* What is around the words of a button, in characters. */
#define LINK_EDGE_CHARS 3

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
  GtkWidget *scroller;
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

/* Each time before it opens: the window may be another size than before. */
static void
fit_cb (GtkMenuButton *button, gpointer data)
{
  MetierSourceChip *self = METIER_SOURCE_CHIP (data);
  GtkLabel *link_label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->link)));
  GtkLabel *texts[] = { self->title, self->released, self->note, self->method };
  int n_chars = metier_text_fit_chars (GTK_WIDGET (self), TEXT_CHARS);

  gtk_label_set_wrap (link_label, TRUE);
  gtk_label_set_justify (link_label, GTK_JUSTIFY_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_label_set_max_width_chars (texts[i], n_chars);
  gtk_label_set_max_width_chars (self->credit, n_chars < TEXT_CHARS ? n_chars : SMALL_TEXT_CHARS);
  gtk_label_set_max_width_chars (link_label, MIN (n_chars - LINK_EDGE_CHARS, LINK_CHARS));
  /* With a button in the card, the keyboard goes to the texts only where they may be higher than the screen. */
  gtk_widget_set_can_focus (self->scroller, n_chars < TEXT_CHARS || !gtk_widget_get_visible (self->link));
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
  gtk_widget_class_bind_template_child (widget_class, MetierSourceChip, scroller);
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
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), fit_cb, self, NULL);
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
