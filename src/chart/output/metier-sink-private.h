/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * MetierSink:
 *
 * A file that appears whole or not at all: it is written beside its place and takes it when it is
 * complete and on the disk.
 */
typedef struct _MetierSink MetierSink;

MetierSink *metier_sink_new (const char *path, GCancellable *cancellable, GError **error);
gboolean metier_sink_write (MetierSink *self, const void *data, gsize length);
gboolean metier_sink_is_well (const MetierSink *self);
gboolean metier_sink_commit (MetierSink *self, GError **error);
void metier_sink_free (MetierSink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSink, metier_sink_free)

G_END_DECLS
