-- Hosts that asked to be left alone, and until when (UTC seconds): the next command holds to it too.
CREATE TABLE rests (
  host  TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
