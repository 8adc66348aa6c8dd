/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_PROOF (metier_proof_get_type ())
G_DECLARE_FINAL_TYPE (MetierProof, metier_proof, METIER, PROOF, GtkWidget)

GtkWidget *metier_proof_new (void);
void metier_proof_set_text (MetierProof *self, const char *text);

G_END_DECLS
