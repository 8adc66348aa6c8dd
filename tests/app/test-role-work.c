/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-work.h"

#include <math.h>

#include "app/parts/metier-rail-row.h"

#define LONG                                                                                                 \
  "Mixes and bakes ingredients to produce breads, rolls, cookies, cakes, pies, pastries and other baked "    \
  "goods for those who come early."

static MetierProfile *
make_profile (const char *summary, const char *education, guint n_tasks)
{
  MetierProfile *profile = metier_profile_new ();

  profile->role = metier_role_new ();
  profile->role->summary = g_strdup (summary);
  profile->preparation = metier_preparation_new ();
  profile->preparation->name = g_strdup ("Zone <2> & more");
  profile->preparation->education = g_strdup (education);
  for (guint i = 0; i < n_tasks; i++)
    metier_profile_add_task (profile, i == 0 ? "Bake." : "Sweep.", NULL, (double) NAN);
  return profile;
}

static void
gather_texts (GtkWidget *widget, GString *texts)
{
  if (METIER_IS_RAIL_ROW (widget) || ADW_IS_EXPANDER_ROW (widget))
    g_string_append_c (texts, '/');
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_string_append_printf (texts, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather_texts (child, texts);
}

static void
assert_texts (GtkListBox *list, const char *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  gather_texts (GTK_WIDGET (list), texts);
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
unfold (GtkListBox *list, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* What is folded is made once, when it is unfolded; another role's rows take the place of these. */
static void
test_folded (void)
{
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr (MetierProfile) baker = make_profile (LONG, "A diploma.", 2);
  g_autoptr (MetierProfile) miller = make_profile ("Mills.", NULL, 1);

  g_assert_true (metier_role_work_fill (list, baker));
  assert_texts (list, "/Description|/Zone <2> & more|/2 tasks|");
  unfold (list, 0);
  unfold (list, 1);
  unfold (list, 2);
  assert_texts (list,
                "/Description|/" LONG "|/Zone <2> & more|/Education|A diploma.|/2 tasks|/Bake.|/Sweep.|");

  /* A step of which only the name is known has nothing to unfold. */
  g_assert_true (metier_role_work_fill (list, miller));
  assert_texts (list, "/Zone <2> & more|/1 task|");
  g_assert_true (METIER_IS_RAIL_ROW (gtk_list_box_get_row_at_index (list, 0)));
  g_object_unref (list);
}

static void
test_nothing (void)
{
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr (MetierProfile) profile = make_profile ("Mills.", NULL, 0);

  g_clear_pointer (&profile->preparation, metier_preparation_unref);
  g_assert_false (metier_role_work_fill (list, profile));
  assert_texts (list, "");
  g_object_unref (list);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/role-work/folded", test_folded);
  g_test_add_func ("/role-work/nothing", test_nothing);

  return g_test_run ();
}
