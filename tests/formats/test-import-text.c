/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/import/metier-import-text.h"

#include <string.h>

typedef struct {
  const char *name;
  char *(*make) (const char *text);
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "clean/empty", metier_import_text_clean, " \t\n", "" },
  { "clean/line", metier_import_text_clean, " two\r\n\tlines\302\240here ", "two lines here" },
  { "clean/unseen", metier_import_text_clean, "a\033[1mb\302\205c", "a [1mb c" },
  { "capitalise/empty", metier_import_text_capitalise, "", "" },
  { "capitalise/word", metier_import_text_capitalise, "élan vital", "Élan vital" },
  { "capitalise/inside", metier_import_text_capitalise, "iOS developer", "iOS developer" },
  { "capitalise/letter", metier_import_text_capitalise, "a", "A" },
  { "title/dash", metier_import_text_title, "head of data - user and the web",
    "Head of Data – User and the Web" },
  { "title/first", metier_import_text_title, "the baker", "The Baker" },
  { "slug/name", metier_import_text_slug, "Data, modelling (cleansing)", "data-modelling-cleansing-" },
  { "slug/letters", metier_import_text_slug, "Çok é", "-ok-" },
  { "summarise/short", metier_import_text_summarise, "One.\nTwo ", "One. Two" },
  { "summarise/nothing", metier_import_text_summarise, " \n", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *given = data;
  g_autofree char *made = given->make (given->text);

  g_assert_cmpstr (made, ==, given->expected);
}

/* Whole sentences as far as they fit, else whole words, else letters; never half of one. */
static void
test_long (void)
{
  g_autofree char *words = g_strnfill (400, 'x');
  g_autofree char *sentences = NULL;
  g_autofree char *line = NULL;
  g_autofree char *letters = NULL;
  g_autoptr (GString) wide = g_string_new (NULL);

  sentences = g_strconcat ("First. Second one! ", words, NULL);
  line = metier_import_text_summarise (sentences);
  g_assert_cmpstr (line, ==, "First. Second one!");
  g_free (sentences);
  sentences = g_strconcat ("no sentence at all ", words, NULL);
  letters = metier_import_text_summarise (sentences);
  g_assert_cmpstr (letters, ==, "no sentence at all…");
  for (guint i = 0; i < 400; i++)
    g_string_append (wide, "ü");
  g_free (letters);
  letters = metier_import_text_summarise (wide->str);
  g_assert_true (g_utf8_validate (letters, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (letters, -1), ==, 321);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/import-text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/formats/import-text/summarise/long", test_long);

  return g_test_run ();
}
