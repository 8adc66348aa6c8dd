/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/metier-cli-answer.h"
#include "cli/metier-cli-lookup.h"
#include "core/values/metier-error.h"
#include "core/values/metier-url.h"

#define MOST_HOURS 100000

/* The options as they were given; NULL where they were not. */
typedef struct {
  char *title;
  GStrv skills;
  GStrv unskills;
  GStrv tags;
  GStrv untags;
  char *note;
  char *kind;
  char *level;
  char *cost;
  char *language;
  char *status;
  char *progress;
  char *hours;
  gboolean gone;
  gboolean not_gone;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->title);
  g_strfreev (self->skills);
  g_strfreev (self->unskills);
  g_strfreev (self->tags);
  g_strfreev (self->untags);
  g_free (self->note);
  g_free (self->kind);
  g_free (self->level);
  g_free (self->cost);
  g_free (self->language);
  g_free (self->status);
  g_free (self->progress);
  g_free (self->hours);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What “add” and “set” both take. */
static gboolean
has_shared (const Options *self)
{
  return self->title != NULL || self->skills != NULL || self->tags != NULL || self->note != NULL;
}

static gboolean
says_what_it_is (const Options *self)
{
  return self->kind != NULL || self->level != NULL || self->cost != NULL || self->language != NULL;
}

/* What only “set” takes. */
static gboolean
has_change (const Options *self)
{
  return self->status != NULL || self->progress != NULL || self->hours != NULL || self->untags != NULL
         || self->unskills != NULL || self->gone || self->not_gone || says_what_it_is (self);
}

typedef enum {
  DID_NOTHING,
  DID_ADD,
  DID_REMOVE,
  DID_CHANGE,
} Deed;

static void
print_json (MetierCli *self, const MetierResource *resource, Deed deed)
{
  MetierJsonWriter *writer = metier_json_writer_new ();

  metier_json_writer_begin_object (writer, NULL);
  metier_cli_write_resource (writer, resource, TRUE);
  metier_json_writer_boolean (writer, "added", deed == DID_ADD);
  metier_json_writer_boolean (writer, "removed", deed == DID_REMOVE);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static void
print_text (MetierCli *self, const MetierResource *resource, Deed deed)
{
  /* Translators: in each of these the title of a resource stands first, then its id. */
  switch (deed)
    {
    case DID_ADD:
      metier_cli_print (self, _ ("“%s” is bookmarked as %s.\n"), resource->title, resource->id);
      break;
    case DID_REMOVE:
      metier_cli_print (self, _ ("“%s” is no longer bookmarked; it was %s.\n"), resource->title,
                        resource->id);
      break;
    case DID_CHANGE:
      metier_cli_print (self, _ ("“%s” was changed; it is %s.\n"), resource->title, resource->id);
      break;
    case DID_NOTHING:
    default:
      metier_cli_print (self, _ ("“%s” was bookmarked already, as %s.\n"), resource->title, resource->id);
      break;
    }
}

static void
print (MetierCli *self, const MetierResource *resource, Deed deed)
{
  if (self->json)
    print_json (self, resource, deed);
  else
    print_text (self, resource, deed);
}

/* Skills by id or name, as ids. */
static GStrv
find_skills (MetierCatalogue *catalogue, char **texts, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *id = metier_catalogue_find_skill (catalogue, texts[i], error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

/* An address that no list has; what is left open the library fills in. */
static MetierResource *
make_own (MetierCatalogue *catalogue, const char *url, const Options *options, GError **error)
{
  g_autoptr (MetierResource) resource = metier_resource_new ();
  GStrv skills = find_skills (catalogue, options->skills, error);

  if (skills == NULL)
    return NULL;
  g_strfreev (resource->skills);
  resource->skills = skills;
  resource->url = g_strdup (url);
  resource->title = g_strdup (options->title);
  return g_steal_pointer (&resource);
}

/* What a list says of a resource stays as it is. */
static MetierResource *
find_or_make (MetierCatalogue *catalogue, const char *text, const Options *options, GError **error)
{
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) no_address = NULL;
  MetierResource *resource = metier_catalogue_find_resource (catalogue, text, &unknown);

  if (resource != NULL)
    {
      if (options->title != NULL || options->skills != NULL)
        metier_cli_warn (
            _ ("The resource is in a list already and keeps the title and skills that it has there."));
      return resource;
    }
  if (!g_error_matches (unknown, METIER_ERROR, METIER_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&unknown));
  else if (metier_url_check (text, &no_address))
    return make_own (catalogue, text, options, error);
  else
    /* Translators: the last is a sentence about what is wrong with the address. */
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("“%s” is neither the id of a resource nor an address: %s"), text, no_address->message);
  return NULL;
}

static gboolean
add (MetierCli *self, const char *text, const Options *options, GError **error)
{
  MetierCatalogue *catalogue = metier_cli_open_catalogue (self, error);
  MetierLibrary *library = catalogue != NULL ? metier_cli_open_library (self, error) : NULL;
  g_autoptr (MetierResource) resource = NULL;
  g_autoptr (MetierResource) marked = NULL;
  g_autoptr (MetierResource) result = NULL;
  g_autofree char *id = NULL;
  MetierBookmark *bookmark;
  gboolean added = FALSE;

  if (library == NULL)
    return FALSE;
  resource = find_or_make (catalogue, text, options, error);
  if (resource == NULL)
    return FALSE;
  bookmark = metier_bookmark_new ();
  bookmark->note = g_strdup (options->note);
  if (options->tags != NULL)
    {
      g_strfreev (bookmark->tags);
      bookmark->tags = g_strdupv (options->tags);
    }
  marked = metier_resource_with_bookmark (resource, bookmark);
  if (!metier_library_add_bookmark (library, marked, &id, &added, error))
    return FALSE;
  if (!added && (options->tags != NULL || options->note != NULL))
    metier_cli_warn (_ ("What was bookmarked already keeps its tags and note; “bookmark set” changes them."));
  result = metier_library_get_bookmark (library, id, error);
  if (result != NULL)
    print (self, result, added ? DID_ADD : DID_NOTHING);
  return result != NULL;
}

static gboolean
remove_bookmark (MetierCli *self, const char *text, const Options *options, GError **error)
{
  MetierLibrary *library = metier_cli_open_library (self, error);
  g_autoptr (MetierResource) before
      = library != NULL ? metier_library_get_bookmark (library, text, error) : NULL;
  g_autoptr (MetierResource) after = NULL;

  if (before == NULL || !metier_library_remove_bookmark (library, before->id, error))
    return FALSE;
  after = metier_resource_with_bookmark (before, NULL);
  print (self, after, DID_REMOVE);
  return TRUE;
}

/* The members of the change point to what was parsed here. */
typedef struct {
  MetierBookmarkStatus status;
  double progress;
  double hours;
  GStrv add_skills;
  GStrv remove_skills;
  MetierBookmarkChange change;
} Parsed;

static void
parsed_clear (Parsed *self)
{
  g_strfreev (self->add_skills);
  g_strfreev (self->remove_skills);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

static gboolean
parse_change (const Options *options, Parsed *parsed, GError **error)
{
  if (!has_change (options) && !has_shared (options))
    return metier_cli_refuse (error, _ ("“bookmark set” needs an option that says what to change."));
  if (options->gone && options->not_gone)
    return metier_cli_refuse (error, _ ("“--gone” does not go with “--not-gone”."));
  parsed->change = (MetierBookmarkChange){ .title = options->title,
                                           .note = options->note,
                                           .kind = options->kind,
                                           .level = options->level,
                                           .cost = options->cost,
                                           .language = options->language,
                                           .add_tags = (const char *const *) options->tags,
                                           .remove_tags = (const char *const *) options->untags };
  if (options->status != NULL && !metier_bookmark_status_from_string (options->status, &parsed->status))
    return metier_cli_refuse (error, _ ("“--status” takes to-read, in-progress or done, not “%s”."),
                              options->status);
  if (!metier_cli_parse_number ("--progress", options->progress, 0, 100, &parsed->progress, error)
      || !metier_cli_parse_number ("--hours", options->hours, 0, MOST_HOURS, &parsed->hours, error))
    return FALSE;
  parsed->change.status = options->status != NULL ? &parsed->status : NULL;
  parsed->change.progress = options->progress != NULL ? &parsed->progress : NULL;
  parsed->change.hours = options->hours != NULL ? &parsed->hours : NULL;
  parsed->change.gone = options->gone || options->not_gone ? &options->gone : NULL;
  return TRUE;
}

/* What a bookmark already has may be the id of a skill that no open pack knows. */
static GStrv
find_own_skills (MetierCatalogue *catalogue, const MetierResource *before, char **texts, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *id = g_strv_contains ((const char *const *) before->skills, texts[i])
                                ? g_strdup (texts[i])
                                : metier_catalogue_find_skill (catalogue, texts[i], error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

static gboolean
parse_skills (MetierCatalogue *catalogue, const MetierResource *before, const Options *options,
              Parsed *parsed, GError **error)
{
  parsed->add_skills = find_own_skills (catalogue, before, options->skills, error);
  parsed->remove_skills
      = parsed->add_skills != NULL ? find_own_skills (catalogue, before, options->unskills, error) : NULL;
  parsed->change.add_skills = (const char *const *) parsed->add_skills;
  parsed->change.remove_skills = (const char *const *) parsed->remove_skills;
  return parsed->remove_skills != NULL;
}

static void
warn_of_list (MetierCatalogue *catalogue, const MetierResource *before, const Options *options)
{
  g_autoptr (MetierResource) listed
      = says_what_it_is (options) ? metier_catalogue_find_resource (catalogue, before->id, NULL) : NULL;

  if (listed != NULL)
    metier_cli_warn (_ ("The resource is in a list, which goes before what you say of its kind, level, cost "
                        "and language."));
}

static gboolean
set (MetierCli *self, const char *text, const Options *options, GError **error)
{
  g_autoptr (MetierResource) before = NULL;
  g_autoptr (MetierResource) after = NULL;
  g_auto (Parsed) parsed = { 0 };
  MetierCatalogue *catalogue;
  MetierLibrary *library;

  if (!parse_change (options, &parsed, error))
    return FALSE;
  catalogue = metier_cli_open_catalogue (self, error);
  library = catalogue != NULL ? metier_cli_open_library (self, error) : NULL;
  before = library != NULL ? metier_library_get_bookmark (library, text, error) : NULL;
  if (before == NULL || !parse_skills (catalogue, before, options, &parsed, error)
      || !metier_library_change_bookmark (library, before->id, &parsed.change, error))
    return FALSE;
  warn_of_list (catalogue, before, options);
  after = metier_library_get_bookmark (library, before->id, error);
  if (after != NULL)
    print (self, after, DID_CHANGE);
  return after != NULL;
}

static gboolean
refuse_options (const char *action, const char *others, gboolean given, GError **error)
{
  /* Translators: an action such as “bookmark add”, then options that it does not have. */
  return !given || metier_cli_refuse (error, _ ("“bookmark %s” does not go with %s."), action, others);
}

static gboolean
dispatch (MetierCli *self, const char *action, const char *text, const Options *options, GError **error)
{
  if (strcmp (action, "add") == 0)
    return refuse_options (action, _ ("options that only “bookmark set” has"), has_change (options), error)
           && add (self, text, options, error);
  if (strcmp (action, "set") == 0)
    return set (self, text, options, error);
  if (strcmp (action, "remove") == 0)
    return refuse_options (action, _ ("options"), has_shared (options) || has_change (options), error)
           && remove_bookmark (self, text, options, error);
  return metier_cli_refuse (error, _ ("There is nothing like “bookmark %s”; it can be add, remove or set."),
                            action);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("add, set: what the address is called"),
      N_ ("TITLE") },
    { "skill", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.skills, N_ ("add, set: a skill that it trains"),
      N_ ("SKILL") },
    { "unskill", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.unskills,
      N_ ("set: a skill that it does not train"), N_ ("SKILL") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.tags, N_ ("add, set: a tag to give"), N_ ("TAG") },
    { "untag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.untags, N_ ("set: a tag to take away"),
      N_ ("TAG") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &options.note, N_ ("add, set: a note; empty for none"),
      N_ ("NOTE") },
    { "status", 0, 0, G_OPTION_ARG_FILENAME, &options.status, N_ ("set: to-read, in-progress or done"),
      N_ ("STATUS") },
    { "progress", 0, 0, G_OPTION_ARG_FILENAME, &options.progress, N_ ("set: how much is done, per cent"),
      N_ ("P") },
    { "hours", 0, 0, G_OPTION_ARG_FILENAME, &options.hours, N_ ("set: hours spent"), N_ ("H") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind,
      N_ ("set: course, book, video, article, practice, competition, tool or unknown"), N_ ("KIND") },
    { "level", 0, 0, G_OPTION_ARG_FILENAME, &options.level,
      N_ ("set: introductory, intermediate, advanced or unknown"), N_ ("LEVEL") },
    { "cost", 0, 0, G_OPTION_ARG_FILENAME, &options.cost, N_ ("set: free, paid or unknown"), N_ ("COST") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language, N_ ("set: a language tag such as en"),
      N_ ("TAG") },
    { "gone", 0, 0, G_OPTION_ARG_NONE, &options.gone, N_ ("set: the link leads nowhere any more"), NULL },
    { "not-gone", 0, 0, G_OPTION_ARG_NONE, &options.not_gone, N_ ("set: the link leads somewhere again"),
      NULL },
    { NULL },
  };

  return metier_cli_parse (self, entries, arguments, 2, 2, error)
         && dispatch (self, (*arguments)[1], (*arguments)[2], &options, error);
}

const MetierCliCommand metier_cli_bookmark = {
  "bookmark",
  "add URL|RESOURCE | remove ID | set ID [OPTION…]",
  N_ ("Keep, drop or change a learning resource"),
  run,
};
