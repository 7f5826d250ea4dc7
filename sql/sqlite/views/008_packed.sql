-- Bodies are bytes now (store/sqlite/row_fields.h): a page is made of hundreds of rows, and taking JSON apart was most of
-- its time. What is there is dropped: `logline rebuild` makes it again from the journal.
DROP TABLE article_keys;
DROP TABLE article_lists;
DROP TABLE subjects;
DROP TABLE articles;
DROP TABLE story_titles;
DROP TABLE stories;
DROP TABLE records;
DROP TABLE title_names;
DROP TABLE titles;

CREATE TABLE articles (
  place      INTEGER PRIMARY KEY,  -- rises with each new article
  id         TEXT NOT NULL UNIQUE,
  seq        INTEGER NOT NULL,
  story      TEXT NOT NULL,
  words_at   INTEGER UNIQUE,       -- its row in words; NULL: not searched
  words_hash INTEGER NOT NULL,     -- of what was put there, to see whether it changed
  body       BLOB NOT NULL
) STRICT;
CREATE INDEX articles_seq ON articles (seq, place);
CREATE INDEX articles_story ON articles (story, seq, place);

-- By what an article is recognised when it comes again: hashes of what its feed calls it and where it leads.
CREATE TABLE article_keys (
  key   INTEGER PRIMARY KEY,
  place INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE
) STRICT;
CREATE INDEX article_keys_place ON article_keys (place);

-- Lists of reports about television, newest first: of each outlet its own, and what the desk looks through.
CREATE TABLE article_lists (
  list    TEXT NOT NULL,           -- outlet, undescribed, changed
  key     TEXT NOT NULL,           -- of an outlet its folded name, else empty
  at      INTEGER NOT NULL,
  article TEXT NOT NULL,
  place   INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE,
  PRIMARY KEY (list, key, at, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_lists_place ON article_lists (place);

-- What each article says of whom, in the order for folding: what pages show of records without reading the articles.
CREATE TABLE subjects (
  subject TEXT NOT NULL,           -- title, person
  key     TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  seq     INTEGER NOT NULL,
  place   INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE,
  body    BLOB NOT NULL,
  PRIMARY KEY (subject, key, said_at, seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX subjects_place ON subjects (place);

CREATE TABLE stories (
  place         INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  at            INTEGER NOT NULL,
  is_television INTEGER NOT NULL,
  words_at      INTEGER UNIQUE,
  words_hash    INTEGER NOT NULL,
  late          INTEGER,           -- what the wall may leave of it is as late as this (store/view_rows.h)
  body          BLOB NOT NULL
) STRICT;
CREATE INDEX stories_log ON stories (at, id) WHERE is_television = 1;
CREATE INDEX stories_late ON stories (at, id, late) WHERE is_television = 1 AND late IS NOT NULL;

-- Lists of stories about television, newest first: by the titles they are about, by what their lines may be labelled.
CREATE TABLE story_lists (
  list INTEGER NOT NULL,           -- store/views.h, StoryList
  key  TEXT NOT NULL,
  at   INTEGER NOT NULL,
  id   TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  PRIMARY KEY (list, key, at, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_lists_id ON story_lists (id);

CREATE TABLE records (
  place   INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  key     TEXT NOT NULL,
  name    TEXT NOT NULL,
  body    BLOB NOT NULL,
  UNIQUE (subject, key)
) STRICT;
-- What lists of names need, without the bodies between.
CREATE INDEX records_names ON records (place, subject, key, name);

CREATE TABLE titles (
  place INTEGER PRIMARY KEY,       -- in the order in which they became known
  id    TEXT NOT NULL UNIQUE,
  body  BLOB NOT NULL
) STRICT;

-- Titles by their folded names and aliases.
CREATE TABLE title_names (
  name  TEXT NOT NULL,
  place INTEGER NOT NULL,          -- of the title
  title TEXT NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
  PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX title_names_title ON title_names (title);

-- Of a last word that may be the beginning of one, up to six letters are looked up as they are; without, all words that
-- begin so would be put together first, which takes a second among a million reports.
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5 (headline, body, tokenize = "unicode61 remove_diacritics 2", prefix = "1 2 3 4 5 6");
DELETE FROM names;
DELETE FROM seen_once;
DELETE FROM story_moves;
INSERT INTO near_names (near_names) VALUES ('delete-all');
UPDATE position SET applied = 0;
