/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "formats/import/metier-import-onet-private.h"
#include "formats/json/metier-json-number.h"

/* The headings that skills stand under, in reading order; those of other branches take the source's words. */
static const struct {
  const char *element;
  const char *title;
} sections[] = {
  { "2.A.1", "Basic skills: content" },
  { "2.A.2", "Basic skills: process" },
  { "2.B.2", "Problem-solving skills" },
  { "2.B.3", "Technical skills" },
  { "2.B.4", "Systems skills" },
  { "2.B.1", "Social skills" },
  { "2.B.5", "Resource management skills" },
  { "2.C.4", "Knowledge: mathematics and science" },
  { "2.C.3", "Knowledge: engineering and technology" },
  { "2.C.1", "Knowledge: business and management" },
  { "2.C.2", "Knowledge: manufacturing and production" },
  { "2.C.5", "Knowledge: health services" },
  { "2.C.6", "Knowledge: education and training" },
  { "2.C.7", "Knowledge: arts and humanities" },
  { "2.C.8", "Knowledge: law and public safety" },
  { "2.C.9", "Knowledge: communications" },
  { "2.C.10", "Knowledge: transportation" },
  { "1.A.1", "Cognitive abilities" },
  { "1.A.2", "Psychomotor abilities" },
  { "1.A.3", "Physical abilities" },
  { "1.A.4", "Sensory abilities" },
  { "4.A.1", "Activities: information input" },
  { "4.A.2", "Activities: mental processes" },
  { "4.A.3", "Activities: work output" },
  { "4.A.4", "Activities: interacting with others" },
};

static const struct {
  const char *element;
  MetierCoreSkill core;
} core_map[] = {
  { "2.B.3.e", METIER_CORE_SKILL_PROGRAMMING }, { "2.C.3.a", METIER_CORE_SKILL_PROGRAMMING },
  { "2.A.1.e", METIER_CORE_SKILL_STATISTICS },  { "2.C.4.a", METIER_CORE_SKILL_STATISTICS },
  { "2.B.4.g", METIER_CORE_SKILL_ENGINEERING }, { "2.B.4.h", METIER_CORE_SKILL_ENGINEERING },
  { "2.B.3.b", METIER_CORE_SKILL_ENGINEERING }, { "2.C.3.b", METIER_CORE_SKILL_ENGINEERING },
};

static const char *const importance_levels[]
    = { "not important", "somewhat important", "important", "very important", "extremely important" };

/* "Importance", 1 and 5 make "importance, 1–5". */
static char *
make_unit (const char *name, double min, double max)
{
  g_autofree char *word = g_utf8_strdown (name, -1);
  g_autofree char *from = metier_json_number_to_string (min);
  g_autofree char *to = metier_json_number_to_string (max);

  return g_strdup_printf ("%s, %s–%s", word, from, to);
}

static void
take_scale (MetierOnet *self, const char *id, const char *name, double min, double max)
{
  MetierOnetScale *entry = g_new0 (MetierOnetScale, 1);
  g_autofree char *lower = g_ascii_strdown (id, -1);
  MetierScale *scale = metier_scale_new ();

  scale->id = g_strconcat ("onet:", lower, NULL);
  scale->name = g_strdup (name);
  scale->unit = make_unit (name, min, max);
  scale->min = min;
  scale->max = max;
  scale->kind = METIER_SCALE_INTERVAL;
  if (strcmp (id, "IM") == 0)
    scale->meaning = g_strdup ("How important it is for doing the job.");
  else if (strcmp (id, "LV") == 0)
    scale->meaning = g_strdup ("How much of it the job calls for.");
  else
    scale->meaning = g_strdup (name);
  for (guint i = 0; strcmp (id, "IM") == 0 && i < G_N_ELEMENTS (importance_levels); i++)
    if (min <= i + 1 && max >= i + 1)
      metier_scale_add_level (scale, i + 1, importance_levels[i], NULL);
  entry->scale = scale;
  g_hash_table_insert (self->scales, g_strdup (id), entry);
}

static gboolean
read_end (MetierDelimited *table, guint column, double *number)
{
  if (*metier_delimited_get_field (table, column) != '\0')
    return metier_onet_read_number (table, (int) column, -METIER_SCALE_MOST, METIER_SCALE_MOST, number);

  metier_delimited_skip (table, column, _ ("this is not a number."));
  return FALSE;
}

gboolean
metier_onet_read_scales (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint id, name, from, to;
  double min, max;

  if (table == NULL || !metier_delimited_need_column (table, "Scale ID", &id, error)
      || !metier_delimited_need_column (table, "Scale Name", &name, error)
      || !metier_delimited_need_column (table, "Minimum", &from, error)
      || !metier_delimited_need_column (table, "Maximum", &to, error))
    return FALSE;

  while (metier_import_next (self->import, table, &reason))
    {
      if (!read_end (table, from, &min) || !read_end (table, to, &max))
        continue;
      if (*metier_delimited_get_field (table, name) == '\0')
        metier_delimited_skip (table, name, _ ("it is empty."));
      else if (min >= max)
        metier_delimited_skip (table, to, _ ("the scale does not end above where it begins."));
      else if (g_hash_table_contains (self->scales, metier_delimited_get_field (table, id)))
        metier_delimited_skip (table, id, _ ("it is there twice."));
      else
        take_scale (self, metier_delimited_get_field (table, id), metier_delimited_get_field (table, name),
                    min, max);
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

/* The two questions that every edition asks come first, whether or not there is a table of scales. */
gboolean
metier_onet_add_common (MetierOnet *self, GError **error)
{
  static const struct {
    const char *id;
    const char *name;
    double min;
    double max;
  } common[] = { { "IM", "Importance", 1, 5 }, { "LV", "Level", 0, 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      MetierOnetScale *scale;

      if (!g_hash_table_contains (self->scales, common[i].id))
        take_scale (self, common[i].id, common[i].name, common[i].min, common[i].max);
      scale = g_hash_table_lookup (self->scales, common[i].id);
      if (!metier_pack_writer_add_scale (self->import->writer, scale->scale, error))
        return FALSE;
      scale->added = TRUE;
    }

  return TRUE;
}

/* Makes an element known that ratings may name; only what is rated goes into the pack. */
void
metier_onet_take_element (MetierOnet *self, const char *id, const char *name)
{
  const MetierOnetKind *kind = metier_onet_kind_find (id);
  MetierOnetElement *element;

  if (kind == NULL)
    return;

  element = g_new0 (MetierOnetElement, 1);
  element->id = g_strconcat ("onet:", id, NULL);
  element->name = g_strdup (name);
  element->kind = kind;
  g_hash_table_insert (self->elements, g_strdup (id), element);
}

gboolean
metier_onet_read_elements (MetierOnet *self, MetierImportTable *file, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, file, error);
  GError *reason = NULL;
  guint id, name;

  if (table == NULL || !metier_delimited_need_column (table, "Element ID", &id, error)
      || !metier_delimited_need_column (table, "Element Name", &name, error))
    return FALSE;

  self->has_model = TRUE;
  while (metier_import_next (self->import, table, &reason))
    {
      const char *key = metier_delimited_get_field (table, id);

      if (g_hash_table_contains (self->titles, key))
        {
          metier_delimited_skip (table, id, _ ("it is there twice."));
          continue;
        }
      g_hash_table_insert (self->titles, g_strdup (key), g_strdup (metier_delimited_get_field (table, name)));
      metier_onet_take_element (self, key, metier_delimited_get_field (table, name));
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  return reason == NULL;
}

static gboolean
add_section (MetierOnet *self, const char *element, const char *title, GError **error)
{
  g_autofree char *id = g_strconcat ("onet:", element, NULL);

  return !g_hash_table_add (self->sections, g_strdup (id))
         || metier_pack_writer_add_section (self->import->writer, id, title, error);
}

/* Adds the headings of a kind in reading order; skills have two branches, and one may be in either file. */
gboolean
metier_onet_add_sections (MetierOnet *self, const MetierOnetKind *kind, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (strcmp (metier_onet_kind_find (sections[i].element)->kind, kind->kind) == 0
          && !add_section (self, sections[i].element, sections[i].title, error))
        return FALSE;
    }

  return TRUE;
}

/* 2.B.3.e stands under 2.B.3. */
static char *
make_section (const char *element)
{
  const char *end = element;

  for (guint n_points = 0; *end != '\0' && (*end != '.' || ++n_points < 3); end++)
    ;
  return g_strndup (element, (gsize) (end - element));
}

/* Two elements of different kinds have the same name (Mathematics): the second says what it is. */
static void
name_skill (MetierOnet *self, const MetierOnetElement *element, MetierSkill *skill)
{
  skill->name = g_strdup (element->name);
  if (g_hash_table_contains (self->names, skill->name))
    {
      skill->full_name = skill->name;
      skill->name = g_strdup_printf ("%s (%s)", skill->full_name, element->kind->kind);
    }
  g_hash_table_add (self->names, g_strdup (skill->name));
}

/* Adds an element to the pack when it is rated for the first time. */
gboolean
metier_onet_add_element (MetierOnet *self, MetierOnetElement *element, GError **error)
{
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  g_autofree char *section = make_section (element->id + strlen ("onet:"));
  const char *title = g_hash_table_lookup (self->titles, section);

  if (!add_section (self, section, title != NULL && *title != '\0' ? title : section, error))
    return FALSE;

  skill->id = g_strdup (element->id);
  skill->section = g_strconcat ("onet:", section, NULL);
  skill->kind = g_strdup (element->kind->kind);
  name_skill (self, element, skill);
  if (!metier_pack_writer_add_skill (self->import->writer, skill, error))
    return FALSE;

  element->added = TRUE;
  self->import->report->n_skills++;
  return TRUE;
}

gboolean
metier_onet_add_core_map (MetierOnet *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (core_map); i++)
    {
      const MetierOnetElement *element = g_hash_table_lookup (self->elements, core_map[i].element);

      if (element != NULL && element->added
          && !metier_pack_writer_add_core_map (self->import->writer, element->id, core_map[i].core, NULL,
                                               error))
        return FALSE;
    }

  return TRUE;
}
