// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/sequence_export.h"

#include "core/base/time_format.h"
#include "core/products/document_writer.h"
#include "core/storage/theme_store.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("SequenceExport", text);
}

SequenceExport::SequenceExport(const Database &database, ScheduleIssue issue, const ScheduleRequest &request,
                               AxisKind axis, Progress *progress)
    : m_issue(std::move(issue))
    , m_request(request)
    , m_axis(axis)
    , m_words(database)
    , m_found(sequenceOf(m_words.book(), {request.about, request.filter.window, request.edition, false},
                         themeColoursKept(database)))
    , m_schedule(scheduleOf(m_words.book(), request, progress))
{
}

QStringList SequenceExport::endings()
{
    return {u"svg"_s, u"pdf"_s, u"png"_s, u"xlsx"_s, u"csv"_s, u"json"_s, u"docx"_s, u"odt"_s, u"html"_s};
}

void SequenceExport::write(const QString &path, Progress *progress)
{
    const QString ending = endingOf(path);
    const ScheduleTitle title = titleOf(m_issue, m_words.book(), m_request);
    if (ending == u"json") {
        QJsonObject object = eventsJson(m_schedule, m_words.book());
        object.insert(u"themes"_s, themesJson());
        writeJsonFile(path, object);
    } else if (ending == u"csv" || ending == u"xlsx") {
        writeTables(path, tablesOf(scheduleTable(m_schedule), m_schedule), {title.marking, title.operation},
                    progress);
    } else if (ending == u"svg" || ending == u"pdf" || ending == u"png") {
        sheet().write(path, progress);
    } else {
        constexpr double widthOfA3 = 384; // millimetres between the margins
        const Figure chart = sheet().figure(widthOfA3);
        writeDocument(path, scheduleDocument(m_words.book(), m_schedule, title, chart), progress);
    }
}

QJsonArray SequenceExport::themesJson() const
{
    QJsonArray themes;
    for (const ThemeLine &line : m_found.sequence.lines)
        themes.append(QJsonObject{{u"entity"_s, line.entity.value},
                                  {u"kind"_s, codeOf(entityKinds, line.kind)},
                                  {u"name"_s, line.name},
                                  {u"detail"_s, line.detail},
                                  {u"colour"_s, line.colour}});
    return themes;
}

SequenceSheet SequenceExport::sheet()
{
    const ScheduleTitle title = titleOf(m_issue, m_words.book(), m_request);
    SheetWords words;
    words.title = tr("Sequence of events: %1").arg(title.subject);
    words.operation = title.operation;
    words.marking = title.marking;
    words.asAt = describeTime(title.writtenAt);
    words.remark = scheduleRemark(m_schedule)
        + tr(". A telephone on a person's line is attributed to them; that does not say who used it.");
    for (const SourceId id : m_schedule.sources) {
        const Source &source = m_words.book().source(id);
        words.sources << u"%1. %2 %3 %4"_s.arg(words.sources.size() + 1)
                             .arg(source.reference == source.file ? QString() : source.reference, source.file,
                                  source.sheet)
                             .simplified();
    }
    return SequenceSheet(m_found.sequence, words, m_axis,
                         [this](const SequenceEvent &event) { return m_words.label(event); });
}

} // namespace skein
