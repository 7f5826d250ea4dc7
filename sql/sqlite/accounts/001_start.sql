-- Readers and what was sent to them. Never rebuilt.
CREATE TABLE readers (
  name              TEXT PRIMARY KEY CHECK (name <> ''),
  wants_everything  INTEGER NOT NULL DEFAULT 0,
  wants_placeholder INTEGER NOT NULL DEFAULT 0,
  last_look         TEXT NOT NULL DEFAULT ''  -- ISO 8601; '': never
) STRICT, WITHOUT ROWID;
INSERT INTO readers (name, wants_placeholder) VALUES ('local', 1);

CREATE TABLE progress (
  reader           TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  title            TEXT NOT NULL,             -- folded name
  season           INTEGER NOT NULL CHECK (season >= 0),
  episode          INTEGER NOT NULL CHECK (episode >= 0),
  is_caught_up     INTEGER NOT NULL,
  wants_everything INTEGER NOT NULL,
  PRIMARY KEY (reader, title)
) STRICT, WITHOUT ROWID;

CREATE TABLE follows (
  reader  TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('title', 'person')),
  key     TEXT NOT NULL CHECK (key <> ''),
  PRIMARY KEY (reader, subject, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_marks (
  reader TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  story  TEXT NOT NULL,
  PRIMARY KEY (reader, story)
) STRICT, WITHOUT ROWID;

-- What a reader agreed to receive, when, and how that was shown to be theirs (double opt-in).
CREATE TABLE consents (
  reader      TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  channel     TEXT NOT NULL,
  address     TEXT NOT NULL,
  asked_at    TEXT NOT NULL,
  given_at    TEXT NOT NULL DEFAULT '',
  withdrawn_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (reader, channel, address)
) STRICT, WITHOUT ROWID;

-- One row for each fact a reader was ever sent: a rebuild or a regrouping sends nothing again.
CREATE TABLE sent_keys (
  reader TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  fact   TEXT NOT NULL,
  PRIMARY KEY (reader, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  reader  TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  fact    TEXT NOT NULL,
  channel TEXT NOT NULL,
  body    TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_reader ON outbox (reader);

CREATE TABLE delivery (
  only      INTEGER PRIMARY KEY CHECK (only = 1),
  delivered INTEGER NOT NULL
) STRICT;
INSERT INTO delivery VALUES (1, 0);
