/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

/* A store with the bundled packs over a folder of its own, a window, and what dialogs need of a context. */
typedef struct {
  char *folder;
  MetierContext context;
  GtkWidget *window;
} SourcesFixture;

typedef gboolean (*SourcesCondition) (gconstpointer data);

void sources_fixture_set_up (SourcesFixture *self, gconstpointer data);
void sources_fixture_tear_down (SourcesFixture *self, gconstpointer data);
char *sources_fixture_write (SourcesFixture *self, const char *name, const char *text);
guint sources_fixture_count_packs (SourcesFixture *self);

void sources_wait (SourcesCondition condition, gconstpointer data);
GtkWidget *sources_find (GtkWidget *widget, GType type, const char *text);
GtkWidget *sources_wait_for (GtkWidget *widget, GType type, const char *text);
void sources_wait_for_none (GtkWidget *widget, GType type, const char *text);
void sources_drop (GtkWidget *widget, const char *path);
void sources_click (GtkWidget *window, const char *label);
void sources_fill_in (GtkWidget *window, const char *title, const char *text);

/* The dialog of the sources, and the one that imports what is let go over it. */
GtkWidget *sources_open (SourcesFixture *self);
GtkWidget *sources_import (GtkWidget *dialog, const char *path);
void sources_wait_for_no_import (void);

G_END_DECLS
