-- The analyst's own words on a line of a chart. A line joins two entities in one respect: links of one type, or events of one kind;
-- none of them is altered by it. The entity with the lower number comes first.

CREATE TABLE chart_line (
    id INTEGER PRIMARY KEY,
    chart INTEGER NOT NULL REFERENCES chart (id) ON DELETE CASCADE,
    first INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    respect TEXT NOT NULL,
    label TEXT NOT NULL,
    UNIQUE (chart, first, second, respect)
) STRICT;
CREATE INDEX chart_line_by_first ON chart_line (first);
CREATE INDEX chart_line_by_second ON chart_line (second);
