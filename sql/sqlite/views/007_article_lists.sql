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

-- Views made before do not know them. They are made again from the journal.
DELETE FROM subjects;
DELETE FROM articles;
DELETE FROM story_titles;
DELETE FROM stories;
DELETE FROM records;
DELETE FROM titles;
DELETE FROM words;
DELETE FROM names;
DELETE FROM seen_once;
DELETE FROM story_moves;
INSERT INTO near_names (near_names) VALUES ('delete-all');
UPDATE position SET applied = 0;
