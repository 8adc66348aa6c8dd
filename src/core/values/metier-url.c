/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-url.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/values/metier-error.h"

/* Parameters that say where a reader came from, not what is read. A name that ends in an asterisk stands for
 * all that begin so. */
static const char *const tracking[] = {
  "utm_*",  "gclid",  "dclid",  "gbraid", "wbraid", "fbclid", "msclkid", "yclid",   "twclid",
  "ttclid", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi",  "ref_src", "ref_url",
};

static gboolean
is_plain_text (const char *url)
{
  for (const char *at = url; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* Marks that turn the direction of text around could make one host look like another. */
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_text (const char *url, GError **error)
{
  if (strnlen (url, METIER_URL_MAX + 1) > METIER_URL_MAX)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
                   /* Translators: the number is 4,096 */
                   ngettext ("A web address must be at most %d byte long.",
                             "A web address must be at most %d bytes long.", METIER_URL_MAX),
                   METIER_URL_MAX);
      return FALSE;
    }

  if (!g_utf8_validate (url, -1, NULL))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("A web address must be valid UTF-8."));
      return FALSE;
    }

  if (!is_plain_text (url))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("A web address must be without spaces, control characters and invisible characters."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_web_scheme (const char *scheme)
{
  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

/* GLib has turned names in other scripts into their ASCII form and taken the brackets off an IPv6
 * address by now; what is left of a percent sign or a backslash was meant to mislead. */
static gboolean
is_host (const char *host)
{
  gboolean ipv6 = strchr (host, ':') != NULL;

  if (*host == '\0' || *host == '.' || strstr (host, "..") != NULL)
    return FALSE;

  return strspn (host, ipv6 ? ":.0123456789abcdefABCDEF" : G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-._")
         == strlen (host);
}

static GUri *
parse (const char *url, GError **error)
{
  g_autoptr (GUri) uri = NULL;

  if (!check_text (url, error))
    return NULL;

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_SCHEME_NORMALIZE,
                     NULL);
  if (uri == NULL || !is_web_scheme (g_uri_get_scheme (uri)) || g_uri_get_host (uri) == NULL
      || !is_host (g_uri_get_host (uri)))
    {
      g_set_error (
          error, METIER_ERROR, METIER_ERROR_INVALID,
          _ ("A web address must begin with http:// or https:// and a host, as https://example.org/ does."));
      return NULL;
    }

  if (g_uri_get_userinfo (uri) != NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                   _ ("A web address must be without a user name and password in front of the host."));
      return NULL;
    }

  return g_steal_pointer (&uri);
}

/**
 * metier_url_check:
 * @url: foreign text
 * @error: return location for a #GError
 *
 * Tells whether text is an address that may be kept and handed to a browser: absolute, http or https,
 * with a host, at most %METIER_URL_MAX bytes of valid UTF-8 without spaces, control or invisible characters.
 * A user name or password is refused, as it has no place in a reading list and can make one host look
 * like another.
 *
 * Fails with %METIER_ERROR_TOO_LARGE or %METIER_ERROR_INVALID; the message says what was expected.
 *
 * Returns: whether the address is accepted
 */
gboolean
metier_url_check (const char *url, GError **error)
{
  g_autoptr (GUri) uri = NULL;

  g_return_val_if_fail (url != NULL, FALSE);

  uri = parse (url, error);

  return uri != NULL;
}

static gboolean
is_tracking (const char *parameter)
{
  g_autofree char *name = g_ascii_strdown (parameter, (gssize)strcspn (parameter, "="));

  for (guint i = 0; i < G_N_ELEMENTS (tracking); i++)
    {
      gsize fixed = strcspn (tracking[i], "*");

      if (strncmp (name, tracking[i], fixed) == 0 && (tracking[i][fixed] == '*' || name[fixed] == '\0'))
        return TRUE;
    }

  return FALSE;
}

static void
append_query (GString *text, const char *query)
{
  g_auto (GStrv) parameters = g_strsplit (query, "&", -1);
  char mark = '?';

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      if (*parameters[i] == '\0' || is_tracking (parameters[i]))
        continue;

      g_string_append_c (text, mark);
      g_string_append (text, parameters[i]);
      mark = '&';
    }
}

static void
append_authority (GString *text, GUri *uri)
{
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (uri), -1);
  int default_port = g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80;

  g_string_append_printf (text, strchr (host, ':') != NULL ? "[%s]" : "%s", host);
  if (g_uri_get_port (uri) != default_port)
    g_string_append_printf (text, ":%d", g_uri_get_port (uri));
}

/**
 * metier_url_canonicalise:
 * @url: foreign text
 *
 * Gets the form by which two addresses of the same page are recognised. Scheme, host and percent-encoding
 * have one case; a default port, slashes at the path's end, parameters that only track the reader and
 * a fragment are dropped, unless the fragment begins with `/` or `!`, where a page's script reads
 * it as part of the path. Names in other scripts take their ASCII form. The order of parameters stays.
 *
 * This form is for comparing, not for opening.
 *
 * Returns: (nullable) (transfer full): the address, or %NULL when metier_url_check() refuses @url
 */
char *
metier_url_canonicalise (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  GString *text;
  const char *fragment;

  g_return_val_if_fail (url != NULL, NULL);

  uri = parse (url, NULL);
  if (uri == NULL)
    return NULL;

  text = g_string_new (g_uri_get_scheme (uri));
  g_string_append (text, "://");
  append_authority (text, uri);

  g_string_append (text, g_uri_get_path (uri));
  while (text->str[text->len - 1] == '/')
    g_string_truncate (text, text->len - 1);

  if (g_uri_get_query (uri) != NULL)
    append_query (text, g_uri_get_query (uri));

  fragment = g_uri_get_fragment (uri);
  if (fragment != NULL && (*fragment == '/' || *fragment == '!'))
    g_string_append_printf (text, "#%s", fragment);

  return g_string_free (text, FALSE);
}

/**
 * metier_url_get_host:
 * @url: foreign text
 *
 * Gets the host for display, in lower case and without `www.`.
 *
 * Returns: (nullable) (transfer full): the host, or %NULL when metier_url_check() refuses @url
 */
char *
metier_url_get_host (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *host = NULL;

  g_return_val_if_fail (url != NULL, NULL);

  uri = parse (url, NULL);
  if (uri == NULL)
    return NULL;

  host = g_ascii_strdown (g_uri_get_host (uri), -1);

  return g_strdup (g_str_has_prefix (host, "www.") && strchr (host + 4, '.') != NULL ? host + 4 : host);
}
