/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/packs/metier-pack-writer.h"

G_BEGIN_DECLS

/* Packs that tests write themselves, in the folders that GLib makes for each test and removes. */

char *pack_fixture_path (const char *name);
void pack_fixture_put (const char *path, const char *bytes, gsize length);
void pack_fixture_get (const char *path, char **bytes, gsize *length);

MetierPackWriter *pack_fixture_begin (const char *path, const char *source, const char *released);
MetierPackWriter *pack_fixture_begin_edition (const char *path, const char *source, const char *released,
                                              const char *edition);
void pack_fixture_finish (MetierPackWriter *writer);

void pack_fixture_add_scale (MetierPackWriter *writer, const char *id, MetierScaleKind kind, double min,
                             double max);
void pack_fixture_add_skill (MetierPackWriter *writer, const char *id, const char *name, const char *section,
                             const char *kind);
void pack_fixture_add_role (MetierPackWriter *writer, const char *id, const char *title, const char *family);
void pack_fixture_rate (MetierPackWriter *writer, const char *role, const char *skill, const char *scale,
                        double value);
void pack_fixture_add_resource (MetierPackWriter *writer, const char *id, const char *url, const char *title,
                                const char *skill);

/* The pack that most tests share: source "demo". */
char *pack_fixture_write_demo (void);
MetierCatalogue *pack_fixture_open_demo (void);

G_END_DECLS
