-- Derived from the journal. Bodies are JSON (src/wire); the columns beside them are what questions sort and select by.
-- Times are seconds UTC; what has no date has the least integer, so that it comes last in "newest first".
CREATE TABLE position (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  applied INTEGER NOT NULL
) STRICT;
INSERT INTO position VALUES (1, 0);

CREATE TABLE articles (
  place      INTEGER PRIMARY KEY,  -- rises with each new article
  id         TEXT NOT NULL UNIQUE,
  seq        INTEGER NOT NULL,
  story      TEXT NOT NULL,
  words_at   INTEGER UNIQUE,       -- its row in words; NULL: not searched
  words_hash INTEGER NOT NULL,     -- of what was put there, to see whether it changed
  body       TEXT NOT NULL
) STRICT;
CREATE INDEX articles_seq ON articles (seq, place);
CREATE INDEX articles_story ON articles (story, seq, place);

-- Which articles say something about whom, in the order for folding.
CREATE TABLE subjects (
  subject TEXT NOT NULL,           -- title, person
  key     TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  place   INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE,
  PRIMARY KEY (subject, key, said_at, seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX subjects_place ON subjects (place);

CREATE TABLE stories (
  place         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  at            INTEGER NOT NULL,
  is_television INTEGER NOT NULL,
  has_news      INTEGER NOT NULL,
  words_at      INTEGER UNIQUE,
  words_hash    INTEGER NOT NULL,
  body          TEXT NOT NULL
) STRICT;
CREATE INDEX stories_log ON stories (at, id) WHERE is_television = 1;
CREATE INDEX stories_news ON stories (at, id) WHERE is_television = 1 AND has_news = 1;

-- Stories about television by title.
CREATE TABLE story_titles (
  title    TEXT NOT NULL,
  at       INTEGER NOT NULL,
  id       TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  has_news INTEGER NOT NULL,
  PRIMARY KEY (title, at, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_titles_news ON story_titles (title, at, id) WHERE has_news = 1;
CREATE INDEX story_titles_id ON story_titles (id);

CREATE TABLE records (
  place   INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  key     TEXT NOT NULL,
  name    TEXT NOT NULL,
  body    TEXT NOT NULL,
  UNIQUE (subject, key)
) STRICT;

CREATE TABLE titles (
  place INTEGER PRIMARY KEY,       -- in the order in which they became known
  id    TEXT NOT NULL UNIQUE,
  body  TEXT NOT NULL
) STRICT;

-- Words of reports and lines. The rowid rises with the date (store/sqlite/word_place.h), so that newest first is the order of the table
-- and no rank depends on what else is in it.
CREATE VIRTUAL TABLE words USING fts5 (headline, body, tokenize = "unicode61 remove_diacritics 2", prefix = "3");
-- Names of records; rowid is records.place.
CREATE VIRTUAL TABLE names USING fts5 (name, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3");
