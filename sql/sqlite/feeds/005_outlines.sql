-- Where feeds and folders stand in the lists that were handed over, so that they are handed on as they came: a feed may
-- stand in several folders, and whatever other readers wrote to an outline stays with it.
CREATE TABLE outlines (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  feed       TEXT NOT NULL,  -- its address; empty: the outline is a folder
  folders    TEXT NOT NULL,  -- outermost first, a line each; of a folder its own name last
  text       TEXT NOT NULL,
  attributes TEXT NOT NULL,  -- a JSON array of pairs
  UNIQUE (feed, folders)
) STRICT;
