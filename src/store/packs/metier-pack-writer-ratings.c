/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/packs/metier-pack-writer-private.h"

#define ALL_FLAGS (METIER_RATING_SUPPRESSED | METIER_RATING_NOT_RELEVANT)

static gboolean
refuse (const MetierRatingRow *rating, const char *reason, GError **error)
{
  /* Translators: ids of a role, a skill and a scale, then what is wrong with the rating */
  return metier_pack_writer_refuse (error, _ ("The rating of “%s” on “%s” by “%s” is wrong: %s"),
                                    rating->role, rating->skill, rating->scale, reason);
}

static gboolean
lies_on (const MetierScale *scale, double value)
{
  return isnan (value) || (value >= scale->min && value <= scale->max);
}

static gboolean
check_numbers (const MetierRatingRow *rating, const MetierScale *scale, GError **error)
{
  if (!lies_on (scale, rating->value) || !lies_on (scale, rating->lo) || !lies_on (scale, rating->hi))
    return refuse (rating, _ ("a value or a bound lies outside the scale."), error);

  if (rating->lo > rating->hi)
    return refuse (rating, _ ("its lower bound is above its upper bound."), error);

  if (rating->se < 0 || rating->se > METIER_SCALE_MOST)
    return refuse (rating, _ ("its standard error is below zero or beyond any scale."), error);

  if (rating->n < 0 && rating->n != METIER_RATING_NO_N)
    return refuse (rating, _ ("its number of people is below zero."), error);

  if ((rating->flags & ~(guint) ALL_FLAGS) != 0)
    return refuse (rating, _ ("it has an unknown flag."), error);

  return TRUE;
}

/* Whether two digits stand at @text that are a number from 1 to @max. */
static gboolean
is_part (const char *text, int max)
{
  int number
      = g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : 0;

  return number >= 1 && number <= max;
}

static gboolean
is_date (const char *date)
{
  gsize length = date == NULL ? 0 : strlen (date);

  if (date == NULL)
    return TRUE;

  for (gsize i = 0; i < 4; i++)
    {
      if (!g_ascii_isdigit (date[i]))
        return FALSE;
    }

  return (length == 4 || length == 7 || length == 10)
         && (length < 7 || (date[4] == '-' && is_part (date + 5, 12)))
         && (length < 10 || (date[7] == '-' && is_part (date + 8, 31)));
}

static gboolean
check_words (const MetierRatingRow *rating, GError **error)
{
  if (!is_date (rating->date))
    return refuse (rating, _ ("its date is not of the form YYYY, YYYY-MM or YYYY-MM-DD."), error);

  return metier_pack_writer_check_optional (rating->role, "method", rating->method, error);
}

static void
bind_numbers (MetierStatement *statement, const MetierRatingRow *rating)
{
  metier_statement_bind_double (statement, 4, rating->value);
  if (rating->n != METIER_RATING_NO_N)
    metier_statement_bind_int (statement, 5, rating->n);
  metier_statement_bind_double (statement, 6, rating->se);
  metier_statement_bind_double (statement, 7, rating->lo);
  metier_statement_bind_double (statement, 8, rating->hi);
  metier_statement_bind_int (statement, 9, rating->flags);
}

static gboolean
insert_rating (MetierPackWriter *self, const MetierRatingRow *rating, guint role, guint scale, guint skill,
               GError **error)
{
  MetierStatement *statement = metier_pack_writer_get_row (
      self, METIER_PACK_ROW_RATING,
      "INSERT INTO rating VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, role);
  metier_statement_bind_int (statement, 2, scale);
  metier_statement_bind_int (statement, 3, skill);
  bind_numbers (statement, rating);
  metier_statement_bind_text (statement, 10, rating->date);
  metier_statement_bind_text (statement, 11, rating->method);
  return metier_statement_run (statement, error);
}

/**
 * metier_pack_writer_add_rating:
 * @self: a writer
 * @rating: one answer; its role, skill and scale were added before
 * @error: return location; %METIER_ERROR_INVALID when a number does not fit the scale or the same role,
 *   skill and scale were rated before
 *
 * Adds a rating, with all numbers as the source publishes them.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_rating (MetierPackWriter *self, const MetierRatingRow *rating, GError **error)
{
  g_autoptr (GError) reason = NULL;
  guint role, skill, scale;

  g_return_val_if_fail (self != NULL && rating != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, rating->role, &role, error)
      || !metier_pack_writer_look_up (self->skills, rating->skill, &skill, error)
      || !metier_pack_writer_look_up (self->scale_numbers, rating->scale, &scale, error)
      || !check_numbers (rating, g_ptr_array_index (self->scales, scale - 1), error)
      || !check_words (rating, error))
    return FALSE;

  if (insert_rating (self, rating, role, scale, skill, &reason))
    return TRUE;

  if (g_error_matches (reason, METIER_ERROR, METIER_ERROR_INVALID))
    return refuse (rating, _ ("it is there twice."), error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
