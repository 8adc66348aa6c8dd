/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   bench-together [FOLDER]
 *
 * Prints how long the window waits for each kind of page while large sources are open together: the packs of
 * FOLDER beside the bundled ones. Without FOLDER they are made up: one as large as the largest survey of
 * roles and one as large as the largest classification. The first answer of a kind may read what later ones
 * find in memory, so it stands apart.
 */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "app/compare/metier-compare-model.h"
#include "app/roles/metier-overview-model.h"
#include "app/roles/metier-role-model.h"
#include "app/roles/metier-skill-model.h"
#include "bench.h"
#include "large-pack.h"
#include "words.h"

#define N_PAGES 60
#define N_QUERIES 2000
#define N_COMPARED 6
#define N_HITS 20

/* What is asked, and about what. */
typedef struct {
  MetierCatalogue *catalogue;
  MetierLibrary *library;
  const MetierSource *source;
  GPtrArray *roles;  /* (element-type MetierRole) */
  GPtrArray *skills; /* (element-type MetierSkill) */
} Bench;

/* One after the other, from all over the source. */
static gpointer
pick (const GPtrArray *things, guint i)
{
  return g_ptr_array_index (things, i * MAX (1, things->len / N_PAGES) % things->len);
}

static void
list_roles (Bench *self, guint i)
{
  MetierRolesRequest *request = metier_roles_request_new (self->source->id, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRolesModel) model
      = metier_roles_model_load (self->catalogue, self->library, request, NULL, &error);

  g_assert_no_error (error);
  metier_roles_request_free (request);
}

static void
show_overview (Bench *self, guint i)
{
  MetierRolesRequest *request = metier_roles_request_new (self->source->id, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRolesModel) model
      = metier_roles_model_load (self->catalogue, self->library, request, NULL, &error);
  g_autoptr (MetierOverviewModel) overview = NULL;

  g_assert_no_error (error);
  metier_roles_request_free (request);
  /* A source need not have core values. */
  if (model->scored->len > 0)
    overview = metier_overview_model_new (model, METIER_OVERVIEW_BY_TOTAL, model->levels, FALSE, &error);
  g_assert_no_error (error);
}

static void
open_role (Bench *self, guint i)
{
  const MetierRole *role = pick (self->roles, i);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierRoleModel) model
      = metier_role_model_load (self->catalogue, self->library, role->id, NULL, &error);

  g_assert_no_error (error);
}

static void
open_skill (Bench *self, guint i)
{
  const MetierSkill *skill = pick (self->skills, i);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSkillModel) model
      = metier_skill_model_load (self->catalogue, self->library, skill->id, NULL, &error);

  g_assert_no_error (error);
}

/* Over all their skills, as a heat map has them. */
static void
compare (Bench *self, guint i)
{
  g_autoptr (MetierCompareSet) set = metier_compare_set_new ();
  g_autoptr (MetierCompareModel) model = NULL;
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  MetierCompareRequest *request;

  for (guint j = 0; j < N_COMPARED; j++)
    metier_compare_set_add (set, ((const MetierRole *) pick (self->roles, i + j))->id);
  request = metier_compare_request_new (set);
  model = metier_compare_model_load (self->catalogue, self->library, request, NULL, &error);
  g_assert_no_error (error);
  comparison = metier_compare_model_compare (model, METIER_COMPARE_SECTION_ALL, METIER_SORT_DIFFERENCE);
  metier_compare_request_free (request);
}

static void
rank_similar (Bench *self, guint i)
{
  const MetierRole *role = pick (self->roles, i);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierMatrix) matrix
      = metier_catalogue_load_matrix (self->catalogue, self->source->id, NULL, &error);
  g_autoptr (GPtrArray) similar = NULL;

  g_assert_no_error (error);
  similar = metier_similarity_rank (matrix, role->id, 5);
}

/* In the order of a person's way through the window. */
static const struct {
  const char *name;
  void (*ask) (Bench *self, guint i);
} questions[] = {
  { "role page", open_role },      { "similar roles", rank_similar }, { "comparison of six", compare },
  { "list of roles", list_roles }, { "overview", show_overview },     { "skill page", open_skill },
};

static void
measure_source (Bench *self)
{
  for (gsize question = 0; question < G_N_ELEMENTS (questions); question++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", self->source->id, questions[question].name);
      double times[N_PAGES];

      for (guint i = 0; i < N_PAGES; i++)
        {
          double start = bench_get_time ();

          questions[question].ask (self, i);
          times[i] = bench_get_time () - start;
        }
      bench_print_times (name, times, N_PAGES);
    }
}

static void
measure_searches (MetierCatalogue *catalogue)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (Words) words = words_new (random);
  g_autofree double *times = g_new (double, N_QUERIES);

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = words_make_query (words, random);
      double start = bench_get_time ();

      metier_search_results_free (metier_catalogue_search (catalogue, query, N_HITS, NULL, NULL));
      times[i] = bench_get_time () - start;
    }
  bench_print_times ("search", times, N_QUERIES);
}

/* With a catalogue of its own to know what there is, so that the one that is measured has read nothing. */
static void
measure (const char *folder, const char *library_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) known = metier_catalogue_new ();
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (MetierLibrary) library = metier_library_open (library_path, &error);
  g_autoptr (GPtrArray) sources = NULL;

  g_assert_no_error (error);
  metier_catalogue_add_folder (known, folder, FALSE, NULL);
  metier_catalogue_add_folder (catalogue, folder, FALSE, NULL);
  sources = metier_catalogue_list_sources (known);
  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (known, source->id, NULL, &error);
      g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (known, source->id, &error);
      Bench bench = { catalogue, library, source, roles, skills };

      g_assert_no_error (error);
      g_print ("%s: %u roles, %u skills\n", source->title, roles->len, skills->len);
      measure_source (&bench);
    }
  measure_searches (catalogue);
  g_print ("memory of both catalogues: %.0f MB\n", bench_get_memory ());
}

int
main (int argc, char **argv)
{
  g_autofree char *scratch = g_dir_make_tmp ("metier-bench-XXXXXX", NULL);
  g_autofree char *library = g_build_filename (scratch, "library.db", NULL);
  g_autofree char *survey = g_build_filename (scratch, "survey.pack", NULL);
  g_autofree char *classification = g_build_filename (scratch, "classification.pack", NULL);

  if (argc < 2)
    {
      large_pack_write (survey, "survey", 1);
      large_pack_write_classification (classification, "classification", 1);
    }
  measure (argc < 2 ? scratch : argv[1], library);

  g_unlink (survey);
  g_unlink (classification);
  g_unlink (library);
  g_rmdir (scratch);
  return EXIT_SUCCESS;
}
