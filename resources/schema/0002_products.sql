-- Products: what a document is about and what the analyst typed into it, its versions as they were sealed, and what was
-- said of them in review.

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    variant TEXT NOT NULL,
    reference TEXT NOT NULL,
    subjects TEXT NOT NULL, -- JSON: ids of entities, the subject first
    typed TEXT NOT NULL, -- JSON: what the analyst typed, by the key of the field
    version INTEGER NOT NULL,
    state INTEGER NOT NULL,
    author TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE product_version (
    id INTEGER PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    content BLOB NOT NULL, -- the document as canonical JSON
    digest BLOB NOT NULL, -- SHA-256 of content
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (product, version)
) STRICT;

CREATE TABLE product_review (
    id INTEGER PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    act INTEGER NOT NULL,
    comment TEXT NOT NULL,
    digest BLOB NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT;
