/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-late-rows.h"

/* As many as are made in a part of a frame. */
#define ROWS_AT_ONCE 6

typedef struct {
  AdwExpanderRow *expander; /* (unowned): has this */
  guint n_rows;
  guint n_made;
  guint idle;
  MetierLateRowFunc make;
  gpointer data;
  GDestroyNotify free_data;
} LateRows;

static void
late_rows_free (gpointer data)
{
  LateRows *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static gboolean
add_some_cb (gpointer data)
{
  LateRows *self = data;

  for (guint i = 0; i < ROWS_AT_ONCE && self->n_made < self->n_rows; i++, self->n_made++)
    adw_expander_row_add_row (self->expander, self->make (self->n_made, self->data));
  if (self->n_made < self->n_rows)
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Frames go first. */
static void
expanded_cb (LateRows *self)
{
  if (self->n_made == 0 && self->idle == 0 && add_some_cb (self))
    self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, add_some_cb, self, NULL);
}

/**
 * metier_late_rows_add:
 * @expander: a row that is closed
 * @n_rows: how many rows there will be in it
 * @make: makes one of them
 * @data: for @make
 * @free_data: (nullable): frees @data when nothing more is to be made of it
 *
 * Makes the rows of @expander a few at a time once somebody opens it, so that hundreds of them hold up
 * neither the page that they are on nor the opening.
 */
void
metier_late_rows_add (AdwExpanderRow *expander, guint n_rows, MetierLateRowFunc make, gpointer data,
                      GDestroyNotify free_data)
{
  LateRows *self = g_new0 (LateRows, 1);

  self->expander = expander;
  self->n_rows = n_rows;
  self->make = make;
  self->data = data;
  self->free_data = free_data;
  g_object_set_data_full (G_OBJECT (expander), "metier-late-rows", self, late_rows_free);
  g_signal_connect_swapped (expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
}
