/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-link-line.h"

/**
 * MetierLinkLine:
 *
 * A line of a list of links that somebody wants to add: what becomes of one of them. Immutable.
 */
struct _MetierLinkLine {
  GObject parent_instance;

  MetierLinkState state;
  char *title;
  char *words;
  char *address;
};

G_DEFINE_FINAL_TYPE (MetierLinkLine, metier_link_line, G_TYPE_OBJECT)

static void
metier_link_line_finalize (GObject *object)
{
  MetierLinkLine *self = METIER_LINK_LINE (object);

  g_free (self->title);
  g_free (self->words);
  g_free (self->address);

  G_OBJECT_CLASS (metier_link_line_parent_class)->finalize (object);
}

static void
metier_link_line_class_init (MetierLinkLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_link_line_finalize;
}

static void
metier_link_line_init (MetierLinkLine *self)
{
}

/**
 * metier_link_line_new:
 * @state: what becomes of the link
 * @title: what it is called, any bytes
 * @words: the state in words
 * @address: (nullable): the whole address, any bytes
 *
 * Returns: (transfer full): a line
 */
MetierLinkLine *
metier_link_line_new (MetierLinkState state, const char *title, const char *words, const char *address)
{
  MetierLinkLine *self = g_object_new (METIER_TYPE_LINK_LINE, NULL);

  self->state = state;
  self->title = g_utf8_make_valid (title, -1);
  self->words = g_strdup (words);
  self->address = address != NULL ? g_utf8_make_valid (address, -1) : NULL;
  return self;
}

/**
 * metier_link_line_get_state:
 * @self: a line
 *
 * Returns: what becomes of the link
 */
MetierLinkState
metier_link_line_get_state (MetierLinkLine *self)
{
  return self->state;
}

/**
 * metier_link_line_get_title:
 * @self: a line
 *
 * Returns: (transfer none): what the link is called
 */
const char *
metier_link_line_get_title (MetierLinkLine *self)
{
  return self->title;
}

/**
 * metier_link_line_get_words:
 * @self: a line
 *
 * Returns: (transfer none): the state in words
 */
const char *
metier_link_line_get_words (MetierLinkLine *self)
{
  return self->words;
}

/**
 * metier_link_line_get_address:
 * @self: a line
 *
 * Returns: (nullable) (transfer none): the address
 */
const char *
metier_link_line_get_address (MetierLinkLine *self)
{
  return self->address;
}
