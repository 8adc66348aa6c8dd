/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   bench-frames [PATTERN]
 *
 * Uses the real window in this process and prints what each of its frames costs: going from role to role,
 * scrolling lists as long as the largest publication and a large shelf have, searching the skills of the
 * largest classification, and resizing from wide to narrow and back. A frame is what the frame clock does
 * from its beginning to its end: layout, drawing and handing the picture over. Beside it stands what the main
 * loop did without a pause, which is how long a key press may have to wait. Times are the processor's for
 * this thread, so that they do not tell what else the machine was doing.
 */

#include <adwaita.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/window/metier-application.h"
#include "app/roles/metier-role-list.h"
#include "app/state/metier-settings.h"
#include "app/shelf/metier-shelf-page.h"
#include "app/sources/metier-core-map-dialog.h"
#include "app/sources/metier-pack-export-dialog.h"
#include "app/window/metier-window-private.h"
#include "large-pack.h"

#define N_BOOKMARKS 20000
#define N_ROLES 40
#define N_SCROLLS 240
#define N_JUMPS 40
#define SCROLL_STEP 90
#define WIDE 1180
#define NARROW 360
#define RESIZE_STEP 20
#define HEIGHT 760
#define CLASSIFICATION "classification"
#define PATIENCE 60 /* seconds */
/* At sixty frames a second. */
#define BUDGET (1000.0 / 60)

static GArray *frames; /* (element-type double): ms of each frame of what is measured */
static GArray *turns;  /* (element-type double): ms of each turn of the main loop */
static gint64 turn_begin, frame_begin;
static const char *wanted; /* (nullable): pattern of the names of what is measured alone */

static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
add_time (GArray *times, gint64 begin)
{
  double time = (double) (get_time () - begin) / 1000;

  g_array_append_val (times, time);
}

/* What the loop does between two polls keeps everything else waiting. */
static int
poll_cb (GPollFD *files, guint n_files, int timeout)
{
  int n_ready;

  add_time (turns, turn_begin);
  n_ready = g_poll (files, n_files, timeout);
  turn_begin = get_time ();

  return n_ready;
}

static void
before_paint_cb (void)
{
  frame_begin = get_time ();
}

static void
after_paint_cb (void)
{
  add_time (frames, frame_begin);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_quantile (GArray *sorted, double share)
{
  return sorted->len > 0 ? g_array_index (sorted, double, (guint) (share * (sorted->len - 1))) : 0;
}

static void
print_and_clear (const char *name)
{
  guint n_late = 0;

  g_array_sort (frames, compare_cb);
  g_array_sort (turns, compare_cb);
  for (guint i = 0; i < frames->len; i++)
    n_late += g_array_index (frames, double, i) > BUDGET;

  g_print (
      "%-36s %4u frames, median %5.2f, p95 %5.2f, worst %6.2f ms, %4.1f%% over %.1f; longest turn %6.2f ms\n",
      name, frames->len, get_quantile (frames, 0.5), get_quantile (frames, 0.95), get_quantile (frames, 1),
      frames->len > 0 ? 100.0 * n_late / frames->len : 0, BUDGET, get_quantile (turns, 1));
  g_array_set_size (frames, 0);
  g_array_set_size (turns, 0);
}

static void
wait_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

/* What pops up is no part of what is seen. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_POPOVER (child) ? NULL : find_widget (child, type);

  return found;
}

static void
open_role (GtkWidget *window, const char *id)
{
  gtk_widget_activate_action (window, "win.open-role", "s", id);
  wait_for (150);
}

/* Its page is made then. */
static void
open_first_role (GtkWidget *window)
{
  open_role (window, "edison:DSP04");
  wait_for (500);
}

static void
switch_bundled_roles (GtkWidget *window)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, NULL);
  guint step = MAX (1, roles->len / N_ROLES);

  for (guint i = 0; i < roles->len; i += step)
    open_role (window, ((const MetierRole *) g_ptr_array_index (roles, i))->id);
}

static void
switch_large_roles (GtkWidget *window)
{
  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("large:%06u", i * (LARGE_PACK_N_ROLES / N_ROLES));

      open_role (window, id);
    }
}

/* Not by an address at the start, which turns the list of roles to their source. */
static void
compare_roles (GtkWidget *window)
{
  static const char *const roles[] = { "edison:DSP04", "edison:DSP07", "edison:DSP08" };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    gtk_widget_activate_action (window, "win.compare-role", "s", roles[i]);
  wait_for (500);
}

/* The list that is seen, of roles or on the shelf. */
static GtkWidget *
find_list (GtkWidget *window, GType place)
{
  return find_widget (find_widget (window, place), GTK_TYPE_LIST_VIEW);
}

static guint
count_lines (GtkWidget *window)
{
  GtkListView *list = GTK_LIST_VIEW (find_list (window, METIER_TYPE_ROLE_LIST));
  GtkSelectionModel *lines = gtk_list_view_get_model (list);

  return lines != NULL ? g_list_model_get_n_items (G_LIST_MODEL (lines)) : 0;
}

/* Waits until so many lines are listed and drawn. Where the settings are not built the window shows another
 * source, and what was measured would tell nothing. */
static void
wait_for_lines (GtkWidget *window, guint n_lines)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_TIME_SPAN_SECOND;

  while (count_lines (window) < n_lines)
    {
      wait_for (50);
      if (g_get_monotonic_time () > end)
        g_error ("The list has %u lines after %d seconds instead of %u", count_lines (window), PATIENCE,
                 n_lines);
    }
  wait_for (1000);
}

static void
scroll (GtkWidget *list)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double step = SCROLL_STEP;

  for (guint i = 0; i < N_SCROLLS; i++)
    {
      double before = gtk_adjustment_get_value (place);

      gtk_adjustment_set_value (place, before + step);
      if (gtk_adjustment_get_value (place) == before)
        step = -step;
      wait_for (17);
    }
}

/* As with the scroll bar: each time to lines that were not there before. */
static void
jump_shelf (GtkWidget *window)
{
  GtkWidget *list = find_list (window, METIER_TYPE_SHELF_PAGE);
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  for (guint i = 0; i < N_JUMPS; i++)
    {
      gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place) * ((i * 7) % N_JUMPS) / N_JUMPS);
      wait_for (50);
    }
}

static void
scroll_roles (GtkWidget *window)
{
  scroll (find_list (window, METIER_TYPE_ROLE_LIST));
}

static void
open_shelf (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.show-view", "s", "shelf");
  wait_for (4000);
}

static void
scroll_shelf (GtkWidget *window)
{
  scroll (find_list (window, METIER_TYPE_SHELF_PAGE));
}

static void
resize (GtkWidget *window)
{
  for (int width = WIDE; width >= NARROW; width -= RESIZE_STEP)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
      wait_for (34);
    }
  for (int width = NARROW; width <= WIDE; width += RESIZE_STEP)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
      wait_for (34);
    }
}

static void
print_dialog (const char *name, GtkWidget *dialog)
{
  /* Letter by letter, and all at once when the search is cleared. */
  static const char *const texts[] = { "a", "ar", "are", "ar", "a", "", "o", "" };
  GtkEditable *search = GTK_EDITABLE (find_widget (dialog, GTK_TYPE_SEARCH_ENTRY));
  GtkWidget *list = find_widget (dialog, GTK_TYPE_LIST_VIEW);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (dialog);

  g_signal_connect (clock, "before-paint", before_paint_cb, NULL);
  g_signal_connect (clock, "after-paint", after_paint_cb, NULL);
  wait_for (1500);
  print_and_clear (name);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gtk_editable_set_text (search, texts[i]);
      wait_for (700);
    }
  print_and_clear ("  searching in it");
  scroll (list);
  print_and_clear ("  scrolling it");
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for (500);
  print_and_clear ("  closing it");
}

static void
search_core_map (GtkWidget *window)
{
  print_dialog (
      "the core map of 13,900 skills",
      GTK_WIDGET (metier_core_map_dialog_present (window, METIER_WINDOW (window)->context, CLASSIFICATION)));
}

static void
search_export (GtkWidget *window)
{
  print_dialog ("the export of 3,039 roles",
                GTK_WIDGET (metier_pack_export_dialog_present (window, METIER_WINDOW (window)->context,
                                                               CLASSIFICATION, "unused")));
}

/* What is measured, in the order of a person's way through the window. */
static const struct {
  const char *name;
  void (*use) (GtkWidget *window);
} parts[] = {
  { "scrolling 1,016 roles", scroll_roles },
  { "resizing the overview", resize },
  { "opening the first role", open_first_role },
  { "going from role to role", switch_bundled_roles },
  { "going from large role to large role", switch_large_roles },
  { "scrolling the list beside a role", scroll_roles },
  { "resizing a role", resize },
  { "going to the comparison", compare_roles },
  { "resizing a comparison", resize },
  { "going to a shelf of 20,000", open_shelf },
  { "scrolling 20,000 bookmarks", scroll_shelf },
  { "jumping through 20,000 bookmarks", jump_shelf },
  { "resizing the shelf", resize },
  { "core map dialog", search_core_map },
  { "export dialog", search_export },
};

static void
use_window (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", before_paint_cb, NULL);
  g_signal_connect (clock, "after-paint", after_paint_cb, NULL);
  wait_for_lines (window, LARGE_PACK_N_ROLES);
  print_and_clear ("starting with 1,016 roles");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (wanted != NULL && !g_regex_match_simple (wanted, parts[i].name, 0, 0))
        continue;
      parts[i].use (window);
      print_and_clear (parts[i].name);
    }
}

static gboolean
use_cb (gpointer application)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    {
      if (METIER_IS_WINDOW (item->data))
        {
          use_window (item->data);
          break;
        }
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static void
write_data (const char *folder)
{
  g_autofree char *packs = g_build_filename (folder, "packs", NULL);
  g_autofree char *pack = g_build_filename (packs, "large.pack", NULL);
  g_autofree char *classification = g_build_filename (packs, CLASSIFICATION ".pack", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = metier_library_open (path, &error);

  g_assert_no_error (error);
  large_pack_fill_shelf (library, N_BOOKMARKS);
  g_mkdir_with_parents (packs, 0700);
  large_pack_write (pack, "large", 1);
  large_pack_write_classification (classification, CLASSIFICATION, 1);
}

static int
remove_cb (const char *path, const struct stat *info, int type, struct FTW *place)
{
  return g_remove (path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("metier-bench-XXXXXX", NULL);
  char data_dir[] = "--data-dir";
  char *arguments[] = { argv[0], data_dir, folder, NULL };
  g_autoptr (GSettings) settings = metier_settings_new ();
  g_autoptr (MetierApplication) application = metier_application_new ();
  int status;

  frames = g_array_new (FALSE, FALSE, sizeof (double));
  turns = g_array_new (FALSE, FALSE, sizeof (double));
  write_data (folder);
  wanted = argc > 1 ? argv[1] : NULL;
  g_settings_set_string (settings, "source", "large");
  g_settings_set (settings, "family", "ms", "");

  g_main_context_set_poll_func (NULL, poll_cb);
  g_timeout_add (500, use_cb, application);
  status = g_application_run (G_APPLICATION (application), G_N_ELEMENTS (arguments) - 1, arguments);

  nftw (folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_array_unref (frames);
  g_array_unref (turns);
  return status;
}
