/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-url.h"

#include <string.h>

#include "core/values/metier-error.h"

typedef struct {
  const char *name;
  const char *url;
} AddressCase;

static const AddressCase accepted[] = {
  { "https", "https://example.org/" },
  { "http", "http://example.org" },
  { "upper-case", "HTTPS://EXAMPLE.ORG/Page" },
  { "port", "https://example.org:8443/a" },
  { "query", "https://example.org?a=b" },
  { "fragment", "https://example.org/#part" },
  { "other-script", "https://bücher.example/ü" },
  { "ipv4", "http://127.0.0.1/" },
  { "ipv6", "http://[2001:db8::1]:8080/" },
  { "stray-percent", "https://example.org/100%" },
  { "brackets-in-path", "https://example.org/a[1]|b" },
  { "at-in-path", "https://example.org/@someone" },
  { "underscore-in-host", "https://my_site.example.org/" },
};

static const AddressCase refused[] = {
  { "empty", "" },
  { "word", "example" },
  { "without-scheme", "example.org/page" },
  { "without-scheme-but-slashes", "//example.org/page" },
  { "relative", "/page" },
  { "ftp", "ftp://example.org/" },
  { "script", "javascript:alert(1)" },
  { "file", "file:///etc/passwd" },
  { "data", "data:text/html,x" },
  { "mail", "mailto:somebody@example.org" },
  { "without-host", "http://" },
  { "empty-host", "http:///page" },
  { "port-alone", "http://:80/" },
  { "one-slash", "http:/example.org" },
  { "no-slash", "http:example.org" },
  { "user", "https://example.org@evil.example/" },
  { "user-and-password", "https://user:secret@example.org/" },
  { "empty-user", "https://@example.org/" },
  { "backslash-in-host", "https://example.org\\.evil.example/" },
  { "backslash-before-at", "https://example.org\\@evil.example/" },
  { "slash-in-host", "https://example.org%2F.evil.example/" },
  { "colon-in-host", "https://example.org%3A80.evil.example/" },
  { "zero-byte-in-host", "https://example.org%00.evil.example/" },
  { "leading-dot", "https://.example.org/" },
  { "empty-label", "https://example..org/" },
  { "space", "https://example.org/a b" },
  { "space-in-front", " https://example.org/" },
  { "line-break", "https://example.org/\nHost: evil" },
  { "tab", "https://example.org/\ta" },
  { "delete", "https://example.org/\x7f" },
  { "control-c1", "https://example.org/\xc2\x85" },
  { "no-break-space", "https://example.org/\xc2\xa0" },
  { "right-to-left-override", "https://example.org/\xe2\x80\xae"
                              "gpj.exe" },
  { "zero-width-joiner", "https://exa\xe2\x80\x8dmple.org/" },
  { "bad-utf8", "https://example.org/\xff" },
  { "large-port", "https://example.org:99999/" },
  { "word-as-port", "https://example.org:http/" },
  { "open-bracket", "http://[::1/" },
};

static void
test_accepted (gconstpointer data)
{
  const AddressCase *address = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_url_check (address->url, &error));
  g_assert_no_error (error);
}

static void
test_refused (gconstpointer data)
{
  const AddressCase *address = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *host = metier_url_get_host (address->url);
  g_autofree char *canonical = metier_url_canonicalise (address->url);

  g_assert_false (metier_url_check (address->url, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "A web address must "));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (host);
  g_assert_null (canonical);
}

static char *
make_address (gsize length)
{
  static const char start[] = "https://example.org/";
  char *url = g_strnfill (length, 'a');

  memcpy (url, start, strlen (start));

  return url;
}

static void
test_length (void)
{
  g_autofree char *longest = make_address (METIER_URL_MAX);
  g_autofree char *too_long = make_address (METIER_URL_MAX + 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_url_check (longest, NULL));
  g_assert_false (metier_url_check (too_long, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "4096"));
}

typedef struct {
  const char *name;
  const char *url;
  const char *expected;
} PairCase;

static const PairCase canonical_cases[] = {
  { "case", "HTTPS://Example.ORG/Page", "https://example.org/Page" },
  { "http-port", "http://example.org:80/a", "http://example.org/a" },
  { "https-port", "https://example.org:443/a", "https://example.org/a" },
  { "other-port", "https://example.org:80/a", "https://example.org:80/a" },
  { "empty-port", "https://example.org:/a", "https://example.org/a" },
  { "ipv6", "http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080" },
  { "root", "https://example.org/", "https://example.org" },
  { "slash", "https://example.org/a/", "https://example.org/a" },
  { "slashes", "https://example.org/a//", "https://example.org/a" },
  { "inner-slashes-stay", "https://example.org//a", "https://example.org//a" },
  { "slash-before-query", "https://example.org/a/?b=c", "https://example.org/a?b=c" },
  { "fragment", "https://example.org/a#part", "https://example.org/a" },
  { "empty-fragment", "https://example.org/a#", "https://example.org/a" },
  { "route", "https://example.org/#/a", "https://example.org#/a" },
  { "hashbang", "https://example.org/#!a", "https://example.org#!a" },
  { "empty-query", "https://example.org/a?", "https://example.org/a" },
  { "all-tracking", "https://example.org/?utm_source=x&utm_medium=y&gclid=1", "https://example.org" },
  { "some-tracking", "https://example.org/?a=1&fbclid=2&b=3&mc_eid=4", "https://example.org?a=1&b=3" },
  { "tracking-without-value", "https://example.org/?ref_src&a", "https://example.org?a" },
  { "tracking-case", "https://example.org/?UTM_Source=x&b", "https://example.org?b" },
  { "similar-names-stay", "https://example.org/?gclid2=1&autm_=2&ref=3",
    "https://example.org?gclid2=1&autm_=2&ref=3" },
  { "order-stays", "https://example.org/?b=1&a=2", "https://example.org?b=1&a=2" },
  { "empty-parameters", "https://example.org/?&a=1&&b=2&", "https://example.org?a=1&b=2" },
  { "percent-case", "https://example.org/a%2fb%c3%a9?c=%c3%a9", "https://example.org/a%2Fb%C3%A9?c=%C3%A9" },
  { "other-script", "https://example.org/é", "https://example.org/%C3%A9" },
  { "other-script-host", "https://Bücher.example/", "https://xn--bcher-kva.example" },
  { "punycode-stays", "https://xn--bcher-kva.example/", "https://xn--bcher-kva.example" },
  { "www-stays", "https://www.example.org/", "https://www.example.org" },
};

static void
test_canonical (gconstpointer data)
{
  const PairCase *pair = data;
  g_autofree char *canonical = metier_url_canonicalise (pair->url);
  g_autofree char *again = metier_url_canonicalise (pair->expected);

  g_assert_cmpstr (canonical, ==, pair->expected);
  g_assert_cmpstr (again, ==, pair->expected);
}

static const PairCase host_cases[] = {
  { "www", "https://www.example.org/page", "example.org" },
  { "case", "https://WWW.Example.ORG/", "example.org" },
  { "port", "https://example.org:8443/", "example.org" },
  { "www-as-name", "https://www.com/", "www.com" },
  { "www-inside", "https://a.www.example.org/", "a.www.example.org" },
  { "short", "http://localhost/", "localhost" },
};

static void
test_host (gconstpointer data)
{
  const PairCase *pair = data;
  g_autofree char *host = metier_url_get_host (pair->url);

  g_assert_cmpstr (host, ==, pair->expected);
}

/* Whatever bytes come, an accepted address has a canonical form, which is its own, and a host. */
static void
test_any_bytes (void)
{
  static const char letters[] = "htps:/@.aA%2f?#&=[]\\ \n\xc3\xa9\xff";

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) url = g_string_new (g_test_rand_bit () ? "https://" : NULL);
      g_autofree char *canonical = NULL;
      g_autofree char *again = NULL;
      g_autofree char *host = NULL;
      int n = g_test_rand_int_range (0, 24);

      for (int j = 0; j < n; j++)
        g_string_append_c (url, letters[g_test_rand_int_range (0, sizeof letters - 1)]);

      canonical = metier_url_canonicalise (url->str);
      host = metier_url_get_host (url->str);
      g_assert_true (metier_url_check (url->str, NULL) == (canonical != NULL));
      g_assert_true ((host != NULL) == (canonical != NULL));
      if (canonical == NULL)
        continue;

      again = metier_url_canonicalise (canonical);
      g_assert_cmpstr (again, ==, canonical);
      g_assert_cmpstr (host, !=, "");
    }
}

#define ADD_CASES(prefix, cases, test)                                                                       \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                           \
    {                                                                                                        \
      g_autofree char *path = g_strconcat ("/url/" prefix "/", cases[i].name, NULL);                         \
                                                                                                             \
      g_test_add_data_func (path, &cases[i], test);                                                          \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_CASES ("accepted", accepted, test_accepted);
  ADD_CASES ("refused", refused, test_refused);
  ADD_CASES ("canonical", canonical_cases, test_canonical);
  ADD_CASES ("host", host_cases, test_host);
  g_test_add_func ("/url/length", test_length);
  g_test_add_func ("/url/any-bytes", test_any_bytes);

  return g_test_run ();
}
