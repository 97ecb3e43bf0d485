-- The theme lines of the sequence: a colour once given to an entity is kept through the whole case.

CREATE TABLE theme_line (
    entity INTEGER PRIMARY KEY,
    position INTEGER,
    colour INTEGER NOT NULL
) STRICT;
