-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is derived from the rows of a pack once all of them are there: an index that is built at once is
-- smaller and faster than one that grows.

CREATE INDEX rating_by_skill ON rating (skill, scale, flags, value DESC);
CREATE INDEX resource_by_canonical ON resource (canonical);

INSERT INTO item (scale, skill)
  SELECT scale.n, skill.n
  FROM scale, skill
  WHERE EXISTS (SELECT 1 FROM rating WHERE rating.skill = skill.n AND rating.scale = scale.n)
  ORDER BY skill.section IS NULL, skill.section, skill.n, scale.n;

UPDATE role
  SET rated = EXISTS (SELECT 1 FROM rating WHERE rating.role = role.n AND rating.value IS NOT NULL);
UPDATE skill
  SET n_roles = (SELECT COUNT (DISTINCT rating.role) FROM rating
                 WHERE rating.skill = skill.n AND rating.value IS NOT NULL);
UPDATE pack
  SET n_roles = (SELECT COUNT (*) FROM role),
      n_skills = (SELECT COUNT (*) FROM skill),
      n_ratings = (SELECT COUNT (value) FROM rating);

-- The texts stay in their own tables. Titles are apart from the many alternative titles, so that a short
-- beginning of a word, which matches many, need not look at these when titles already fill the list. The
-- beginnings of words are indexed, too, so that rows come one by one and a query can stop.
CREATE VIRTUAL TABLE role_text USING fts5 (
  title, full_title, content = 'role', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE alias_text USING fts5 (
  alias, content = 'role_alias', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE skill_text USING fts5 (
  name, full_name, content = 'skill', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
CREATE VIRTUAL TABLE resource_text USING fts5 (
  title, content = 'resource', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');

INSERT INTO role_text (role_text) VALUES ('rebuild');
INSERT INTO alias_text (alias_text) VALUES ('rebuild');
INSERT INTO skill_text (skill_text) VALUES ('rebuild');
INSERT INTO resource_text (resource_text) VALUES ('rebuild');

INSERT INTO role_text (role_text) VALUES ('optimize');
INSERT INTO alias_text (alias_text) VALUES ('optimize');
INSERT INTO skill_text (skill_text) VALUES ('optimize');
INSERT INTO resource_text (resource_text) VALUES ('optimize');
