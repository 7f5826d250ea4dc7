-- Everything that came in, in order. `seq` has no gaps: rows are never deleted.
CREATE TABLE entries (
  seq       INTEGER PRIMARY KEY,
  kind      INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
  key       TEXT NOT NULL UNIQUE CHECK (key <> ''),
  address   TEXT NOT NULL,
  host      TEXT NOT NULL,              -- of address, lower case, without www.
  outlet    TEXT NOT NULL,              -- lower case
  is_buried INTEGER NOT NULL DEFAULT 0, -- 1: frame is empty and meta has no headers, because of a takedown
  meta      TEXT NOT NULL,              -- the document without its bytes, JSON; '' without a document
  payload   TEXT NOT NULL,
  frame     BLOB NOT NULL               -- the document's bytes, zstd; x'' when there are none
) STRICT;
CREATE INDEX entries_address ON entries (address) WHERE kind IN (1, 3);
CREATE INDEX entries_host ON entries (host) WHERE kind IN (1, 3);
CREATE INDEX entries_outlet ON entries (outlet) WHERE kind IN (1, 3);

-- What takedowns cover, for documents that arrive later.
CREATE TABLE burials (
  what  TEXT NOT NULL CHECK (what IN ('address', 'outlet')),
  value TEXT NOT NULL,
  PRIMARY KEY (what, value)
) STRICT, WITHOUT ROWID;
