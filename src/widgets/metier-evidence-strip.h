/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"
#include "core/comparison/metier-evidence.h"

G_BEGIN_DECLS

#define METIER_TYPE_EVIDENCE_STRIP (metier_evidence_strip_get_type ())
G_DECLARE_FINAL_TYPE (MetierEvidenceStrip, metier_evidence_strip, METIER, EVIDENCE_STRIP, GtkWidget)

GtkWidget *metier_evidence_strip_new (void);
void metier_evidence_strip_set_evidence (MetierEvidenceStrip *self, const MetierEvidence *evidence);
void metier_evidence_strip_set_theme (MetierEvidenceStrip *self, MetierThemeName theme);

G_END_DECLS
