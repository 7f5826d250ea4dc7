-- Images that articles show, where an operator asked for them. Never derived, never rebuilt; may be deleted.
CREATE TABLE images (
  address    TEXT PRIMARY KEY CHECK (address <> ''),
  hash       TEXT NOT NULL DEFAULT '',     -- of what came; '' when nothing is kept
  tries      INTEGER NOT NULL DEFAULT 0,
  next_try   INTEGER NOT NULL DEFAULT 0,   -- UTC seconds
  is_done    INTEGER NOT NULL DEFAULT 0,   -- had, not to be had, or taken down: not asked again
  wanted_at  INTEGER NOT NULL              -- UTC seconds
) STRICT, WITHOUT ROWID;
CREATE INDEX images_due ON images (next_try) WHERE is_done = 0;
CREATE INDEX images_hash ON images (hash) WHERE hash <> '';

-- Which articles show them: takedowns name articles.
CREATE TABLE shown (
  image   TEXT NOT NULL,
  article TEXT NOT NULL,
  outlet  TEXT NOT NULL,
  PRIMARY KEY (image, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE contents (
  hash       TEXT PRIMARY KEY,  -- SHA-256
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,
  bytes      BLOB NOT NULL
) STRICT;
