-- The last document of a place may be seen again, in an archive, unchanged: `at` is when it was last, `kept` the time that
-- its entry tells. When another one from between the two is found, the last is kept once more behind it.
ALTER TABLE latest ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
ALTER TABLE latest ADD COLUMN seq INTEGER NOT NULL DEFAULT 0; -- of its entry; 0: not known
UPDATE latest SET kept = at, seq = COALESCE((SELECT MAX(seq) FROM entries
  WHERE entries.key = latest.key OR (entries.key > latest.key || '@' AND entries.key < latest.key || 'A')), 0);
