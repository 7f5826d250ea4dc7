-- The last document of each place: only the same as that one is a repeat where documents come as they change.
CREATE TABLE latest (
  place TEXT PRIMARY KEY,
  key   TEXT NOT NULL,     -- of the document as it came, without what entries.key adds to tell it from an earlier one
  at    INTEGER NOT NULL   -- received, seconds UTC; 0: not known
) STRICT, WITHOUT ROWID;
INSERT INTO latest (place, key, at)
SELECT place, key, at FROM (
  SELECT substr(key, instr(key, ':') + 1) AS place, key,
    COALESCE(CAST(strftime('%s', json_extract(meta, '$.received')) AS INTEGER), 0) AS at, MAX(seq)
  FROM entries WHERE kind = 1 AND address <> '' AND instr(key, ':') > 0 GROUP BY 1);
