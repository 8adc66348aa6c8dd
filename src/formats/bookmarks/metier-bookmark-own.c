/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "core/resources/metier-resource-check.h"
#include "formats/bookmarks/metier-bookmarks-html-private.h"
#include "formats/bookmarks/metier-html-text.h"
#include "formats/json/metier-json-number.h"
#include "formats/json/metier-json-text.h"

/* What other programs have no place for and pass over, so that a file of ours holds all of a bookmark. */

#define UNKNOWN "unknown"
#define SKILLS_MAX 100
#define HOURS_MAX 1e6

/* What an attribute is called, and where a text or a list of texts stands in a resource. */
static const struct {
  const char *name;
  gsize offset;
} attributes[METIER_BOOKMARK_N_OWN] = {
  [METIER_BOOKMARK_OWN_ID] = { "ID", offsetof (MetierResource, id) },
  [METIER_BOOKMARK_OWN_KIND] = { "KIND", offsetof (MetierResource, kind) },
  [METIER_BOOKMARK_OWN_LEVEL] = { "LEVEL", offsetof (MetierResource, level) },
  [METIER_BOOKMARK_OWN_COST] = { "COST", offsetof (MetierResource, cost) },
  [METIER_BOOKMARK_OWN_LANGUAGE] = { "LANGUAGE", offsetof (MetierResource, language) },
  [METIER_BOOKMARK_OWN_CREDIT] = { "CREDIT", offsetof (MetierResource, credit) },
  [METIER_BOOKMARK_OWN_JUDGED] = { "JUDGED", offsetof (MetierResource, judged) },
  [METIER_BOOKMARK_OWN_SKILLS] = { "SKILLS", offsetof (MetierResource, skills) },
  [METIER_BOOKMARK_OWN_PROGRESS] = { "PROGRESS", 0 },
  [METIER_BOOKMARK_OWN_HOURS] = { "HOURS", 0 },
  [METIER_BOOKMARK_OWN_GONE] = { "GONE", 0 },
};

static void
append (GString *page, MetierBookmarkOwn which, const char *escaped)
{
  g_string_append_printf (page, " %s=\"%s\"", attributes[which].name, escaped);
}

static void
append_number (GString *page, MetierBookmarkOwn which, double number)
{
  g_autofree char *text = metier_json_number_to_string (number);

  if (number > 0)
    append (page, which, text);
}

/* Writes what there is to say, as attributes. */
void
metier_bookmark_own_append (GString *page, const MetierResource *resource)
{
  for (guint i = METIER_BOOKMARK_OWN_ID; i <= METIER_BOOKMARK_OWN_CREDIT; i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, resource, attributes[i].offset);
      g_autofree char *escaped = text != NULL ? metier_html_text_escape (text) : NULL;

      if (text != NULL && !g_str_equal (text, UNKNOWN))
        append (page, i, escaped);
    }
  for (guint i = METIER_BOOKMARK_OWN_JUDGED; i <= METIER_BOOKMARK_OWN_SKILLS; i++)
    {
      GStrv list = G_STRUCT_MEMBER (GStrv, resource, attributes[i].offset);
      g_autofree char *escaped = metier_html_text_escape_list ((const char *const *) list);

      if (list[0] != NULL)
        append (page, i, escaped);
    }

  append_number (page, METIER_BOOKMARK_OWN_PROGRESS, resource->bookmark->progress);
  append_number (page, METIER_BOOKMARK_OWN_HOURS, resource->bookmark->hours);
  if (resource->bookmark->gone)
    append (page, METIER_BOOKMARK_OWN_GONE, "1");
}

static gboolean
check_ids (const MetierResource *own)
{
  for (guint i = 0; own->skills[i] != NULL; i++)
    {
      if (i == SKILLS_MAX || !metier_json_text_check_id (own->skills[i], NULL))
        return FALSE;
    }

  return own->id == NULL || metier_json_text_check_id (own->id, NULL);
}

/* Whether a library takes it. A file may say that it is ours and be somebody else's. */
static gboolean
is_sound (const MetierResource *own)
{
  const MetierBookmark *bookmark = own->bookmark;

  return metier_resource_check (own, NULL) && check_ids (own) && bookmark->progress >= 0
         && bookmark->progress <= 100 && bookmark->hours >= 0 && bookmark->hours <= HOURS_MAX;
}

static double
read_number (const GString *value)
{
  return value != NULL ? g_ascii_strtod (value->str, NULL) : 0;
}

static void
read_text (MetierResource *own, guint which, const char *raw)
{
  gpointer place = G_STRUCT_MEMBER_P (own, attributes[which].offset);

  if (which <= METIER_BOOKMARK_OWN_CREDIT)
    {
      *(char **) place = metier_html_text_resolve (raw);
    }
  else
    {
      g_strfreev (*(GStrv *) place);
      *(GStrv *) place = metier_html_text_resolve_list (raw);
    }
}

/* Reads what a file of ours says beside what all files say; nothing of it counts when some of it makes no
 * sense. */
void
metier_bookmark_own_read (MetierBookmarkEntry *entry, const GString *const *values, const char *charset)
{
  g_autoptr (MetierResource) own = metier_resource_new ();

  own->url = g_strdup (entry->address);
  own->bookmark = metier_bookmark_new ();
  for (guint i = METIER_BOOKMARK_OWN_ID; i <= METIER_BOOKMARK_OWN_SKILLS; i++)
    {
      g_autofree char *raw = values[i] != NULL ? metier_html_text_decode (values[i]->str, values[i]->len,
                                                                          charset, &entry->repaired)
                                               : NULL;

      if (raw != NULL)
        read_text (own, i, raw);
    }

  own->bookmark->progress = read_number (values[METIER_BOOKMARK_OWN_PROGRESS]);
  own->bookmark->hours = read_number (values[METIER_BOOKMARK_OWN_HOURS]);
  own->bookmark->gone = metier_bookmark_value_is_true (values[METIER_BOOKMARK_OWN_GONE]);
  if (is_sound (own))
    entry->own = g_steal_pointer (&own);
  else
    entry->repaired = TRUE;
}
