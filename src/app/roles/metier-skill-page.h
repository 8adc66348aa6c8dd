/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"

G_BEGIN_DECLS

#define METIER_TYPE_SKILL_PAGE (metier_skill_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierSkillPage, metier_skill_page, METIER, SKILL_PAGE, AdwBin)

void metier_skill_page_set_context (MetierSkillPage *self, const MetierContext *context);
void metier_skill_page_open (MetierSkillPage *self, const char *skill);

G_END_DECLS
