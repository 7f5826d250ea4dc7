-- Feeds that are followed, in the order in which they were, and how each is doing. Never derived, never rebuilt.
CREATE TABLE feeds (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  address        TEXT NOT NULL UNIQUE CHECK (address <> ''),
  title          TEXT NOT NULL,
  site           TEXT NOT NULL,
  folders        TEXT NOT NULL,  -- outermost first, a line each
  moved_to       TEXT NOT NULL DEFAULT '',
  etag           TEXT NOT NULL DEFAULT '',
  last_modified  TEXT NOT NULL DEFAULT '',
  next_poll      INTEGER NOT NULL DEFAULT 0,  -- this and the moments below: UTC seconds, 0 never
  last_try       INTEGER NOT NULL DEFAULT 0,
  last_success   INTEGER NOT NULL DEFAULT 0,
  newest_entry   INTEGER NOT NULL DEFAULT 0,
  interval       INTEGER NOT NULL DEFAULT 0,  -- seconds
  asked_interval INTEGER NOT NULL DEFAULT 0,
  skip_hours     INTEGER NOT NULL DEFAULT 0,
  skip_days      INTEGER NOT NULL DEFAULT 0,
  entries_a_week INTEGER NOT NULL DEFAULT 0,
  failures       INTEGER NOT NULL DEFAULT 0,
  problem        TEXT NOT NULL DEFAULT '',
  remedy         TEXT NOT NULL DEFAULT '',
  is_retired     INTEGER NOT NULL DEFAULT 0,
  hub            TEXT NOT NULL DEFAULT '',
  topic          TEXT NOT NULL DEFAULT '',
  pushed_until   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feeds_due ON feeds (next_poll) WHERE is_retired = 0;
