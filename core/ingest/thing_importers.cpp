// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/thing_importers.h"

#include "core/identifiers/postcode.h"
#include "core/model/attribute_names.h"
#include "core/storage/link_store.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("ThingImporters", text);
}

void ThingImporter::addPlain(FieldRow &row, const QString &field, const char16_t *name)
{
    if (const QString value = row.text(field); !value.isEmpty())
        m_attributes.emplace_back(QString::fromUtf16(name), value);
}

void ThingImporter::read(FieldRow &row)
{
    m_attributes.clear();
    m_key = simplified(row.cell(row.has(u"key"_s) ? u"key"_s : u"reference"_s));
    row.print(u"reference"_s, m_key);
    m_thing = readThing(row);
    if (m_thing && m_thing->isNobody) {
        row.reject(fieldOfThing(), tr("This says that something is hidden or unknown, not what it is."));
        return;
    }
    m_owner = owner(row);
    m_person = import_fields::person(row, m_context, ownerFields());
    m_period = import_fields::period(row, u"from"_s, u"to"_s);
    m_strength = import_fields::strength(row);
    m_grading = row.grading();
    addPlain(row, u"note"_s, attribute::Note);
    for (auto &attribute : row.attributes())
        m_attributes.push_back(std::move(attribute));
    if (!m_thing && !row.isRejected())
        row.reject(fieldOfThing(), tr("The row names nothing: fill in what it is about."));
}

void ThingImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_grading);
    CaseKnowledge &knowledge = m_context.knowledge;
    const EntityId thing = knowledge.ensure(*m_thing, origin);
    if (!m_key.isEmpty()) {
        knowledge.addKey(m_context.space(), m_thing->kind, m_key, Referent{thing, {}});
        if (m_context.space().isEmpty())
            m_context.addAttribute(thing, attribute::Reference, m_key, origin);
    }
    for (const auto &[name, value] : m_attributes)
        m_context.addAttribute(thing, name, value, origin);
    storeMore(thing, origin);
    if (!m_person)
        return;
    Link link;
    link.from = thing;
    link.to = knowledge.ensure(*m_person, origin);
    if (!m_owner.isThingFirst)
        std::swap(link.from, link.to);
    link.type = m_owner.type;
    link.isDirected = true;
    link.strength = m_strength;
    link.start = m_period.start;
    link.finish = m_period.finish;
    link.grounds = m_owner.grounds;
    link.origin = origin;
    addLink(m_context.database, link);
}

std::optional<Subject> VehiclesImporter::readThing(FieldRow &row)
{
    addPlain(row, u"make"_s, attribute::Make);
    addPlain(row, u"model"_s, attribute::Model);
    addPlain(row, u"colour"_s, attribute::Colour);
    addPlain(row, u"make_model"_s, u"Make and model");
    addPlain(row, u"vin"_s, u"VIN");
    if (!row.has(u"vrm"_s))
        row.reject(u"vrm"_s, tr("The row has no registration mark."));
    return import_fields::identifier(row, u"vrm"_s, EntityKind::Vehicle, context().plan.region);
}

ThingImporter::Owner VehiclesImporter::owner(FieldRow &row)
{
    const QString relation = row.text(u"relation"_s);
    return {QString::fromUtf16(link_type::AttributedTo), true,
            relation.isEmpty() ? tr("Listed as keeper") : tr("Listed as %1").arg(relation)};
}

import_fields::PersonFields VehiclesImporter::ownerFields() const
{
    return {u"keeper_reference"_s, u"keeper"_s, {}, {}, u"keeper_dob"_s};
}

/// "14" or "Flat 2" or "Rose Cottage"; not a phone number under the title "Number".
static bool isHouse(const QString &text)
{
    static constexpr qsizetype MostDigits = 5;
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) <= MostDigits;
}

static bool hasWord(const QString &text, const QString &word)
{
    return text.contains(QRegularExpression(u"\\b"_s + QRegularExpression::escape(word) + u"\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption));
}

/// The cells of an address in the order in which it is written: two houses of a street are two addresses.
QString AddressesImporter::writtenAddress(FieldRow &row)
{
    QString flat = row.text(u"flat"_s);
    if (!flat.isEmpty() && flat.at(0).isDigit())
        flat.prepend(u"Flat "_s);
    QString house = row.text(u"house"_s);
    if (!isHouse(house)) {
        addPlain(row, u"house"_s, u"Number");
        house.clear();
    }
    const QString whole = row.text(u"address"_s);
    QStringList parts{whole};
    for (const char16_t *field : {u"line1", u"line2", u"line3", u"line4", u"town", u"county"})
        parts << row.text(QString::fromUtf16(field));
    parts.removeAll(QString());
    const auto putBefore = [&](const QString &text, QChar between) {
        if (text.isEmpty() || hasWord(whole, text))
            return;
        if (between == u' ' && !parts.isEmpty())
            parts[0].prepend(text + between);
        else
            parts.prepend(text);
    };
    putBefore(house, !house.isEmpty() && house.at(0).isDigit() ? u' ' : u',');
    putBefore(flat, u',');
    return parts.join(u", "_s);
}

std::optional<Subject> AddressesImporter::readThing(FieldRow &row)
{
    m_text = writtenAddress(row);
    m_postcode = row.text(u"postcode"_s);
    m_position = import_fields::position(row);
    addPlain(row, u"type"_s, u"Type");
    if (m_text.isEmpty() && m_postcode.isEmpty()) {
        if (m_position.isKnown())
            return placeSubject(u"position"_s, m_position.latitude + u", "_s + m_position.longitude);
        row.reject(u"address"_s, tr("The row has neither an address, a postcode nor a position."));
        return std::nullopt;
    }
    if (!m_postcode.isEmpty()) {
        const Reading<Postcode> postcode = parsePostcode(m_postcode.toStdString());
        if (!postcode)
            row.tell(u"postcode"_s, postcode.reason() + u' ' + tr("Kept as written."));
        else
            m_postcode = QString::fromStdString(postcode->display());
    }
    return addressSubject(m_text, m_postcode);
}

ThingImporter::Owner AddressesImporter::owner(FieldRow &row)
{
    const QString relation = row.text(u"relation"_s);
    return {relation.isEmpty() ? QString::fromUtf16(link_type::LivesAt) : relation, false, {}};
}

import_fields::PersonFields AddressesImporter::ownerFields() const
{
    return {u"person_reference"_s, u"person"_s, {}, {}, u"person_dob"_s};
}

void AddressesImporter::storeMore(EntityId thing, const Origin &origin)
{
    context().addAttribute(thing, attribute::AddressText, m_text, origin);
    context().addAttribute(thing, attribute::Postcode, m_postcode, origin);
    import_fields::addPosition(context(), thing, m_position, origin);
}

/// A bank account, an online account, or an e-mail address, whichever the row has.
std::optional<Subject> AccountsImporter::readThing(FieldRow &row)
{
    const auto taken
        = [&row](const QString &field, const Reading<Subject> &subject) -> std::optional<Subject> {
        if (!subject) {
            row.reject(field, subject.reason());
            return std::nullopt;
        }
        if (!subject->note.isEmpty())
            row.tell(field, subject->note);
        row.print(u"account"_s, subject->canonical());
        return *subject;
    };
    addPlain(row, u"bank"_s, u"Bank");
    addPlain(row, u"account_name"_s, u"Account name");
    addPlain(row, u"url"_s, u"Address on the web");
    if (row.has(u"iban"_s) || (row.has(u"account"_s) && (row.has(u"sort_code"_s) || !row.has(u"username"_s))))
        return taken(row.has(u"iban"_s) ? u"iban"_s : u"account"_s,
                     readBankAccount(row.cell(u"sort_code"_s), row.cell(u"account"_s), row.cell(u"iban"_s)));
    for (const QString &field : {u"username"_s, u"user_id"_s, u"url"_s})
        if (row.has(field)) {
            if (field == u"username")
                addPlain(row, u"user_id"_s, u"User ID");
            addPlain(row, u"email"_s, u"E-mail");
            addPlain(row, u"phone"_s, u"Phone");
            return taken(field, readOnlineAccount(row.cell(u"platform"_s), row.cell(field)));
        }
    if (row.has(u"email"_s))
        return import_fields::identifier(row, u"email"_s, EntityKind::Email, context().plan.region);
    row.reject(u"account"_s, tr("The row has no account number, IBAN, user name or e-mail address."));
    return std::nullopt;
}

ThingImporter::Owner AccountsImporter::owner(FieldRow &row)
{
    const QString grounds = row.text(u"grounds"_s);
    return {QString::fromUtf16(link_type::AttributedTo), true,
            grounds.isEmpty() ? tr("Listed as holder") : grounds};
}

import_fields::PersonFields AccountsImporter::ownerFields() const
{
    return {u"holder_reference"_s, u"holder"_s, {}, {}, u"holder_dob"_s};
}

std::optional<Subject> ThingsImporter::readThing(FieldRow &row)
{
    const QString kindText = row.text(u"kind"_s);
    const std::optional<EntityKind> kind = entityKindNamed(kindText);
    const QString label = row.text(u"label"_s);
    if (!kind) {
        row.reject(u"kind"_s,
                   tr("“%1” is no kind of item: person, phone, vehicle, address ...").arg(kindText));
        return std::nullopt;
    }
    const QString prefix = row.text(u"prefix"_s);
    if (*kind == EntityKind::Place && !prefix.isEmpty() && row.has(u"identifier"_s)) {
        Subject place = placeSubject(prefix, simplified(row.cell(u"identifier"_s)));
        row.print(u"identifier"_s, place.canonical());
        return place;
    }
    if (row.has(u"identifier"_s)) {
        std::optional<Subject> subject
            = import_fields::identifier(row, u"identifier"_s, *kind, context().plan.region);
        if (subject && !label.isEmpty() && subject->identity.isEmpty())
            subject->label = label;
        return subject;
    }
    if (label.isEmpty()) {
        row.reject(u"identifier"_s, tr("The row has neither an identifier nor a label."));
        return std::nullopt;
    }
    Subject subject;
    subject.kind = *kind;
    subject.label = label;
    return subject;
}

ThingImporter::Owner ThingsImporter::owner(FieldRow &)
{
    return {QString::fromUtf16(link_type::AttributedTo), true, {}};
}

import_fields::PersonFields ThingsImporter::ownerFields() const
{
    return {u"holder_reference"_s, u"holder"_s, {}, {}, {}};
}

} // namespace skein
