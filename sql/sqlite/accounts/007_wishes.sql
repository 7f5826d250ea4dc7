-- What the desk has asked for and what is not done yet, so that a restart does it.
CREATE TABLE wishes (
  id   INTEGER PRIMARY KEY,
  what TEXT NOT NULL             -- JSON; the store does not look inside
) STRICT;
