// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/schedule_frame.h"

#include "core/base/time_format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ScheduleDocument", text);
}

static bool isMidnight(qint64 utc)
{
    return describeTime(utc).contains(u" 00:00:00 "_s);
}

/// Whole days as days: "10/10/2025 to 13/10/2025".
static QString windowText(const TimeWindow &window)
{
    const QString from = !window.from ? QString()
        : isMidnight(*window.from)    ? describeDay(*window.from)
                                      : describeTime(*window.from);
    const QString to = !window.to ? QString()
        : isMidnight(*window.to)  ? describeDay(*window.to - 1)
                                  : describeTime(*window.to);
    if (from.isEmpty() && to.isEmpty())
        return tr("all times");
    if (to.isEmpty())
        return tr("from %1").arg(from);
    return from.isEmpty() ? tr("to %1").arg(to) : tr("%1 to %2").arg(from, to);
}

ScheduleFrame::ScheduleFrame(CaseBook &book, const Schedule &schedule, const ScheduleTitle &title)
    : m_book(book)
    , m_schedule(schedule)
    , m_window(title.window)
{
    m_document.title.operation = title.operation;
    m_document.title.subject = title.subject.isEmpty() ? tr("All events of the case") : title.subject;
    m_document.title.variant = schedule.edition == Edition::Evidential ? tr("Evidential edition") : QString();
    m_document.title.state = tr("Draft");
    m_document.title.author = title.author;
    m_document.title.version = describeTime(title.writtenAt);
    m_document.title.dataAsAt = describeTime(title.writtenAt);
    m_document.marking = title.marking;
    m_document.writtenAt = title.writtenAt;
    addSources();
}

void ScheduleFrame::addNote(const QString &text)
{
    Paragraph paragraph;
    paragraph.kind = ParagraphKind::Note;
    paragraph.value = plainValue(text);
    add(std::move(paragraph));
}

QString ScheduleFrame::remark() const
{
    return scheduleRemark(m_schedule) + u"; "_s + windowText(m_window)
        + tr(". Times are local (Europe/London), BST or GMT as stated. Telephones are attributed to people "
             "on "
             "the grounds given in the case; an attribution does not say who used the telephone. Comments "
             "are "
             "the analyst's and are not evidence.");
}

void ScheduleFrame::addSources()
{
    for (const SourceId id : m_schedule.sources) {
        const Source &source = m_book.source(id);
        const QString title = source.sheet.isEmpty() ? source.file : source.file + u", "_s + source.sheet;
        QStringList said;
        if (!source.reference.isEmpty() && source.reference != source.file)
            said << source.reference;
        if (!source.zone.isEmpty())
            said << tr("Times without a zone are read as %1").arg(QString::fromUtf8(source.zone));
        m_document.sources.push_back({title, said.join(u'\n'), QString::fromLatin1(source.sha256.toHex()),
                                      source.grading.code(), source.handling});
        m_numbers.insert(id, int(m_document.sources.size()));
    }
}

std::vector<Citation> ScheduleFrame::evidenceOf(const ScheduleRow &row) const
{
    std::vector<Citation> evidence;
    if (const int number = m_numbers.value(row.event.origin.source))
        evidence.push_back({number, row.event.origin.row, row.event.time.asWritten, row.grade});
    for (const Event &mirror : row.mirrors)
        if (const int number = m_numbers.value(mirror.origin.source))
            evidence.push_back(
                {number, mirror.origin.row, mirror.time.asWritten, mirror.origin.grading.code()});
    return evidence;
}

TableBlock ScheduleFrame::emptyTable(const Table &table) const
{
    TableBlock block = tableBlock({table.title, table.columns, {}});
    block.caption.clear();
    block.whenEmpty = tr("There are no events.");
    return block;
}

Document ScheduleFrame::finish()
{
    const Table hidden = hiddenTable(m_schedule);
    if (!hidden.rows.empty()) {
        add(Heading{2, tr("Rows hidden, with the reason")});
        TableBlock block = tableBlock(hidden);
        block.caption.clear();
        add(std::move(block));
    }
    add(SourceList{});
    return std::move(m_document);
}

} // namespace skein
