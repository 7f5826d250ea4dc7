-- A takedown of an address looks at the rows of its host: spellings differ (store/taken_down.h).
DROP INDEX entries_address;
