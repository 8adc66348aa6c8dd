/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "app/shelf/metier-resource-item.h"
#include "app/shelf/metier-shelf-model.h"
#include "app/shelf/metier-shelf-words.h"
#include "app/state/metier-me-state.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

#define TARGET "edison:DSP07"
#define OTHER "edison:DSP04"

/* What the shelf shows of the bundled packs to somebody with a library of their own. */
typedef struct {
  MetierCatalogue *catalogue;
  MetierLibrary *library;
  MetierShelfRequest *request;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "library.db", NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  fixture->library = metier_library_open (path, &error);
  g_assert_no_error (error);
  fixture->request = g_new0 (MetierShelfRequest, 1);
  fixture->request->chosen[METIER_SHELF_PLACE] = g_strdup (METIER_SHELF_PLACE_ALL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_shelf_request_free (fixture->request);
  metier_library_free (fixture->library);
  metier_catalogue_free (fixture->catalogue);
}

static void
set_target (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierTarget) target = metier_target_new (TARGET, "Application Engineer", "edison");

  metier_library_set_target (fixture->library, 0, target, &error);
  g_assert_no_error (error);
}

static void
assess (Fixture *fixture, const char *skill, guint level)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSelfRating) rating = metier_self_rating_new (skill, skill, level);

  metier_library_add_level (fixture->library, rating, &error);
  g_assert_no_error (error);
}

static MetierShelfModel *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MetierMeState *state = metier_me_state_load (fixture->catalogue, fixture->library, NULL, NULL, &error);
  MetierShelfModel *model;

  g_assert_no_error (error);
  g_clear_pointer (&fixture->request->gaps, g_hash_table_unref);
  fixture->request->gaps = metier_shelf_gaps_new (state);
  metier_me_state_free (state);
  model = metier_shelf_model_load (fixture->catalogue, fixture->library, fixture->request, NULL, &error);
  g_assert_no_error (error);
  return model;
}

static MetierResourceItem *
find_item (const MetierShelfModel *model, const char *skill)
{
  GListModel *items = G_LIST_MODEL (model->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MetierResourceItem) item = g_list_model_get_item (items, i);
      const MetierResource *resource = metier_resource_item_get_resource (item);

      if (g_str_equal (resource->skills[0], skill) && resource->skills[1] == NULL)
        return item;
    }

  g_assert_not_reached ();
}

/* The number is the weight of the target times the levels that are missing. */
static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierShelfModel) model = NULL;
  const MetierShelfGap *widest;
  g_autofree char *words = NULL;

  set_target (fixture);
  assess (fixture, "engineering", 1);
  assess (fixture, "programming", 3);
  model = load (fixture);

  g_assert_cmpstr (metier_resource_item_get_skill (find_item (model, "engineering")), ==, "Engineering");
  g_assert_cmpfloat (metier_resource_item_get_score (find_item (model, "engineering")), ==, 18);
  g_assert_cmpfloat (metier_resource_item_get_score (find_item (model, "programming")), ==, 0);
  g_assert_true (isnan (metier_resource_item_get_score (find_item (model, "statistics"))));
  widest = metier_shelf_gaps_find_widest (fixture->request->gaps);
  g_assert_cmpstr (widest->title, ==, "Engineering");

  g_free (fixture->request->chosen[METIER_SHELF_PLACE]);
  fixture->request->chosen[METIER_SHELF_PLACE] = g_strdup (METIER_SHELF_PLACE_MINE);
  words = metier_shelf_describe (model, fixture->request);
  g_assert_nonnull (strstr (words, "close your widest gap, <b>Engineering</b>."));
}

/* A line of a list about one skill names that skill and what it is worth, whatever comes first for the
 * resource or is worth more. */
static void
check_about (Fixture *fixture, const char *core, const char *title, double score)
{
  g_autoptr (MetierShelfModel) model = NULL;
  GListModel *items;
  guint n_others = 0;

  g_free (fixture->request->chosen[METIER_SHELF_SKILL]);
  fixture->request->chosen[METIER_SHELF_SKILL] = g_strdup (core);
  model = load (fixture);
  items = G_LIST_MODEL (model->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MetierResourceItem) item = g_list_model_get_item (items, i);

      g_assert_cmpstr (metier_resource_item_get_skill (item), ==, title);
      if (isnan (score))
        g_assert_true (isnan (metier_resource_item_get_score (item)));
      else
        g_assert_cmpfloat (metier_resource_item_get_score (item), ==, score);
      n_others += !g_str_equal (metier_resource_item_get_resource (item)->skills[0], core);
    }
  g_assert_cmpuint (n_others, >, 0);
}

static void
test_about_one_skill (Fixture *fixture, gconstpointer data)
{
  check_about (fixture, "engineering", "Engineering", NAN);

  set_target (fixture);
  assess (fixture, "engineering", 2);
  assess (fixture, "programming", 0);
  check_about (fixture, "engineering", "Engineering", 9);
  check_about (fixture, "modeling", "Modeling", NAN);
}

/* Without a target there is no number, and sorting by weight keeps the order and says why. */
static void
test_no_target (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierShelfModel) model = load (fixture);
  g_autoptr (MetierShelfModel) sorted = NULL;
  g_autofree char *words = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model->items));

  fixture->request->by_weight = TRUE;
  sorted = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sorted->items)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MetierResourceItem) ours = g_list_model_get_item (G_LIST_MODEL (model->items), i);
      g_autoptr (MetierResourceItem) theirs = g_list_model_get_item (G_LIST_MODEL (sorted->items), i);

      g_assert_true (isnan (metier_resource_item_get_score (ours)));
      g_assert_cmpstr (metier_resource_item_get_resource (ours)->id, ==,
                       metier_resource_item_get_resource (theirs)->id);
    }
  words = metier_shelf_describe (sorted, fixture->request);
  g_assert_nonnull (strstr (words, "Choose a target"));
}

/* Targets come first, then what is offered, and the chosen role is there however it was found. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  static const char *const roles[] = { OTHER, TARGET, "nobody:knows", NULL };
  static const char *const expected[] = { TARGET, OTHER, "kaggle:data-engineer" };
  g_autoptr (MetierShelfModel) model = NULL;

  set_target (fixture);
  fixture->request->roles = g_strdupv ((char **) roles);
  fixture->request->chosen[METIER_SHELF_ROLE] = g_strdup ("kaggle:data-engineer");
  model = load (fixture);

  g_assert_cmpuint (model->roles->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (model->n_targets, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const MetierShelfRole *role = g_ptr_array_index (model->roles, i);

      g_assert_cmpstr (role->id, ==, expected[i]);
      g_assert_cmpuint (metier_shelf_model_count (model, METIER_SHELF_ROLE, role->id), >, 0);
    }
  g_assert_cmpstr (((MetierShelfRole *) g_ptr_array_index (model->roles, 1))->title, ==, "Data Scientist");
  g_assert_cmpuint (metier_shelf_model_count (model, METIER_SHELF_ROLE, "kaggle:data-engineer"), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (model->items)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/shelf-model/gaps", Fixture, NULL, set_up, test_gaps, tear_down);
  g_test_add ("/shelf-model/about-one-skill", Fixture, NULL, set_up, test_about_one_skill, tear_down);
  g_test_add ("/shelf-model/no-target", Fixture, NULL, set_up, test_no_target, tear_down);
  g_test_add ("/shelf-model/roles", Fixture, NULL, set_up, test_roles, tear_down);

  return g_test_run ();
}
