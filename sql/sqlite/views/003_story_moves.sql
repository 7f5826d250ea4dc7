-- Stories that turned out to be another one, so that old addresses still lead somewhere.
CREATE TABLE story_moves (
  id    TEXT PRIMARY KEY,
  story TEXT NOT NULL              -- may have moved on itself
) STRICT, WITHOUT ROWID;
