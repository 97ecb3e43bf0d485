// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/bulk_importer.h"

#include "core/base/text_fold.h"
#include "core/model/attribute_names.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

NamedEntity BulkNames::name(std::string_view text, qint64 line, const QString &column)
{
    if (const NamedEntity *known = m_memo.find(text))
        return *known;
    const NamedEntity named = read(text, line, column);
    m_memo.add(text, named);
    return named;
}

NamedEntity BulkNames::read(std::string_view text, qint64 line, const QString &column)
{
    const Reading<Identifier> identifier = readNaming(m_kind, text, m_context.plan.region);
    if (!identifier) {
        m_reasons.push_back(identifier.reason());
        return NamedEntity::refused(m_reasons.size() - 1);
    }
    if (const QString note = noteOn(*identifier); !note.isEmpty())
        m_ledger.tell({line, column, simplified(text), note, false}, note.left(24));
    if (!identifier->isIdentity)
        return NamedEntity::nobody();
    const std::string_view asWritten = text == identifier->display ? std::string_view() : text;
    return NamedEntity::named(
        m_context.events.name({m_kind, identifier->canonical, identifier->display, asWritten, line}));
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

} // namespace skein
