// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule_document.h"

#include "core/base/time_format.h"
#include "core/products/schedule/chronology.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ScheduleDocument", text);
}

QString windowText(const TimeWindow &window)
{
    if (!window.from && !window.to)
        return tr("all times");
    if (!window.to)
        return tr("from %1").arg(describeTime(*window.from));
    if (!window.from)
        return tr("to %1").arg(describeTime(*window.to));
    return tr("%1 to %2").arg(describeTime(*window.from), describeTime(*window.to));
}

Paragraph note(const QString &text)
{
    Paragraph paragraph;
    paragraph.kind = ParagraphKind::Note;
    paragraph.value = plainValue(text);
    return paragraph;
}

class ScheduleWriter
{
public:
    ScheduleWriter(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title)
        : m_book(book)
        , m_schedule(schedule)
    {
        m_document.title.operation = title.operation;
        m_document.title.subject = title.subject.isEmpty() ? tr("All events of the case") : title.subject;
        m_document.title.variant
            = schedule.edition == Edition::Evidential ? tr("Evidential edition") : QString();
        m_document.title.state = tr("Draft");
        m_document.title.author = title.author;
        m_document.title.version = describeTime(title.writtenAt);
        m_document.title.dataAsAt = describeTime(title.writtenAt);
        m_document.marking = title.marking;
        m_document.writtenAt = title.writtenAt;
        m_window = title.window;
        addSources();
    }

    Document takeSchedule(const std::optional<Figure> &chart)
    {
        m_document.kind = u"sequence-of-events"_s;
        m_document.title.title = tr("Sequence of events");
        m_document.page = PageShape::A3Landscape;
        add(note(remark()));
        if (chart)
            add(*chart);
        addTable(scheduleTable(m_schedule), m_schedule.rows, 10);
        finish();
        return std::move(m_document);
    }

    Document takeChronology()
    {
        m_document.kind = u"chronology"_s;
        m_document.title.title = tr("Chronology");
        m_document.page = PageShape::A4Landscape;
        add(note(remark()));
        addDays();
        finish();
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }

    QString remark() const
    {
        return scheduleRemark(m_schedule) + u"; "_s + windowText(m_window)
            + tr(". Times are local (Europe/London), BST or GMT as stated. Telephones are attributed to "
                 "people on "
                 "the grounds given in the case; an attribution does not say who used the telephone. "
                 "Comments are the analyst's and are not evidence.");
    }

    void addSources()
    {
        for (const SourceId id : m_schedule.sources) {
            const Source &source = m_book.source(id);
            const QString title = source.sheet.isEmpty() ? source.file : source.file + u", "_s + source.sheet;
            const QString handling = source.zone.isEmpty()
                ? source.handling
                : source.handling + (source.handling.isEmpty() ? QString() : u"; "_s)
                    + tr("times without a zone read as %1").arg(QString::fromUtf8(source.zone));
            m_document.sources.push_back({title, source.reference, QString::fromLatin1(source.sha256.toHex()),
                                          source.grading.code(), handling});
            m_numbers.insert(id, int(m_document.sources.size()));
        }
    }

    /// The cell of the source column carries its row as evidence.
    std::vector<Values> cellsOf(const QStringList &texts, const ScheduleRow &row, int sourceColumn) const
    {
        std::vector<Values> cells;
        for (int column = 0; column < texts.size(); ++column) {
            Value value = plainValue(texts[column]);
            const int number = m_numbers.value(row.event.origin.source);
            if (column == sourceColumn && number > 0)
                value.evidence.push_back({number, row.event.origin.row, row.event.time.asWritten, row.grade});
            for (const Event &mirror : row.mirrors)
                if (const int other = m_numbers.value(mirror.origin.source);
                    column == sourceColumn && other > 0)
                    value.evidence.push_back(
                        {other, mirror.origin.row, mirror.time.asWritten, mirror.origin.grading.code()});
            cells.push_back({value});
        }
        return cells;
    }

    TableBlock emptyCopy(const Table &table) const
    {
        TableBlock block = tableBlock({table.title, table.columns, {}});
        block.caption.clear();
        block.whenEmpty = tr("There are no events.");
        return block;
    }

    void addTable(const Table &table, const std::vector<ScheduleRow> &rows, int sourceColumn)
    {
        TableBlock block = emptyCopy(table);
        for (size_t index = 0; index < rows.size(); ++index)
            block.rows.push_back(cellsOf(table.rows[index], rows[index], sourceColumn));
        add(std::move(block));
    }

    void addDays()
    {
        constexpr int dateColumn = 1;
        constexpr int sourceColumn = 6;
        Table table = chronologyTable(m_schedule);
        for (size_t start = 0; start < m_schedule.rows.size();) {
            const QString day = m_schedule.rows[start].date;
            add(Heading{2, dayHeading(m_schedule.rows[start])});
            TableBlock block = emptyCopy(table);
            for (; start < m_schedule.rows.size() && m_schedule.rows[start].date == day; ++start) {
                auto cells = cellsOf(table.rows[start], m_schedule.rows[start], sourceColumn);
                cells.erase(cells.begin() + dateColumn);
                block.rows.push_back(std::move(cells));
            }
            block.columns.erase(block.columns.begin() + dateColumn);
            setWeights(block);
            add(std::move(block));
        }
        if (m_schedule.rows.empty())
            add(emptyCopy(table));
    }

    /// One width for all days, so that the eye keeps its place.
    static void setWeights(TableBlock &block)
    {
        constexpr double weights[] = {5, 13, 11, 28, 36, 22, 6, 5, 18};
        for (size_t column = 0; column < block.columns.size(); ++column)
            block.columns[column].weight = weights[column];
    }

    static QString dayHeading(const ScheduleRow &row)
    {
        const bool isDay = !row.event.time.flags.testFlag(TimeFlag::MonthOnly);
        const QString text = describeTime(row.event.time.earliest, TimeStyle::Long);
        return isDay ? text.section(u' ', 0, 3) : row.date;
    }

    void finish()
    {
        const Table hidden = hiddenTable(m_schedule);
        if (!hidden.rows.empty()) {
            add(Heading{2, tr("Rows hidden, with the reason")});
            TableBlock block = tableBlock(hidden);
            block.caption.clear();
            add(std::move(block));
        }
        add(Heading{2, tr("Sources")});
        add(SourceList{});
    }

    CaseBook &m_book;
    const Schedule &m_schedule;
    TimeWindow m_window;
    QHash<SourceId, int> m_numbers;
    Document m_document;
};

} // namespace

Document scheduleDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title,
                          const std::optional<Figure> &chart)
{
    return ScheduleWriter(book, schedule, title).takeSchedule(chart);
}

Document chronologyDocument(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title)
{
    return ScheduleWriter(book, schedule, title).takeChronology();
}

} // namespace skein
