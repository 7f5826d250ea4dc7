-- The time zone whose clock the reader goes by, by its IANA name; '': that of the machine.
ALTER TABLE readers ADD COLUMN zone TEXT NOT NULL DEFAULT '';
