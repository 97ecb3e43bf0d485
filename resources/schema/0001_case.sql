-- The case: one operation, its sources, what they say, and what the analyst makes of it.
-- AUTOINCREMENT where people name a row by its id: an id is never given to something else.

CREATE TABLE case_info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL,
    operation TEXT NOT NULL,
    marking TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
) STRICT;

CREATE TABLE time_zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- The ledger. state: 1 staged, 2 active, 3 withdrawn.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    grade TEXT NOT NULL,
    handling TEXT NOT NULL,
    zone TEXT NOT NULL,
    specification TEXT NOT NULL,
    header TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    seconds REAL NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    state INTEGER NOT NULL
) STRICT;

-- Rows as written, in compressed blocks: see core/storage/source_text.h.
CREATE TABLE source_text (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    block BLOB NOT NULL
) STRICT;
CREATE INDEX source_text_by_row ON source_text (source, first_row);

CREATE TABLE row_issue (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_rejected INTEGER NOT NULL
) STRICT;
CREATE INDEX row_issue_by_source ON row_issue (source, line);

-- A row that says again what an earlier row said. What rests on the first rests on this one too.
CREATE TABLE row_repeat (
    first_source INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    source INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (first_source, first_row, source, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_repeat_by_source ON row_repeat (source);

-- The first appearance of every list row, by the digest of its normalised content.
CREATE TABLE row_print (
    print BLOB PRIMARY KEY,
    source INTEGER NOT NULL,
    line INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    identity TEXT,
    label TEXT NOT NULL,
    source INTEGER,
    line INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    grade TEXT NOT NULL,
    is_assessed INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX entity_by_identity ON entity (kind, identity) WHERE identity IS NOT NULL;

-- A further row that names an entity which was there already.
CREATE TABLE entity_support (
    entity INTEGER NOT NULL,
    source INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (entity, source, line)
) STRICT, WITHOUT ROWID;

-- A source's own key for an entity or an event, so that later files can point at it.
CREATE TABLE reference (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    entity INTEGER,
    event INTEGER,
    source INTEGER NOT NULL,
    PRIMARY KEY (space, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute (
    id INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    start INTEGER, start_latest INTEGER, start_zone TEXT, start_flags INTEGER, start_text TEXT,
    finish INTEGER, finish_latest INTEGER, finish_zone TEXT, finish_flags INTEGER, finish_text TEXT,
    source INTEGER,
    line INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    grade TEXT NOT NULL,
    is_assessed INTEGER NOT NULL
) STRICT;
CREATE INDEX attribute_by_entity ON attribute (entity, name);

CREATE TABLE person_role (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    operation INTEGER,
    role INTEGER NOT NULL,
    source INTEGER,
    line INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    grade TEXT NOT NULL,
    is_assessed INTEGER NOT NULL
) STRICT;
CREATE INDEX person_role_by_person ON person_role (person);

CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    to_entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    is_directed INTEGER NOT NULL,
    strength INTEGER NOT NULL,
    start INTEGER, start_latest INTEGER, start_zone TEXT, start_flags INTEGER, start_text TEXT,
    finish INTEGER, finish_latest INTEGER, finish_zone TEXT, finish_flags INTEGER, finish_text TEXT,
    label TEXT NOT NULL,
    grounds TEXT NOT NULL,
    source INTEGER,
    line INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    grade TEXT NOT NULL,
    is_assessed INTEGER NOT NULL
) STRICT;
CREATE INDEX link_by_from ON link (from_entity);
CREATE INDEX link_by_to ON link (to_entity);

-- Short texts that many events share ("Voice", "Public order").
CREATE TABLE phrase (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

-- What sources say happened, in blocks: see core/storage/event_block.h. Append-only. Read it through the tables event
-- and involvement, which code makes (core/storage/event_tables.h). Times in milliseconds since 1970 in UTC.
CREATE TABLE event_chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    first_event INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    first_start INTEGER NOT NULL,
    last_start INTEGER NOT NULL,
    block BLOB NOT NULL
) STRICT;
CREATE INDEX event_chunk_by_event ON event_chunk (first_event, row_count, source, first_start, last_start);
CREATE INDEX event_chunk_by_source ON event_chunk (source, first_event, row_count, first_start, last_start);

-- Who takes part in them: see core/storage/involvement_block.h.
CREATE TABLE involvement_chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    first_event INTEGER NOT NULL,
    first_entity INTEGER NOT NULL,
    last_entity INTEGER NOT NULL,
    block BLOB NOT NULL
) STRICT;
CREATE INDEX involvement_chunk_by_entity ON involvement_chunk (source, last_entity, first_entity, first_event);

-- The analyst's own events. latest is set when the time is uncertain; grade and title are phrases.
CREATE TABLE own_event (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    start INTEGER NOT NULL,
    latest INTEGER,
    zone INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    seconds INTEGER,
    party_from INTEGER,
    party_to INTEGER,
    forwarded INTEGER,
    handset INTEGER,
    sim INTEGER,
    place INTEGER,
    end_place INTEGER,
    vehicle INTEGER,
    title INTEGER,
    source INTEGER,
    line INTEGER NOT NULL,
    grade INTEGER
) STRICT;
CREATE INDEX own_event_by_time ON own_event (start);

CREATE TABLE event_text (
    event INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    as_written TEXT NOT NULL,
    is_assessed INTEGER NOT NULL
) STRICT;

-- Parties beside those that an event was stored with: several victims, or said by another source.
CREATE TABLE event_party (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    role INTEGER NOT NULL,
    source INTEGER,
    line INTEGER NOT NULL
) STRICT;
CREATE INDEX event_party_by_event ON event_party (event);

-- The parties of own events, and those of event_party, in the order in which a subject's events are asked for.
CREATE TABLE own_involvement (
    entity INTEGER NOT NULL,
    start INTEGER NOT NULL,
    event INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (entity, start, event, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_mark (
    event INTEGER PRIMARY KEY,
    note TEXT NOT NULL,
    is_key INTEGER NOT NULL,
    hidden_because TEXT NOT NULL
) STRICT;

CREATE TABLE chart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
) STRICT;

CREATE TABLE chart_group (
    id INTEGER PRIMARY KEY,
    chart INTEGER NOT NULL REFERENCES chart (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    is_collapsed INTEGER NOT NULL
) STRICT;

CREATE TABLE chart_item (
    id INTEGER PRIMARY KEY,
    chart INTEGER NOT NULL REFERENCES chart (id) ON DELETE CASCADE,
    entity INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL,
    is_placed INTEGER NOT NULL,
    is_hidden INTEGER NOT NULL,
    chart_group INTEGER,
    style TEXT NOT NULL,
    UNIQUE (chart, entity)
) STRICT;

CREATE TABLE specification (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
) STRICT;

-- Who did what, when and why; each digest covers the one before it. Outside undo. See core/storage/audit_log.h.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    reason TEXT NOT NULL,
    state BLOB NOT NULL,
    previous BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;

-- The sum of the row hashes of every table, kept with each change: see core/storage/row_sum.h.
CREATE TABLE table_sum (name TEXT PRIMARY KEY, row_count INTEGER NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Sources that count now.
CREATE VIEW live_source AS SELECT id FROM source WHERE state = 2;

-- Full text. The row id tells what it is: 8 * id + 1 entity label, + 2 attribute, + 3 link, + 4 event text, + 5 note.
CREATE VIRTUAL TABLE search_text USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

CREATE TRIGGER audit_is_append_only_1 BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_append_only_2 BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
