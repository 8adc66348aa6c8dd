/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "pack-fixture.h"

MetierLibrary *
library_fixture_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("library.db");
  MetierLibrary *library = metier_library_open (path, &error);

  g_assert_no_error (error);
  return library;
}

MetierResource *
library_fixture_resource (const char *id, const char *url, const char *title)
{
  MetierResource *resource = metier_resource_new ();

  resource->id = g_strdup (id);
  resource->url = g_strdup (url);
  resource->title = g_strdup (title);
  return resource;
}

char *
library_fixture_add (MetierLibrary *library, const char *url, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierResource) resource = library_fixture_resource (NULL, url, title);
  char *id = NULL;

  metier_library_add_bookmark (library, resource, &id, NULL, &error);
  g_assert_no_error (error);
  return id;
}

void
library_fixture_assert_same (const MetierResource *a, const MetierResource *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->kind, ==, b->kind);
  g_assert_cmpstr (a->level, ==, b->level);
  g_assert_cmpstr (a->cost, ==, b->cost);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->credit, ==, b->credit);
  g_assert_cmpstrv (a->judged, b->judged);
  g_assert_cmpstrv (a->skills, b->skills);
  g_assert_cmpint (a->bookmark->status, ==, b->bookmark->status);
  g_assert_cmpfloat (a->bookmark->progress, ==, b->bookmark->progress);
  g_assert_cmpfloat (a->bookmark->hours, ==, b->bookmark->hours);
  g_assert_cmpstrv (a->bookmark->tags, b->bookmark->tags);
  g_assert_cmpstr (a->bookmark->note, ==, b->bookmark->note);
  g_assert_cmpint (a->bookmark->gone, ==, b->bookmark->gone);
  g_assert_cmpint (a->bookmark->added, ==, b->bookmark->added);
  g_assert_cmpint (a->bookmark->changed, ==, b->bookmark->changed);
}
