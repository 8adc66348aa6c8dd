/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words and titles that nobody wrote, spread as those of real publications are. */
typedef struct _Words Words;

Words *words_new (GRand *random);
void words_free (Words *self);
const char *words_choose (const Words *self, GRand *random);
char *words_make_title (const Words *self, GRand *random, int most);
char *words_make_query (const Words *self, GRand *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, words_free)

G_END_DECLS
