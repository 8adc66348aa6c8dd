/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"

/**
 * metier_error_quark:
 *
 * The domain of the errors that a #MetierError numbers.
 *
 * Returns: the domain
 */
G_DEFINE_QUARK (metier - error - quark, metier_error)
