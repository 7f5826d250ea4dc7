-- The services that the reader can watch, as they name them, one a line.
ALTER TABLE readers ADD COLUMN services TEXT NOT NULL DEFAULT '';
