/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 *   bench-start [--rounds=N] PROGRAM PROGRAM…
 *
 * Starts programs in turn on one display, watches their windows from outside and prints what start and
 * memory cost, the first program being what the others are held against. The last one is started again with
 * one and with ten packs as large as the largest publication, and that is held against its start without.
 * Where other work keeps the processors busy, only a scheduling class of its own for display and programs
 * (chrt -r 1) gives steady times.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <ftw.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "chart/scene/metier-theme-private.h"
#include "large-pack.h"

/* A window with more colours than these has text in it, and so its first content. */
#define N_BARE_COLOURS 8
/* So much of the role's colour is a chart, not a button or the small charts of a list. */
#define N_CHART_PIXELS 400

#define PATIENCE (20 * G_USEC_PER_SEC)
#define CALM (600 * G_TIME_SPAN_MILLISECOND)
/* Display and buses clear away what a program left when it ended, the more the more it had. */
#define REST (300 * G_TIME_SPAN_MILLISECOND)

typedef enum {
  MAP,
  CONTENT,
  CHART,
  CPU,
  MEMORY,
  N_FIGURES,
} Figure;

static const struct {
  const char *name;
  const char *unit;
  double goal; /* at most so many times the first program; 0 for none */
} figures[N_FIGURES] = {
  [MAP] = { "window", "ms", 0 },    [CONTENT] = { "content", "ms", 1.3 }, [CHART] = { "chart", "ms", 0 },
  [CPU] = { "processor", "ms", 0 }, [MEMORY] = { "memory", "MiB", 1.15 },
};

/* So many large packs the last program is started with besides. */
static const guint n_packs[] = { 1, 10 };

/* What start and memory with large packs may be at most, of what they are without. */
#define PACKS_GOAL 1.1

/* One program; NaN stands for what was not seen. */
typedef struct {
  const char *path;
  guint base;    /* place of the program that it is held against */
  guint n_packs; /* how many large packs it has */
  char *home;    /* kept from round to round, so that only the warm-up makes a library */
  double (*rounds)[N_FIGURES];
} Program;

/* One start. */
typedef struct {
  Display *display;
  int damage_notify;
  Window window;
  gint64 start;
  gint64 last_mark;
  double *figures;
} Watch;

/* Counts different colours, but no further than @most. */
static guint
count_colours (const XImage *image, guint most)
{
  guint32 seen[N_BARE_COLOURS + 1];
  guint n_seen = 0;

  for (int y = 0; y < image->height && n_seen < most; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (image->data + y * image->bytes_per_line);

      for (int x = 0; x < image->width && n_seen < most; x++)
        {
          guint i = 0;

          while (i < n_seen && seen[i] != (row[x] & 0xffffff))
            i++;
          if (i == n_seen)
            seen[n_seen++] = row[x] & 0xffffff;
        }
    }

  return n_seen;
}

/* Counts pixels of a colour, 0xRRGGBB, in what is neither header bar nor sidebar. */
static guint
count_pixels (const XImage *image, guint32 colour)
{
  guint n_pixels = 0;

  for (int y = image->height / 8; y < image->height; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (image->data + y * image->bytes_per_line);

      for (int x = image->width / 3; x < image->width; x++)
        n_pixels += (row[x] & 0xffffff) == colour;
    }

  return n_pixels;
}

static void
mark (Watch *self, Figure figure, gint64 time)
{
  self->figures[figure] = (double) (time - self->start) / 1000;
  self->last_mark = time;
}

static void
look (Watch *self, gint64 time)
{
  guint32 role = metier_theme_get_colour (metier_theme_get (METIER_THEME_LIGHT), METIER_TOKEN_ROLE) >> 8;
  XWindowAttributes size;
  XImage *image;

  XGetWindowAttributes (self->display, self->window, &size);
  image = XGetImage (self->display, self->window, 0, 0, (guint) size.width, (guint) size.height, AllPlanes,
                     ZPixmap);
  g_assert (image != NULL && image->bits_per_pixel == 32);

  if (isnan (self->figures[CONTENT]) && count_colours (image, N_BARE_COLOURS + 1) > N_BARE_COLOURS)
    mark (self, CONTENT, time);
  if (isnan (self->figures[CHART]) && count_pixels (image, role) >= N_CHART_PIXELS)
    mark (self, CHART, time);
  XDestroyImage (image);
}

static void
handle_event (Watch *self, const XEvent *event)
{
  gint64 time = g_get_monotonic_time ();

  if (event->type == MapNotify && self->window == None && !event->xmap.override_redirect)
    {
      self->window = event->xmap.window;
      mark (self, MAP, time);
      XDamageCreate (self->display, self->window, XDamageReportNonEmpty);
    }
  else if (event->type == self->damage_notify)
    {
      XDamageSubtract (self->display, ((const XDamageNotifyEvent *) event)->damage, None, None);
      look (self, time);
    }
}

/* Waits for the next event, but no longer than until @end. */
static gboolean
next_event (Display *display, gint64 end, XEvent *event)
{
  struct pollfd connection = { .fd = ConnectionNumber (display), .events = POLLIN };

  while (XPending (display) == 0)
    {
      gint64 rest = end - g_get_monotonic_time ();

      if (rest <= 0)
        return FALSE;
      poll (&connection, 1, (int) (rest / 1000) + 1);
    }
  XNextEvent (display, event);

  return TRUE;
}

static char **
dup_environment (const char *home)
{
  char **environment = g_get_environ ();

  for (const char *const *name = (const char *const[]){ "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", NULL };
       *name != NULL; name++)
    environment = g_environ_setenv (environment, *name, home, TRUE);

  return environment;
}

static GPid
start (const Program *program)
{
  char *argv[] = { (char *) program->path, NULL };
  g_auto (GStrv) environment = dup_environment (program->home);
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  if (!g_spawn_async (NULL, argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);

  return pid;
}

/* Starts a program, waits until its window is calm and ends it. */
static void
measure (Display *display, int damage_notify, const Program *program, double *result)
{
  Watch self = { .display = display, .damage_notify = damage_notify, .figures = result };
  struct rusage usage;
  int status = 0;
  XEvent event;
  GPid pid;

  g_usleep (REST);
  XSync (display, True);
  for (guint i = 0; i < N_FIGURES; i++)
    result[i] = NAN;
  self.start = g_get_monotonic_time ();
  pid = start (program);
  while (
      next_event (display, isnan (result[CONTENT]) ? self.start + PATIENCE : self.last_mark + CALM, &event))
    handle_event (&self, &event);

  kill (pid, SIGTERM);
  wait4 (pid, &status, 0, &usage);
  if (isnan (result[CONTENT]) || !WIFSIGNALED (status) || WTERMSIG (status) != SIGTERM)
    {
      g_printerr ("%s showed no content or ended by itself.\n", program->path);
      exit (1);
    }
  result[CPU] = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
                + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
  result[MEMORY] = (double) usage.ru_maxrss / 1024;
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Middle, least and most of a figure over the rounds; NaN when one round did not see it. */
typedef struct {
  double middle;
  double least;
  double most;
} Spread;

/* Of the figure itself or, pair by pair, of its ratio to the same figure of @base. */
static Spread
get_spread (const Program *program, const Program *base, Figure figure, guint n_rounds)
{
  g_autofree double *values = g_new (double, n_rounds);

  for (guint i = 0; i < n_rounds; i++)
    {
      values[i] = program->rounds[i][figure] / (base != NULL ? base->rounds[i][figure] : 1);
      if (isnan (values[i]))
        return (Spread){ NAN, NAN, NAN };
    }
  qsort (values, n_rounds, sizeof *values, compare_numbers_cb);

  return (Spread){ values[n_rounds / 2], values[0], values[n_rounds - 1] };
}

static void
print_figure (const Program *program, const Program *base, Figure figure, guint n_rounds)
{
  Spread value = get_spread (program, NULL, figure, n_rounds);
  Spread ratio = get_spread (program, base, figure, n_rounds);
  double middle = value.middle / get_spread (base, NULL, figure, n_rounds).middle;

  if (isnan (value.middle))
    return;

  g_print ("  %-9s %7.1f %-3s (%.1f–%.1f)", figures[figure].name, value.middle, figures[figure].unit,
           value.least, value.most);
  if (program != base && !isnan (ratio.middle))
    g_print (", %.2f ×, pair by pair %.2f (%.2f–%.2f)", middle, ratio.middle, ratio.least, ratio.most);
  if (program != base && figures[figure].goal > 0)
    g_print (", goal %.2f ×", program->n_packs > 0 ? PACKS_GOAL : figures[figure].goal);
  g_print ("\n");
}

static int
remove_cb (const char *path, const struct stat *info, int type, struct FTW *place)
{
  return g_remove (path);
}

static void
add_program (GArray *programs, const char *scratch, const char *path, guint base, guint n, guint n_rounds)
{
  Program program = { .path = path, .base = base, .n_packs = n };
  g_autofree char *packs = NULL;

  program.home = g_strdup_printf ("%s/%u", scratch, programs->len);
  program.rounds = g_malloc_n (n_rounds, sizeof *program.rounds);
  packs = g_build_filename (program.home, "metier", "packs", NULL);
  g_mkdir_with_parents (packs, 0700);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = g_strdup_printf ("large-%u", i);
      g_autofree char *file = g_strdup_printf ("%s/%s.pack", packs, source);

      large_pack_write (file, source, 1);
    }
  g_array_append_val (programs, program);
}

static GArray *
prepare (const char *scratch, char **paths, guint n_rounds)
{
  GArray *programs = g_array_new (FALSE, FALSE, sizeof (Program));
  guint last;

  for (guint i = 0; paths[i] != NULL; i++)
    add_program (programs, scratch, paths[i], 0, 0, n_rounds);
  last = programs->len - 1;
  for (gsize i = 0; last > 0 && i < G_N_ELEMENTS (n_packs); i++)
    add_program (programs, scratch, paths[last], last, n_packs[i], n_rounds);

  return programs;
}

static void
release (GArray *programs, const char *scratch)
{
  for (guint i = 0; i < programs->len; i++)
    {
      Program *program = &g_array_index (programs, Program, i);

      g_free (program->home);
      g_free (program->rounds);
    }
  g_array_unref (programs);
  nftw (scratch, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
}

/* One round after the other, and the programs in turn in each: what slows the machine slows all of them. */
static void
measure_rounds (Display *display, int damage_notify, GArray *programs, guint n_rounds)
{
  for (guint round = 0; round <= n_rounds; round++)
    for (guint i = 0; i < programs->len; i++)
      {
        const Program *program = &g_array_index (programs, Program, i);

        /* The warm-up takes the place that the last round takes again. */
        measure (display, damage_notify, program, program->rounds[round % n_rounds]);
      }
}

static void
print_programs (GArray *programs, guint n_rounds)
{
  g_print ("Middle (least–most) of %u rounds, and how often the middle of what it is held against\n",
           n_rounds);
  for (guint i = 0; i < programs->len; i++)
    {
      const Program *program = &g_array_index (programs, Program, i);
      const Program *base = &g_array_index (programs, Program, program->base);

      g_print ("%s", program->path);
      if (program->n_packs > 0)
        g_print (" with %u large packs, beside without", program->n_packs);
      else if (program != base)
        g_print (", beside %s", base->path);
      g_print ("\n");
      for (guint figure = 0; figure < N_FIGURES; figure++)
        print_figure (program, base, figure, n_rounds);
    }
}

/* Opens the display that is watched: the root tells of windows, the extension of what is painted in them.
 * The pointer goes to a corner, or what happens to lie under it would show a tooltip. */
static Display *
open_display (int *damage_notify)
{
  Display *display = XOpenDisplay (NULL);
  int first_event = 0, first_error = 0;

  if (display == NULL || !XDamageQueryExtension (display, &first_event, &first_error))
    return NULL;

  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XWarpPointer (display, None, DefaultRootWindow (display), 0, 0, 0, 0, G_MAXINT16, G_MAXINT16);
  *damage_notify = first_event + XDamageNotify;
  return display;
}

int
main (int argc, char *argv[])
{
  int n_rounds = 9;
  int damage_notify = 0;
  const GOptionEntry options[]
      = { { "rounds", 0, 0, G_OPTION_ARG_INT, &n_rounds, "How often each is started", "N" }, { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new ("PROGRAM PROGRAM…");
  g_autoptr (GError) error = NULL;
  g_autofree char *scratch = NULL;
  GArray *programs;
  Display *display;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc < 2 || n_rounds < 1)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Which programs, and at least one round?");
      return 2;
    }
  display = open_display (&damage_notify);
  if (display == NULL)
    {
      g_printerr ("This needs an X display with the DAMAGE extension.\n");
      return 1;
    }

  scratch = g_dir_make_tmp ("metier-bench-XXXXXX", NULL);
  programs = prepare (scratch, argv + 1, (guint) n_rounds);
  measure_rounds (display, damage_notify, programs, (guint) n_rounds);
  print_programs (programs, (guint) n_rounds);
  release (programs, scratch);
  XCloseDisplay (display);

  return 0;
}
