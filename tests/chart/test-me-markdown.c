/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-me-markdown.h"
#include "me-fixture.h"

#include <string.h>

#include "core/resources/metier-resource.h"

static GHashTable *
new_resources (const char *skill)
{
  GHashTable *resources
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *some = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  MetierResource *resource = metier_resource_new ();

  resource->url = g_strdup ("https://example.org/a b>c");
  resource->title = g_strdup ("Learn *all* of [it]");
  g_ptr_array_add (some, resource);
  g_hash_table_insert (resources, (gpointer) skill, some);
  return resources;
}

static void
test_plan (void)
{
  g_autoptr (MetierPlan) plan = me_fixture_new_plan (40, 70);
  g_autoptr (GHashTable) resources = new_resources ("ml");
  g_autofree char *text = metier_me_markdown_plan ("Role | one", "Start.", plan, resources, "From a source.");

  g_assert_true (g_str_has_prefix (text, "# Role \\| one\n\nStart.\n\n| Skill | From | To | Hours |"));
  g_assert_nonnull (
      strstr (text, "| Software engineering | 1 awareness | 3 practitioner | 80–140 h | 2027-"));
  g_assert_nonnull (strstr (text, "## Applying ML algorithms\n\n"
                                  "- [ ] [Learn \\*all\\* of \\[it\\]](<https://example.org/a%20b%3Ec>)\n"));
  g_assert_true (g_str_has_suffix (text, "From a source.\n\n"));
}

/* Without a pace there are neither hours nor dates, and none is made up. */
static void
test_without_a_pace (void)
{
  g_autoptr (MetierPlan) plan = me_fixture_new_plan (0, 0);
  g_autoptr (GHashTable) resources = new_resources ("none");
  g_autofree char *text = metier_me_markdown_plan ("Role", "Start.", plan, resources, "");

  g_assert_nonnull (strstr (text, "| Software engineering | 1 awareness | 3 practitioner | – | – | – |"));
}

static void
test_overlay (void)
{
  g_autoptr (MetierGap) gap = me_fixture_new_odd_gap ();
  g_autoptr (MetierOverlay) overlay = me_fixture_new_overlay (gap);
  g_autofree char *text = metier_me_markdown_overlay ("Role", overlay, "From a source.");

  g_assert_nonnull (
      strstr (text, "| Skill | weight | level to reach | me | weight × gap | anna.json | weight × gap |\n"));
  g_assert_nonnull (strstr (text, "| Software engineering | 9 | 4 expert | 0 none | 36 | 0 none | 36 |\n"));
  g_assert_nonnull (strstr (text, "| Statistics | 7 | 3 practitioner | 4 expert | 0 | – | – |\n"));
  g_assert_nonnull (
      strstr (text, "| Management | 5 | 3 practitioner | 1 awareness | not relevant | 1 awareness | 10 |\n"));
  g_assert_nonnull (strstr (text, "| Cooking | – | – | 2 working | – | – | – |\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/me-markdown/plan", test_plan);
  g_test_add_func ("/me-markdown/without-a-pace", test_without_a_pace);
  g_test_add_func ("/me-markdown/overlay", test_overlay);

  return g_test_run ();
}
