-- How far archives of many documents have been read; written in the transaction that appends what was read.
CREATE TABLE archives (
  key     TEXT PRIMARY KEY CHECK (key <> ''), -- path and first bytes
  read_to INTEGER NOT NULL                    -- everything before this byte is in entries
) STRICT, WITHOUT ROWID;
