/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/me/metier-own-role-text.h"

#include <math.h>
#include <string.h>

/* A catalogue without packs knows no skill, so that every name is one of the user's own. */
static GPtrArray *
read_text (const char *text)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;
  MetierOwnRoleDraft *draft = metier_own_role_draft_new (g_strdup (text), NULL);
  GPtrArray *lines = metier_own_role_text_load (catalogue, NULL, draft, NULL, &error);

  g_assert_no_error (error);
  metier_own_role_draft_free (draft);
  return lines;
}

typedef struct {
  const char *text;
  const char *name;
  double weight;
  double level;
} Case;

/* clang-format off */
static const Case cases[] = {
  { "Python, 8, 3", "Python", 8, 3 },
  { "Python\t8\t3", "Python", 8, 3 },
  { "Python, 8", "Python", 8, NAN },
  { "Python", "Python", NAN, NAN },
  { "Requirements, design, 5", "Requirements, design", 5, NAN },
  { "  Python  \r", "Python", NAN, NAN },
  { "• Python", "Python", NAN, NAN },
  { "•Python", "Python", NAN, NAN },
  { "•\u00a0Python", "Python", NAN, NAN },
  { "\u00a0\u00a0▪ Python, 8", "Python", 8, NAN },
  { "- Python", "Python", NAN, NAN },
  { "* Python", "Python", NAN, NAN },
  { "– Python", "Python", NAN, NAN },
  { "1. Python", "Python", NAN, NAN },
  { "12) Python, 8, 3", "Python", 8, 3 },
  { "3D modelling", "3D modelling", NAN, NAN },
  { "3.5 inch disks", "3.5 inch disks", NAN, NAN },
  { "-calculus", "-calculus", NAN, NAN },
  { ".NET", ".NET", NAN, NAN },
  { "C++", "C++", NAN, NAN },
};
/* clang-format on */

static void
assert_number (double found, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat (found, ==, expected);
}

static void
test_line (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) lines = read_text (test->text);
  const MetierOwnRoleLine *line;

  g_assert_cmpuint (lines->len, ==, 1);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->reason, ==, NULL);
  g_assert_cmpstr (line->demand.title, ==, test->name);
  assert_number (line->demand.weight, test->weight);
  assert_number (line->demand.level, test->level);
}

/* Lines of any system, and blank ones or marks alone between them. */
static void
test_lines (void)
{
  g_autoptr (GPtrArray) lines = read_text ("One\r\n\n\t\n•\n - \nTwo\rThree\n");

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((MetierOwnRoleLine *) lines->pdata[2])->demand.title, ==, "Three");
}

static const char *const refused[][2] = {
  { "Python, 11", "from 0 to 10" },
  { "Python, 8, 5", "from 0 to 4" },
  { "Python, -1", "from 0 to 10" },
  { "Python\nPython, 3", "already" },
};

static void
test_refused (gconstpointer data)
{
  const char *const *test = data;
  g_autoptr (GPtrArray) lines = read_text (test[0]);
  const MetierOwnRoleLine *last = g_ptr_array_index (lines, lines->len - 1);

  g_assert_nonnull (last->reason);
  g_assert_nonnull (strstr (last->reason, test[1]));
}

/* Nothing is left out in silence. */
static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;
  const MetierOwnRoleLine *last;

  for (guint i = 0; i < METIER_OWN_DEMANDS_MAX + 10; i++)
    g_string_append_printf (text, "\nSkill %u\n", i);
  lines = read_text (text->str);
  g_assert_cmpuint (lines->len, ==, METIER_OWN_DEMANDS_MAX + 1);
  last = g_ptr_array_index (lines, METIER_OWN_DEMANDS_MAX);
  g_assert_cmpstr (last->text, ==, "Skill 500");
  g_assert_nonnull (strstr (last->reason, "500"));
  g_assert_null (((MetierOwnRoleLine *) lines->pdata[METIER_OWN_DEMANDS_MAX - 1])->reason);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own-role-text/line/%u", i);

      g_test_add_data_func (path, &cases[i], test_line);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own-role-text/refused/%u", i);

      g_test_add_data_func (path, refused[i], test_refused);
    }
  g_test_add_func ("/own-role-text/lines", test_lines);
  g_test_add_func ("/own-role-text/too-many", test_too_many);

  return g_test_run ();
}
