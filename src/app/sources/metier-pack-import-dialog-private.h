/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/sources/metier-pack-import-dialog.h"

#include "app/sources/metier-pack-job.h"
#include "app/sources/metier-table-chooser.h"

G_BEGIN_DECLS

struct _MetierPackImportDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* (owned): of the building */
  MetierPackJob *job;           /* (owned) */
  char *name;                   /* (owned): of what is read */
  const char *asked;            /* (nullable): the page that asked what the file does not say */
  gboolean need_not_answer;     /* what is asked for is the edition, and it was read without */
  gint64 began;                 /* when, in microseconds */
  guint progress_source;

  GtkStack *stack;
  GtkLabel *reading;
  GtkLabel *rows;
  GtkProgressBar *progress;
  AdwBin *table_place;
  MetierTableChooser *table; /* (nullable): in its place when it is needed */
  AdwPreferencesGroup *edition_group;
  GtkEditable *edition_row;
  AdwBin *preview_place;
  AdwStatusPage *failure;
  GtkButton *cancel_button;
  GtkButton *go_button;
};

/* Reading the file; metier-pack-import-dialog.c. */
void _metier_pack_import_dialog_read (MetierPackImportDialog *self, const MetierImportOptions *options);

/* What the file does not say; metier-pack-import-dialog-ask.c. */
void _metier_pack_import_dialog_class_init_ask (GtkWidgetClass *widget_class);
gboolean _metier_pack_import_dialog_ask (MetierPackImportDialog *self, const GError *error);
void _metier_pack_import_dialog_ask_again (MetierPackImportDialog *self);
void _metier_pack_import_dialog_answer (MetierPackImportDialog *self);

G_END_DECLS
