/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MetierScratch:
 *
 * A place for files that other programs read while this one runs. May be used on any thread.
 */
typedef struct _MetierScratch MetierScratch;

MetierScratch *metier_scratch_new (void);
MetierScratch *metier_scratch_ref (MetierScratch *self);
void metier_scratch_unref (MetierScratch *self);
void metier_scratch_empty (MetierScratch *self);
char *metier_scratch_dup_path (MetierScratch *self, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierScratch, metier_scratch_unref)

G_END_DECLS
