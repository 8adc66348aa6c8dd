/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-reading-list.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Text that Markdown takes as it is. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (strchr ("\\`*_[]<>#|", *text) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *text);
    }

  return g_string_free (escaped, FALSE);
}

/* What would end the address in round brackets. */
static char *
escape_address (const char *url)
{
  g_autoptr (GString) address = g_string_new (url);

  g_string_replace (address, "(", "%28", 0);
  g_string_replace (address, ")", "%29", 0);
  return g_string_free (g_steal_pointer (&address), FALSE);
}

static void
append_bookmark (GString *list, const MetierResource *resource)
{
  const MetierBookmark *bookmark = resource->bookmark;
  g_autofree char *title = escape (resource->title);
  g_autofree char *address = escape_address (resource->url);
  g_autofree char *tags = g_strjoinv (", ", bookmark->tags);
  g_autofree char *escaped_tags = escape (tags);
  g_auto (GStrv) lines = g_strsplit (bookmark->note != NULL ? bookmark->note : "", "\n", -1);

  g_string_append_printf (list, "- [%c] [%s](%s)", bookmark->status == METIER_BOOKMARK_DONE ? 'x' : ' ',
                          title, address);
  if (bookmark->status == METIER_BOOKMARK_IN_PROGRESS)
    /* Translators: where a reader stands; the number is per cent */
    g_string_append_printf (list, _ (" (in progress, %.0f %%)"), bookmark->progress);
  if (*escaped_tags != '\0')
    g_string_append_printf (list, " · %s", escaped_tags);
  g_string_append_c (list, '\n');
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (list, "%s%s\n", *lines[i] != '\0' ? "  " : "", lines[i]);
  if (lines[0] != NULL)
    g_string_append_c (list, '\n');
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (a, b);
}

static void
append_section (GString *list, const char *heading, GPtrArray *resources)
{
  g_autofree char *escaped = escape (heading);

  g_string_append_printf (list, "\n## %s\n\n", escaped);
  for (guint i = 0; i < resources->len; i++)
    append_bookmark (list, g_ptr_array_index (resources, i));
}

static GPtrArray *
need_section (GHashTable *sections, const char *heading)
{
  GPtrArray *section = g_hash_table_lookup (sections, heading);

  if (section == NULL)
    {
      section = g_ptr_array_new ();
      g_hash_table_insert (sections, g_strdup (heading), section);
    }

  return section;
}

/**
 * metier_reading_list_write:
 * @resources: (element-type MetierResource): bookmarks
 * @name: (nullable): names skills; those without a name stand by their id
 * @data: for @name
 *
 * Makes a list in Markdown, with a section for each skill and at the end what belongs to none. What belongs
 * to several stands in the section of each.
 *
 * Returns: (transfer full): the list, UTF-8
 */
char *
metier_reading_list_write (GPtrArray *resources, MetierReadingListName name, gpointer data)
{
  g_autoptr (GHashTable) sections
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GList) headings = NULL;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < resources->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (resources, i);

      for (guint j = 0; resource->skills[j] != NULL; j++)
        {
          g_autofree char *named = name != NULL ? name (resource->skills[j], data) : NULL;

          g_ptr_array_add (need_section (sections, named != NULL ? named : resource->skills[j]), resource);
        }
      if (resource->skills[0] == NULL)
        g_ptr_array_add (others, resource);
    }

  g_string_append_printf (list, "# %s\n", _ ("Reading list"));
  headings = g_list_sort (g_hash_table_get_keys (sections), compare_names_cb);
  for (GList *heading = headings; heading != NULL; heading = heading->next)
    append_section (list, heading->data, g_hash_table_lookup (sections, heading->data));
  if (others->len > 0)
    append_section (list, _ ("Without a skill"), others);
  return g_string_free (list, FALSE);
}
