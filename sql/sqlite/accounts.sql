-- name: add_reader
INSERT INTO readers (name) VALUES (?1) ON CONFLICT DO NOTHING;

-- name: reader
SELECT wants_everything, wants_placeholder, last_look FROM readers WHERE name = ?1;

-- name: set_wishes
UPDATE readers SET wants_everything = ?2, wants_placeholder = ?3 WHERE name = ?1;

-- name: set_last_look
UPDATE readers SET last_look = ?2 WHERE name = ?1;

-- name: progress
SELECT title, season, episode, is_caught_up, wants_everything FROM progress WHERE reader = ?1;

-- name: set_progress
INSERT INTO progress (reader, title, season, episode, is_caught_up, wants_everything) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (reader, title) DO UPDATE SET season = excluded.season, episode = excluded.episode,
  is_caught_up = excluded.is_caught_up, wants_everything = excluded.wants_everything;

-- name: follows
SELECT subject, key FROM follows WHERE reader = ?1 ORDER BY subject, key;

-- name: follow
INSERT INTO follows (reader, subject, key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;

-- name: unfollow
DELETE FROM follows WHERE reader = ?1 AND subject = ?2 AND key = ?3;

-- name: is_read
SELECT 1 FROM read_marks WHERE reader = ?1 AND story = ?2;

-- name: mark_read
INSERT INTO read_marks (reader, story) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: mark_unread
DELETE FROM read_marks WHERE reader = ?1 AND story = ?2;

-- name: delivered
SELECT delivered FROM delivery WHERE only = 1;

-- name: set_delivered
UPDATE delivery SET delivered = ?1 WHERE only = 1;

-- name: claim_fact
INSERT INTO sent_keys (reader, fact) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: post
INSERT INTO outbox (reader, fact, channel, body) VALUES (?1, ?2, ?3, ?4);

-- name: outbox
SELECT id, reader, fact, channel, body FROM outbox ORDER BY id LIMIT ?1;

-- name: mark_sent
DELETE FROM outbox WHERE id = ?1;
