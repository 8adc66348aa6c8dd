/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "large-pack.h"

#include "pack-fixture.h"
#include "words.h"

#define N_FAMILIES 480
#define N_SECTIONS 240
#define N_ALIASES_OF_ROLE 7

static void
add_skills (MetierPackWriter *writer, const char *source, const Words *words, GRand *random, guint n_skills)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:section-%u", source, i);
      g_autofree char *title = words_make_title (words, random, 4);

      metier_pack_writer_add_section (writer, id, title, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < n_skills; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:skill-%u", source, i);
      g_autofree char *name = words_make_title (words, random, 4);
      g_autofree char *section = g_strdup_printf ("%s:section-%u", source, i % N_SECTIONS);

      pack_fixture_add_skill (writer, id, name, section, "competence");
    }
}

/* A few skills are asked for by most roles, most by a few. */
static void
add_role (MetierPackWriter *writer, const char *source, const Words *words, GRand *random, guint i,
          guint n_skills)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  g_autofree char *id = g_strdup_printf ("%s:%06u", source, i);
  g_autofree char *title = words_make_title (words, random, 4);
  g_autofree char *family = g_strdup_printf ("Family %u", i % N_FAMILIES);
  guint n = LARGE_PACK_N_RELATIONS / LARGE_PACK_N_OCCUPATIONS + (i % 5 == 0);

  pack_fixture_add_role (writer, id, title, family);
  for (guint j = 0; j < N_ALIASES_OF_ROLE; j++)
    {
      g_autofree char *alias = words_make_title (words, random, 4);

      metier_pack_writer_add_alias (writer, id, alias, NULL);
    }
  while (g_hash_table_size (chosen) < n)
    {
      double chance = g_rand_double (random);
      guint number = (guint) (chance * chance * n_skills);
      g_autofree char *skill = g_strdup_printf ("%s:skill-%u", source, number);

      if (g_hash_table_add (chosen, GUINT_TO_POINTER (number)))
        pack_fixture_rate (writer, id, skill, "demo:relation", g_hash_table_size (chosen) % 2);
    }
}

/**
 * large_pack_write_classification:
 * @path: file to write
 * @source: id of the source
 * @size: so many times the largest classification
 *
 * Writes roles that belong to some of very many skills, without weights.
 */
void
large_pack_write_classification (const char *path, const char *source, double size)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (Words) words = words_new (random);
  MetierPackWriter *writer = pack_fixture_begin (path, source, "2024");
  guint n_skills = (guint) (LARGE_PACK_N_CLASSIFIED_SKILLS * size);

  pack_fixture_add_scale (writer, "demo:relation", METIER_SCALE_MEMBERSHIP, 0, 1);
  add_skills (writer, source, words, random, n_skills);
  for (guint i = 0; i < LARGE_PACK_N_OCCUPATIONS * size; i++)
    add_role (writer, source, words, random, i, n_skills);
  pack_fixture_finish (writer);
}
