/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

/* Parts of sentences that several descriptions need; all (transfer full). */
char *metier_words_list (const char *const *words, guint n_words);
char *metier_words_list_some (const char *const *words, guint n_words, guint most);
char *metier_words_points (const MetierScale *scale, double difference);
char *metier_words_points_apart (const MetierScale *scale, double difference);
char *metier_words_value (const MetierScale *scale, double raw);
char *metier_words_of_scale (const MetierScale *scale, const char *value);
char *metier_words_credit (const MetierSource *source);
char *metier_words_capitalise (const char *text);
const char *metier_words_core_skill (MetierCoreSkill core); /* as it stands within a sentence */

/* Sentences in the making hold their values between two marks, until it is known how they are shown. */
char *metier_words_strong (char *value);
char *metier_words_to_plain (const char *marked);
char *metier_words_to_markup (const char *marked);

gulong metier_words_plural (const MetierScale *scale, double difference);

G_END_DECLS
