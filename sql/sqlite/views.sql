-- name: hold
BEGIN;

-- name: release
COMMIT;

-- name: applied
SELECT applied FROM position WHERE only = 1;

-- name: set_applied
UPDATE position SET applied = ?1 WHERE only = 1;

-- name: article_place
SELECT place, words_at, words_hash FROM articles WHERE id = ?1;

-- name: add_article
INSERT INTO articles (id, seq, story, words_at, words_hash, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6);

-- name: change_article
UPDATE articles SET seq = ?2, story = ?3, words_at = ?4, words_hash = ?5, body = ?6 WHERE place = ?1;

-- name: remove_article
DELETE FROM articles WHERE place = ?1;

-- name: add_subject
INSERT INTO subjects (subject, key, said_at, seq, place, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO NOTHING;

-- name: forget_subjects
DELETE FROM subjects WHERE place = ?1;

-- name: add_to_list
INSERT INTO article_lists (list, key, at, article, place) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING;

-- name: forget_lists
DELETE FROM article_lists WHERE place = ?1;

-- name: add_left
INSERT INTO left_stories (story, place) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: forget_left
DELETE FROM left_stories WHERE place = ?1;

-- name: story_place
SELECT place, words_at, words_hash FROM stories WHERE id = ?1;

-- name: add_story
INSERT INTO stories (id, at, is_television, words_at, words_hash, body, late) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);

-- name: change_story
UPDATE stories SET at = ?2, is_television = ?3, words_at = ?4, words_hash = ?5, body = ?6, late = ?7 WHERE place = ?1;

-- name: remove_story
DELETE FROM stories WHERE place = ?1;

-- name: add_story_to_list
INSERT INTO story_lists (list, key, at, id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING;

-- name: forget_story_lists
DELETE FROM story_lists WHERE id = ?1;

-- name: record_place
SELECT place, name FROM records WHERE subject = ?1 AND key = ?2;

-- name: add_record
INSERT INTO records (subject, key, name, body) VALUES (?1, ?2, ?3, ?4);

-- name: change_record
UPDATE records SET name = ?2, body = ?3 WHERE place = ?1;

-- name: remove_record
DELETE FROM records WHERE place = ?1;

-- name: put_title
INSERT INTO titles (id, body) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = excluded.body;

-- name: forget_title_names
DELETE FROM title_names WHERE title = ?1;

-- name: add_title_name
INSERT INTO title_names (name, place, title) SELECT ?1, place, id FROM titles WHERE id = ?2;

-- name: has_words
SELECT 1 FROM words WHERE rowid = ?1;

-- name: add_words
INSERT INTO words (rowid, headline, body) VALUES (?1, ?2, ?3);

-- name: remove_words
DELETE FROM words WHERE rowid = ?1;

-- name: add_name
INSERT INTO names (rowid, name) VALUES (?1, ?2);

-- name: remove_name
DELETE FROM names WHERE rowid = ?1;

-- name: add_near_name
INSERT INTO near_names (rowid, key) VALUES (?1, ?2);

-- name: remove_near_name
INSERT INTO near_names (near_names, rowid, key) VALUES ('delete', ?1, ?2);

-- name: article
SELECT body FROM articles WHERE id = ?1;

-- name: version
PRAGMA data_version;

-- name: story
SELECT body FROM stories WHERE id = ?1;

-- name: story_move
SELECT story FROM story_moves WHERE id = ?1;

-- name: articles_of
SELECT body FROM articles WHERE story = ?1 ORDER BY seq, place;

-- name: articles_left
SELECT a.body FROM left_stories AS l CROSS JOIN articles AS a ON a.place = l.place WHERE l.story = ?1 ORDER BY l.place;

-- name: log
SELECT at, id FROM stories WHERE is_television = 1 AND (at, id) < (?1, ?2) ORDER BY at DESC, id DESC LIMIT ?3;

-- name: log_of_list
SELECT at, id FROM story_lists
WHERE list = ?4 AND key = ?5 AND (at, id) < (?1, ?2) AND at >= ?6 ORDER BY at DESC, id DESC LIMIT ?3;

-- name: late
SELECT at, id FROM stories
WHERE is_television = 1 AND late IS NOT NULL AND (at, id) < (?1, ?2) AND at > ?3 AND late >= ?1
ORDER BY at DESC, id DESC LIMIT 1000;

-- name: record
SELECT body FROM records WHERE subject = ?1 AND key = ?2;

-- name: record_names
SELECT subject, key, name FROM records WHERE subject = ?1 AND key > ?2 ORDER BY key LIMIT ?3;

-- name: articles_about
SELECT a.body FROM subjects AS s CROSS JOIN articles AS a ON a.place = s.place
WHERE s.subject = ?1 AND s.key = ?2 ORDER BY s.said_at DESC, s.seq DESC, s.place DESC LIMIT ?3;

-- name: said_about
SELECT body FROM subjects WHERE subject = ?1 AND key = ?2 ORDER BY said_at DESC, seq DESC, place DESC LIMIT ?3;

-- name: all_said_about
SELECT body FROM subjects WHERE subject = ?1 AND key = ?2 ORDER BY said_at, seq, place;

-- name: listed
SELECT a.body, l.at, l.article FROM article_lists AS l CROSS JOIN articles AS a ON a.place = l.place
WHERE l.list = ?4 AND l.key = ?5 AND (l.at, l.article) < (?1, ?2) ORDER BY l.at DESC, l.article DESC LIMIT ?3;

-- name: search_words
SELECT w.rowid, a.id, a.story, s.id
FROM words AS w LEFT JOIN articles AS a ON a.words_at = w.rowid LEFT JOIN stories AS s ON s.words_at = w.rowid
WHERE words MATCH ?1 AND w.rowid < ?2 AND w.rowid >= ?4 ORDER BY w.rowid DESC LIMIT ?3;

-- name: names_near
SELECT r.subject, r.key, r.name FROM near_names AS n CROSS JOIN records AS r INDEXED BY records_names ON r.place = n.rowid
WHERE near_names MATCH ?1 LIMIT 5000;

-- name: names_with
SELECT r.subject, r.key, r.name FROM names AS n CROSS JOIN records AS r INDEXED BY records_names ON r.place = n.rowid
WHERE names MATCH ?1 ORDER BY r.key = ?2 DESC, length(r.key), r.key, r.subject LIMIT 500;

-- name: titles
SELECT body FROM titles ORDER BY place;

-- name: titles_named
SELECT t.body FROM title_names AS n CROSS JOIN titles AS t ON t.place = n.place WHERE n.name = ?1 ORDER BY n.place;

-- name: each_article
SELECT body FROM articles ORDER BY seq, place;

-- name: each_story_by_id
SELECT body FROM stories ORDER BY id;

-- name: each_article_by_id
SELECT body FROM articles ORDER BY id;

-- name: each_record
SELECT body FROM records ORDER BY subject, key;

-- name: see_once
INSERT INTO seen_once (name, article) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: see_again
DELETE FROM seen_once WHERE name = ?1;

-- name: each_seen_once
SELECT name, article FROM seen_once ORDER BY name;

-- name: move_story
INSERT INTO story_moves (id, story) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET story = excluded.story;

-- name: put_key
INSERT INTO article_keys (key, place) SELECT ?1, place FROM articles WHERE id = ?2
ON CONFLICT (key) DO UPDATE SET place = excluded.place;

-- name: keys_of
SELECT k.key FROM articles AS a CROSS JOIN article_keys AS k ON k.place = a.place WHERE a.id = ?1 ORDER BY k.key;

-- name: put_heard
INSERT INTO heard (place, feed, at) SELECT place, ?2, ?3 FROM articles WHERE id = ?1
ON CONFLICT (place) DO UPDATE SET feed = excluded.feed, at = excluded.at;

-- name: heard
SELECT h.feed, h.at FROM articles AS a CROSS JOIN heard AS h ON h.place = a.place WHERE a.id = ?1;

-- name: article_by_key
SELECT a.id FROM article_keys AS k CROSS JOIN articles AS a ON a.place = k.place WHERE k.key = ?1;

-- name: genres_of_title
SELECT genre FROM title_genres WHERE title = ?1;

-- name: add_genre
INSERT INTO title_genres (genre, title) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: forget_genre
DELETE FROM title_genres WHERE genre = ?1 AND title = ?2;

-- name: put_on_genre_list
INSERT INTO story_lists (list, key, at, id) SELECT 2, ?1, at, id FROM story_lists WHERE list = 0 AND key = ?2
ON CONFLICT DO NOTHING;

-- name: take_off_genre_list
DELETE FROM story_lists INDEXED BY story_lists_id
WHERE id IN (SELECT id FROM story_lists WHERE list = 0 AND key = ?2) AND list = 2 AND key = ?1 AND NOT EXISTS
  (SELECT 1 FROM story_lists AS other CROSS JOIN title_genres AS has ON has.title = other.key AND has.genre = ?1
   WHERE other.id = story_lists.id AND other.list = 0);

-- name: list_by_genre
INSERT INTO story_lists (list, key, at, id) SELECT 2, genre, ?2, ?3 FROM title_genres WHERE title = ?1
ON CONFLICT DO NOTHING;

-- name: next_genre
SELECT genre FROM title_genres WHERE genre > ?1 ORDER BY genre LIMIT 1;

-- name: titles_of_genre
SELECT r.key, r.name FROM title_genres AS g CROSS JOIN records AS r ON r.subject = 'title' AND r.key = g.title
WHERE g.genre = ?1 AND g.title > ?2 ORDER BY g.title LIMIT ?3;
