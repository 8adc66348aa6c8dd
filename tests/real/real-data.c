/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "real-data.h"

#include <math.h>

/**
 * real_data_get_folder:
 *
 * Returns: (nullable): the folder with the publishers' files, which are not part of the project
 */
const char *
real_data_get_folder (void)
{
  return g_getenv ("METIER_REAL_DATA");
}

/**
 * real_data_is_missing:
 *
 * Skips the running test case where there are no publishers' files to hold a pack against.
 *
 * Returns: whether the case has to end
 */
gboolean
real_data_is_missing (void)
{
  const char *folder = real_data_get_folder ();

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return FALSE;
  g_test_skip ("METIER_REAL_DATA does not name a folder with the publishers' files");
  return TRUE;
}

/**
 * real_data_get_number:
 * @text: a cell
 *
 * Returns: its number, NaN where the cell is blank
 */
double
real_data_get_number (const char *text)
{
  char *end = NULL;
  double number;

  if (*text == '\0')
    return NAN;
  number = g_ascii_strtod (text, &end);
  if (*end != '\0')
    real_data_fail ("“%s” is not a number", text);
  return number;
}

/**
 * real_data_get_count:
 * @text: a cell
 *
 * Returns: its whole number, %METIER_RATING_NO_N where the cell is blank
 */
int
real_data_get_count (const char *text)
{
  gint64 count = 0;
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return METIER_RATING_NO_N;
  g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &count, &error);
  g_assert_no_error (error);
  return (int) count;
}

/**
 * real_data_dup_month:
 * @text: a month as `MM/YYYY`
 *
 * Returns: (transfer full): the same as `YYYY-MM`
 */
char *
real_data_dup_month (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strdup_printf ("%s-%s", parts[1], parts[0]);
}

/**
 * real_data_dup_slug:
 * @text: a name
 *
 * Returns: (transfer full): ASCII lower case with every run of other characters turned into one hyphen
 */
char *
real_data_dup_slug (const char *text)
{
  GString *slug = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len == 0 || slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  return g_string_free (slug, FALSE);
}

/**
 * real_data_row:
 * @role: id of a role
 * @skill: id of a skill
 * @scale: id of a scale
 * @value: the cell with the value
 *
 * Returns: what a file without sample sizes, errors, bounds, flags, dates and methods says
 */
MetierRatingRow
real_data_row (const char *role, const char *skill, const char *scale, const char *value)
{
  return (MetierRatingRow){
    .role = role,
    .skill = skill,
    .scale = scale,
    .value = real_data_get_number (value),
    .n = METIER_RATING_NO_N,
    .se = NAN,
    .lo = NAN,
    .hi = NAN,
  };
}

/**
 * real_data_fail:
 * @format: what differs
 * @...: its arguments
 *
 * Fails the running test case and lets it go on, so that all differences are told.
 */
void
real_data_fail (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", message);
  g_test_fail_printf ("%s", message);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * real_data_compare:
 * @what: what the texts are
 * @found: (element-type utf8): texts of a pack, put in order by this
 * @expected: (element-type utf8): texts of the publisher, put in order by this
 *
 * Fails the running test case for every text that only one side has.
 */
void
real_data_compare (const char *what, GPtrArray *found, GPtrArray *expected)
{
  guint f = 0, e = 0;

  g_ptr_array_sort (found, compare_texts);
  g_ptr_array_sort (expected, compare_texts);
  while (f < found->len || e < expected->len)
    {
      const char *left = f < found->len ? g_ptr_array_index (found, f) : NULL;
      const char *right = e < expected->len ? g_ptr_array_index (expected, e) : NULL;
      int order = left == NULL ? 1 : right == NULL ? -1 : g_strcmp0 (left, right);

      if (order < 0)
        real_data_fail ("%s: the publisher does not have “%s”", what, left);
      else if (order > 0)
        real_data_fail ("%s: the pack lacks “%s”", what, right);
      f += order <= 0;
      e += order >= 0;
    }
}

static RealPack *
new_pack (MetierCatalogue *catalogue, const char *source)
{
  RealPack *self = g_new0 (RealPack, 1);
  g_autoptr (GError) error = NULL;

  self->source = g_strdup (source);
  self->catalogue = catalogue;
  g_assert_nonnull (metier_catalogue_get_source (catalogue, source));
  self->roles = metier_catalogue_list_roles (catalogue, source, NULL, &error);
  g_assert_no_error (error);
  self->profiles
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) metier_profile_unref);
  self->expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * real_pack_open_file:
 * @path: a pack that a test has made
 * @source: its id
 *
 * Opens a pack by itself.
 *
 * Returns: (transfer full): the pack
 */
RealPack *
real_pack_open_file (const char *path, const char *source)
{
  MetierCatalogue *catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;

  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);
  return new_pack (catalogue, source);
}

/**
 * real_pack_open:
 * @source: id of a bundled pack
 *
 * Opens the packs as the build has made them.
 *
 * Returns: (transfer full): the pack
 */
RealPack *
real_pack_open (const char *source)
{
  MetierCatalogue *catalogue = metier_catalogue_new ();
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "..", "data", "packs", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  metier_catalogue_add_folder (catalogue, folder, TRUE, problems);
  for (guint i = 0; i < problems->len; i++)
    real_data_fail ("%s", (const char *) g_ptr_array_index (problems, i));

  return new_pack (catalogue, source);
}

void
real_pack_free (RealPack *self)
{
  g_hash_table_unref (self->expected);
  g_hash_table_unref (self->profiles);
  g_ptr_array_unref (self->roles);
  metier_catalogue_free (self->catalogue);
  g_free (self->source);
  g_free (self);
}

/**
 * real_pack_get_profile:
 * @self: a pack
 * @role: id of a role
 *
 * Returns: (nullable) (transfer none): all that the pack says of the role, or %NULL when it has no such role
 */
const MetierProfile *
real_pack_get_profile (RealPack *self, const char *role)
{
  MetierProfile *profile = g_hash_table_lookup (self->profiles, role);
  g_autoptr (GError) error = NULL;

  if (profile != NULL)
    return profile;
  profile = metier_catalogue_load_profile (self->catalogue, role, self->source, &error);
  if (profile == NULL)
    real_data_fail ("%s", error->message);
  else
    g_hash_table_insert (self->profiles, g_strdup (role), profile);
  return profile;
}

static char *
rating_key (const char *role, const char *skill, const char *scale)
{
  return g_strdup_printf ("%s · %s · %s", role, skill, scale);
}

static void
check_number (const char *key, const char *field, double found, double expected)
{
  /* The same double, not one that is near it. */
  if (!(isnan (found) && isnan (expected)) && found != expected)
    real_data_fail ("%s: %s is %.17g, the publisher has %.17g", key, field, found, expected);
}

static void
check_text (const char *key, const char *field, const char *found, const char *expected)
{
  if (expected != NULL && g_strcmp0 (found, expected) != 0)
    real_data_fail ("%s: %s is “%s”, the publisher has “%s”", key, field, found, expected);
}

/**
 * real_pack_expect:
 * @self: a pack
 * @row: what the publisher's file has; a %NULL date or method is one that the file does not give
 *
 * Fails the running test case unless the pack has exactly this rating.
 *
 * Returns: (nullable) (transfer none): the pack's rating
 */
const MetierRating *
real_pack_expect (RealPack *self, const MetierRatingRow *row)
{
  g_autofree char *key = rating_key (row->role, row->skill, row->scale);
  const MetierProfile *profile = real_pack_get_profile (self, row->role);
  const MetierRating *rating
      = profile != NULL ? metier_profile_get_rating (profile, row->skill, row->scale) : NULL;

  if (rating == NULL)
    {
      real_data_fail ("%s: the pack has no such rating", key);
      return NULL;
    }
  check_number (key, "the value", rating->raw, row->value);
  check_number (key, "the number of people", rating->n, row->n);
  check_number (key, "the standard error", rating->se, row->se);
  check_number (key, "the lower bound", rating->lo, row->lo);
  check_number (key, "the upper bound", rating->hi, row->hi);
  check_number (key, "the set of flags", rating->flags, row->flags);
  check_text (key, "the date", rating->date, row->date);
  check_text (key, "the method", rating->method, row->method);
  /* A row without a value says that there is none; the rest of what is not rated has none in the pack either.
   */
  if (!isnan (row->value) && !g_hash_table_add (self->expected, g_steal_pointer (&key)))
    real_data_fail ("%s · %s: the publisher has two values", row->role, row->skill);
  return rating;
}

/**
 * real_pack_expect_nothing_else:
 * @self: a pack
 * @n_ratings: how many ratings the publisher's files have
 *
 * Fails the running test case when the pack has ratings that were not expected one by one.
 */
void
real_pack_expect_nothing_else (RealPack *self, guint n_ratings)
{
  guint n_found = 0;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (self->roles, i);
      const MetierProfile *profile = real_pack_get_profile (self, role->id);

      for (guint j = 0; profile != NULL && j < profile->ratings->len; j++)
        {
          const MetierRating *rating = g_ptr_array_index (profile->ratings, j);
          g_autofree char *key = rating_key (role->id, rating->skill->id, rating->scale->id);

          if (isnan (rating->raw))
            continue;
          n_found++;
          if (!g_hash_table_contains (self->expected, key))
            real_data_fail ("%s: the publisher has no such value", key);
        }
    }
  g_assert_cmpuint (n_found, ==, n_ratings);
  g_assert_cmpuint (g_hash_table_size (self->expected), ==, n_ratings);
}
