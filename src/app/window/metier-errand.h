/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window/metier-window.h"

G_BEGIN_DECLS

/**
 * MetierErrand:
 *
 * Something that a window has asked for and that is under way. It is brought to its end even when the window
 * closes meanwhile: half a file helps nobody.
 */
typedef struct _MetierErrand MetierErrand;

MetierErrand *metier_errand_new (MetierWindow *window);
void metier_errand_free (MetierErrand *self);
MetierWindow *metier_errand_get_window (MetierErrand *self);
gboolean metier_errand_tell_error (MetierErrand *self, const GError *error);
void metier_errand_tell_saved (MetierErrand *self, const char *message, const char *folder);
void metier_errand_tell_saved_file (MetierErrand *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierErrand, metier_errand_free)

G_END_DECLS
