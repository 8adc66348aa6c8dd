/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-compare-set.h"

/**
 * MetierCompareSet:
 *
 * The roles chosen for comparison, in the order in which they were chosen, and whether the baseline is held
 * against them. The baseline joins by itself and does not count among the roles.
 */
struct _MetierCompareSet {
  GObject parent_instance;

  GPtrArray *roles; /* (element-type utf8): ids, with a %NULL after the last */
  GStrv baselines;  /* ids of the baselines of what is compared, which do not count */
  gboolean with_baseline;
  GSettings *settings; /* (nullable) (owned) */
};

enum { SIGNAL_CHANGED, SIGNAL_REPLACED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierCompareSet, metier_compare_set, G_TYPE_OBJECT)

static void
metier_compare_set_finalize (GObject *object)
{
  MetierCompareSet *self = METIER_COMPARE_SET (object);

  g_ptr_array_unref (self->roles);
  g_strfreev (self->baselines);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (metier_compare_set_parent_class)->finalize (object);
}

static void
metier_compare_set_class_init (MetierCompareSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_compare_set_finalize;

  /**
   * MetierCompareSet::changed:
   * @self: the set
   *
   * A role came or went.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MetierCompareSet::replaced:
   * @self: the set
   *
   * Somebody asked for another comparison as a whole; #MetierCompareSet::changed follows.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
}

static void
metier_compare_set_init (MetierCompareSet *self)
{
  self->roles = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->roles, NULL);
  self->baselines = g_new0 (char *, 1);
  self->with_baseline = TRUE;
}

/**
 * metier_compare_set_new:
 *
 * Returns: (transfer full): an empty set
 */
MetierCompareSet *
metier_compare_set_new (void)
{
  return g_object_new (METIER_TYPE_COMPARE_SET, NULL);
}

static gboolean
is_baseline (MetierCompareSet *self, const char *role)
{
  return g_strv_contains ((const char *const *) self->baselines, role);
}

static gboolean
is_chosen (MetierCompareSet *self, const char *role)
{
  return g_strv_contains (metier_compare_set_get_roles (self), role);
}

static guint
count (MetierCompareSet *self)
{
  guint n = 0;

  for (guint i = 0; i + 1 < self->roles->len; i++)
    n += !is_baseline (self, g_ptr_array_index (self->roles, i));

  return n;
}

static void
insert (MetierCompareSet *self, const char *role)
{
  if (!is_chosen (self, role))
    g_ptr_array_insert (self->roles, (int) self->roles->len - 1, g_strdup (role));
}

static void
fill (MetierCompareSet *self, const char *const *roles)
{
  g_ptr_array_set_size (self->roles, 0);
  g_ptr_array_add (self->roles, NULL);
  for (guint i = 0; roles[i] != NULL; i++)
    insert (self, roles[i]);
}

static void
keep (MetierCompareSet *self)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "compare-baseline", self->with_baseline);
}

static void
announce (MetierCompareSet *self)
{
  keep (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * metier_compare_set_bind:
 * @self: an empty set
 * @settings: (nullable): where it is kept whether the baseline is held against the roles
 *
 * Takes what was chosen the last time and keeps every change from now on.
 */
void
metier_compare_set_bind (MetierCompareSet *self, GSettings *settings)
{
  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  if (settings == NULL)
    return;

  self->with_baseline = g_settings_get_boolean (settings, "compare-baseline");
  self->settings = g_object_ref (settings);
}

/**
 * metier_compare_set_add:
 * @self: a set
 * @role: id of a role
 *
 * Adds @role after the others. The baseline comes back where it was taken out; it does not count.
 *
 * Returns: whether @role is in the set now; %FALSE when the set is full
 */
gboolean
metier_compare_set_add (MetierCompareSet *self, const char *role)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), FALSE);

  if (metier_compare_set_contains (self, role))
    return TRUE;

  if (is_baseline (self, role))
    self->with_baseline = TRUE;
  else if (count (self) < METIER_COMPARE_MAX)
    insert (self, role);
  else
    return FALSE;

  announce (self);
  return TRUE;
}

/**
 * metier_compare_set_remove:
 * @self: a set
 * @role: id of a role
 *
 * Removes @role when it is in the set. A baseline stays away until it is added again.
 */
void
metier_compare_set_remove (MetierCompareSet *self, const char *role)
{
  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  if (!metier_compare_set_contains (self, role))
    return;

  if (is_baseline (self, role))
    self->with_baseline = FALSE;
  for (guint i = 0; i + 1 < self->roles->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->roles, i), role))
        {
          g_ptr_array_remove_index (self->roles, i);
          break;
        }
    }
  announce (self);
}

/**
 * metier_compare_set_replace:
 * @self: a set
 * @roles: (array zero-terminated=1): ids or titles of roles
 *
 * Puts @roles in place of what is in the set. Which of them are roles, and which are too many, is found when
 * they are looked up; see metier_compare_set_adopt().
 */
void
metier_compare_set_replace (MetierCompareSet *self, const char *const *roles)
{
  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  fill (self, roles);
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  announce (self);
}

/**
 * metier_compare_set_adopt:
 * @self: a set
 * @roles: (array zero-terminated=1): ids of the roles that were found
 * @baselines: (array zero-terminated=1): ids of the baselines of what is compared
 *
 * Takes over what looking up the roles has shown: ids in place of titles, and which roles do not count.
 */
void
metier_compare_set_adopt (MetierCompareSet *self, const char *const *roles, const char *const *baselines)
{
  g_return_if_fail (METIER_IS_COMPARE_SET (self));

  if (g_strv_equal (roles, metier_compare_set_get_roles (self))
      && g_strv_equal (baselines, (const char *const *) self->baselines))
    return;

  fill (self, roles);
  g_strfreev (self->baselines);
  self->baselines = g_strdupv ((char **) baselines);
  announce (self);
}

/**
 * metier_compare_set_contains:
 * @self: a set
 * @role: id of a role
 *
 * Returns: whether @role is compared, be it as the baseline
 */
gboolean
metier_compare_set_contains (MetierCompareSet *self, const char *role)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), FALSE);

  return is_chosen (self, role) || (self->with_baseline && is_baseline (self, role));
}

/**
 * metier_compare_set_get_roles:
 * @self: a set
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of what was chosen, valid until the set changes
 */
const char *const *
metier_compare_set_get_roles (MetierCompareSet *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), NULL);

  return (const char *const *) self->roles->pdata;
}

/**
 * metier_compare_set_get_n_roles:
 * @self: a set
 *
 * Returns: how many roles were chosen
 */
guint
metier_compare_set_get_n_roles (MetierCompareSet *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), 0);

  return self->roles->len - 1;
}

/**
 * metier_compare_set_has_baseline:
 * @self: a set
 *
 * Returns: whether the baseline is held against the roles without being chosen
 */
gboolean
metier_compare_set_has_baseline (MetierCompareSet *self)
{
  g_return_val_if_fail (METIER_IS_COMPARE_SET (self), FALSE);

  return self->with_baseline;
}
