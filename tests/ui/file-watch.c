/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loaded before a program, this library writes down which files its main thread touches, and who asked: one
 * line for each call, with the name of the object whose code wanted it. Objects that only carry out what
 * others want, the C library, GLib and SQLite, are looked through. It begins when the program is sent
 * SIGUSR1.
 *
 * METIER_FILE_REPORT is where it writes.
 */

/* Both widths of each call are looked at. */
#undef _FILE_OFFSET_BITS
#include <dirent.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_FRAMES 64

static const char *const carriers[] = { "libc.so",    "libglib-",   "libgio-",  "libgobject-", "libgmodule-",
                                        "libsqlite3", "file-watch", "ld-linux", "libpthread" };

static int report = -1;
static volatile sig_atomic_t watching;
static __thread int inside;

static int
carries (const char *object)
{
  for (size_t i = 0; i < sizeof carriers / sizeof *carriers; i++)
    {
      if (strstr (object, carriers[i]) != NULL)
        return 1;
    }

  return 0;
}

static const char *
find_asker (void)
{
  void *frames[MAX_FRAMES];
  int n_frames = backtrace (frames, MAX_FRAMES);

  for (int i = 0; i < n_frames; i++)
    {
      Dl_info info;
      const char *name;

      if (dladdr (frames[i], &info) == 0 || info.dli_fname == NULL)
        continue;
      name = strrchr (info.dli_fname, '/');
      name = name != NULL ? name + 1 : info.dli_fname;
      if (!carries (name))
        return name;
    }

  return "nobody";
}

static void
note (const char *call, const char *what)
{
  if (!watching || inside || gettid () != getpid ())
    return;

  inside = 1;
  dprintf (report, "%s\t%s\t%s\n", find_asker (), call, what != NULL ? what : "");
  inside = 0;
}

static void
begin_cb (int number)
{
  watching = 1;
}

__attribute__ ((constructor)) static void
start (void)
{
  const char *path = getenv ("METIER_FILE_REPORT");
  void *frames[1];

  if (path == NULL)
    return;

  /* The first look at a stack loads what it takes to look at one. */
  backtrace (frames, 1);
  report = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  signal (SIGUSR1, begin_cb);
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

#define WATCH_OPEN(name)                                                                                     \
  int name (const char *path, int flags, ...)                                                                \
  {                                                                                                          \
    va_list rest;                                                                                            \
    mode_t mode;                                                                                             \
                                                                                                             \
    va_start (rest, flags);                                                                                  \
    mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (rest, mode_t) : 0;                                 \
    va_end (rest);                                                                                           \
    note (#name, path);                                                                                      \
    return NEXT (name) (path, flags, mode);                                                                  \
  }

#define WATCH_OPENAT(name)                                                                                   \
  int name (int folder, const char *path, int flags, ...)                                                    \
  {                                                                                                          \
    va_list rest;                                                                                            \
    mode_t mode;                                                                                             \
                                                                                                             \
    va_start (rest, flags);                                                                                  \
    mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (rest, mode_t) : 0;                                 \
    va_end (rest);                                                                                           \
    note (#name, path);                                                                                      \
    return NEXT (name) (folder, path, flags, mode);                                                          \
  }

/* A call whose first argument tells what it is about. */
#define WATCH(result, name, what, parameters, arguments)                                                     \
  result name parameters                                                                                     \
  {                                                                                                          \
    note (#name, what);                                                                                      \
    return NEXT (name) arguments;                                                                            \
  }

int __open_2 (const char *path, int flags);
int __open64_2 (const char *path, int flags);
int sqlite3_prepare_v3 (void *database, const char *sql, int length, unsigned int flags, void **statement,
                        const char **tail);
int sqlite3_step (void *statement);

WATCH_OPEN (open)
WATCH_OPEN (open64)
WATCH_OPENAT (openat)
WATCH_OPENAT (openat64)
WATCH (int, __open_2, path, (const char *path, int flags), (path, flags))
WATCH (int, __open64_2, path, (const char *path, int flags), (path, flags))
WATCH (FILE *, fopen, path, (const char *path, const char *mode), (path, mode))
WATCH (FILE *, fopen64, path, (const char *path, const char *mode), (path, mode))
WATCH (DIR *, opendir, path, (const char *path), (path))
WATCH (int, stat, path, (const char *path, struct stat *info), (path, info))
WATCH (int, lstat, path, (const char *path, struct stat *info), (path, info))
WATCH (int, access, path, (const char *path, int mode), (path, mode))
WATCH (int, rename, path, (const char *path, const char *target), (path, target))
WATCH (int, unlink, path, (const char *path), (path))
WATCH (int, fsync, "", (int file), (file))
WATCH (int, fdatasync, "", (int file), (file))
WATCH (int, sqlite3_prepare_v3, sql,
       (void *database, const char *sql, int length, unsigned int flags, void **statement, const char **tail),
       (database, sql, length, flags, statement, tail))
WATCH (int, sqlite3_step, "", (void *statement), (statement))
