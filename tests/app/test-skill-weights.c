/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/roles/metier-skill-page-weights.h"
#include "fixture.h"

/* A skill of which one source says how much its roles ask of it. */
typedef struct {
  MetierSkillModel model;
  MetierSkillWeights weights;
  GtkWidget *box;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->weights.source = fixture_source_new ("demo", NULL);
  fixture->weights.ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_rating_free);
  fixture->model.skill = fixture_skill_new (fixture->weights.source, "demo:skill", METIER_CORE_SKILL_NONE);
  fixture->model.weights = g_ptr_array_new ();
  g_ptr_array_add (fixture->model.weights, &fixture->weights);
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->box);
  g_ptr_array_unref (fixture->weights.ratings);
  g_ptr_array_unref (fixture->model.weights);
  metier_scale_unref (fixture->weights.scale);
  metier_source_unref (fixture->weights.source);
  metier_skill_unref (fixture->model.skill);
}

static void
add_role (Fixture *fixture, double value)
{
  MetierRoleRating *weight = g_new (MetierRoleRating, 1);

  weight->role = metier_role_new ();
  weight->role->id = g_strdup ("demo:role");
  weight->role->title = g_strdup ("Role");
  weight->role->source = metier_source_ref (fixture->weights.source);
  weight->rating = metier_rating_new (fixture->model.skill, fixture->weights.scale);
  weight->rating->raw = value;
  g_ptr_array_add (fixture->weights.ratings, weight);
  fixture->weights.n_roles++;
}

static void
fill (Fixture *fixture)
{
  static const MetierContext context = { NULL };

  metier_skill_weights_fill (GTK_BOX (fixture->box), &fixture->model, &context);
}

/* What part of each bar is filled: a bar of blocks fills each as a whole. */
static void
gather_bars (GtkWidget *widget, GString *bars)
{
  if (GTK_IS_LEVEL_BAR (widget))
    {
      GtkLevelBar *bar = GTK_LEVEL_BAR (widget);

      g_assert_cmpint (gtk_level_bar_get_mode (bar), ==, GTK_LEVEL_BAR_MODE_CONTINUOUS);
      g_string_append_printf (bars, "%g ", gtk_level_bar_get_value (bar) / gtk_level_bar_get_max_value (bar));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather_bars (child, bars);
}

static void
assert_bars (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) bars = g_string_new (NULL);

  gather_bars (fixture->box, bars);
  g_assert_cmpstr (bars->str, ==, expected);
}

/* A mean between two steps must not look like the higher one. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  fixture->weights.scale = fixture_scale_new_level ();
  add_role (fixture, 4);
  add_role (fixture, 3.5);
  add_role (fixture, 0);
  fill (fixture);
  assert_bars (fixture, "1 1 1 1 1 1 1 0.5 0 0 0 0 ");
}

static void
test_length (Fixture *fixture, gconstpointer data)
{
  fixture->weights.scale = fixture_scale_new_importance ();
  add_role (fixture, 4);
  fill (fixture);
  assert_bars (fixture, "0.75 ");
}

/* As a pack may say: a block for each would never end. */
static void
test_many_steps (Fixture *fixture, gconstpointer data)
{
  fixture->weights.scale = fixture_scale_new_level ();
  fixture->weights.scale->max = 4000;
  add_role (fixture, 1000);
  fill (fixture);
  assert_bars (fixture, "0.25 ");
}

static guint
count_labels (GtkWidget *widget, const char *text)
{
  guint n = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

static void
test_tie (Fixture *fixture, gconstpointer data)
{
  fixture->weights.scale = fixture_scale_new_level ();
  add_role (fixture, 4);
  add_role (fixture, 3);
  fixture->weights.n_tied = 5;
  fixture->weights.n_roles = 9;
  fill (fixture);
  g_assert_cmpuint (count_labels (fixture->box, "5 more roles with practitioner"), ==, 1);

  fixture->weights.n_tied = 0;
  fill (fixture);
  g_assert_cmpuint (count_labels (fixture->box, "0 more roles with practitioner"), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/skill-weights/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/skill-weights/length", Fixture, NULL, set_up, test_length, tear_down);
  g_test_add ("/skill-weights/many-steps", Fixture, NULL, set_up, test_many_steps, tear_down);
  g_test_add ("/skill-weights/tie", Fixture, NULL, set_up, test_tie, tear_down);

  return g_test_run ();
}
