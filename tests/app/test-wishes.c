/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-wishes.h"

#include "core/values/metier-error.h"

typedef struct {
  const char *name;
  const char *option; /* (nullable): with @value */
  const char *value;
  const char *argument; /* (nullable): what is no option */
  const char *compare;  /* (nullable): what is compared, joined by bars */
  gboolean refused;
} Case;

static const Case cases[] = {
  { "none", NULL, NULL, NULL, NULL, FALSE },
  { "role", "role", "edison:DSP04", NULL, NULL, FALSE },
  { "skill", "skill", "statistics", NULL, NULL, FALSE },
  { "two", "compare", "a,b", NULL, "a|b", FALSE },
  { "spaces", "compare", " a , b ", NULL, "a|b", FALSE },
  { "one", "compare", "a", NULL, "a", FALSE },
  { "six", "compare", "a,b,c,d,e,f", NULL, "a|b|c|d|e|f", FALSE },
  { "seven", "compare", "a,b,c,d,e,f,g", NULL, NULL, TRUE },
  { "twice", "compare", "a,b,a", NULL, NULL, TRUE },
  { "twice-but-for-spaces", "compare", "a, a", NULL, NULL, TRUE },
  { "blank-between", "compare", "a,,b", NULL, NULL, TRUE },
  { "blank-after", "compare", "a,b,", NULL, NULL, TRUE },
  { "comma", "compare", ",", NULL, NULL, TRUE },
  { "nothing", "compare", "", NULL, NULL, TRUE },
  { "blank-role", "role", "  ", NULL, NULL, TRUE },
  { "blank-skill", "skill", "", NULL, NULL, TRUE },
  { "argument", NULL, NULL, "edison:DSP04", NULL, TRUE },
};

static void
test_read (gconstpointer data)
{
  const Case *wanted = data;
  const char *const arguments[] = { "metier", wanted->argument, NULL };
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_auto (MetierWishes) wishes = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean read;

  if (wanted->option != NULL)
    g_variant_dict_insert (options, wanted->option, "s", wanted->value);
  read = metier_wishes_read (&wishes, options, arguments, &error);

  g_assert_true (read != wanted->refused);
  if (wanted->refused)
    {
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "."));
      return;
    }

  g_assert_no_error (error);
  g_assert_true (metier_wishes_are_none (&wishes) == (wanted->option == NULL));
  if (wanted->compare != NULL)
    {
      g_autofree char *joined = g_strjoinv ("|", wishes.compare);

      g_assert_cmpstr (joined, ==, wanted->compare);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/wishes/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_read);
    }

  return g_test_run ();
}
