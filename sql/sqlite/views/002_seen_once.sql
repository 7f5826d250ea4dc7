-- Names that one article alone has mentioned so far: what the catalogue needs to go on as if it had never stopped.
CREATE TABLE seen_once (
  name    TEXT PRIMARY KEY,        -- folded
  article TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Views made before do not know them. They are made again from the journal.
DELETE FROM subjects;
DELETE FROM articles;
DELETE FROM story_titles;
DELETE FROM stories;
DELETE FROM records;
DELETE FROM titles;
DELETE FROM words;
DELETE FROM names;
UPDATE position SET applied = 0;
