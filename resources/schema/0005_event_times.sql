-- The events of a source lie in order of time: the chunks of an hour are found without a look at the others.
DROP INDEX IF EXISTS event_chunk_by_source;
CREATE INDEX IF NOT EXISTS event_chunk_by_time ON event_chunk (source, last_start, first_start, first_event, row_count);
