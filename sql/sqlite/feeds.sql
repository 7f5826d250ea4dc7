-- name: follow
INSERT INTO feeds (address, title, site, folders) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (address) DO UPDATE SET is_retired = 0, next_poll = 0 WHERE is_retired = 1;

-- name: unfollow
DELETE FROM feeds WHERE address = ?1;

-- name: unfollow_named
DELETE FROM feeds WHERE named_by = ?1 AND named_by <> '';

-- name: follow_named
INSERT INTO feeds (address, title, site, folders, named_by)
SELECT ?1, '', ?2, '', ?3 WHERE EXISTS (SELECT 1 FROM feeds WHERE address = ?3)
ON CONFLICT (address) DO NOTHING;

-- name: each_named
SELECT address FROM feeds WHERE named_by = ?1;

-- name: each_feed
SELECT address, title, site, folders, moved_to, etag, last_modified, next_poll, last_try, last_success, newest_entry,
  interval, asked_interval, skip_hours, skip_days, entries_a_week, failures, problem, remedy, is_retired, hub, topic,
  pushed_until, content, named_by
FROM feeds ORDER BY id;

-- name: due
SELECT address, title, site, folders, moved_to, etag, last_modified, next_poll, last_try, last_success, newest_entry,
  interval, asked_interval, skip_hours, skip_days, entries_a_week, failures, problem, remedy, is_retired, hub, topic,
  pushed_until, content, named_by
FROM feeds WHERE is_retired = 0 AND next_poll <= ?1 ORDER BY next_poll, id LIMIT ?2;

-- name: next_due
SELECT MIN(next_poll) FROM feeds WHERE is_retired = 0;

-- name: keep
UPDATE feeds SET title = ?2, site = ?3, moved_to = ?4, etag = ?5, last_modified = ?6, next_poll = ?7, last_try = ?8,
  last_success = ?9, newest_entry = ?10, interval = ?11, asked_interval = ?12, skip_hours = ?13, skip_days = ?14,
  entries_a_week = ?15, failures = ?16, problem = ?17, remedy = ?18, is_retired = ?19, hub = ?20, topic = ?21,
  content = ?22
WHERE address = ?1;

-- name: want_page
INSERT INTO pages (entry, address, version, wanted_at, is_done, publisher) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (entry, publisher) DO UPDATE SET address = excluded.address, version = excluded.version, tries = 0, next_try = 0,
  is_done = excluded.is_done, wanted_at = excluded.wanted_at
WHERE version <> excluded.version;

-- name: see_page
UPDATE pages SET wanted_at = ?2 WHERE entry = ?1 AND publisher = ?4 AND wanted_at < ?3;

-- name: pages_due
SELECT entry, address, version, tries, next_try, publisher FROM pages WHERE is_done = 0 AND next_try <= ?1
ORDER BY next_try, entry LIMIT ?2;

-- name: next_page_due
SELECT MIN(next_try) FROM pages WHERE is_done = 0;

-- name: settle_page
UPDATE pages SET tries = ?3, next_try = ?4, is_done = ?5 WHERE entry = ?1 AND version = ?2 AND publisher = ?6;

-- name: forget_pages
DELETE FROM pages WHERE is_done = 1 AND wanted_at < ?1;

-- name: subscribe
INSERT INTO subscriptions (feed, token, hub, topic, secret, asked_at, lease_until, problem)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (feed) DO UPDATE SET token = excluded.token, hub = excluded.hub, topic = excluded.topic, secret = excluded.secret,
  asked_at = excluded.asked_at, lease_until = excluded.lease_until, problem = excluded.problem;

-- name: each_subscription
SELECT feed, token, hub, topic, secret, asked_at, lease_until, problem FROM subscriptions ORDER BY feed;

-- name: subscription
SELECT feed, token, hub, topic, secret, asked_at, lease_until, problem FROM subscriptions WHERE token = ?1;

-- name: lease
UPDATE subscriptions SET lease_until = ?2, problem = ?3 WHERE token = ?1;

-- name: hub_problem
UPDATE subscriptions SET problem = ?2 WHERE token = ?1;

-- name: push_until
UPDATE feeds SET pushed_until = ?2 WHERE address = ?1;

-- name: doubt
UPDATE feeds SET etag = '', last_modified = '', content = 0 WHERE address = ?1;

-- name: wake
UPDATE feeds SET next_poll = 0 WHERE address = ?1 AND is_retired = 0;

-- name: end_subscription
DELETE FROM subscriptions WHERE feed = ?1;

-- name: put_outline
INSERT INTO outlines (feed, folders, text, attributes) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (feed, folders) DO UPDATE SET text = excluded.text, attributes = excluded.attributes;

-- name: each_outline
SELECT feed, folders, text, attributes FROM outlines ORDER BY id;

-- name: drop_outlines
DELETE FROM outlines WHERE feed = ?1;

-- name: let_rest
INSERT INTO rests (host, until) VALUES (?1, ?2) ON CONFLICT (host) DO UPDATE SET until = MAX(until, excluded.until);

-- name: forget_rests
DELETE FROM rests WHERE until <= ?1;

-- name: resting
SELECT host, until FROM rests WHERE until > ?1 ORDER BY host;
