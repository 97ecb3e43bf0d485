-- A source's involvement_chunk rows are one or several runs, each told by its first event.
DROP INDEX involvement_chunk_by_entity;
CREATE INDEX involvement_chunk_by_run ON involvement_chunk (source, first_event, last_entity, first_entity);
