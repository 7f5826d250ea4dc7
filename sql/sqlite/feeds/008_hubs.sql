-- Why a hub does not push: its denial, or what its answer was.
ALTER TABLE subscriptions ADD COLUMN problem TEXT NOT NULL DEFAULT '';
