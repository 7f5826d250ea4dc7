-- Who may come in: logins, the readers of each household, what keeps them signed in. Secrets are kept as
-- hashes only: a copy of this file lets nobody in. Times are UTC seconds.
CREATE TABLE logins (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE CHECK (name <> ''),  -- folded: what is typed to sign in
  password TEXT NOT NULL,                            -- argon2id, PHC string
  role     TEXT NOT NULL CHECK (role IN ('reader', 'desk', 'chief')),
  made_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX logins_chief ON logins (id) WHERE role = 'chief';

-- The readers of a household share a login. None: the person at an installation without logins.
ALTER TABLE readers ADD COLUMN login INTEGER REFERENCES logins (id) ON DELETE CASCADE;
ALTER TABLE readers ADD COLUMN label TEXT NOT NULL DEFAULT '';
CREATE INDEX readers_login ON readers (login, label, name);

CREATE TABLE sessions (
  secret   TEXT PRIMARY KEY,  -- SHA-256 of the cookie
  login    INTEGER NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
  reader   TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  begun_at INTEGER NOT NULL,
  seen_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_login ON sessions (login);
CREATE INDEX sessions_reader ON sessions (reader);

-- What programs sign in with.
CREATE TABLE tokens (
  id      INTEGER PRIMARY KEY,
  secret  TEXT NOT NULL UNIQUE,  -- SHA-256 of the token
  login   INTEGER NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
  reader  TEXT NOT NULL REFERENCES readers (name) ON DELETE CASCADE,
  label   TEXT NOT NULL,
  scopes  TEXT NOT NULL,         -- words with spaces between: read progress desk
  made_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tokens_login ON tokens (login);
CREATE INDEX tokens_reader ON tokens (reader);

-- One-time links. With a login: to set its password again.
CREATE TABLE invitations (
  secret  TEXT PRIMARY KEY,  -- SHA-256 of what stands in the link
  role    TEXT NOT NULL CHECK (role IN ('reader', 'desk', 'chief')),
  login   INTEGER REFERENCES logins (id) ON DELETE CASCADE,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_login ON invitations (login);
CREATE INDEX invitations_end ON invitations (ends_at);

-- Attempts that failed, by what was tried: a name (known or not) or an address.
CREATE TABLE failures (
  what     TEXT PRIMARY KEY,
  count    INTEGER NOT NULL,
  last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX failures_last ON failures (last_at);
