-- Which articles left a story that went on without them: split off by a person, or put elsewhere by second thoughts.
CREATE TABLE left_stories (
  story TEXT NOT NULL,             -- as it was called then
  place INTEGER NOT NULL REFERENCES articles (place) ON DELETE CASCADE,
  PRIMARY KEY (story, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX left_stories_place ON left_stories (place);

-- Views made before do not know them. They are made again from the journal.
DELETE FROM subjects;
DELETE FROM articles;
DELETE FROM stories;
DELETE FROM records;
DELETE FROM titles;
DELETE FROM words;
DELETE FROM names;
DELETE FROM seen_once;
DELETE FROM story_moves;
INSERT INTO near_names (near_names) VALUES ('delete-all');
UPDATE position SET applied = 0;
