-- Photographs that an analyst puts on entities, for charts. The picture itself is kept once, however many show it, and found by its
-- digest; of the file it came from the name and SHA-256 are kept.

CREATE TABLE photograph (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE entity_photograph (
    entity INTEGER PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
    photograph INTEGER NOT NULL REFERENCES photograph (id),
    file TEXT NOT NULL,
    file_sha256 BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL
) STRICT;
CREATE INDEX entity_photograph_by_photograph ON entity_photograph (photograph);
