// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/mirrored_rows.h"

#include "core/storage/mirrored_calls.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("MirroredRows", text);
}

/// "CDR_B.csv, row 7, as Text (SMS-MT), 09:05:27 BST, duration 1:02": what it says otherwise than the row.
static QString referenceTo(const ScheduleRow &mirror, const ScheduleRow &row)
{
    QStringList words{mirror.source};
    if (mirror.type != row.type)
        words << tr("as %1").arg(mirror.type);
    if (mirror.time != row.time)
        words << mirror.time;
    if (mirror.duration != row.duration)
        words << (mirror.duration.isEmpty() ? tr("without a duration")
                                            : tr("duration %1").arg(mirror.duration));
    if (mirror.grade != row.grade && !mirror.grade.isEmpty())
        words << tr("graded %1").arg(mirror.grade);
    return words.join(u", "_s);
}

/// Adds what the other record says to a cell of the row, with whose words they are.
static void add(QString &cell, const QString &other, const QString &source, const QString &separator)
{
    if (other.isEmpty() || other == cell)
        return;
    if (!cell.isEmpty())
        cell += separator;
    cell += tr("By %1: %2").arg(source, other);
}

static void takeIn(ScheduleRow &row, ScheduleRow &&mirror, EventWording &wording)
{
    const QString file = wording.sourceReference(mirror.event);
    add(row.content, mirror.content, file, u". "_s);
    add(row.cellSite, mirror.cellSite, file, u" "_s);
    add(row.location, mirror.location, file, u"; "_s);
    row.source += tr("; also recorded by ") + referenceTo(mirror, row);
    EventMark &mark = row.event.mark;
    mark.isKey = mark.isKey || mirror.event.mark.isKey;
    if (mark.note != mirror.event.mark.note && !mirror.event.mark.note.isEmpty())
        mark.note += (mark.note.isEmpty() ? QString() : u"; "_s) + mirror.event.mark.note;
    row.comment = mark.isKey ? tr("Key event. ") + mark.note : mark.note;
    if (mirror.isIntelligence && !row.isIntelligence) {
        row.isIntelligence = true;
        row.disclosure = mirror.disclosure;
    }
    row.mirrors.push_back(std::move(mirror.event));
}

void foldMirrors(Schedule &schedule, EventWording &wording)
{
    QHash<EventId, const Event *> events;
    for (const ScheduleRow &row : schedule.rows)
        events.insert(row.event.id, &row.event);
    MirrorFinder finder(MirrorRule::standard(), [&events](EventId id) { return events.value(id)->text; });
    std::vector<EventId> firsts;
    for (const ScheduleRow &row : schedule.rows)
        firsts.push_back(finder.firstOf(MirrorRecord::of(row.event)));
    std::vector<ScheduleRow> kept;
    QHash<EventId, size_t> places;
    for (size_t index = 0; index < firsts.size(); ++index) {
        ScheduleRow &row = schedule.rows[index];
        if (firsts[index]) {
            takeIn(kept[places.value(firsts[index])], std::move(row), wording);
            ++schedule.mirrored;
            continue;
        }
        places.insert(row.event.id, kept.size());
        kept.push_back(std::move(row));
    }
    schedule.rows = std::move(kept);
}

} // namespace skein
