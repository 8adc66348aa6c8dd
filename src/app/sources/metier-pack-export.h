/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void metier_pack_export (GtkWindow *parent, const char *source, const char *pack);

G_END_DECLS
