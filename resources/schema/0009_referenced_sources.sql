-- What the case as a whole decides, by name.
CREATE TABLE case_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A source whose rows are not kept here but in the file that they came from: see core/storage/referenced_rows.h.
CREATE TABLE referenced_file (
    source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
    path TEXT NOT NULL
) STRICT;

-- Where its rows are in the file, some thousands at a time, with the SHA-256 of those bytes.
CREATE TABLE referenced_stretch (
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    place INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    digest BLOB NOT NULL,
    rows BLOB NOT NULL,
    PRIMARY KEY (source, first_row)
) STRICT, WITHOUT ROWID;
