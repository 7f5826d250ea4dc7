-- name: has_key
SELECT 1 FROM entries WHERE key = ?1;

-- name: append
INSERT INTO entries (kind, key, address, host, outlet, is_buried, meta, payload, frame)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);

-- name: last
SELECT seq FROM entries ORDER BY seq DESC LIMIT 1;

-- name: read
SELECT seq, kind, key, is_buried, meta, payload, frame FROM entries WHERE seq > ?1 ORDER BY seq LIMIT ?2;

-- name: read_decided
SELECT seq, kind, key, is_buried, meta, payload, frame FROM entries
WHERE kind > 1 AND seq < ?1 ORDER BY seq DESC LIMIT ?2;

-- name: replace_payload
UPDATE entries SET payload = ?2 WHERE seq = ?1;

-- name: remember_burial
INSERT INTO burials (what, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: forget_burial
DELETE FROM burials WHERE what = ?1 AND value = ?2;

-- name: at_host
SELECT seq, meta, address, outlet FROM entries WHERE host = ?1 AND kind IN (1, 3) AND is_buried = 0;

-- name: of_outlet
SELECT seq, meta, address, outlet FROM entries WHERE outlet = ?1 AND kind IN (1, 3) AND is_buried = 0;

-- name: bury
UPDATE entries SET is_buried = 1, meta = ?2, frame = x'' WHERE seq = ?1;

-- name: replace_document
UPDATE entries SET meta = ?2, frame = ?3 WHERE seq = ?1 AND is_buried = 0;

-- name: each_burial
SELECT what, value FROM burials ORDER BY what, value;

-- name: remember_mark
INSERT INTO buried_marks (address, mark, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;

-- name: forget_marks
DELETE FROM buried_marks WHERE address = ?1;

-- name: marks_of
SELECT mark, at FROM buried_marks WHERE address = ?1 ORDER BY mark;

-- name: buried_with
SELECT o.address FROM buried_marks AS m CROSS JOIN buried_marks AS o ON o.mark = m.mark WHERE m.address = ?1;

-- name: archive_position
SELECT read_to FROM archives WHERE key = ?1;

-- name: remember_archive
INSERT INTO archives (key, read_to) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET read_to = excluded.read_to;

-- name: latest
SELECT key, at, kept, seq FROM latest WHERE place = ?1;

-- name: remember_latest
INSERT INTO latest (place, key, at, kept, seq) VALUES (?1, ?2, ?3, ?3, ?4)
ON CONFLICT (place) DO UPDATE SET
  key = excluded.key, at = MAX(at, excluded.at), kept = MAX(at, excluded.at), seq = excluded.seq;

-- name: forget_latest_at_host
DELETE FROM latest WHERE place IN (SELECT address FROM entries WHERE host = ?1 AND kind IN (1, 3));

-- name: forget_latest_of_outlet
DELETE FROM latest WHERE place IN (SELECT address FROM entries WHERE outlet = ?1 AND kind IN (1, 3));

-- name: see_again
UPDATE latest SET at = ?3 WHERE place = ?1 AND key = ?2 AND at < ?3;
