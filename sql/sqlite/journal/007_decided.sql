-- What is no document, in its order: few among very many.
CREATE INDEX entries_decided ON entries (seq) WHERE kind > 1;
