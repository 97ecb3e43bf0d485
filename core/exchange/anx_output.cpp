// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/anx_output.h"

#include "core/exchange/anx_names.h"
#include "core/exchange/graph_event_import.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static bool hasTimeOfDay(const QString &time)
{
    return time.contains(u'T');
}

void AnxWrittenItem::setGrade(const QString &code)
{
    grade = code;
    const std::optional<Grading> read = parseGrading(grade);
    if (!grade.isEmpty() && (!read || !read->other.isEmpty()))
        attributes.emplace_back(QString::fromUtf16(anx::Grade), grade);
}

void AnxOutput::startEnd(QPointF position, const QString &id, const QString &identity)
{
    m_xml.start(u"End"_s);
    m_xml.attribute(u"X"_s, QString::number(qRound64(position.x())));
    m_xml.attribute(u"Y"_s, QString::number(qRound64(position.y())));
    m_xml.attribute(u"Z"_s, u"0"_s);
    m_xml.start(u"Entity"_s);
    m_xml.attribute(u"EntityId"_s, id);
    m_xml.attribute(u"Identity"_s, identity);
    m_xml.attribute(u"LabelIsIdentity"_s, u"false"_s);
}

void AnxOutput::startItem(const AnxWrittenItem &item, QPointF position)
{
    m_xml.start(u"ChartItem"_s);
    m_xml.attribute(u"Id"_s, nextId());
    m_xml.attribute(u"Label"_s, item.label);
    if (!item.description.isEmpty())
        m_xml.attribute(u"Description"_s, item.description);
    writeTime(item.time);
    writeGradeIndexes(item.grade);
    m_xml.attribute(u"Ordered"_s, u"false"_s);
    m_xml.attribute(u"Shown"_s, u"true"_s);
    if (!item.reference.isEmpty())
        m_xml.attribute(u"SourceReference"_s, item.reference);
    m_xml.attribute(u"XPosition"_s, QString::number(qRound64(position.x())));
}

void AnxOutput::endItem(const AnxWrittenItem &item)
{
    if (!item.attributes.empty()) {
        m_xml.start(u"AttributeCollection"_s);
        for (const auto &[name, value] : item.attributes)
            m_xml.leaf(u"Attribute"_s, {{u"AttributeClass"_s, name}, {u"Value"_s, value}});
        m_xml.end();
    }
    if (hasTimeOfDay(item.time))
        m_xml.leaf(u"TimeZone"_s, {{u"UniqueID"_s, u"1"_s}, {u"Name"_s, u"UTC"_s}});
    m_xml.end();
}

/// In UTC; the description keeps the offset, and what is not exact about it.
void AnxOutput::writeTime(const QString &time)
{
    const Reading<RecordedTime> reading = readGraphTime(time);
    m_xml.attribute(u"DateSet"_s, reading ? u"true"_s : u"false"_s);
    m_xml.attribute(u"TimeSet"_s, reading && hasTimeOfDay(time) ? u"true"_s : u"false"_s);
    if (!time.isEmpty())
        m_xml.attribute(u"DateTimeDescription"_s, time);
    if (!reading)
        return;
    QDateTime utc = QDateTime::fromMSecsSinceEpoch(reading->earliest, Qt::UTC);
    if (!hasTimeOfDay(time)) { // the day as it is written, not as it begins in UTC
        const QDate day = QDate::fromString(time.left(10), Qt::ISODate);
        utc = QDateTime(day.isValid() ? day : utc.addSecs(43200).date(), QTime(0, 0), Qt::UTC);
    }
    m_xml.attribute(u"DateTime"_s, utc.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s));
}

void AnxOutput::writeGradeIndexes(const QString &grade)
{
    const std::optional<Grading> read = parseGrading(grade);
    const bool isOurs = read && read->source != 0;
    const auto index = [isOurs](const QStringList &grades, QChar first) {
        const auto begins = [first](const QString &each) { return each.startsWith(first); };
        const auto found = std::find_if(grades.begin(), grades.end(), begins);
        return QString::number(isOurs ? found - grades.begin() : grades.size());
    };
    const Grading known = isOurs ? *read : Grading();
    m_xml.attribute(u"GradeOneIndex"_s, index(m_types.sourceGrades(), QChar(char16_t(u'0' + known.source))));
    m_xml.attribute(u"GradeTwoIndex"_s, index(m_types.assessments(), QLatin1Char(known.assessment)));
    m_xml.attribute(u"GradeThreeIndex"_s, index(m_types.handlings(), QLatin1Char(known.handling)));
}

void AnxOutput::writeCards(const std::vector<GraphCard> &cards)
{
    if (cards.empty())
        return;
    m_xml.start(u"CardCollection"_s);
    for (const GraphCard &card : cards) {
        m_xml.start(u"Card"_s);
        m_xml.attribute(u"Summary"_s, card.summary);
        if (!card.text.isEmpty())
            m_xml.attribute(u"Text"_s, card.text);
        writeTime(card.time);
        if (!card.reference.isEmpty())
            m_xml.attribute(u"SourceReference"_s, card.reference);
        writeGradeIndexes(card.grade);
        if (hasTimeOfDay(card.time))
            m_xml.leaf(u"TimeZone"_s, {{u"UniqueID"_s, u"1"_s}, {u"Name"_s, u"UTC"_s}});
        m_xml.end();
    }
    m_xml.end();
}

} // namespace skein
