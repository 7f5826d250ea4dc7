-- By what an article is recognised when it comes again: hashes of what its feed calls it and where it leads.
CREATE TABLE article_keys (
  key   INTEGER PRIMARY KEY,
  place INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE
) STRICT;
CREATE INDEX article_keys_place ON article_keys (place);

-- Views made before do not know them. They are made again from the journal.
DELETE FROM subjects;
DELETE FROM articles;
DELETE FROM story_titles;
DELETE FROM stories;
DELETE FROM story_moves;
DELETE FROM records;
DELETE FROM titles;
DELETE FROM words;
DELETE FROM names;
DELETE FROM seen_once;
UPDATE position SET applied = 0;
