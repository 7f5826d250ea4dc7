-- Which titles have which genre, by what reports or an imported catalogue say. Stories about them stand on a list of story_lists.
CREATE TABLE title_genres (
  genre TEXT NOT NULL,             -- a key of data/catalogue/genres.tsv
  title TEXT NOT NULL,             -- folded name of a record
  PRIMARY KEY (genre, title)
) STRICT, WITHOUT ROWID;
CREATE INDEX title_genres_title ON title_genres (title);

-- Statements, titles and records know genres and regions. What is there is dropped: `logline rebuild` makes it again from the journal.
DELETE FROM article_keys;
DELETE FROM heard;
DELETE FROM left_stories;
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
