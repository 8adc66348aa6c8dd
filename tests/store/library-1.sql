-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A library as the first version of its format wrote it. It is never changed: what was written once must stay
-- readable.
PRAGMA application_id = 1299477068;
PRAGMA user_version = 1;
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

INSERT INTO bookmark VALUES (1, 'metier:cs50', 'https://cs50.harvard.edu/x/', 'https://cs50.harvard.edu/x',
  'CS50’s Introduction', 'course', 'unknown', 'free', 'unknown', 'Free Programming Books, CC BY 4.0', 'kind skills',
  'in-progress', 37.5, 12.25, 'Week 3:' || char (10) || '- sorting', 1767225600, 1767312000);
INSERT INTO bookmark_skill VALUES (1, 0, 'programming');
INSERT INTO bookmark_tag VALUES (1, 'evening');
INSERT INTO bookmark_tag VALUES (1, 'course');
INSERT INTO bookmark_text (rowid, title, note, tags, url) VALUES (1, 'CS50’s Introduction', 'Week 3:' || char (10) || '- sorting',
  'course evening', 'https://cs50.harvard.edu/x/');
INSERT INTO bookmark VALUES (2, 'mine:6f0c6c0e-9f0e-4d55-8a57-3a3f3a5b1c7d', 'https://example.org/', 'https://example.org',
  'Mine', 'unknown', 'unknown', 'unknown', 'unknown', NULL, '', 'to-read', 0.0, 0.0, NULL, 1767225601, 1767225601);
INSERT INTO bookmark_text (rowid, title, note, tags, url) VALUES (2, 'Mine', NULL, NULL, 'https://example.org/');
