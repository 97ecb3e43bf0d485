// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/products/case_scope.h"

#include "core/model/attribute_names.h"
#include "core/storage/link_store.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

void addValue(Values &values, const Value &value)
{
    for (Value &each : values) {
        if (each.text.compare(value.text, Qt::CaseInsensitive) != 0 || each.state != value.state)
            continue;
        for (Citation citation : value.evidence) {
            if (citation.asWritten.isEmpty() && each.text != value.text)
                citation.asWritten = value.text;
            each.evidence.push_back(citation);
        }
        return;
    }
    values.push_back(value);
}

static bool isMembership(const Link &link)
{
    return link.type.compare(QStringView(link_type::MemberOf), Qt::CaseInsensitive) == 0;
}

static Entity expect(const Database &database, EntityId id)
{
    std::optional<Entity> entity = findEntity(database, id);
    if (!entity)
        throw Error(QCoreApplication::translate("skein", "There is no entity %1 in the case").arg(id.value));
    return *entity;
}

CaseScope::CaseScope(const Database &database, const std::vector<EntityId> &about)
    : m_database(database)
    , m_subject(expect(database, about.at(0)))
{
    const auto add = [this](EntityId id) {
        if (!m_set.contains(id.value)) {
            m_set.insert(id.value);
            m_entities.push_back(id);
        }
    };
    for (const EntityId id : about)
        add(expect(database, id).id);
    for (const EntityId id : about)
        findMembers(id);
    std::sort(m_memberships.begin(), m_memberships.end(), [](const Tied &a, const Tied &b) {
        return std::pair(a.entity.label, a.entity.id) < std::pair(b.entity.label, b.entity.id);
    });
    if (m_subject.kind != EntityKind::Person)
        for (const Tied &member : m_memberships)
            add(member.entity.id);
}

/// The members of a group; of a person, those of the person's groups.
void CaseScope::findMembers(EntityId id)
{
    std::vector<EntityId> groups;
    const bool isPerson = expect(m_database, id).kind == EntityKind::Person;
    if (!isPerson)
        groups.push_back(id);
    else
        for (const Link &link : linksOf(m_database, id))
            if (isMembership(link) && link.from == id)
                groups.push_back(link.to);
    for (const EntityId group : groups) {
        for (const Link &link : linksOf(m_database, group)) {
            const EntityId other = link.from == group ? link.to : link.from;
            std::optional<Entity> member = isMembership(link) ? findEntity(m_database, other) : std::nullopt;
            if (member && member->kind == EntityKind::Person)
                m_memberships.push_back({*member, group, link});
        }
    }
}

std::vector<Link> CaseScope::linksOfScope() const
{
    std::vector<Link> found;
    QSet<qint64> seen;
    for (const EntityId id : m_entities) {
        for (const Link &link : linksOf(m_database, id)) {
            if (seen.contains(link.id.value))
                continue;
            seen.insert(link.id.value);
            found.push_back(link);
        }
    }
    return found;
}

std::vector<CaseScope::Tied> CaseScope::tied(const std::vector<EntityKind> &kinds) const
{
    std::vector<Tied> found;
    for (const Link &link : linksOfScope()) {
        for (const auto &[near, far] : {std::pair(link.from, link.to), std::pair(link.to, link.from)}) {
            if (!contains(near))
                continue;
            const std::optional<Entity> entity = findEntity(m_database, far);
            if (entity && std::find(kinds.cbegin(), kinds.cend(), entity->kind) != kinds.cend())
                found.push_back({*entity, near, link});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Tied &a, const Tied &b) { return a.entity.label < b.entity.label; });
    return found;
}

std::vector<CaseScope::Tied> CaseScope::associates() const
{
    std::vector<Tied> found = tied({EntityKind::Person});
    QSet<qint64> seen;
    std::erase_if(found, [&seen](const Tied &each) {
        const bool isRepeat = seen.contains(each.link.id.value);
        seen.insert(each.link.id.value);
        return isRepeat || isMembership(each.link);
    });
    return found;
}

qint64 CaseScope::memberCount() const
{
    QSet<qint64> persons;
    for (const Tied &each : m_memberships)
        persons.insert(each.entity.id.value);
    return persons.size();
}

/// "17/05/1994" for a whole ISO date, "05/1994" for a month; anything else as it is.
static QString shownDate(const QString &value)
{
    static const QRegularExpression iso(u"\\A(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\z"_s);
    const QRegularExpressionMatch match = iso.match(value);
    if (!match.hasMatch())
        return value;
    const QString month = match.captured(2) + u'/' + match.captured(1);
    return match.captured(3).isEmpty() ? month : match.captured(3) + u'/' + month;
}

Values CaseScope::attribute(EntityId entity, const QString &name, SourceBook &book) const
{
    Values values;
    if (m_identity.isNamedBy(name))
        return values; // who gave a piece of intelligence never leaves the case
    const bool isDate = name.compare(QStringView(skein::attribute::DateOfBirth), Qt::CaseInsensitive) == 0;
    for (const Attribute &each : attributesOf(m_database, entity))
        if (each.name.compare(name, Qt::CaseInsensitive) == 0 && !each.value.isEmpty())
            addValue(values, book.value(isDate ? shownDate(each.value) : each.value, each.origin));
    return values;
}

Values CaseScope::rolesOfPerson(EntityId person, SourceBook &book) const
{
    Values values;
    for (const RoleInOperation &role : rolesOf(m_database, person))
        addValue(values, book.value(titleOf(personRoles, role.role), role.origin));
    return values;
}

std::vector<Event> CaseScope::events(const std::vector<EventKind> &kinds, qint64 limit) const
{
    EventFilter filter;
    filter.about = m_entities;
    filter.kinds = kinds;
    filter.withHidden = false;
    filter.limit = limit;
    return skein::events(m_database, filter);
}

static bool holdsAt(const Link &link, qint64 at)
{
    return (!link.start || link.start->earliest <= at) && (!link.finish || link.finish->latest >= at);
}

/// Whether at least one instant of the event is in the time of the link.
static bool holdsIn(const Link &link, const RecordedTime &time)
{
    return (!link.start || link.start->earliest <= time.latest)
        && (!link.finish || link.finish->latest >= time.earliest);
}

std::vector<Event> CaseScope::intelligence() const
{
    const std::vector<Tied> things = tied({EntityKind::Phone, EntityKind::Vehicle, EntityKind::BankAccount,
                                           EntityKind::OnlineAccount, EntityKind::Email});
    EventFilter filter;
    filter.about = m_entities;
    for (const Tied &each : things)
        filter.about.push_back(each.entity.id);
    filter.kinds = {EventKind::Intelligence};
    filter.withHidden = false;
    std::vector<Event> found = skein::events(m_database, filter);
    std::erase_if(found, [&](const Event &event) {
        return std::none_of(event.parties.begin(), event.parties.end(), [&](const Party &party) {
            const auto isTied = [&](const Tied &each) {
                return each.entity.id == party.entity && holdsIn(each.link, event.time);
            };
            return contains(party.entity) || std::any_of(things.begin(), things.end(), isTied);
        });
    });
    return found;
}

QString CaseScope::nameInEvent(EntityId id, qint64 at) const
{
    const std::optional<Entity> entity = findEntity(m_database, id);
    if (!entity)
        return {};
    QStringList users;
    for (const Link &link : attributionsOf(m_database, id)) {
        const bool isUser = entity->kind != EntityKind::Person && holdsAt(link, at);
        const std::optional<Entity> user
            = isUser ? findEntity(m_database, link.from == id ? link.to : link.from) : std::nullopt;
        if (user && !users.contains(user->label))
            users << user->label;
    }
    return users.isEmpty() ? entity->label
                           : u"%1 (attributed to %2)"_s.arg(entity->label, users.join(u" or "_s));
}

} // namespace skein
