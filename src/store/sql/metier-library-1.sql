-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The first version of the library. It refers to packs by text id only, so that a pack may go and return.

CREATE TABLE bookmark (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  canonical TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  cost TEXT NOT NULL,
  language TEXT NOT NULL,
  credit TEXT,
  judged TEXT NOT NULL,
  status TEXT NOT NULL,
  progress REAL NOT NULL,
  hours REAL NOT NULL,
  note TEXT,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT;

CREATE TABLE bookmark_skill (
  bookmark INTEGER NOT NULL REFERENCES bookmark ON DELETE CASCADE,
  n INTEGER NOT NULL,
  skill TEXT NOT NULL,
  PRIMARY KEY (bookmark, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookmark_tag (
  bookmark INTEGER NOT NULL REFERENCES bookmark ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (bookmark, tag)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE bookmark_text USING fts5 (
  title, note, tags, url,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
