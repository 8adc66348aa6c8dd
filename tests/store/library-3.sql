-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A library as the third version of its format wrote it. It is never changed: what was written once must stay
-- readable.
PRAGMA application_id = 1299477068;
PRAGMA user_version = 3;
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

-- Roles and skills are named by id and by the title they had, because their packs may be gone.
CREATE TABLE target (
  place INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_setting (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  aim REAL NOT NULL,
  hours_per_week REAL,
  hours_min REAL,
  hours_max REAL,
  start TEXT
) STRICT;

CREATE TABLE plan_hours (
  skill TEXT PRIMARY KEY,
  min REAL NOT NULL,
  max REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_week_off (
  day TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_order (
  place INTEGER PRIMARY KEY,
  skill TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE own_role (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT,
  copied_from TEXT,
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE own_demand (
  role TEXT NOT NULL REFERENCES own_role ON DELETE CASCADE,
  place INTEGER NOT NULL,
  skill TEXT NOT NULL,
  title TEXT NOT NULL,
  core TEXT,
  weight REAL,
  level INTEGER,
  PRIMARY KEY (role, place)
) STRICT, WITHOUT ROWID;

-- When hours were spent: only those since the last assessment count for a plan. The sum of a bookmark's rows
-- is what the bookmark says, also when it was removed and came back.
CREATE TABLE hours_log (
  n INTEGER PRIMARY KEY,
  bookmark TEXT NOT NULL,
  hours REAL NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX hours_log_by_bookmark ON hours_log (bookmark);

INSERT INTO hours_log (bookmark, hours, at) SELECT id, hours, changed FROM bookmark WHERE hours > 0;

INSERT INTO saved_filter VALUES ('Free books', 'deep', NULL, 'to-read', NULL, NULL, 'book', NULL, 'free', NULL);
INSERT INTO self_rating VALUES (1, 'statistics', 'Probability and statistics', 2, 1767225600, 'A course');
INSERT INTO not_relevant VALUES ('kaggle:q7/r', 'R', 1767225600);
INSERT INTO target VALUES (0, 'edison:DSP04', 'Data Scientist', 'edison', 1767225600);
INSERT INTO target VALUES (1, 'edison:DSP07', 'Application Engineer', 'edison', 1767225601);
INSERT INTO plan_setting VALUES (1, 3.0, 7.5, 40.0, 70.0, '2026-02-01');
INSERT INTO plan_hours VALUES ('ml', 60.0, 90.5);
INSERT INTO plan_week_off VALUES ('2026-04-06');
INSERT INTO plan_week_off VALUES ('2026-12-21');
INSERT INTO plan_order VALUES (0, 'statistics');
INSERT INTO plan_order VALUES (1, 'ml');
INSERT INTO hours_log (bookmark, hours, at) VALUES ('mine:6f0c6c0e-9f0e-4d55-8a57-3a3f3a5b1c7d', 1.5, 1767225700);
INSERT INTO hours_log (bookmark, hours, at) VALUES ('mine:6f0c6c0e-9f0e-4d55-8a57-3a3f3a5b1c7d', 2.0, 1767225800);
UPDATE bookmark SET hours = 3.5, changed = 1767225800 WHERE n = 2;
INSERT INTO own_role VALUES ('mine:nurse', 'Nurse of machines', NULL, NULL, 1767225600);
INSERT INTO own_demand VALUES ('mine:nurse', 0, 'ml', 'Machine learning', 'ml', 8.0, 3);
