// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_format.h"
#include "core/products/schedule/chronology.h"
#include "core/products/schedule/schedule_frame.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ScheduleDocument", text);
}

enum Column { Item, Time, What, Who, Details, Rests, Grade, Key, Note, Columns };

using Cells = std::array<Value, Columns>;

QString dayHeading(const ScheduleRow &row)
{
    constexpr qint64 longestDay = 25LL * 3'600'000;
    if (row.event.time.latest - row.event.time.earliest > longestDay)
        return row.date;
    return describeTime(row.event.time.earliest, TimeStyle::Long).section(u' ', 0, 3);
}

/// A chronology on paper: narrower than the table, with the rows of the sources as marks instead of words.
class ChronologyWriter
{
public:
    ChronologyWriter(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title)
        : m_book(book)
        , m_wording(book)
        , m_schedule(schedule)
        , m_frame(book, schedule, title)
    {
    }

    Document write(const std::vector<ChronologyLine> &lines)
    {
        Document &document = m_frame.document();
        document.kind = u"chronology"_s;
        document.title.title = tr("Chronology");
        document.page = PageShape::A4Landscape;
        m_frame.addNote(m_frame.remark() + cellRemark());
        if (const qint64 summed = eventsInSums(m_schedule, lines))
            m_frame.addNote(sumRemark(summed, lines));
        fill(lines);
        for (size_t start = 0; start < lines.size();)
            start = addDay(lines, start);
        if (lines.empty())
            m_frame.addNote(tr("There are no events."));
        return m_frame.finish();
    }

private:
    QString cellRemark() const
    {
        const bool hasCells = std::any_of(m_schedule.rows.begin(), m_schedule.rows.end(),
                                          [](const ScheduleRow &row) { return !row.cellSite.isEmpty(); });
        return hasCells ? tr(" A cell is the one that served the phone recorded: consistent with that phone "
                             "being in the area that the cell serves, and no more.")
                        : QString();
    }

    QString sumRemark(qint64 summed, const std::vector<ChronologyLine> &lines) const
    {
        const auto sums = std::count_if(lines.begin(), lines.end(),
                                        [](const ChronologyLine &line) { return line.isSum(); });
        return tr("To be read in reasonable time, %1 routine calls, texts and data sessions stand in %2 "
                  "lines, by "
                  "day and phone: those without words, note or key mark. Nothing else is summed, and only "
                  "ANPR "
                  "reads stand between the first and the last of a sum. Items are counted through: the "
                  "chronology "
                  "as a workbook or CSV file has each in a row of its own under the same number, and this "
                  "document "
                  "can be made with every event.")
            .arg(summed)
            .arg(sums);
    }

    Cells cellsOf(const ScheduleRow &row)
    {
        Cells cells;
        cells[Item] = plainValue(QString::number(row.item));
        cells[Time] = plainValue(row.time);
        cells[What] = plainValue(row.type);
        cells[Who] = plainValue(row.to.isEmpty() ? row.from : row.from + u" → "_s + row.to);
        cells[Details] = plainValue(detailsOf(row));
        cells[Rests] = plainValue(m_wording.sourceName(row.event));
        cells[Rests].evidence = m_frame.evidenceOf(row);
        cells[Grade] = plainValue(row.grade);
        cells[Key] = plainValue(row.event.mark.isKey ? tr("key") : QString());
        cells[Note] = plainValue(row.event.mark.note);
        return cells;
    }

    Cells cellsOf(const ChronologyLine &line)
    {
        const SumWords words = wordsOf(line, m_schedule, m_book, m_wording);
        Cells cells;
        cells[Item] = plainValue(words.items);
        cells[Time] = plainValue(words.time);
        cells[What] = plainValue(words.events);
        cells[Who] = plainValue(words.who);
        cells[Details] = plainValue(words.what);
        QStringList files;
        for (const size_t index : line.rows) {
            const ScheduleRow &row = m_schedule.rows[index];
            const QString file = m_wording.sourceName(row.event);
            if (!files.contains(file))
                files << file;
            for (const Citation &each : m_frame.evidenceOf(row))
                cells[Rests].evidence.push_back(each);
        }
        cells[Rests].text = files.join(u"; "_s);
        return cells;
    }

    QString detailsOf(const ScheduleRow &row)
    {
        QStringList parts;
        if (!row.content.isEmpty())
            parts << row.content;
        if (!row.duration.isEmpty() && row.event.seconds != 0)
            parts << tr("duration %1").arg(row.duration);
        const QString cell = m_wording.cellBrief(row.event);
        if (!cell.isEmpty())
            parts << cell;
        else if (!row.location.isEmpty())
            parts << row.location;
        for (const Event &mirror : row.mirrors) {
            const QString others = m_wording.cellBrief(mirror);
            parts << tr("also recorded by %1%2")
                         .arg(m_wording.sourceName(mirror), others.isEmpty() ? others : u": "_s + others);
        }
        return parts.join(u"; "_s);
    }

    /// All cells first: columns that hold nothing are left out, so that the others have room.
    void fill(const std::vector<ChronologyLine> &lines)
    {
        m_cells.reserve(lines.size());
        for (const ChronologyLine &line : lines)
            m_cells.push_back(line.isSum() ? cellsOf(line) : cellsOf(m_schedule.rows[line.rows.front()]));
        for (int column = 0; column < Columns; ++column)
            if (column < Grade
                || std::any_of(
                    m_cells.begin(), m_cells.end(),
                    [column](const Cells &cells) { return !cells[size_t(column)].text.isEmpty(); }))
                m_columns.push_back(column);
    }

    size_t addDay(const std::vector<ChronologyLine> &lines, size_t start)
    {
        const auto rowOf
            = [&](size_t line) -> const ScheduleRow & { return m_schedule.rows[lines[line].rows.front()]; };
        const QString day = rowOf(start).date;
        const QString heading = dayHeading(rowOf(start));
        m_frame.add(Heading{2, heading});
        TableBlock block = emptyDay(heading == day ? QString() : day);
        for (; start < lines.size() && rowOf(start).date == day; ++start) {
            std::vector<Values> cells;
            for (const int column : m_columns)
                cells.push_back({m_cells[start][size_t(column)]});
            block.rows.push_back(std::move(cells));
        }
        m_frame.add(std::move(block));
        return start;
    }

    /// One width for all days, so that the eye keeps its place. The day stands over the times, as the titles
    /// are repeated on each page.
    TableBlock emptyDay(const QString &day) const
    {
        static const std::array<TableHeading, Columns> headings{
            {{tr("Item"), CellAlign::Right, 12},
             {tr("Time"), CellAlign::Left, 11},
             {tr("Event"), CellAlign::Left, 12},
             {tr("Who"), CellAlign::Left, 30},
             {tr("What"), CellAlign::Left, 36},
             {tr("Source"), CellAlign::Left, 20},
             {tr("Grade"), CellAlign::Left, 7},
             {tr("Key"), CellAlign::Left, 5},
             {tr("Note (analyst; not evidence)"), CellAlign::Left, 16}}};
        TableBlock block;
        for (const int column : m_columns)
            block.columns.push_back(headings[size_t(column)]);
        if (!day.isEmpty())
            block.columns[Time].title = tr("Time, %1").arg(day);
        return block;
    }

    CaseBook &m_book;
    EventWording m_wording;
    const Schedule &m_schedule;
    ScheduleFrame m_frame;
    std::vector<Cells> m_cells;
    std::vector<int> m_columns;
};

} // namespace

Document chronologyDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title,
                            const std::vector<ChronologyLine> &lines)
{
    return ChronologyWriter(book, schedule, title).write(lines);
}

} // namespace skein
