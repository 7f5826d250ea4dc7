-- name: want
INSERT INTO images (address, wanted_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING;

-- name: show
INSERT INTO shown (image, article, outlet) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;

-- name: due
SELECT address, tries, next_try FROM images WHERE is_done = 0 AND next_try <= ?1 ORDER BY next_try, address LIMIT ?2;

-- name: keep_content
INSERT INTO contents (hash, media_type, size, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING;

-- name: keep
UPDATE images SET hash = ?2 WHERE address = ?1 AND is_done = 0;

-- name: settle
UPDATE images SET tries = ?2, next_try = ?3, is_done = ?4 WHERE address = ?1 AND is_done = 0;

-- name: each_shown
SELECT image, article, outlet FROM shown ORDER BY image;

-- name: hash_of
SELECT hash FROM images WHERE address = ?1;

-- name: remove
UPDATE images SET hash = '', is_done = 1 WHERE address = ?1;

-- name: remove_content
DELETE FROM contents WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM images WHERE images.hash = ?1 AND images.hash <> '');

-- name: each_image
SELECT address, images.hash, media_type, size, (SELECT MIN(article) FROM shown WHERE image = address)
FROM images JOIN contents ON contents.hash = images.hash ORDER BY address;

-- name: bytes
SELECT bytes FROM contents WHERE hash = ?1;
