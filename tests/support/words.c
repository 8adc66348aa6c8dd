/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <string.h>

#define N_WORDS 4000

struct _Words {
  char *words[N_WORDS];
};

/* Words that differ in how they begin, made of syllables. */
Words *
words_new (GRand *random)
{
  static const char *const syllables[] = { "an", "da", "ta", "sys", "ma",  "en", "gi", "ne", "er",   "sci",
                                           "op", "re", "co", "lo",  "pro", "ad", "mi", "ni", "ster", "tech" };
  Words *self = g_new (Words, 1);

  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);

      for (int left = g_rand_int_range (random, 2, 5); left > 0; left--)
        g_string_append (word, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
      self->words[i] = g_string_free (g_steal_pointer (&word), FALSE);
    }

  return self;
}

void
words_free (Words *self)
{
  for (guint i = 0; i < N_WORDS; i++)
    g_free (self->words[i]);
  g_free (self);
}

/* A few words are in most titles and most words in few, as in real ones. */
const char *
words_choose (const Words *self, GRand *random)
{
  double share = g_rand_double (random);

  return self->words[(guint) (share * share * share * N_WORDS)];
}

/* Two words at least. */
char *
words_make_title (const Words *self, GRand *random, int most)
{
  g_autoptr (GString) title = g_string_new (words_choose (self, random));

  for (int left = g_rand_int_range (random, 1, most); left > 0; left--)
    g_string_append_printf (title, " %s", words_choose (self, random));
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* What is in a search field after some key: a beginning of a title of any length. */
char *
words_make_query (const Words *self, GRand *random)
{
  g_autofree char *title = words_make_title (self, random, 3);

  return g_strndup (title, (gsize) g_rand_int_range (random, 1, (int) strlen (title) + 1));
}
