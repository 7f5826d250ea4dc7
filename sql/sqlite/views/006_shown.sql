-- What pages show of records without reading every article: what each says of the subject (store/view_rows.h).
ALTER TABLE subjects ADD COLUMN body TEXT NOT NULL DEFAULT '';

-- Titles by their folded names and aliases.
CREATE TABLE title_names (
  name  TEXT NOT NULL,
  place INTEGER NOT NULL,          -- of the title: in the order in which they became known
  title TEXT NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
  PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX title_names_title ON title_names (title);

-- Of records what lists of names need, without the bodies between.
CREATE INDEX records_names ON records (place, subject, key, name);

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
