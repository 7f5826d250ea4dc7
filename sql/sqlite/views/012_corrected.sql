-- Articles know what the desk says that their images show, and which of their statements it has withdrawn. What is there is
-- dropped: `logline rebuild` makes it again from the journal.
DELETE FROM article_keys;
DELETE FROM article_lists;
DELETE FROM subjects;
DELETE FROM articles;
DELETE FROM story_lists;
DELETE FROM stories;
DELETE FROM records;
DELETE FROM title_names;
DELETE FROM titles;
DELETE FROM words;
DELETE FROM names;
DELETE FROM seen_once;
DELETE FROM story_moves;
INSERT INTO near_names (near_names) VALUES ('delete-all');
UPDATE position SET applied = 0;
