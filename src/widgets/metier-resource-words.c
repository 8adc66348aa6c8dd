/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-resource-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *kind;
  const char *title; /* untranslated */
  const char *icon;
} KindWords;

static const KindWords kinds[] = {
  { "course", NC_ ("resource kind", "course"), "x-office-presentation-symbolic" },
  { "book", NC_ ("resource kind", "book"), "metier-book-symbolic" },
  { "video", NC_ ("resource kind", "video"), "video-x-generic-symbolic" },
  { "article", NC_ ("resource kind", "article"), "x-office-document-symbolic" },
  { "practice", NC_ ("resource kind", "practice"), "applications-science-symbolic" },
  { "competition", NC_ ("resource kind", "competition"), "emoji-activities-symbolic" },
  { "tool", NC_ ("resource kind", "tool"), "applications-utilities-symbolic" },
  { "unknown", NC_ ("resource kind", "link"), "insert-link-symbolic" },
};

static const KindWords *
find_kind (const char *kind)
{
  guint last = G_N_ELEMENTS (kinds) - 1;

  for (guint i = 0; i < last; i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return &kinds[i];

  return &kinds[last];
}

/**
 * metier_resource_kind_get_title:
 * @kind: (nullable): the kind of a resource
 *
 * Returns: (transfer none): the kind in the user's language
 */
const char *
metier_resource_kind_get_title (const char *kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "resource kind", find_kind (kind)->title);
}

/**
 * metier_resource_kind_get_icon:
 * @kind: (nullable): the kind of a resource
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
metier_resource_kind_get_icon (const char *kind)
{
  return find_kind (kind)->icon;
}

/**
 * metier_bookmark_status_get_title:
 * @status: where a reader stands
 *
 * Returns: (transfer none): the status in the user's language
 */
const char *
metier_bookmark_status_get_title (MetierBookmarkStatus status)
{
  switch (status)
    {
    case METIER_BOOKMARK_IN_PROGRESS:
      return _ ("In progress");
    case METIER_BOOKMARK_DONE:
      return _ ("Done");
    case METIER_BOOKMARK_TO_READ:
    default:
      return _ ("To read");
    }
}
