-- Pages of entries of which a feed has only a summary: each asked for once for each version of its entry.
CREATE TABLE pages (
  entry TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  version INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER NOT NULL DEFAULT 0,
  is_done INTEGER NOT NULL DEFAULT 0,
  wanted_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX pages_due ON pages (next_try) WHERE is_done = 0;
CREATE INDEX pages_old ON pages (wanted_at) WHERE is_done = 1;

-- WebSub: what was asked of a hub, and the callback's secret parts.
CREATE TABLE subscriptions (
  feed TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  hub TEXT NOT NULL,
  topic TEXT NOT NULL,
  secret TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL
) WITHOUT ROWID;
