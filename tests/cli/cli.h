/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A folder of its own for each case, in which the program is called; and the last answer. */
typedef struct {
  char *folder;
  char *data_dir;
  const char *variable; /* (nullable): of the program's environment, beside those of the test */
  const char *value;
  char *output;
  char *errors;
  int status;
  JsonNode *json;
} Cli;

void cli_init (int *argc, char ***argv);
const char *cli_get_program (void);
void cli_set_up (Cli *self, gconstpointer data);
void cli_tear_down (Cli *self, gconstpointer data);

void cli_call (Cli *self, ...) G_GNUC_NULL_TERMINATED;
void cli_call_strv (Cli *self, const char *const *arguments);
void cli_assert_text (Cli *self, ...) G_GNUC_NULL_TERMINATED;
JsonNode *cli_assert_json (Cli *self, ...) G_GNUC_NULL_TERMINATED;
void cli_assert_refused (Cli *self, int status, const char *words, ...) G_GNUC_NULL_TERMINATED;

void cli_install_trades (Cli *self);
void cli_install_twin (Cli *self, const char *source);
char *cli_path (Cli *self, const char *name);
JsonNode *cli_read_json (const char *path);
char *cli_write (Cli *self, const char *name, const char *text);

JsonArray *cli_list (JsonNode *node);
JsonObject *cli_entry (JsonNode *list, guint index);
JsonObject *cli_find (JsonNode *list, const char *key, const char *text);
void cli_assert_keys (JsonObject *object, const char *keys);

/* Whoever asks about every role asks about each so many: about all, but under sanitizers, where a call takes ten
 * times as long, about a part of them. */
#ifdef __SANITIZE_ADDRESS__
#define CLI_ROLE_STEP 12
#else
#define CLI_ROLE_STEP 1
#endif

#define CLI_ADD(path, func) g_test_add ("/cli/" path, Cli, NULL, cli_set_up, func, cli_tear_down)

G_END_DECLS
