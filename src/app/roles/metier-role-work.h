/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

gboolean metier_role_work_fill (GtkListBox *list, const MetierProfile *profile);

G_END_DECLS
