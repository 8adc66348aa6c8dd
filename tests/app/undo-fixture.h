/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-bookmarks.h"
#include "app/state/metier-me.h"

G_BEGIN_DECLS

/* An empty library, and all that somebody can do to it. */
typedef struct {
  char *folder;
  MetierStore *store;
  MetierUndo *undo;
  MetierBookmarks *bookmarks;
  MetierMe *me;
  guint n_shown;   /* times that what is said of oneself was shown */
  guint n_written; /* changes that are on disk */
  guint n_failed;
  guint n_told;  /* times that a change to the shelf was told of, whatever became of it */
  char *failure; /* what was told last */
} UndoFixture;

void undo_fixture_set_up (UndoFixture *self, gconstpointer data);
void undo_fixture_tear_down (UndoFixture *self, gconstpointer data);

/* All that the library holds, as text that can be compared; the store answers in order. */
char *undo_fixture_describe (UndoFixture *self);

void undo_fixture_write_role (UndoFixture *self);
void undo_fixture_walk (UndoFixture *self, gboolean (*take) (MetierUndo *undo));

G_END_DECLS
