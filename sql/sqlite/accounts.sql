-- name: hold
BEGIN;

-- name: release
COMMIT;

-- name: add_reader
INSERT INTO readers (name) VALUES (?1) ON CONFLICT DO NOTHING;

-- name: reader
SELECT wants_everything, wants_placeholder, last_look, look_before FROM readers WHERE name = ?1;

-- name: set_wishes
UPDATE readers SET wants_everything = ?2, wants_placeholder = ?3 WHERE name = ?1;

-- name: zone
SELECT zone FROM readers WHERE name = ?1;

-- name: set_zone
UPDATE readers SET zone = ?2 WHERE name = ?1;

-- name: region
SELECT region FROM readers WHERE name = ?1;

-- name: set_region
UPDATE readers SET region = ?2 WHERE name = ?1;

-- name: services
SELECT services FROM readers WHERE name = ?1;

-- name: set_services
UPDATE readers SET services = ?2 WHERE name = ?1;

-- name: set_looks
UPDATE readers SET last_look = ?2, look_before = ?3 WHERE name = ?1;

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

-- name: read_stories
SELECT story FROM read_marks WHERE reader = ?1 ORDER BY story;

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

-- name: has_logins
SELECT 1 FROM logins LIMIT 1;

-- name: logins
SELECT id, name, password, role, made_at FROM logins ORDER BY name;

-- name: login
SELECT id, name, password, role, made_at FROM logins WHERE name = ?1;

-- name: login_by_id
SELECT id, name, password, role, made_at FROM logins WHERE id = ?1;

-- name: add_login
INSERT INTO logins (name, password, role, made_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO NOTHING;

-- name: set_password
UPDATE logins SET password = ?2 WHERE id = ?1;

-- name: set_role
UPDATE logins SET role = ?2 WHERE id = ?1;

-- name: has_other_chief
SELECT 1 FROM logins WHERE role = 'chief' AND id <> ?1 LIMIT 1;

-- name: remove_login
DELETE FROM logins WHERE id = ?1;

-- name: invite
INSERT INTO invitations (secret, role, login, ends_at) VALUES (?1, ?2, ?3, ?4);

-- name: invitation
SELECT role, login FROM invitations WHERE secret = ?1 AND ends_at > ?2;

-- name: use_up_invitation
DELETE FROM invitations WHERE secret = ?1;

-- name: forget_old_invitations
DELETE FROM invitations WHERE ends_at <= ?1;

-- name: members
SELECT name, label FROM readers WHERE login = ?1 ORDER BY label, name;

-- name: add_member
INSERT INTO readers (name, login, label, wants_placeholder) VALUES (?1, ?2, ?3, 1);

-- name: remove_member
DELETE FROM readers WHERE name = ?1 AND login = ?2;

-- name: begin_session
INSERT INTO sessions (secret, login, reader, begun_at, seen_at) VALUES (?1, ?2, ?3, ?4, ?4);

-- name: session
SELECT logins.id, logins.name, logins.role, sessions.reader, readers.label, sessions.seen_at
FROM sessions JOIN logins ON logins.id = sessions.login JOIN readers ON readers.name = sessions.reader
WHERE sessions.secret = ?1 AND sessions.seen_at > ?2;

-- name: see_session
UPDATE sessions SET seen_at = ?2 WHERE secret = ?1;

-- name: switch_reader
UPDATE sessions SET reader = ?2
WHERE secret = ?1 AND EXISTS (SELECT 1 FROM readers WHERE name = ?2 AND readers.login = sessions.login);

-- name: end_session
DELETE FROM sessions WHERE secret = ?1;

-- name: end_sessions_but
DELETE FROM sessions WHERE login = ?1 AND secret <> ?2;

-- name: forget_old_sessions
DELETE FROM sessions WHERE login = ?1 AND seen_at <= ?2;

-- name: add_token
INSERT INTO tokens (secret, login, reader, label, scopes, made_at)
SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM readers WHERE name = ?3 AND login = ?2);

-- name: tokens
SELECT tokens.id, tokens.label, tokens.scopes, readers.label, tokens.made_at, tokens.used_at
FROM tokens JOIN readers ON readers.name = tokens.reader WHERE tokens.login = ?1 ORDER BY tokens.id;

-- name: token
SELECT logins.id, logins.name, logins.role, tokens.reader, readers.label, tokens.scopes, tokens.used_at
FROM tokens JOIN logins ON logins.id = tokens.login JOIN readers ON readers.name = tokens.reader
WHERE tokens.secret = ?1;

-- name: see_token
UPDATE tokens SET used_at = ?2 WHERE secret = ?1;

-- name: remove_token
DELETE FROM tokens WHERE id = ?1 AND login = ?2;

-- name: failures
SELECT count, last_at FROM failures WHERE what = ?1;

-- name: note_failure
INSERT INTO failures (what, count, last_at) VALUES (?1, 1, ?2)
ON CONFLICT (what) DO UPDATE SET count = count + 1, last_at = excluded.last_at;

-- name: forget_old_failures
DELETE FROM failures WHERE last_at <= ?1;

-- name: forgive
DELETE FROM failures WHERE what = ?1;

-- name: add_wish
INSERT INTO wishes (what) VALUES (?1) RETURNING id;

-- name: each_wish
SELECT id, what FROM wishes ORDER BY id;

-- name: remove_wish
DELETE FROM wishes WHERE id = ?1;
