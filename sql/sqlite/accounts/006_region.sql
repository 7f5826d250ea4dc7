-- Where the reader watches, a code of ISO 3166 ('GB'); '': not chosen.
ALTER TABLE readers ADD COLUMN region TEXT NOT NULL DEFAULT '';
