-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Inside a pack things are numbered from 1 in the order in which they were added, which is the source's
-- order; their ids are text and are all that ever leaves the pack.

CREATE TABLE pack (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  edition TEXT NOT NULL,
  released TEXT NOT NULL,
  url TEXT,
  licence TEXT NOT NULL,
  credit TEXT NOT NULL,
  baseline_role TEXT,
  core_scale TEXT,
  note TEXT,
  method TEXT,
  n_roles INTEGER NOT NULL DEFAULT 0,
  n_skills INTEGER NOT NULL DEFAULT 0,
  n_ratings INTEGER NOT NULL DEFAULT 0,
  digest TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE scale (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  meaning TEXT NOT NULL,
  unit TEXT NOT NULL,
  min REAL NOT NULL,
  max REAL NOT NULL,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE scale_level (
  scale INTEGER NOT NULL REFERENCES scale,
  value REAL NOT NULL,
  name TEXT NOT NULL,
  meaning TEXT,
  PRIMARY KEY (scale, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE skill (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  full_name TEXT,
  section INTEGER REFERENCES section,
  kind TEXT,
  summary TEXT,
  n_roles INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE skill_topic (
  skill INTEGER NOT NULL REFERENCES skill,
  n INTEGER NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (skill, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE skill_tool (
  skill INTEGER NOT NULL REFERENCES skill,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (skill, n)
) STRICT, WITHOUT ROWID;

-- What a skill counts for. A core skill that the source asks about by its own id counts for itself.
CREATE TABLE core_map (
  skill INTEGER PRIMARY KEY REFERENCES skill,
  core TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE family (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE role (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  full_title TEXT,
  family INTEGER REFERENCES family,
  summary TEXT,
  rated INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE role_alias (
  n INTEGER PRIMARY KEY,
  role INTEGER NOT NULL REFERENCES role,
  alias TEXT NOT NULL,
  UNIQUE (role, alias)
) STRICT;

-- In the order of the first hot path, all ratings of one role; an index serves the second, all roles of
-- one skill.
CREATE TABLE rating (
  role INTEGER NOT NULL REFERENCES role,
  scale INTEGER NOT NULL REFERENCES scale,
  skill INTEGER NOT NULL REFERENCES skill,
  value REAL,
  n INTEGER,
  se REAL,
  lo REAL,
  hi REAL,
  flags INTEGER NOT NULL,
  date TEXT,
  method TEXT,
  PRIMARY KEY (role, scale, skill)
) STRICT, WITHOUT ROWID;

-- Which skills the source asks about on which scale, in reading order, so that a question without an
-- answer is seen.
CREATE TABLE item (
  n INTEGER PRIMARY KEY,
  scale INTEGER NOT NULL REFERENCES scale,
  skill INTEGER NOT NULL REFERENCES skill
) STRICT;

CREATE TABLE technology (
  role INTEGER NOT NULL REFERENCES role,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  hot INTEGER NOT NULL,
  in_demand INTEGER NOT NULL,
  PRIMARY KEY (role, name, category)
) STRICT, WITHOUT ROWID;

-- Roles of other packs may be named, so they are named by id.
CREATE TABLE related (
  role INTEGER NOT NULL REFERENCES role,
  n INTEGER NOT NULL,
  other TEXT NOT NULL,
  title TEXT NOT NULL,
  tier TEXT,
  PRIMARY KEY (role, n, other)
) STRICT, WITHOUT ROWID;

-- The steps in which the source says how much preparation roles ask for, and which of them a role is at.
CREATE TABLE preparation (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  education TEXT,
  experience TEXT,
  training TEXT
) STRICT;

CREATE TABLE role_preparation (
  role INTEGER PRIMARY KEY REFERENCES role,
  preparation INTEGER NOT NULL REFERENCES preparation
) STRICT;

-- What people do in a role, each sentence once; n is the source's order.
CREATE TABLE task (
  role INTEGER NOT NULL REFERENCES role,
  text TEXT NOT NULL,
  n INTEGER NOT NULL,
  kind TEXT,
  importance REAL,
  PRIMARY KEY (role, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (
  n INTEGER PRIMARY KEY,
  goal TEXT NOT NULL,
  output TEXT NOT NULL,
  audience TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  example TEXT
) STRICT;

CREATE TABLE facts_system (
  facts INTEGER NOT NULL REFERENCES facts,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (facts, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts_role (
  role TEXT PRIMARY KEY,
  facts INTEGER NOT NULL REFERENCES facts
) STRICT, WITHOUT ROWID;

CREATE TABLE field (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  summary TEXT
) STRICT;

CREATE TABLE practice (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  summary TEXT
) STRICT;

CREATE TABLE practice_skill (
  practice INTEGER NOT NULL REFERENCES practice,
  n INTEGER NOT NULL,
  skill TEXT NOT NULL,
  PRIMARY KEY (practice, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  canonical TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  cost TEXT NOT NULL,
  language TEXT NOT NULL,
  credit TEXT
) STRICT;

CREATE TABLE resource_skill (
  resource INTEGER NOT NULL REFERENCES resource,
  n INTEGER NOT NULL,
  skill TEXT NOT NULL,
  PRIMARY KEY (resource, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE resource_judged (
  resource INTEGER NOT NULL REFERENCES resource,
  n INTEGER NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (resource, n)
) STRICT, WITHOUT ROWID;

-- Every name that a role or skill may be asked for by, folded; the tier says which kind of name it is,
-- best first.
CREATE TABLE lookup (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  tier INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, name, tier, id)
) STRICT, WITHOUT ROWID;
