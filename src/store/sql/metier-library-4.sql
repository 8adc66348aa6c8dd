-- SPDX-FileCopyrightText: The Métier authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The fourth version of the library: what skills count for in the eyes of the user.

-- A skill is named by the id and the title it had, because its pack may be gone. Without a core skill it counts
-- for none, whatever its pack says.
CREATE TABLE core_override (
  skill TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  core TEXT
) STRICT, WITHOUT ROWID;
