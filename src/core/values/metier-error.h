/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierError:
 * @METIER_ERROR_INVALID: foreign bytes or arguments do not have the expected form
 * @METIER_ERROR_NOT_FOUND: nothing has the name that was asked for
 * @METIER_ERROR_AMBIGUOUS: several things have the name that was asked for
 * @METIER_ERROR_TOO_LARGE: a bound on size, count or depth is exceeded
 * @METIER_ERROR_NEWER: a file was written by a newer Métier
 * @METIER_ERROR_FOREIGN: a file is not one of Métier's
 * @METIER_ERROR_DAMAGED: a file of Métier's does not hold what it should
 * @METIER_ERROR_STORAGE: the disk, its permissions or SQLite refused
 * @METIER_ERROR_UNRECOGNISED: files are of none of the kinds that can be imported without being told how
 * @METIER_ERROR_UNTOLD: files do not say something that a person can add
 * @METIER_ERROR_UNSHOWN: a change is on disk, could not be shown and was not taken back
 *
 * What can go wrong below the window. Every message is one sentence that names the file, line or
 * field and what was expected.
 */
typedef enum {
  METIER_ERROR_INVALID,
  METIER_ERROR_NOT_FOUND,
  METIER_ERROR_AMBIGUOUS,
  METIER_ERROR_TOO_LARGE,
  METIER_ERROR_NEWER,
  METIER_ERROR_FOREIGN,
  METIER_ERROR_DAMAGED,
  METIER_ERROR_STORAGE,
  METIER_ERROR_UNRECOGNISED,
  METIER_ERROR_UNTOLD,
  METIER_ERROR_UNSHOWN,
} MetierError;

#define METIER_ERROR (metier_error_quark ())
GQuark metier_error_quark (void);

G_END_DECLS
