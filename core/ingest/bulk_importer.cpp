// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/bulk_importer.h"

#include "core/base/text_fold.h"
#include "core/identifiers/phone_number.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

const NamedEntity *BulkNames::find(std::string_view text) const
{
    const auto key = NumberKey::of(text);
    return key ? m_numbers.find(*key) : m_texts.find(text);
}

void BulkNames::add(std::string_view text, NamedEntity named)
{
    if (const auto key = NumberKey::of(text))
        m_numbers.add(*key, named);
    else
        m_texts.add(text, named);
}

NamedEntity BulkNames::name(std::string_view text, qint64 line, const QString &column)
{
    if (const NamedEntity *known = find(text))
        return *known;
    const NamedEntity named = read(text, line, column);
    add(text, named);
    return named;
}

bool BulkNames::refuses(std::string_view text)
{
    if (const NamedEntity *known = find(text))
        return known->isRefused();
    const Reading<Identifier> identifier = readNaming(m_kind, text, m_context.plan.region);
    if (!identifier) {
        add(text, refuse(identifier.reason()));
        return true;
    }
    m_textAhead = text;
    m_ahead = *identifier;
    return false;
}

NamedEntity BulkNames::refuse(const QString &reason)
{
    m_reasons.push_back(reason);
    return NamedEntity::refused(m_reasons.size() - 1);
}

NamedEntity BulkNames::read(std::string_view text, qint64 line, const QString &column)
{
    const Reading<Identifier> identifier = m_ahead && m_textAhead == text
        ? Reading<Identifier>(*std::exchange(m_ahead, std::nullopt))
        : readNaming(m_kind, text, m_context.plan.region);
    if (!identifier)
        return refuse(identifier.reason());
    if (const QString note = noteOn(*identifier); !note.isEmpty())
        m_ledger.tell({line, column, simplified(text), note, false}, note.left(24));
    if (!identifier->isIdentity)
        return m_kind == EntityKind::Phone && identifier->canonical == NumberNotKnown
            ? NamedEntity::notKnown()
            : NamedEntity::nobody();
    const std::string_view asWritten = text == identifier->display ? std::string_view() : text;
    return NamedEntity::named(
        m_context.events.name({m_kind, identifier->canonical, identifier->display, asWritten, line}));
}

BulkPlaces::BulkPlaces(ImportContext &context, ImportLedger &ledger, PlaceDescriptions &descriptions,
                       const QString &prefix, const QString &identityPrefix)
    : m_fields(context.plan, ledger)
    , m_descriptions(descriptions)
    , m_prefix(prefix)
    , m_identityPrefix(identityPrefix)
    , m_id(context.plan, prefix.chopped(1))
    , m_name(context.plan, prefix + u"name"_s)
{
    const auto titleOf = [&](const QString &field) {
        FieldColumns column(context.plan, prefix + field);
        if (!column.exists())
            return QString();
        m_describing.push_back(column);
        return column.title();
    };
    m_titles.name = titleOf(u"name"_s);
    for (const QString &field :
         {u"latitude"_s, u"longitude"_s, u"position"_s, u"easting"_s, u"northing"_s, u"grid"_s})
        if (const QString title = titleOf(field); m_titles.position.isEmpty())
            m_titles.position = title;
    m_titles.azimuth = titleOf(u"azimuth"_s);
    m_titles.address = titleOf(u"address"_s);
    titleOf(u"postcode"_s);
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
    if (const Found *known = m_memo.find(id)) {
        const Found found = *known;
        if (!m_describing.empty() && !saysTheSame(m_known[found.index], row))
            describe(found.index, row);
        return EntityId{found.place};
    }
    const Found made = make(row, id, name);
    m_memo.add(id, made);
    describe(made.index, row);
    return EntityId{made.place};
}

BulkPlaces::Found BulkPlaces::make(const TableRow &row, std::string_view id, std::string_view name)
{
    QString key = simplified(id);
    if (key.size() > 1 && key.startsWith(u'\'') && key.endsWith(u'\''))
        key = key.mid(1, key.size() - 2).trimmed();
    const QString title = simplified(name);
    const QString label = title.isEmpty() || title == key ? key : key + u' ' + title;
    const std::string identity = (m_identityPrefix + folded(key)).toStdString();
    m_known.push_back({m_descriptions.name(identity, label, row.line), {}});
    return {quint32(m_known.size() - 1), qint32(m_known.back().place.id.value)};
}

bool BulkPlaces::saysTheSame(const Known &known, const TableRow &row) const
{
    std::string_view left = known.last;
    for (const FieldColumns &column : m_describing) {
        const std::string_view cell = column.cell(row);
        if (left.size() <= cell.size() || left.substr(0, cell.size()) != cell || left[cell.size()] != '\x1f')
            return false;
        left.remove_prefix(cell.size() + 1);
    }
    return true;
}

void BulkPlaces::describe(quint32 index, const TableRow &row)
{
    Known &known = m_known[index];
    known.last.clear();
    for (const FieldColumns &column : m_describing)
        known.last.append(column.cell(row)).push_back('\x1f');
    const std::string key = std::to_string(index) + '\x1f' + known.last;
    if (m_described.find(key))
        return;
    m_described.add(key, true);
    m_fields.open(row);
    PlaceDescriptions::Description said;
    said.row = row.line;
    said.position = import_fields::position(m_fields, m_prefix);
    const auto textOf = [&](const QString &field) {
        const std::string_view cell = m_fields.cell(m_prefix + field);
        return isNothing(cell) ? QString() : simplified(cell);
    };
    said.azimuth = textOf(u"azimuth"_s);
    said.address = textOf(u"address"_s);
    said.postcode = textOf(u"postcode"_s);
    const QString name = textOf(u"name"_s);
    if (const QString &label = known.place.label; label != name && !label.endsWith(u' ' + name))
        said.name = name;
    m_fields.tellDoubts();
    m_descriptions.add(known.place, std::move(said), m_titles);
}

} // namespace skein
