-- The page of an entry whose feed does not speak for the page's site is that entry's alone.
CREATE TABLE pages_of (
  entry TEXT NOT NULL,
  publisher TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  version INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER NOT NULL DEFAULT 0,
  is_done INTEGER NOT NULL DEFAULT 0,
  wanted_at INTEGER NOT NULL,
  PRIMARY KEY (entry, publisher)
) WITHOUT ROWID;
INSERT INTO pages_of (entry, address, version, tries, next_try, is_done, wanted_at)
SELECT entry, address, version, tries, next_try, is_done, wanted_at FROM pages;
DROP TABLE pages;
ALTER TABLE pages_of RENAME TO pages;
CREATE INDEX pages_due ON pages (next_try) WHERE is_done = 0;
CREATE INDEX pages_old ON pages (wanted_at) WHERE is_done = 1;
