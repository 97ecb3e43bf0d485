-- The items of a chart are kept in parts, each one value: laying out a chart of tens of thousands, and taking that back, must not
-- write as many rows. What is in a part is said in core/storage/chart_part.h. A case made before has its items in chart_item until
-- it is opened for work (core/storage/chart_upgrade.h); then that table is empty.

CREATE TABLE chart_part (
    id INTEGER PRIMARY KEY,
    chart INTEGER NOT NULL REFERENCES chart (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    items BLOB NOT NULL,
    UNIQUE (chart, place)
) STRICT;
