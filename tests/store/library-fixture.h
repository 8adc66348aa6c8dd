/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/library/metier-library.h"

G_BEGIN_DECLS

MetierLibrary *library_fixture_open (void);
MetierResource *library_fixture_resource (const char *id, const char *url, const char *title);
char *library_fixture_add (MetierLibrary *library, const char *url, const char *title);
void library_fixture_assert_same (const MetierResource *a, const MetierResource *b);

G_END_DECLS
