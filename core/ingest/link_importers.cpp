// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/link_importers.h"

#include "core/storage/link_store.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("LinkImporters", text);
}

/// An end given by the source's own key: it must be in the case.
std::optional<Subject> LinksImporter::readKeyedEnd(FieldRow &row, const QString &field)
{
    const QString key = simplified(row.cell(field));
    row.print(field, key);
    const auto known = m_context.knowledge.referent(m_context.space(), std::nullopt, key);
    if (!known) {
        row.reject(
            field,
            tr("Nothing in the case has the key %1: import the file that it comes from first.").arg(key));
        return std::nullopt;
    }
    Subject subject;
    subject.known = known->entity;
    subject.event = known->event;
    return subject;
}

std::optional<Subject> LinksImporter::readEnd(FieldRow &row, const QString &end)
{
    if (const QString key = end + u"_key"_s; row.has(key))
        return readKeyedEnd(row, key);
    const QString text = simplified(row.cell(end));
    const QString name = simplified(row.cell(end + u"_label"_s));
    const QString kind = row.text(end + u"_kind"_s);
    if (text.isEmpty() && name.isEmpty()) {
        row.reject(end, tr("The link has no item at this end."));
        return std::nullopt;
    }
    const Reading<Subject> subject = m_context.knowledge.anything(
        m_context.space(), text.isEmpty() ? name : text, kind, text.isEmpty() ? QString() : name,
        row.dateOfBirth(end + u"_dob"_s), m_context.plan.region);
    if (!subject) {
        row.reject(end, subject.reason());
        return std::nullopt;
    }
    if (subject->isNobody)
        row.reject(end, tr("This end says that something is hidden or unknown, not what it is."));
    if (!subject->note.isEmpty())
        row.tell(end, subject->note);
    // The text, not the entity: an entity that this row is the first to name must print the same the next
    // time.
    row.print(end, subject->identity.isEmpty() ? nameKey(text + u' ' + name) : subject->canonical());
    return *subject;
}

void LinksImporter::readMeaning(FieldRow &row)
{
    const QString type = row.text(u"type"_s);
    const auto &relations = m_context.plan.recognition.specification.relations;
    m_link = {};
    m_role.reset();
    m_link.type = type.isEmpty() ? u"Linked to"_s : type;
    const QString directed = row.text(u"directed"_s).toLower();
    m_link.isDirected = directed == u"yes" || directed == u"y" || directed == u"true" || directed == u"1"
        || directed == u"directed" || directed == u"->"
        || m_link.type == QStringView(link_type::AttributedTo);
    const auto meaning = relations.constFind(type);
    if (meaning == relations.cend()) {
        if (!relations.isEmpty())
            row.tell(
                u"type"_s,
                tr("The specification does not say what “%1” means: kept under its own name.").arg(type));
        return;
    }
    m_role = meaning->role;
    if (!meaning->linkType.isEmpty())
        m_link.type = meaning->linkType;
    m_link.isDirected = meaning->isDirected;
    if (meaning->isReversed)
        std::swap(m_from, m_to);
    if (m_link.type == QStringView(link_type::AttributedTo))
        m_link.grounds = tr("Stated by the source as “%1”").arg(type);
}

void LinksImporter::read(FieldRow &row)
{
    m_from = readEnd(row, u"from"_s);
    m_to = readEnd(row, u"to"_s);
    if (!m_from || !m_to)
        return;
    readMeaning(row);
    m_link.strength = import_fields::strength(row);
    const auto [start, finish] = import_fields::period(row, u"start"_s, u"finish"_s);
    m_link.start = start;
    m_link.finish = finish;
    m_link.label = row.text(u"label"_s);
    if (const QString grounds = row.text(u"grounds"_s); !grounds.isEmpty())
        m_link.grounds = grounds;
    m_link.origin.grading = row.grading();
    if (const QString rest = row.details(); !rest.isEmpty())
        m_link.label = m_link.label.isEmpty() ? rest : m_link.label + u'\n' + rest;
    const bool isEventEnd = m_from->event || m_to->event;
    if (m_from->event && m_to->event)
        row.reject(u"from"_s, tr("Both ends are events: there is nothing to link."));
    else if (m_from->known && m_from->known == m_to->known)
        row.reject(u"to"_s, tr("Both ends are the same item."));
    else if (isEventEnd && !m_role)
        m_role = PartyRole::Involved;
}

void LinksImporter::storeParty(const Origin &origin)
{
    const Subject &event = m_from->event ? *m_from : *m_to;
    const Subject &other = m_from->event ? *m_to : *m_from;
    const EntityId entity = m_context.knowledge.ensure(other, origin);
    addParty(m_context.database, event.event, {entity, *m_role}, origin);
}

void LinksImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_link.origin.grading);
    if (m_from->event || m_to->event) {
        storeParty(origin);
        return;
    }
    m_link.from = m_context.knowledge.ensure(*m_from, origin);
    m_link.to = m_context.knowledge.ensure(*m_to, origin);
    m_link.origin = origin;
    addLink(m_context.database, m_link);
}

std::optional<Subject> AttributionsImporter::readItem(FieldRow &row)
{
    static const std::array<std::pair<const char16_t *, EntityKind>, 5> columns{
        {{u"phone", EntityKind::Phone},
         {u"vehicle", EntityKind::Vehicle},
         {u"email", EntityKind::Email},
         {u"imei", EntityKind::Handset},
         {u"imsi", EntityKind::Sim}}};
    if (row.has(u"identifier"_s)) {
        const QString text = simplified(row.cell(u"identifier"_s));
        const Reading<Subject> subject = m_context.knowledge.anything(
            m_context.space(), text, row.text(u"kind"_s), {}, {}, m_context.plan.region);
        if (!subject) {
            row.reject(u"identifier"_s, subject.reason());
            return std::nullopt;
        }
        row.print(u"identifier"_s, subject->identity.isEmpty() ? nameKey(text) : subject->canonical());
        if (!subject->note.isEmpty())
            row.tell(u"identifier"_s, subject->note);
        return *subject;
    }
    for (const auto &[field, kind] : columns)
        if (row.has(QString::fromUtf16(field)))
            return import_fields::identifier(row, QString::fromUtf16(field), kind, m_context.plan.region);
    if (row.has(u"account"_s)) {
        const Reading<Subject> account = row.has(u"platform"_s)
            ? readOnlineAccount(row.cell(u"platform"_s), row.cell(u"account"_s))
            : readSubject(EntityKind::BankAccount, row.cell(u"account"_s), m_context.plan.region);
        if (account) {
            row.print(u"account"_s, account->canonical());
            return *account;
        }
        row.reject(u"account"_s, account.reason());
    }
    row.reject(u"identifier"_s, tr("The row names no number, vehicle or account."));
    return std::nullopt;
}

void AttributionsImporter::read(FieldRow &row)
{
    m_link = {};
    m_item = readItem(row);
    m_person = import_fields::person(
        row, m_context, {u"person_reference"_s, u"person"_s, u"surname"_s, u"forename"_s, u"dob"_s});
    m_link.type = QString::fromUtf16(link_type::AttributedTo);
    m_link.isDirected = true;
    m_link.strength = import_fields::strength(row);
    const auto [start, finish] = import_fields::period(row, u"from"_s, u"to"_s);
    m_link.start = start;
    m_link.finish = finish;
    m_link.grounds = row.text(u"grounds"_s);
    m_link.label = row.text(u"note"_s);
    m_link.origin.grading = row.grading();
    if (const QString rest = row.details(); !rest.isEmpty())
        m_link.label = m_link.label.isEmpty() ? rest : m_link.label + u'\n' + rest;
    if (m_item && (m_item->isNobody || m_item->event))
        row.reject(u"identifier"_s, tr("This is nothing that can be attributed."));
    if (!m_person && !row.isRejected())
        row.reject(u"person"_s, tr("The attribution names nobody."));
    if (m_link.grounds.isEmpty() && !row.isRejected())
        row.tell(u"grounds"_s, tr("An attribution without grounds: ask for them."));
}

void AttributionsImporter::store(qint64 line)
{
    const Origin origin = m_context.origin(line, m_link.origin.grading);
    m_link.from = m_context.knowledge.ensure(*m_item, origin);
    m_link.to = m_context.knowledge.ensure(*m_person, origin);
    m_link.origin = origin;
    addLink(m_context.database, m_link);
}

} // namespace skein
