/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-own-role-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "store/catalogue/metier-own-roles.h"

#define BULLETS "•‣◦▪●○–—·✓☐☑"

/* A role as text: one skill a line, its weight and its level after commas. */

static void
line_free (gpointer data)
{
  MetierOwnRoleLine *line = data;

  g_free (line->text);
  g_free (line->demand.skill);
  g_free (line->demand.title);
  g_free (line->reason);
  g_free (line);
}

/* Names of skills have commas too, so numbers are read from the end. Gives NaN and leaves the text alone
 * where the last part is no number. */
static double
cut_number (char *text)
{
  char *comma = MAX (strrchr (text, ','), strrchr (text, '\t'));
  char *end = NULL;
  double number;

  if (comma == NULL)
    return NAN;

  number = g_ascii_strtod (comma + 1, &end);
  if (end == comma + 1 || *end != '\0' || !isfinite (number))
    return NAN;

  *comma = '\0';
  g_strchomp (text);
  return number;
}

/* The first number is the weight, the second the level. */
static void
cut_numbers (char *text, double *weight, double *level)
{
  double last = cut_number (text);
  double first = isnan (last) ? NAN : cut_number (text);

  *weight = isnan (first) ? last : first;
  *level = isnan (first) ? NAN : last;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Lists that are pasted from elsewhere have marks before their lines, or numbers. What may begin a name too
 * is a mark only before a space. */
static const char *
skip_bullet (const char *line)
{
  const char *text = skip_spaces (line);
  gsize n_digits = strspn (text, "0123456789");
  gsize n_ascii = n_digits > 0 ? n_digits + strspn (text + n_digits, ".)") : strspn (text, "-*");
  gunichar first = g_utf8_get_char (text);

  if (n_ascii > n_digits && (text[n_ascii] == '\0' || g_unichar_isspace (g_utf8_get_char (text + n_ascii))))
    return skip_spaces (text + n_ascii);
  if (first >= 0x80 && g_utf8_strchr (BULLETS, -1, first) != NULL)
    return skip_spaces (g_utf8_next_char (text));

  return text;
}

static char *
make_id (const char *name)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("mine:%.16s", digest);
}

/* Several sources may have a skill of this name; what the role asked for before is still meant. */
static const MetierOwnDemand *
find_before (const MetierOwnRole *before, const char *name)
{
  for (guint i = 0; before != NULL && i < before->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (before->demands, i);

      if (g_str_equal (demand->title, name))
        return demand;
    }

  return NULL;
}

static void
keep_skill (MetierOwnRoleLine *line, const MetierOwnDemand *before)
{
  line->known = !g_str_has_prefix (before->skill, METIER_OWN_SOURCE ":");
  line->demand.core = before->core;
  line->demand.skill = g_strdup (before->skill);
  line->demand.title = g_strdup (before->title);
}

/* What no pack has is a skill of the user's own. */
static gboolean
find_skill (MetierCatalogue *catalogue, MetierOwnRoleLine *line, const char *name, GError **error)
{
  g_autofree char *id = metier_catalogue_find_skill (catalogue, name, NULL);
  g_autoptr (MetierSkill) skill = id != NULL ? metier_catalogue_load_skill (catalogue, id, NULL) : NULL;

  line->known = skill != NULL;
  line->demand.core = METIER_CORE_SKILL_NONE;
  line->demand.skill = skill != NULL ? g_strdup (id) : make_id (name);
  line->demand.title = g_strdup (skill != NULL ? skill->name : name);
  return skill == NULL || metier_catalogue_get_core (catalogue, id, &line->demand.core, error);
}

static void
check (MetierOwnRoleLine *line, GHashTable *seen)
{
  g_autoptr (MetierOwnRole) probe = metier_own_role_new (line->demand.title);
  g_autoptr (GError) problem = NULL;

  metier_own_role_add_demand (probe, line->demand.skill, line->demand.title, line->demand.core,
                              line->demand.weight, line->demand.level);
  if (!metier_own_role_check (probe, &problem))
    line->reason = g_strdup (problem->message);
  else if (!g_hash_table_add (seen, g_strdup (line->demand.skill)))
    line->reason = g_strdup (_ ("This skill stands above already."));
}

static MetierOwnRoleLine *
read_line (MetierCatalogue *catalogue, const char *text, const MetierOwnRole *role, GHashTable *seen,
           GError **error)
{
  MetierOwnRoleLine *line = g_new0 (MetierOwnRoleLine, 1);
  g_autofree char *name = g_strdup (text);
  const MetierOwnDemand *before;

  line->text = g_strdup (name);
  cut_numbers (name, &line->demand.weight, &line->demand.level);
  before = find_before (role, name);
  if (before != NULL)
    keep_skill (line, before);
  else if (!find_skill (catalogue, line, name, error))
    {
      line_free (line);
      return NULL;
    }

  check (line, seen);
  return line;
}

/* Where there are more lines than a role has room for, the first of them says so. */
static MetierOwnRoleLine *
refuse_rest (const char *text)
{
  MetierOwnRoleLine *line = g_new0 (MetierOwnRoleLine, 1);

  line->text = g_strdup (text);
  line->reason = g_strdup_printf (_ ("A role asks for no more than %d skills; from here on nothing is kept."),
                                  METIER_OWN_DEMANDS_MAX);
  return line;
}

/**
 * metier_own_role_draft_new:
 * @text: (transfer full): what a role asks for, one skill a line
 * @before: (nullable): the role that the text began with
 *
 * Returns: (transfer full): both, to be read on the worker
 */
MetierOwnRoleDraft *
metier_own_role_draft_new (char *text, const MetierOwnRole *before)
{
  MetierOwnRoleDraft *self = g_new0 (MetierOwnRoleDraft, 1);

  self->text = text;
  self->before = before != NULL ? metier_own_role_ref (before) : NULL;
  return self;
}

/**
 * metier_own_role_draft_free:
 * @self: a draft
 */
void
metier_own_role_draft_free (MetierOwnRoleDraft *self)
{
  g_free (self->text);
  g_clear_pointer (&self->before, metier_own_role_unref);
  g_free (self);
}

/**
 * metier_own_role_text_load:
 * @catalogue: all open packs
 * @library: (nullable): unused
 * @draft: (type MetierOwnRoleDraft): lines, and the role that they began with
 * @cancellable: (nullable): set when the answer is no longer wanted
 * @error: return location
 *
 * Reads what a role asks for. Runs on the worker.
 *
 * Returns: (transfer full) (element-type MetierOwnRoleLine): the lines that are not blank, or %NULL
 */
gpointer
metier_own_role_text_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer draft,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MetierOwnRoleDraft *self = draft;
  g_autofree char *valid = g_utf8_make_valid (self->text, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, "\r\n", -1);

  for (guint i = 0; parts[i] != NULL && lines->len <= METIER_OWN_DEMANDS_MAX; i++)
    {
      const char *text = skip_bullet (g_strstrip (parts[i]));
      MetierOwnRoleLine *line;

      if (*text == '\0')
        continue;
      line = lines->len < METIER_OWN_DEMANDS_MAX ? read_line (catalogue, text, self->before, seen, error)
                                                 : refuse_rest (text);
      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }

  return g_steal_pointer (&lines);
}

/**
 * metier_own_role_text_new:
 * @role: a role
 *
 * Returns: (transfer full): what it asks for, a line for each skill
 */
char *
metier_own_role_text_new (const MetierOwnRole *role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < role->demands->len; i++)
    {
      const MetierOwnDemand *demand = g_ptr_array_index (role->demands, i);
      char weight[G_ASCII_DTOSTR_BUF_SIZE];
      char level[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (text, demand->title);
      if (!isnan (demand->weight) || !isnan (demand->level))
        g_string_append_printf (
            text, ", %s",
            g_ascii_formatd (weight, sizeof weight, "%.4g", isnan (demand->weight) ? 1 : demand->weight));
      if (!isnan (demand->level))
        g_string_append_printf (text, ", %s", g_ascii_formatd (level, sizeof level, "%.4g", demand->level));
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
