/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-skill-page.h"

#include "app/parts/metier-proof.h"
#include "app/parts/metier-source-chip.h"
#include "app/roles/metier-skill-model.h"
#include "widgets/metier-wrap-box.h"

G_BEGIN_DECLS

struct _MetierSkillPage {
  AdwBin parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierSkillModel *model;      /* (nullable) (owned): what is shown */
  GCancellable *cancellable;    /* of the question that is under way */

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkWidget *core_tag;
  MetierSourceChip *chip;
  GtkButton *counts_for;
  GtkLabel *my_level;
  MetierProof *proof;
  GtkWidget *assess;
  GtkLabel *full_name;
  GtkLabel *summary;
  GtkWidget *topics_group;
  MetierWrapBox *topics;
  GtkWidget *tools_group;
  MetierWrapBox *tools;
  GtkBox *weights;
  GtkWidget *no_weights;
  GtkWidget *rail;
  GtkWidget *practices_group;
  GtkListBox *practices;
  GtkWidget *resources_group;
  GtkLabel *resources_group_title;
  GtkListBox *resources;
  GtkWidget *all_resources_button;
  GtkWidget *items_group;
  GtkListBox *items;
  AdwStatusPage *status;
};

/* metier-skill-page-head.c */
void _metier_skill_page_apply_head (MetierSkillPage *self);
void _metier_skill_page_apply_my_level (MetierSkillPage *self);

G_END_DECLS
