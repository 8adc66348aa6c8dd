/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-hours-range.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-later.h"
#include "widgets/metier-text-scale.h"

#define MOST_HOURS 10000

/* What a number needs beside its name; where there is less, it stands below. */
#define BESIDE_WIDTH 250

/**
 * MetierHoursRange:
 *
 * Hours from one number to another, which is never less.
 */
struct _MetierHoursRange {
  GtkBox parent_instance;

  GtkSpinButton *min;
  GtkSpinButton *max;
  gboolean setting; /* the program sets the numbers, not the user */
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierHoursRange, metier_hours_range, GTK_TYPE_BOX)

static void
metier_hours_range_class_init (MetierHoursRangeClass *klass)
{
  /**
   * MetierHoursRange::changed:
   * @self: the range
   *
   * The user changed it.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
tell (GtkWidget *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The other end moves along rather than the range being turned around. */
static void
follow (MetierHoursRange *self, GtkSpinButton *changed)
{
  double min = gtk_spin_button_get_value (self->min);
  double max = gtk_spin_button_get_value (self->max);

  if (self->setting)
    return;

  self->setting = TRUE;
  if (min > max && changed == self->min)
    gtk_spin_button_set_value (self->max, min);
  else if (min > max)
    gtk_spin_button_set_value (self->min, max);
  self->setting = FALSE;
  metier_later (GTK_WIDGET (self), tell);
}

static void
map_cb (GtkWidget *box)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), metier_text_is_cramped (box, BESIDE_WIDTH)
                                                            ? GTK_ORIENTATION_VERTICAL
                                                            : GTK_ORIENTATION_HORIZONTAL);
}

static GtkSpinButton *
add_end (MetierHoursRange *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST_HOURS, 5);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 5);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (follow), self);
  g_signal_connect (box, "map", G_CALLBACK (map_cb), NULL);
  return GTK_SPIN_BUTTON (spin);
}

static void
metier_hours_range_init (MetierHoursRange *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->min = add_end (self, _ ("Hours a level, at least"));
  self->max = add_end (self, _ ("Hours a level, at most"));
}

/**
 * metier_hours_range_new:
 *
 * Returns: (transfer floating): a range
 */
GtkWidget *
metier_hours_range_new (void)
{
  return g_object_new (METIER_TYPE_HOURS_RANGE, NULL);
}

/**
 * metier_hours_range_set:
 * @self: a range
 * @hours: from and to; NaN where nothing is said
 *
 * Shows @hours, without a signal.
 */
void
metier_hours_range_set (MetierHoursRange *self, MetierHours hours)
{
  g_return_if_fail (METIER_IS_HOURS_RANGE (self));

  self->setting = TRUE;
  gtk_spin_button_set_value (self->min, isnan (hours.min) ? 0 : hours.min);
  gtk_spin_button_set_value (self->max, isnan (hours.max) ? 0 : hours.max);
  self->setting = FALSE;
}

/**
 * metier_hours_range_get:
 * @self: a range
 *
 * Returns: what it shows; NaN twice when it is empty
 */
MetierHours
metier_hours_range_get (MetierHoursRange *self)
{
  double max;

  g_return_val_if_fail (METIER_IS_HOURS_RANGE (self), ((MetierHours){ NAN, NAN }));

  max = gtk_spin_button_get_value (self->max);
  return max > 0 ? (MetierHours){ MAX (1, gtk_spin_button_get_value (self->min)), max }
                 : (MetierHours){ NAN, NAN };
}

/**
 * metier_hours_format:
 * @hours: from and to
 *
 * Returns: (transfer full): "40–70", "40" where both ends are the same, "–" where nothing is said
 */
char *
metier_hours_format (MetierHours hours)
{
  if (isnan (hours.min) || isnan (hours.max))
    return g_strdup ("–");

  if (hours.min >= hours.max)
    return g_strdup_printf ("%.0f", hours.max);

  return g_strdup_printf ("%.0f–%.0f", hours.min, hours.max);
}
