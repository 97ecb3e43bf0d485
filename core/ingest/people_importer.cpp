// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/people_importer.h"

#include "core/base/text_fold.h"
#include "core/ingest/company_name.h"
#include "core/model/attribute_names.h"
#include "core/storage/link_store.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("PeopleImporter", text);
}

void PeopleImporter::readName(FieldRow &row)
{
    m_person.key = simplified(row.cell(row.has(u"key"_s) ? u"key"_s : u"reference"_s));
    row.print(u"reference"_s, m_person.key);
    const auto named = [&row](const QString &field) {
        const QString text = row.text(field);
        return isNobodysName(text) ? QString() : text;
    };
    m_person.parts.surname = named(u"surname"_s);
    m_person.parts.forename = (named(u"forename"_s) + u' ' + named(u"middle"_s)).simplified();
    if (m_person.parts.surname.isEmpty() && m_person.parts.forename.isEmpty())
        m_person.parts = splitName(named(u"name"_s));
    m_person.name = m_person.parts.label();
    if (m_person.name.isEmpty() && m_person.key.isEmpty())
        row.reject(row.has(u"surname"_s) ? u"surname"_s : u"name"_s,
                   tr("A person has neither a name nor a reference: fill one in."));
}

void PeopleImporter::readRoles(FieldRow &row)
{
    static const QHash<QString, PersonRole> words{{u"ocg nominal"_s, PersonRole::Nominal},
                                                  {u"ocg member"_s, PersonRole::Nominal},
                                                  {u"offender"_s, PersonRole::Suspect},
                                                  {u"poi"_s, PersonRole::Suspect},
                                                  {u"person of interest"_s, PersonRole::Suspect},
                                                  {u"aggrieved"_s, PersonRole::Victim},
                                                  {u"vulnerable"_s, PersonRole::Victim},
                                                  {u"victim/suspect"_s, PersonRole::Victim},
                                                  {u"informant"_s, PersonRole::Witness},
                                                  {u"officer"_s, PersonRole::Professional},
                                                  {u"social worker"_s, PersonRole::Professional},
                                                  {u"juvenile"_s, PersonRole::Child},
                                                  {u"minor"_s, PersonRole::Child}};
    static const QRegularExpression parts(u"[/,+&]|\\band\\b"_s);
    for (const QString &cell : row.list(u"role"_s))
        for (const QString &part : cell.split(parts, Qt::SkipEmptyParts)) {
            const QString text = part.simplified();
            const auto known = fromCode(personRoles, text);
            const PersonRole role = known ? *known : words.value(text.toLower(), PersonRole::Other);
            if (!known && !words.contains(text.toLower()) && !text.isEmpty())
                row.tell(u"role"_s, tr("The role “%1” is kept as “other”.").arg(text));
            if (!text.isEmpty()
                && std::find(m_person.roles.begin(), m_person.roles.end(), role) == m_person.roles.end())
                m_person.roles.push_back(role);
        }
}

void PeopleImporter::readOwned(FieldRow &row)
{
    // An address book is full of odd numbers: they are kept beside the rest, not instead of it.
    const bool isKept = row.text(u"unreadable"_s) == u"kept";
    const auto add = [&](const QString &field, const QString &kind) {
        QStringList unreadable;
        for (Subject &subject :
             import_fields::several(row, m_context, field, kind, isKept ? &unreadable : nullptr))
            m_person.owned.push_back(std::move(subject));
        for (const QString &item : std::as_const(unreadable))
            m_person.attributes.emplace_back(tr("%1 as written").arg(field), item);
    };
    add(u"phone"_s, u"phone"_s);
    add(u"email"_s, u"email"_s);
    add(u"vehicle"_s, u"vehicle"_s);
    add(u"account"_s, u"username"_s);
    m_person.strength = import_fields::strength(row);
    m_person.grounds = row.text(u"grounds"_s);
    const QString address = row.text(u"address"_s);
    const QString postcode = row.text(u"postcode"_s);
    if (!address.isEmpty() || !postcode.isEmpty())
        m_person.address = addressSubject(address, postcode);
}

void PeopleImporter::read(FieldRow &row)
{
    m_person = {};
    readName(row);
    readRoles(row);
    m_person.pnc = row.text(u"pnc"_s).toUpper();
    m_person.birth = row.dateOfBirth(u"dob"_s);
    m_person.aliases = row.list(u"alias"_s);
    m_person.groups = row.list(u"group"_s);
    m_person.operations = row.list(u"operation"_s);
    m_person.grading = row.grading();
    readOwned(row);
    static const std::array<std::pair<const char16_t *, const char16_t *>, 6> plain{
        {{u"gender", attribute::Gender},
         {u"nationality", attribute::Nationality},
         {u"ethnicity", attribute::Ethnicity},
         {u"note", attribute::Note},
         {u"age", u"Age"},
         {u"cro", u"CRO"}}};
    for (const auto &[field, name] : plain)
        if (const QString value = row.text(QString::fromUtf16(field)); !value.isEmpty())
            m_person.attributes.emplace_back(QString::fromUtf16(name), value);
    for (auto &attribute : row.attributes())
        m_person.attributes.push_back(std::move(attribute));
}

bool PeopleImporter::isCountedOneByOne() const
{
    const bool hasFullBirth = m_person.birth.size() == 10;
    return m_person.key.isEmpty() && m_person.pnc.isEmpty() && !(hasFullBirth && !m_person.name.isEmpty());
}

/// The same key or PNC ID with the same name is the same person. Nothing else makes one person of two.
EntityId PeopleImporter::findOrMake(const Origin &origin)
{
    CaseKnowledge &knowledge = m_context.knowledge;
    EntityId known = knowledge.personByPnc(m_person.pnc);
    if (const auto byKey = knowledge.referent(m_context.space(), EntityKind::Person, m_person.key);
        byKey && byKey->entity)
        known = byKey->entity;
    Subject subject;
    subject.label = m_person.name.isEmpty() ? m_person.key : m_person.name;
    if (known && (m_person.name.isEmpty() || knowledge.hasName(known, m_person.name)))
        subject.known = known;
    const EntityId id = knowledge.ensure(subject, origin);
    if (!m_person.key.isEmpty())
        knowledge.addKey(m_context.space(), EntityKind::Person, m_person.key, Referent{id, {}});
    knowledge.rememberPerson(id, m_person.name, m_person.birth, m_person.pnc);
    return id;
}

void PeopleImporter::storeAttributes(EntityId person, const Origin &origin)
{
    m_context.addAttribute(person, attribute::Reference, m_person.key, origin);
    m_context.addAttribute(person, attribute::Forename, m_person.parts.forename, origin);
    m_context.addAttribute(person, attribute::Surname, m_person.parts.surname, origin);
    m_context.addAttribute(person, attribute::DateOfBirth, m_person.birth, origin);
    m_context.addAttribute(person, attribute::PncId, m_person.pnc, origin);
    for (const QString &alias : m_person.aliases)
        m_context.addAttribute(person, attribute::Alias, alias, origin);
    for (const auto &[name, value] : m_person.attributes)
        m_context.addAttribute(person, name, value, origin);
}

void PeopleImporter::storeLinks(EntityId person, const Origin &origin)
{
    CaseKnowledge &knowledge = m_context.knowledge;
    const auto link = [&](EntityId from, EntityId to, const char16_t *type, const QString &grounds) {
        addLink(
            m_context.database,
            {{}, from, to, QString::fromUtf16(type), true, m_person.strength, {}, {}, {}, grounds, origin});
    };
    const QString grounds = m_person.grounds.isEmpty() ? tr("Listed with the person") : m_person.grounds;
    for (const Subject &owned : m_person.owned)
        link(knowledge.ensure(owned, origin), person, link_type::AttributedTo, grounds);
    if (m_person.address)
        link(person, knowledge.ensure(*m_person.address, origin), link_type::LivesAt, {});
    for (const QString &group : m_person.groups)
        link(person, knowledge.ensure(knowledge.named(EntityKind::Group, group), origin), link_type::MemberOf,
             {});
}

void PeopleImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_person.grading);
    const EntityId person = findOrMake(origin);
    storeAttributes(person, origin);
    EntityId operation;
    const bool isOwn
        = m_person.operations.isEmpty() || folded(m_person.operations.front()) == folded(m_context.operation);
    if (!isOwn)
        operation = m_context.knowledge.ensure(
            m_context.knowledge.named(EntityKind::Operation, m_person.operations.front()), origin);
    for (const PersonRole role : m_person.roles)
        addRole(m_context.database, {{}, person, operation, role, origin});
    storeLinks(person, origin);
}

} // namespace skein
