/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/compare/metier-compare-filter.h"
#include "app/compare/metier-compare-model.h"

G_BEGIN_DECLS

void metier_compare_notes_fill (GtkBox *box, const MetierCompareModel *model, const char *section,
                                const MetierCompareFilter *filter);

G_END_DECLS
