/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/json/metier-json-writer.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierCli:
 * @data_dir: the user's folder
 * @packs: (nullable) (array zero-terminated=1): packs to add for this call
 * @json: whether the answer is for a program
 * @usage: (nullable): how the command at hand is called
 * @output: what goes to stdout when the command has succeeded, and only then
 * @doubt: (nullable): why the library could not be asked or shown, where the answer can do without it
 * @unwell: the command has its answer, and the answer is that something is wrong
 *
 * One call of the program. The packs and the library are opened when a command first asks for them.
 */
typedef struct {
  char *data_dir;
  GStrv packs;
  gboolean json;
  char *usage;
  GString *output;
  char *doubt;
  gboolean unwell;
  MetierCatalogue *catalogue;
  MetierLibrary *library;
  GCancellable *cancellable;
} MetierCli;

MetierCli *metier_cli_new (void);
void metier_cli_free (MetierCli *self);

gboolean metier_cli_parse (MetierCli *self, const GOptionEntry *entries, GStrv *arguments, guint min,
                           guint max, GError **error);
gboolean metier_cli_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

gboolean metier_cli_check_path (const char *name, const char *path, GError **error);
gboolean metier_cli_make_folder (const char *folder, GError **error);
MetierCatalogue *metier_cli_open_catalogue (MetierCli *self, GError **error);
MetierLibrary *metier_cli_open_library (MetierCli *self, GError **error);
gboolean metier_cli_open_library_if_any (MetierCli *self, GError **error);
gboolean metier_cli_try_library (MetierCli *self);
GCancellable *metier_cli_get_cancellable (MetierCli *self);

void metier_cli_warn (const char *message);
void metier_cli_print (MetierCli *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void metier_cli_print_json (MetierCli *self, MetierJsonWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCli, metier_cli_free)

G_END_DECLS
