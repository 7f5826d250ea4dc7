-- Of a feed without validators that sends the same again, its bytes tell.
ALTER TABLE feeds ADD COLUMN content INTEGER NOT NULL DEFAULT 0;
