/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/sources/metier-pack-job.h"
#include "store/catalogue/metier-pack-compare.h"

G_BEGIN_DECLS

GtkWidget *metier_pack_preview_new (MetierPackJob *job, const MetierPackImpact *impact);

G_END_DECLS
