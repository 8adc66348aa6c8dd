/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "handlers.h"

/* GObject finds one handler at a time, so those that were counted are blocked meanwhile. */
static guint
count_of_signal (gpointer object, guint signal)
{
  g_autoptr (GArray) blocked = g_array_new (FALSE, FALSE, sizeof (gulong));
  gulong handler;

  while ((handler = g_signal_handler_find (object, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_UNBLOCKED, signal, 0,
                                           NULL, NULL, NULL))
         != 0)
    {
      g_signal_handler_block (object, handler);
      g_array_append_val (blocked, handler);
    }
  for (guint i = 0; i < blocked->len; i++)
    g_signal_handler_unblock (object, g_array_index (blocked, gulong, i));

  return blocked->len;
}

static guint
count_of_type (gpointer object, GType type)
{
  guint n_signals = 0;
  g_autofree guint *signals = g_signal_list_ids (type, &n_signals);
  guint n = 0;

  for (guint i = 0; i < n_signals; i++)
    n += count_of_signal (object, signals[i]);

  return n;
}

/**
 * handlers_count:
 * @object: an object
 *
 * Returns: how many handlers of all signals are connected to @object and not blocked
 */
guint
handlers_count (gpointer object)
{
  guint n_interfaces = 0;
  g_autofree GType *interfaces = g_type_interfaces (G_OBJECT_TYPE (object), &n_interfaces);
  guint n = 0;

  for (GType type = G_OBJECT_TYPE (object); type != 0; type = g_type_parent (type))
    n += count_of_type (object, type);
  for (guint i = 0; i < n_interfaces; i++)
    n += count_of_type (object, interfaces[i]);

  return n;
}
