-- By what else an article that was taken down is known (store/taken_down.h): its feed may lead to it elsewhere one day.
CREATE TABLE buried_marks (
  address TEXT NOT NULL,    -- of the takedown, as in burials
  mark    INTEGER NOT NULL, -- hash of its feed and what that calls it
  at      INTEGER NOT NULL, -- when it was published, seconds UTC; 0: not known
  PRIMARY KEY (address, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX buried_marks_mark ON buried_marks (mark, address);
