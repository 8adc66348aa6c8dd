/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources-fixture.h"

/* Files that do not say which edition they are can be told, and need not. */

#define FRAMEWORK                                                                                            \
  "role_family,role,role_level,skill,skill_level,skill_level_num,role_type\n"                                \
  "Data,Data analyst,Data analyst,Data modelling,Working,2,\n"
#define OCCUPATIONS                                                                                          \
  "conceptType,conceptUri,iscoGroup,preferredLabel,description,code\n"                                       \
  "Occupation,http://data.europa.eu/esco/occupation/o1,7512,village baker,,7512.1\n"
#define REFUSED "“foo” is no edition of ESCO; editions are called like 1.2.0."

static GtkWidget *
import (SourcesFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = sources_fixture_write (fixture, name, text);
  GtkWidget *dialog = sources_import (sources_open (fixture), path);

  sources_wait_for (dialog, GTK_TYPE_LABEL, "undated");
  return dialog;
}

static void
say (GtkWidget *dialog, const char *edition)
{
  sources_fill_in (dialog, "Edition", edition);
  g_assert_true (gtk_widget_get_sensitive (sources_find (dialog, GTK_TYPE_BUTTON, "_Continue")));
  sources_click (dialog, "_Continue");
}

static void
test_told (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import (fixture, "levels.csv", FRAMEWORK);

  gtk_widget_activate_action (dialog, "import.say-edition", NULL);
  say (dialog, " ");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "undated");
  gtk_widget_activate_action (dialog, "import.say-edition", NULL);
  say (dialog, " May 2026 ");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "May 2026");
  sources_click (dialog, "_Update");
  sources_wait_for_no_import ();
}

/* Whoever was told that there is no such edition can say another, or none, and is not told again. */
static void
test_refused (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import (fixture, "occupations_en.csv", OCCUPATIONS);

  gtk_widget_activate_action (dialog, "import.say-edition", NULL);
  say (dialog, "foo");
  sources_wait_for (dialog, GTK_TYPE_LABEL, REFUSED);
  say (dialog, "");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "undated");
  sources_click (dialog, "_Back");
  g_assert_null (sources_find (dialog, GTK_TYPE_LABEL, REFUSED));
  say (dialog, "1.2.0");
  sources_wait_for (dialog, GTK_TYPE_LABEL, "1.2.0");
  sources_click (dialog, "_Back");
  sources_click (dialog, "_Cancel");
  sources_wait_for_no_import ();
}

/* What is on its way to its place is not read anew. */
static void
test_too_late (SourcesFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = import (fixture, "levels.csv", FRAMEWORK);

  sources_click (dialog, "_Update");
  gtk_widget_activate_action (dialog, "import.say-edition", NULL);
  g_assert_null (sources_find (dialog, ADW_TYPE_ENTRY_ROW, "Edition"));
  sources_wait_for_no_import ();
  g_assert_cmpuint (sources_fixture_count_packs (fixture), ==, 1);
}

static void
add (const char *path, void (*test) (SourcesFixture *, gconstpointer))
{
  g_test_add (path, SourcesFixture, NULL, sources_fixture_set_up, test, sources_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/source-edition/told", test_told);
  add ("/source-edition/refused", test_refused);
  add ("/source-edition/too-late", test_too_late);

  return g_test_run ();
}
