-- What an analyst writes onto a chart: texts, boxes behind items and notes at an item, and who wrote it when. It says nothing of the
-- case: no entity, link or event comes of it. A note at an item goes with its entity.

CREATE TABLE chart_note (
    id INTEGER PRIMARY KEY,
    chart INTEGER NOT NULL REFERENCES chart (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    entity INTEGER REFERENCES entity (id) ON DELETE CASCADE,
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    colour INTEGER NOT NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by TEXT NOT NULL
) STRICT;
CREATE INDEX chart_note_by_chart ON chart_note (chart);
CREATE INDEX chart_note_by_entity ON chart_note (entity);
