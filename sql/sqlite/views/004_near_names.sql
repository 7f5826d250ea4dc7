-- Names by the runs of three letters in them, for names that are mistyped. rowid is records.place.
CREATE VIRTUAL TABLE near_names USING fts5 (key, tokenize = "trigram", content = '');
INSERT INTO near_names (rowid, key) SELECT place, key FROM records;
