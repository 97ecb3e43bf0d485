// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/chart_note_store.h"

#include "core/base/error.h"
#include "core/storage/live_sql.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static const QString Columns
    = u"n.id, n.chart, n.kind, n.entity, n.x, n.y, n.width, n.height, n.colour, n.text, n.written_at, "
      "n.written_by"_s;

/// Of a newer or altered case: what is not known is taken as the plainest.
static ChartNoteKind kindFrom(qint64 number)
{
    const bool isKnown = number >= qint64(ChartNoteKind::Text) && number <= qint64(ChartNoteKind::AtItem);
    return isKnown ? ChartNoteKind(number) : ChartNoteKind::Text;
}

static NoteColour colourFrom(qint64 number)
{
    const bool isKnown = number >= qint64(NoteColour::Plain) && number <= qint64(NoteColour::Purple);
    return isKnown ? NoteColour(number) : NoteColour::Plain;
}

static ChartNote readNote(const Statement &row)
{
    return {row.id<ChartNoteId>(0),
            row.id<ChartId>(1),
            kindFrom(row.integer(2)),
            row.id<EntityId>(3),
            {row.real(4), row.real(5), row.real(6), row.real(7)},
            colourFrom(row.integer(8)),
            row.text(9),
            row.integer(10),
            row.text(11)};
}

static void check(const ChartNote &note)
{
    if (note.text.size() > MostNoteLetters)
        throw Error(QCoreApplication::translate("ChartNoteStore",
                                                "A note on a chart holds %L1 letters, this one has %L2. "
                                                "Nothing was changed; make it shorter or two of it.")
                        .arg(MostNoteLetters)
                        .arg(note.text.size()));
}

std::vector<ChartNote> chartNotes(const Database &database, ChartId chart)
{
    std::vector<ChartNote> notes;
    Statement row = database.prepare(
        u"SELECT %1 FROM chart_note AS n LEFT JOIN entity AS e ON e.id = n.entity "
        "WHERE n.chart = ? AND (n.entity IS NULL OR %2) ORDER BY n.id"_s.arg(Columns, liveEntity(u"e"_s)));
    row.bind(chart);
    while (row.next())
        notes.push_back(readNote(row));
    return notes;
}

std::optional<ChartNote> findChartNote(const Database &database, ChartNoteId id)
{
    Statement row = database.prepare(u"SELECT %1 FROM chart_note AS n WHERE n.id = ?"_s.arg(Columns));
    return row.bind(id).next() ? std::optional(readNote(row)) : std::nullopt;
}

ChartNoteId addChartNote(Database &database, const ChartNote &note)
{
    check(note);
    database
        .prepare(u"INSERT INTO chart_note (chart, kind, entity, x, y, width, height, colour, text, "
                 "written_at, written_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(note.chart, qint64(note.kind), note.entity, note.area.x(), note.area.y(), note.area.width(),
              note.area.height(), qint64(note.colour), note.text, note.writtenAt, note.writtenBy)
        .run();
    return ChartNoteId{database.lastInsertId()};
}

void updateChartNote(Database &database, const ChartNote &note)
{
    check(note);
    database
        .prepare(u"UPDATE chart_note SET x = ?, y = ?, width = ?, height = ?, colour = ?, text = ?, "
                 "written_at = ?, written_by = ? WHERE id = ?"_s)
        .bind(note.area.x(), note.area.y(), note.area.width(), note.area.height(), qint64(note.colour),
              note.text, note.writtenAt, note.writtenBy, note.id)
        .run();
}

void removeChartNote(Database &database, ChartNoteId id)
{
    database.prepare(u"DELETE FROM chart_note WHERE id = ?"_s).bind(id).run();
}

void removeChartNotesAt(Database &database, ChartId chart, const std::function<bool(EntityId)> &isGone)
{
    std::vector<ChartNoteId> gone;
    Statement row = database.prepare(
        u"SELECT id, entity FROM chart_note WHERE chart = ? AND entity IS NOT NULL ORDER BY id"_s);
    row.bind(chart);
    while (row.next())
        if (isGone(row.id<EntityId>(1)))
            gone.push_back(row.id<ChartNoteId>(0));
    for (const ChartNoteId id : gone)
        removeChartNote(database, id);
}

} // namespace skein
