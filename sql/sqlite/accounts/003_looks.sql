-- When the reader looked at the log before the visit that last_look belongs to. ISO 8601; '': never.
ALTER TABLE readers ADD COLUMN look_before TEXT NOT NULL DEFAULT '';
