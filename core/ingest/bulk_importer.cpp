// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/bulk_importer.h"

#include "core/base/text_fold.h"
#include "core/base/time_format.h"
#include "core/ingest/cell_time.h"
#include "core/model/attribute_names.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("BulkImporter", text);
}

bool isNothing(std::string_view cell)
{
    return cell.empty() || cell.find_first_not_of('-') == std::string_view::npos || cell == "n/a"
        || cell == "N/A" || cell == "NULL" || cell == "null" || cell == "'-'" || cell == "''";
}

FieldColumns::FieldColumns(const ImportPlan &plan, const QString &field)
    : m_constant(plan.recognition.specification.constants.value(field).toStdString())
    , m_title(field)
{
    const auto found = plan.recognition.mapping.columns.find(field);
    if (found == plan.recognition.mapping.columns.end())
        return;
    m_columns = found->second;
    m_title = plan.recognition.header.value(m_columns.front());
}

std::string_view FieldColumns::cell(const TableRow &row) const
{
    for (const int column : m_columns)
        if (const std::string_view text = trimmed(row.cell(size_t(column))); !text.empty())
            return text;
    return m_constant;
}

NamedEntity BulkNames::name(std::string_view text, qint64 line, const QString &column)
{
    m_wasAdded = false;
    if (const NamedEntity *known = m_memo.find(text))
        return *known;
    const NamedEntity named = read(text, line, column);
    m_memo.add(text, named);
    return named;
}

NamedEntity BulkNames::read(std::string_view text, qint64 line, const QString &column)
{
    const Reading<Identifier> identifier = readNaming(m_kind, text, m_context.plan.region);
    NamedEntity named;
    if (!identifier) {
        named.refusal = qint32(m_reasons.size());
        m_reasons.push_back(identifier.reason());
        return named;
    }
    if (const QString note = noteOn(*identifier); !note.isEmpty())
        m_ledger.tell({line, column, simplified(text), note, false}, note.left(24));
    named.isNobody = !identifier->isIdentity;
    if (named.isNobody)
        return named;
    const std::string_view asWritten = text == identifier->display ? std::string_view() : text;
    const EntityAppender::Naming naming{m_kind, identifier->canonical, identifier->display, asWritten, line};
    if (m_naming == Naming::WithEvents) {
        named.id = m_context.events.name(naming);
        return named;
    }
    named.id = m_appender.ensure(naming);
    m_wasAdded = m_appender.wasAdded();
    return named;
}

BulkPlaces::BulkPlaces(ImportContext &context, ImportLedger &ledger, const QString &prefix,
                       const QString &identityPrefix)
    : m_context(context)
    , m_fields(context.plan, ledger)
    , m_appender(context.database, context.source)
    , m_prefix(prefix)
    , m_identityPrefix(identityPrefix)
    , m_id(context.plan, prefix.chopped(1))
    , m_name(context.plan, prefix + u"name"_s)
{
}

EntityId BulkPlaces::place(const TableRow &row)
{
    std::string_view id = m_id.cell(row);
    std::string_view name = m_name.cell(row);
    if (isNothing(name))
        name = {};
    if (isNothing(id))
        id = name;
    if (id.empty())
        return {};
    if (const EntityId *known = m_memo.find(id))
        return *known;
    const EntityId made = make(row, id, name);
    m_memo.add(id, made);
    return made;
}

EntityId BulkPlaces::make(const TableRow &row, std::string_view id, std::string_view name)
{
    QString key = simplified(id);
    if (key.size() > 1 && key.startsWith(u'\'') && key.endsWith(u'\''))
        key = key.mid(1, key.size() - 2).trimmed();
    const QString title = simplified(name);
    const QString label = title.isEmpty() || title == key ? key : key + u' ' + title;
    const std::string identity = (m_identityPrefix + folded(key)).toStdString();
    const EntityId place
        = m_appender.ensure({EntityKind::Place, identity, label.toStdString(), {}, row.line});
    if (!m_appender.wasAdded())
        return place;
    const Origin origin = m_context.origin(row.line);
    m_fields.open(row);
    import_fields::addPosition(m_context, place, import_fields::position(m_fields, m_prefix), origin);
    m_context.addAttribute(place, attribute::Azimuth, simplified(m_fields.cell(m_prefix + u"azimuth"_s)),
                           origin);
    m_context.addAttribute(place, attribute::AddressText, simplified(m_fields.cell(m_prefix + u"address"_s)),
                           origin);
    m_context.addAttribute(place, attribute::Postcode, simplified(m_fields.cell(m_prefix + u"postcode"_s)),
                           origin);
    return place;
}

BulkTimes::BulkTimes(const ImportPlan &plan, ImportLedger &ledger)
    : m_plan(plan)
    , m_ledger(ledger)
    , m_datetime(plan, u"datetime"_s)
    , m_date(plan, u"date"_s)
    , m_time(plan, u"time"_s)
    , m_endDatetime(plan, u"end_datetime"_s)
    , m_endDate(plan, u"end_date"_s)
    , m_endTime(plan, u"end_time"_s)
    , m_duration(plan, u"duration"_s)
{
}

static std::string_view unwrapped(std::string_view cell)
{
    if (cell.size() > 1 && cell.front() == '\'' && cell.back() == '\'')
        return trimmed(cell.substr(1, cell.size() - 2));
    return cell;
}

bool BulkTimes::reject(const TableRow &row, const FieldColumns &column, const QString &reason)
{
    m_ledger.reject({row.line, column.title(), simplified(column.cell(row)), reason, true});
    return false;
}

void BulkTimes::tellNote(const TableRow &row, const FieldColumns &column)
{
    if (!m_note.isEmpty())
        m_ledger.tell({row.line, column.title(), simplified(column.cell(row)), m_note, false}, m_note);
}

std::optional<RecordedTime> BulkTimes::start(const TableRow &row)
{
    const std::string_view whole = unwrapped(m_datetime.cell(row));
    const std::string_view date = unwrapped(m_date.cell(row));
    const std::string_view time = unwrapped(m_time.cell(row));
    if (!whole.empty()) {
        const Reading<RecordedTime> reading = readCellTime(whole, m_plan.times, m_note);
        if (reading) {
            tellNote(row, m_datetime);
            return *reading;
        }
        reject(row, m_datetime, reading.reason());
        return std::nullopt;
    }
    const Reading<RecordedTime> reading = readCellTime(date, time, m_plan.times, m_note);
    if (reading) {
        tellNote(row, m_date);
        return *reading;
    }
    const bool isTimeWrong = !date.empty() && !time.empty() && readTime(date, m_plan.times);
    reject(row, isTimeWrong ? m_time : m_date.exists() ? m_date : m_datetime, reading.reason());
    return std::nullopt;
}

bool BulkTimes::setDuration(const TableRow &row, NewEvent &event)
{
    if (const std::string_view text = unwrapped(m_duration.cell(row)); !isNothing(text)) {
        const Reading<qint64> seconds = readDuration(text);
        if (!seconds)
            return reject(row, m_duration, seconds.reason());
        event.seconds = *seconds;
        return true;
    }
    std::string_view date = unwrapped(m_endDate.cell(row));
    const std::string_view time = unwrapped(m_endTime.cell(row));
    if (date.empty() && !time.empty())
        date = unwrapped(m_date.cell(row));
    const std::string_view whole = unwrapped(m_endDatetime.cell(row));
    if (isNothing(whole) && isNothing(date))
        return true;
    const Reading<RecordedTime> end = isNothing(whole) ? readCellTime(date, time, m_plan.times, m_note)
                                                       : readCellTime(whole, m_plan.times, m_note);
    if (end && end->isExact() && event.start == event.latest && end->earliest >= event.start)
        event.seconds = (end->earliest - event.start) / 1000;
    return true;
}

bool BulkTimes::read(const TableRow &row, NewEvent &event, EventAppender &events)
{
    const std::optional<RecordedTime> time = start(row);
    if (!time)
        return false;
    event.start = time->earliest;
    event.latest = time->latest;
    event.flags = time->flags;
    if (time->zone != m_lastZone || m_lastZoneId == 0) {
        m_lastZone = time->zone;
        m_lastZoneId = events.zone(time->zone);
    }
    event.zone = m_lastZoneId;
    if (!setDuration(row, event))
        return false;
    const FieldColumns &column = m_datetime.cell(row).empty() ? m_time : m_datetime;
    if (event.flags.testFlag(TimeFlag::Ambiguous))
        m_ledger.tell(
            {row.line, column.title(), simplified(column.cell(row)),
             tr("In the hour that the clocks repeat: both readings are kept (%1).").arg(isoText(*time)),
             false},
            u"ambiguous"_s);
    if (event.flags.testFlag(TimeFlag::Nonexistent))
        m_ledger.tell({row.line, column.title(), simplified(column.cell(row)),
                       tr("In the hour that the clocks skip: read as if they had not changed (%1).")
                           .arg(isoText(*time)),
                       false},
                      u"nonexistent"_s);
    return true;
}

} // namespace skein
