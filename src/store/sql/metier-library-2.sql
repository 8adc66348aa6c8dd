-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The second version of the library: links that are gone, filters that are kept, what the user can, and the
-- orders in which a shelf of many thousand bookmarks is listed.

ALTER TABLE bookmark ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

CREATE INDEX bookmark_by_added ON bookmark (added DESC, title COLLATE NOCASE, id);
CREATE INDEX bookmark_by_changed ON bookmark (changed DESC, title COLLATE NOCASE, id);
CREATE INDEX bookmark_by_title ON bookmark (title COLLATE NOCASE, id);

-- The text index knows the skills of a bookmark, too.
DROP TABLE bookmark_text;
CREATE VIRTUAL TABLE bookmark_text USING fts5 (
  title, note, tags, url, skills,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO bookmark_text (rowid, title, note, tags, url, skills)
  SELECT n, title, note,
         (SELECT GROUP_CONCAT (tag, ' ') FROM bookmark_tag WHERE bookmark = n), url,
         (SELECT GROUP_CONCAT (skill, ' ') FROM bookmark_skill WHERE bookmark = bookmark.n)
  FROM bookmark;

CREATE TABLE saved_filter (
  name TEXT PRIMARY KEY,
  text TEXT,
  place TEXT,
  status TEXT,
  skill TEXT,
  role TEXT,
  kind TEXT,
  tag TEXT,
  cost TEXT,
  sort TEXT
) STRICT, WITHOUT ROWID;

-- Rows are added and never changed, so that the way of a level stays visible. A skill is named by the id and
-- the title it had, because its pack may be gone.
CREATE TABLE self_rating (
  n INTEGER PRIMARY KEY,
  skill TEXT NOT NULL,
  title TEXT NOT NULL,
  level INTEGER NOT NULL,
  at INTEGER NOT NULL,
  evidence TEXT
) STRICT;
CREATE INDEX self_rating_by_skill ON self_rating (skill, at);

CREATE TABLE not_relevant (
  skill TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
