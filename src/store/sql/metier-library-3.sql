-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The third version of the library: where the user wants to get, how fast, and roles of their own.

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
