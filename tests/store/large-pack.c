/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "large-pack.h"

#include <math.h>

#include "library-fixture.h"
#include "pack-fixture.h"
#include "words.h"

#define N_FAMILIES 23
#define N_SECTIONS 7

/* What is written, and with what. */
typedef struct {
  MetierPackWriter *writer;
  const char *source;
  GRand *random;
  Words *words;
  guint n_roles;
} Large;

static void
add_level_scale (MetierPackWriter *writer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierScale) scale = metier_scale_new ();

  scale->id = g_strdup ("demo:level");
  scale->name = g_strdup ("Level");
  scale->meaning = g_strdup ("How much of it the job calls for.");
  scale->unit = g_strdup ("level, 0–7");
  scale->kind = METIER_SCALE_INTERVAL;
  scale->min = 0;
  scale->max = 7;
  metier_pack_writer_add_scale (writer, scale, &error);
  g_assert_no_error (error);
}

static char *
get_skill_id (const Large *self, guint i)
{
  return g_strdup_printf ("%s:skill-%02u", self->source, i);
}

static char *
get_role_id (const Large *self, guint i)
{
  return g_strdup_printf ("%s:%06u", self->source, i);
}

/* The first five skills stand for the core ones. */
static void
add_skills (const Large *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s:section-%u", self->source, i);
      g_autofree char *title = words_make_title (self->words, self->random, 3);

      metier_pack_writer_add_section (self->writer, id, title, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < LARGE_PACK_N_SKILLS; i++)
    {
      g_autofree char *id = get_skill_id (self, i);
      g_autofree char *name = words_make_title (self->words, self->random, 3);
      g_autofree char *section = g_strdup_printf ("%s:section-%u", self->source, i % N_SECTIONS);

      pack_fixture_add_skill (self->writer, id, name, section, "skill");
      if (i < METIER_N_CORE_SKILLS)
        metier_pack_writer_add_core_map (self->writer, id, (MetierCoreSkill) i, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
add_roles (const Large *self)
{
  for (guint i = 0; i < self->n_roles; i++)
    {
      g_autofree char *id = get_role_id (self, i);
      g_autofree char *title = words_make_title (self->words, self->random, 4);
      g_autofree char *family = g_strdup_printf ("Family %u", i * N_FAMILIES / self->n_roles);

      pack_fixture_add_role (self->writer, id, title, family);
    }
}

static void
add_aliases (const Large *self, double n)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = get_role_id (self, i % self->n_roles);
      g_autofree char *alias = words_make_title (self->words, self->random, 4);

      metier_pack_writer_add_alias (self->writer, id, alias, NULL);
    }
}

static void
add_technologies (const Large *self, double n)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = get_role_id (self, i % self->n_roles);
      g_autofree char *name = g_strdup_printf ("%s %u", words_choose (self->words, self->random), i);
      g_autofree char *category = words_make_title (self->words, self->random, 3);
      MetierTechnology technology = { .name = name, .category = category, .hot = i % 10 == 0 };

      metier_pack_writer_add_technology (self->writer, id, &technology, &error);
      g_assert_no_error (error);
    }
}

/* As a survey of a few dozen people gives them. */
static void
rate (const Large *self, const char *role, const char *skill, const char *scale, double most)
{
  g_autoptr (GError) error = NULL;
  double value = round (g_rand_double (self->random) * most * 100) / 100;
  MetierRatingRow row
      = { role, skill,     scale,      value, 32, 0.2, MAX (0, value - 0.4), MIN (most, value + 0.4),
          0,    "2026-08", "Incumbent" };

  metier_pack_writer_add_rating (self->writer, &row, &error);
  g_assert_no_error (error);
}

static void
add_ratings (const Large *self, double n_rated)
{
  g_auto (GStrv) skills = g_new0 (char *, LARGE_PACK_N_SKILLS + 1);

  for (guint i = 0; i < LARGE_PACK_N_SKILLS; i++)
    skills[i] = get_skill_id (self, i);
  for (guint i = 0; i < n_rated; i++)
    {
      g_autofree char *role = get_role_id (self, i);

      for (guint j = 0; j < LARGE_PACK_N_SKILLS; j++)
        {
          rate (self, role, skills[j], "demo:relevance", 9);
          rate (self, role, skills[j], "demo:level", 7);
        }
    }
}

/**
 * large_pack_write:
 * @path: file to write
 * @source: id of the source
 * @size: so many times the largest publication
 *
 * Writes roles with their other titles, technologies and ratings on two scales.
 */
void
large_pack_write (const char *path, const char *source, double size)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (Words) words = words_new (random);
  Large self = { pack_fixture_begin (path, source, "2026"), source, random, words,
                 (guint) (LARGE_PACK_N_ROLES * size) };

  add_level_scale (self.writer);
  add_skills (&self);
  add_roles (&self);
  add_aliases (&self, LARGE_PACK_N_ALIASES * size);
  add_technologies (&self, LARGE_PACK_N_TECHNOLOGIES * size);
  add_ratings (&self, LARGE_PACK_N_RATED * size);
  pack_fixture_finish (self.writer);
}

static MetierResource *
make_bookmark (const Words *words, GRand *random, guint i)
{
  static const char *const skills[] = { "ml", "statistics", "programming", "edison:DSDA02", "engineering" };
  g_autofree char *id = g_strdup_printf ("mine:%08x-%04x", g_rand_int (random), i);
  g_autofree char *url = g_strdup_printf ("https://%s.example.org/%s/%u", words_choose (words, random),
                                          words_choose (words, random), i);
  g_autofree char *title = words_make_title (words, random, 7);
  MetierResource *resource = library_fixture_resource (id, url, title);

  resource->bookmark = metier_bookmark_new ();
  resource->bookmark->status = (MetierBookmarkStatus) g_rand_int_range (random, 0, 3);
  resource->bookmark->added = g_rand_int_range (random, 1, G_MAXINT32);
  g_strfreev (resource->bookmark->tags);
  resource->bookmark->tags = g_new0 (char *, 4);
  for (int j = g_rand_int_range (random, 0, 4); j > 0; j--)
    resource->bookmark->tags[j - 1] = g_strdup_printf ("tag-%d", g_rand_int_range (random, 0, 300));
  g_strfreev (resource->skills);
  resource->skills = g_new0 (char *, 2);
  if (g_rand_boolean (random))
    resource->skills[0] = g_strdup (skills[g_rand_int_range (random, 0, G_N_ELEMENTS (skills))]);
  return resource;
}

/**
 * large_pack_fill_shelf:
 * @library: a library
 * @n_bookmarks: how many
 *
 * Puts links on the shelf in one step.
 */
void
large_pack_fill_shelf (MetierLibrary *library, guint n_bookmarks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (Words) words = words_new (random);
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (MetierLibraryStep) step = NULL;

  for (guint i = 0; i < n_bookmarks; i++)
    g_ptr_array_add (bookmarks, make_bookmark (words, random, i));
  step = metier_library_add_bookmarks (library, bookmarks, NULL, &error);
  g_assert_no_error (error);
}
