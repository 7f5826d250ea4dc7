-- Feeds that nobody followed by hand: an index of sitemaps names them, and they go when it names them no more.
ALTER TABLE feeds ADD COLUMN named_by TEXT NOT NULL DEFAULT '';
CREATE INDEX feeds_named ON feeds (named_by) WHERE named_by <> '';
