-- Of which stories the wall may leave something that is later than they are, and how late (store/view_rows.h).
ALTER TABLE stories ADD COLUMN late INTEGER;
CREATE INDEX stories_late ON stories (at, id, late) WHERE is_television = 1 AND late IS NOT NULL;

-- Views made before do not know it. They are made again from the journal.
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
