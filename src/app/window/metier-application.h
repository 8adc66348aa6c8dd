/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_APPLICATION (metier_application_get_type ())
G_DECLARE_FINAL_TYPE (MetierApplication, metier_application, METIER, APPLICATION, AdwApplication)

MetierApplication *metier_application_new (void);

G_END_DECLS
