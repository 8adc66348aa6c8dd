/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_HIDDEN_NOTE (metier_hidden_note_get_type ())
G_DECLARE_FINAL_TYPE (MetierHiddenNote, metier_hidden_note, METIER, HIDDEN_NOTE, GtkBox)

void metier_hidden_note_set_n (MetierHiddenNote *self, guint n);
void metier_hidden_note_show (MetierHiddenNote *self);
gboolean metier_hidden_note_get_shows (MetierHiddenNote *self);

G_END_DECLS
