// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/schedule/chronology.h"

#include "core/base/time_format.h"
#include "core/products/schedule/event_wording.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("Chronology", text);
}

static QString who(const ScheduleRow &row)
{
    return row.to.isEmpty() ? row.from : row.from + u" → "_s + row.to;
}

static QString what(const ScheduleRow &row)
{
    QStringList parts;
    if (!row.content.isEmpty())
        parts << row.content;
    if (!row.duration.isEmpty() && row.event.seconds != 0)
        parts << tr("duration %1").arg(row.duration);
    if (!row.cellSite.isEmpty())
        parts << row.cellSite;
    else if (!row.location.isEmpty())
        parts << row.location;
    return parts.join(u"; "_s);
}

Table chronologyTable(const Schedule &schedule)
{
    Table table{tr("Chronology"),
                {{tr("Item"), CellAlign::Right, CellKind::Number},
                 {tr("Date")},
                 {tr("Time (local, BST or GMT)")},
                 {tr("Event")},
                 {tr("Who")},
                 {tr("What")},
                 {tr("Source and row")},
                 {tr("Grade")},
                 {tr("Key")},
                 {tr("Note (analyst; not evidence)")}},
                {}};
    for (const ScheduleRow &row : schedule.rows)
        table.rows.push_back({QString::number(row.item), row.date, row.time, row.type, who(row), what(row),
                              row.source, row.grade, row.event.mark.isKey ? tr("key") : QString(),
                              row.event.mark.note});
    return table;
}

static QJsonArray partiesOf(const Event &event, CaseBook &book)
{
    QJsonArray parties;
    for (const Party &party : event.parties) {
        const Entity &entity = book.entity(party.entity);
        parties.append(QJsonObject{{u"entity"_s, party.entity.value},
                                   {u"kind"_s, codeOf(entityKinds, entity.kind)},
                                   {u"role"_s, codeOf(partyRoles, party.role)},
                                   {u"identity"_s, entity.identity},
                                   {u"label"_s, entity.label}});
    }
    return parties;
}

static QJsonArray mirrorsOf(const ScheduleRow &row, CaseBook &book)
{
    EventWording wording(book);
    QJsonArray mirrors;
    for (const Event &event : row.mirrors)
        mirrors.append(QJsonObject{{u"event"_s, event.id.value},
                                   {u"time"_s, isoText(event.time)},
                                   {u"seconds"_s, event.seconds ? QJsonValue(*event.seconds) : QJsonValue()},
                                   {u"source"_s, event.origin.source.value},
                                   {u"row"_s, event.origin.row},
                                   {u"reference"_s, wording.sourceReference(event)}});
    return mirrors;
}

QJsonObject jsonOf(const ScheduleRow &row, CaseBook &book)
{
    const Event &event = row.event;
    QJsonObject json{{u"item"_s, row.item},
                     {u"event"_s, event.id.value},
                     {u"kind"_s, codeOf(eventKinds, event.kind)},
                     {u"time"_s, isoText(event.time)},
                     {u"earliest"_s, isoText(event.time.earliest)},
                     {u"latest"_s, isoText(event.time.latest)},
                     {u"date"_s, row.date},
                     {u"local"_s, row.time},
                     {u"type"_s, row.type},
                     {u"from"_s, row.from},
                     {u"to"_s, row.to},
                     {u"content"_s, row.content},
                     {u"cell"_s, row.cellSite},
                     {u"location"_s, row.location},
                     {u"parties"_s, partiesOf(event, book)},
                     {u"source"_s, event.origin.source.value},
                     {u"row"_s, event.origin.row},
                     {u"reference"_s, row.source},
                     {u"grade"_s, row.grade},
                     {u"key"_s, event.mark.isKey},
                     {u"note"_s, event.mark.note},
                     {u"disclosure"_s, row.disclosure},
                     {u"order_lock"_s, row.orderLock}};
    if (!row.mirrors.empty())
        json.insert(u"also_recorded"_s, mirrorsOf(row, book));
    json.insert(u"seconds"_s, event.seconds ? QJsonValue(*event.seconds) : QJsonValue());
    if (!event.mark.hiddenBecause.isEmpty())
        json.insert(u"hidden_because"_s, event.mark.hiddenBecause);
    return json;
}

} // namespace skein
