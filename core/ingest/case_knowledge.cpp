// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/case_knowledge.h"

#include "core/base/text_fold.h"
#include "core/ingest/company_name.h"
#include "core/model/attribute_names.h"
#include "core/storage/entity_support.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static constexpr std::array<EntityKind, 5> NamedKinds{EntityKind::Person, EntityKind::Group,
                                                      EntityKind::Organisation, EntityKind::Operation,
                                                      EntityKind::Document};

static QString tr(const char *text)
{
    return QCoreApplication::translate("CaseKnowledge", text);
}

QString nameKey(const QString &name)
{
    QString bare = folded(name);
    for (QChar &c : bare)
        if (!c.isLetterOrNumber() && c != u'\'')
            c = u' ';
    QStringList words = bare.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

static QString labelKey(EntityKind kind, const QString &name)
{
    return QString::number(int(kind)) + u'\x1f' + nameKey(name);
}

void CaseKnowledge::load()
{
    for (const EntityKind kind : NamedKinds)
        for (const Entity &entity : entities(m_database, {kind, {}, -1})) {
            m_names.insert(labelKey(kind, entity.label), entity.id);
            if (kind == EntityKind::Person)
                m_nameOf[entity.id] = nameKey(entity.label);
        }
    for (const Attribute &birth : attributesNamed(m_database, QString::fromUtf16(attribute::DateOfBirth)))
        m_birthOf[birth.entity] = birth.value;
    for (const Attribute &pnc : attributesNamed(m_database, QString::fromUtf16(attribute::PncId)))
        m_byPnc[pnc.value.toUpper()] = pnc.entity;
}

void CaseKnowledge::startSource(SourceId source)
{
    if (!std::exchange(m_isLoaded, true))
        load();
    m_source = source;
    m_supported.clear();
}

QString CaseKnowledge::spaceOf(const QString &space, EntityKind kind) const
{
    return space.isEmpty() ? codeOf(entityKinds, kind) : space;
}

std::optional<Referent> CaseKnowledge::find(const QString &space, const QString &key)
{
    const QString whole = space + u'\x1f' + key;
    if (const auto own = m_keys.constFind(whole); own != m_keys.cend())
        return *own;
    return findReferent(m_database, space, key);
}

std::optional<Referent> CaseKnowledge::referent(const QString &space, std::optional<EntityKind> kind,
                                                const QString &key)
{
    if (key.isEmpty())
        return std::nullopt;
    if (!space.isEmpty())
        return find(space, key);
    if (kind)
        return find(codeOf(entityKinds, *kind), key);
    for (const auto &term : entityKinds)
        if (const auto found = find(codeOf(entityKinds, term.value), key))
            return found;
    return find(u"event"_s, key);
}

bool CaseKnowledge::addKey(const QString &space, EntityKind kind, const QString &key, Referent referent)
{
    const QString name = spaceOf(space, kind);
    m_keys[name + u'\x1f' + key] = referent;
    return addReference(m_database, name, key, referent, m_source);
}

bool CaseKnowledge::addEventKey(const QString &space, const QString &key, EventId event)
{
    const QString name = space.isEmpty() ? u"event"_s : space;
    m_keys[name + u'\x1f' + key] = Referent{{}, event};
    return addReference(m_database, name, key, Referent{{}, event}, m_source);
}

EntityId CaseKnowledge::onlyOneNamed(EntityKind kind, const QString &name, bool &isAmbiguous) const
{
    QList<EntityId> found = m_names.values(labelKey(kind, name));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    isAmbiguous = found.size() > 1;
    return found.size() == 1 ? found.front() : EntityId{};
}

Reading<Subject> CaseKnowledge::person(const QString &space, const QString &key, const QString &name,
                                       const QString &dateOfBirth)
{
    Subject subject;
    subject.label = name.isEmpty() ? key : splitName(name).label();
    if (const auto known = referent(space, EntityKind::Person, key); known && known->entity) {
        subject.known = known->entity;
        if (!name.isEmpty() && !hasName(known->entity, name))
            subject.note = tr("The reference %1 belongs to a person of another name; the reference was "
                              "followed. Check.")
                               .arg(key);
        return subject;
    }
    if (!key.isEmpty()) {
        subject.key = key;
        subject.space = space;
        subject.note = tr("The reference %1 is not in the case yet: a person was made for it.").arg(key);
        return subject;
    }
    if (isNobodysName(name)) {
        subject.isNobody = true;
        subject.note = tr("Stands where nobody's name is known: nobody was taken or made.");
        return subject;
    }
    if (isCompanyName(name))
        return company(name);
    if (std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }))
        return refuse(name.toStdString(), tr("is no name of a person: map the column as a reference"));
    bool isAmbiguous = false;
    const EntityId only = onlyOneNamed(EntityKind::Person, name, isAmbiguous);
    if (isAmbiguous)
        return refuse(name.toStdString(), tr("is the name of more than one person: give the reference"));
    const bool isOtherBirth
        = only && !dateOfBirth.isEmpty() && m_birthOf.contains(only) && m_birthOf[only] != dateOfBirth;
    if (only && !isOtherBirth) {
        subject.known = only;
        subject.note
            = tr("Named without a reference: taken to be the only person of that name in the case. Check.");
        return subject;
    }
    subject.note = tr("Nobody of that name is in the case: a person was made.");
    return subject;
}

Subject CaseKnowledge::named(EntityKind kind, const QString &name)
{
    Subject subject;
    subject.kind = kind;
    subject.label = name;
    bool isAmbiguous = false;
    subject.known = onlyOneNamed(kind, name, isAmbiguous);
    return subject;
}

Subject CaseKnowledge::company(const QString &name)
{
    Subject subject = named(EntityKind::Organisation, name);
    subject.note = isCompanyName(name)
        ? tr("By its name a company: an organisation was taken or made, not a person.")
        : tr("By its column a company: an organisation was taken or made, not a person.");
    return subject;
}

/// Two words of letters at least: a person may be called that.
static bool looksLikeName(const QString &text)
{
    const QStringList words = text.simplified().split(u' ');
    return words.size() > 1 && words.size() < 6
        && std::none_of(
               text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'@' || c == u'/'; });
}

Reading<Subject> CaseKnowledge::anything(const QString &space, const QString &text, const QString &kindText,
                                         const QString &name, const QString &dateOfBirth,
                                         std::string_view region)
{
    const std::optional<EntityKind> kind = entityKindNamed(kindText);
    if (const auto known = referent(space, kind, text)) {
        Subject subject;
        subject.known = known->entity;
        subject.event = known->event;
        subject.label = name.isEmpty() ? text : name;
        return subject;
    }
    const std::string bytes = text.toStdString();
    if (kind == EntityKind::Person) {
        const bool isKey = !name.isEmpty() || !looksLikeName(text);
        return person(space, isKey ? text : QString(), isKey ? name : text, dateOfBirth);
    }
    if (kind && std::find(NamedKinds.begin(), NamedKinds.end(), *kind) != NamedKinds.end()
        && *kind != EntityKind::Document)
        return named(*kind, name.isEmpty() ? text : name);
    if (kind)
        return readSubject(*kind, bytes, region);
    if (const auto guess = guessSubject(bytes, region))
        return *guess;
    for (const EntityKind each : NamedKinds)
        if (const Subject known = named(each, text); known.known && each != EntityKind::Person)
            return known;
    if (looksLikeName(text))
        return person(space, {}, text, dateOfBirth);
    return refuse(
        bytes, tr("is neither a known reference nor an identifier: say in a column what kind of item it is"));
}

EntityId CaseKnowledge::ensure(const Subject &subject, const Origin &origin)
{
    if (subject.known) {
        if (!m_supported.contains(subject.known)) {
            m_supported.insert(subject.known);
            addSupport(m_database, subject.known, origin);
        }
        return subject.known;
    }
    const QString key = QString::number(int(subject.kind)) + u'\x1f' + subject.identity;
    if (!subject.identity.isEmpty())
        if (const auto found = m_identities.constFind(key);
            found != m_identities.cend() && m_supported.contains(*found))
            return *found;
    Entity entity{{}, subject.kind, subject.identity, subject.label, origin};
    entity.origin.asWritten = subject.asWritten;
    const EntityId id = ensureEntity(m_database, entity);
    m_supported.insert(id);
    if (!subject.key.isEmpty())
        addKey(subject.space, subject.kind, subject.key, Referent{id, {}});
    if (!subject.identity.isEmpty())
        m_identities[key] = id;
    if (std::find(NamedKinds.begin(), NamedKinds.end(), subject.kind) != NamedKinds.end()) {
        if (!m_names.contains(labelKey(subject.kind, subject.label), id))
            m_names.insert(labelKey(subject.kind, subject.label), id);
        if (subject.kind == EntityKind::Person)
            m_nameOf[id] = nameKey(subject.label);
    }
    return id;
}

void CaseKnowledge::rememberPerson(EntityId id, const QString &name, const QString &dateOfBirth,
                                   const QString &pnc)
{
    if (!name.isEmpty() && !m_names.contains(labelKey(EntityKind::Person, name), id))
        m_names.insert(labelKey(EntityKind::Person, name), id);
    if (!dateOfBirth.isEmpty())
        m_birthOf[id] = dateOfBirth;
    if (!pnc.isEmpty())
        m_byPnc[pnc.toUpper()] = id;
}

EntityId CaseKnowledge::personByPnc(const QString &pnc) const
{
    return pnc.isEmpty() ? EntityId{} : m_byPnc.value(pnc.toUpper());
}

bool CaseKnowledge::hasName(EntityId person, const QString &name) const
{
    const auto known = m_nameOf.constFind(person);
    return known == m_nameOf.cend() || *known == nameKey(name);
}

} // namespace skein
