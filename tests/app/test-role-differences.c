/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-rail-row.h"
#include "app/roles/metier-role-page-rail.h"

#define LEAD "gdad:data-engineer/lead-data-engineer"

static MetierRoleModel *
load (const char *role)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  MetierRoleModel *model = metier_role_model_load (catalogue, NULL, role, NULL, &error);

  g_assert_no_error (error);
  return model;
}

/* Levels are steps in order: both are named, and neither is taken from the other. */
static void
test_names_both_levels (void)
{
  g_autoptr (MetierRoleModel) model = load (LEAD);
  const MetierRoleDifference *difference;

  g_assert_cmpuint (model->differences->len, ==, 1);
  difference = g_ptr_array_index (model->differences, 0);
  g_assert_cmpstr (difference->levels, ==, "practitioner, not working");
  g_assert_null (difference->delta);
  g_assert_true (difference->more);
}

/* What is no level stays a number with its sign. */
static void
test_keeps_numbers (void)
{
  g_autoptr (MetierRoleModel) model = load ("edison:DSP04");

  g_assert_cmpuint (model->differences->len, >, 0);
  for (guint i = 0; i < model->differences->len; i++)
    {
      const MetierRoleDifference *difference = g_ptr_array_index (model->differences, i);

      g_assert_nonnull (difference->delta);
      g_assert_null (difference->levels);
    }
}

static void
gather_texts (GtkWidget *widget, GString *texts)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (texts, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather_texts (child, texts);
}

static void
test_card_shows_them (void)
{
  g_autoptr (MetierRoleModel) model = load (LEAD);
  g_autoptr (GString) texts = g_string_new (NULL);
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  const MetierRoleDifference *difference = g_ptr_array_index (model->differences, 0);
  g_autofree char *expected = g_strdup_printf ("%s|practitioner, not working|", difference->skill);

  g_assert_true (metier_role_rail_fill_differences (GTK_LIST_BOX (list), model, NULL));
  gather_texts (list, texts);
  g_assert_cmpstr (texts->str, ==, expected);
  g_object_unref (list);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role-differences/names-both-levels", test_names_both_levels);
  g_test_add_func ("/role-differences/keeps-numbers", test_keeps_numbers);
  g_test_add_func ("/role-differences/card-shows-them", test_card_shows_them);

  return g_test_run ();
}
