-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a pack of the first version lacks, empty and for as long as it is open, so that one query reads packs
-- of every version.

CREATE TEMP TABLE preparation (n INTEGER PRIMARY KEY, id TEXT, name TEXT, education TEXT, experience TEXT,
                               training TEXT);
CREATE TEMP TABLE role_preparation (role INTEGER PRIMARY KEY, preparation INTEGER);
CREATE TEMP TABLE task (role INTEGER, text TEXT, n INTEGER, kind TEXT, importance REAL);
