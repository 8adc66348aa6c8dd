/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "waiting.h"

#define PATIENCE (60 * G_USEC_PER_SEC)
#define NAP 500 /* microseconds */

static void
iterate (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (NAP);
}

gboolean
waiting_until (WaitingCondition is_true, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_true (data) && g_get_monotonic_time () < end)
    iterate ();
  return is_true (data);
}

void
waiting_for (const guint *counter, guint count)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (*counter < count && g_get_monotonic_time () < end)
    iterate ();
  g_assert_cmpuint (*counter, >=, count);
}

void
waiting_settle (gint64 time)
{
  for (gint64 end = g_get_monotonic_time () + time; g_get_monotonic_time () < end;)
    iterate ();
}
