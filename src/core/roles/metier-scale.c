/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-scale.h"

#include <math.h>

static void
level_free (gpointer data)
{
  MetierScaleLevel *level = data;

  g_free (level->name);
  g_free (level->meaning);
  g_free (level);
}

/**
 * metier_scale_new:
 *
 * Makes an empty interval scale to be filled before it is shared. Its strings are the scale's own and freed
 * with it.
 *
 * Returns: (transfer full): a scale
 */
MetierScale *
metier_scale_new (void)
{
  MetierScale *self = g_atomic_rc_box_new0 (MetierScale);

  self->levels = g_ptr_array_new_with_free_func (level_free);

  return self;
}

/**
 * metier_scale_ref:
 * @self: a scale
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierScale *
metier_scale_ref (const MetierScale *self)
{
  return g_atomic_rc_box_acquire ((MetierScale *)self);
}

static void
clear (gpointer data)
{
  MetierScale *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->meaning);
  g_free (self->unit);
  g_ptr_array_unref (self->levels);
}

/**
 * metier_scale_unref:
 * @self: (transfer full): a scale
 *
 * Drops a reference, from any thread, and frees the scale with the last one.
 */
void
metier_scale_unref (MetierScale *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_scale_add_level:
 * @self: a scale that is not shared yet
 * @value: a place on the scale
 * @name: what the place is called
 * @meaning: (nullable): what it says
 *
 * Names a place on the scale. Levels stay in ascending order, whatever order they are added in.
 */
void
metier_scale_add_level (MetierScale *self, double value, const char *name, const char *meaning)
{
  MetierScaleLevel *level;
  guint place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  level = g_new0 (MetierScaleLevel, 1);
  level->value = value;
  level->name = g_strdup (name);
  level->meaning = g_strdup (meaning);

  for (place = self->levels->len; place > 0; place--)
    {
      const MetierScaleLevel *before = g_ptr_array_index (self->levels, place - 1);

      if (before->value <= value)
        break;
    }

  g_ptr_array_insert (self->levels, (int)place, level);
}

/**
 * metier_scale_get_level:
 * @self: a scale
 * @value: a place on the scale
 *
 * Finds the level that stands exactly at a place.
 *
 * Returns: (nullable) (transfer none): the level, or %NULL when the place has no name
 */
const MetierScaleLevel *
metier_scale_get_level (const MetierScale *self, double value)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->levels->len; i++)
    {
      const MetierScaleLevel *level = g_ptr_array_index (self->levels, i);

      if (level->value == value)
        return level;
    }

  return NULL;
}

/**
 * metier_scale_normalise:
 * @self: a scale
 * @raw: a value on the scale
 *
 * Maps a value to the axis that all scales share: (raw − min) / (max − min) × 100. A membership has
 * no axis, so it has no such value.
 *
 * Returns: 0–100 for what lies on the scale, NaN where there is no number, no axis or no range
 */
double
metier_scale_normalise (const MetierScale *self, double raw)
{
  g_return_val_if_fail (self != NULL, NAN);

  if (self->kind == METIER_SCALE_MEMBERSHIP || !(self->max > self->min) || !isfinite (raw))
    return NAN;

  return (raw - self->min) / (self->max - self->min) * 100.0;
}

static const char *const kind_names[] = {
  [METIER_SCALE_INTERVAL] = "interval",
  [METIER_SCALE_ORDINAL] = "ordinal",
  [METIER_SCALE_SHARE] = "share",
  [METIER_SCALE_MEMBERSHIP] = "membership",
};

/**
 * metier_scale_is_in_percent:
 * @self: a scale
 *
 * Returns: whether its values are written in per cent: shares of people and parts of a sum
 */
gboolean
metier_scale_is_in_percent (const MetierScale *self)
{
  return self->kind == METIER_SCALE_SHARE || self->kind == METIER_SCALE_PART;
}

/**
 * metier_scale_kind_to_string:
 * @kind: a kind of scale
 *
 * Gets the word for a kind in files; it is never translated.
 *
 * Returns: the word, such as `ordinal`
 */
const char *
metier_scale_kind_to_string (MetierScaleKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

/**
 * metier_scale_kind_from_string:
 * @text: any text
 * @kind: (out): return location for the kind; untouched when there is none
 *
 * Finds the kind of scale for a word.
 *
 * Returns: whether @text is one of the words
 */
gboolean
metier_scale_kind_from_string (const char *text, MetierScaleKind *kind)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], text))
        {
          *kind = (MetierScaleKind)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * metier_scale_is_level:
 * @self: a scale
 *
 * Tells whether it is a scale of levels on which people can assess themselves, too: steps from 0 to 4.
 *
 * Returns: whether it is
 */
gboolean
metier_scale_is_level (const MetierScale *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == METIER_SCALE_ORDINAL && self->min == 0.0 && self->max == 4.0;
}
