// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/comms/contacts.h"

#include "core/analysis/case_book.h"
#include "core/chronology/local_calendar.h"
#include "core/storage/event_brief.h"
#include "core/storage/event_store.h"
#include "core/storage/mirrored_calls.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace skein {

namespace {

/// Counts the communications of one number, or of one person's numbers.
class ContactCounter
{
public:
    ContactCounter(const Database &database, EntityId about, const TimeWindow &window)
        : m_database(database)
        , m_book(database)
        , m_window(window)
        , m_mirrors(MirrorRule::standard(), bodiesIn(database))
    {
        if (!canUseThings(m_book.entity(about).kind)) {
            m_own[about] = {TimeWindow{}};
            return;
        }
        for (const Attribution &each : m_book.attributions(about))
            if (each.person == about)
                m_own[each.thing].push_back(each.window);
        m_own[about] = {TimeWindow{}}; // messages that name the person
    }

    ContactTable run()
    {
        EventFilter filter;
        for (const auto &[entity, windows] : m_own)
            filter.about.push_back(entity);
        filter.kinds = {EventKind::Call, EventKind::Text, EventKind::Message};
        filter.window = m_window;
        for (const EventBrief &event : eventBriefs(m_database, eventIds(m_database, filter)))
            add(event);
        return finish();
    }

private:
    struct Tally
    {
        Contact contact;
        std::set<qint64> days;
    };

    bool isOwn(EntityId entity, qint64 at) const
    {
        const auto found = m_own.find(entity);
        return found != m_own.end()
            && std::any_of(found->second.begin(), found->second.end(),
                           [at](const TimeWindow &window) { return window.contains(at); });
    }

    void add(const EventBrief &event)
    {
        EntityId from = event.party(PartyRole::From);
        EntityId to = event.party(PartyRole::To);
        const bool isDirected = from || to;
        if (!isDirected)
            takeInvolved(event, from, to);
        const bool isOut = isOwn(from, event.earliest);
        const bool isIn = isOwn(to, event.earliest);
        if (isOut == isIn) // neither: a forwarded call, or not attributed at that time; both: one's own
            return;
        if (isMirrored(event, from, to))
            return;
        ++m_table.communications;
        const EntityId other = isOut ? to : from;
        if (!other) {
            ++m_table.withoutNumber;
            return;
        }
        count(event, other, isDirected ? (isOut ? &Contact::out : &Contact::in) : nullptr);
    }

    void takeInvolved(const EventBrief &event, EntityId &from, EntityId &to) const
    {
        for (const Party &party : event.parties)
            if (party.role == PartyRole::Involved)
                (from ? to : from) = party.entity;
    }

    bool isMirrored(const EventBrief &event, EntityId from, EntityId to)
    {
        MirrorRecord record = MirrorRecord::of(event);
        record.from = from;
        record.to = to;
        const bool found = bool(m_mirrors.firstOf(record));
        m_table.mirrored += found ? 1 : 0;
        return found;
    }

    void count(const EventBrief &event, EntityId other, qint64 Contact::*direction)
    {
        Tally &tally = m_tallies[other];
        Contact &contact = tally.contact;
        if (contact.total() == 0)
            contact.first = contact.last = event.earliest;
        ++(event.kind == EventKind::Call ? contact.calls : contact.texts);
        if (direction)
            ++(contact.*direction);
        if (event.kind == EventKind::Call)
            contact.seconds += event.seconds.value_or(0);
        contact.first = std::min(contact.first, event.earliest);
        contact.last = std::max(contact.last, event.earliest);
        tally.days.insert(dayNumber(event.earliest, TimeZone::london()));
    }

    ContactTable finish()
    {
        std::vector<EntityId> others;
        for (const auto &[entity, tally] : m_tallies)
            others.push_back(entity);
        m_book.expect(others);
        for (auto &[entity, tally] : m_tallies) {
            Contact &contact = tally.contact;
            const Entity &known = m_book.entity(entity);
            contact.entity = entity;
            contact.label = known.label;
            contact.number = known.identity.isEmpty() ? known.label : known.identity;
            contact.days = qint64(tally.days.size());
            contact.share = double(contact.total()) / double(std::max<qint64>(1, m_table.communications));
            m_table.contacts.push_back(contact);
        }
        std::sort(m_table.contacts.begin(), m_table.contacts.end(), [](const Contact &a, const Contact &b) {
            return std::tuple(-a.total(), -a.seconds, a.number)
                < std::tuple(-b.total(), -b.seconds, b.number);
        });
        return std::move(m_table);
    }

    const Database &m_database;
    CaseBook m_book;
    TimeWindow m_window;
    std::map<EntityId, std::vector<TimeWindow>> m_own;
    std::map<EntityId, Tally> m_tallies;
    MirrorFinder m_mirrors;
    ContactTable m_table;
};

void addTo(Contact &sum, const Contact &part)
{
    const bool isFirst = sum.total() == 0;
    sum.calls += part.calls;
    sum.texts += part.texts;
    sum.in += part.in;
    sum.out += part.out;
    sum.seconds += part.seconds;
    sum.first = isFirst ? part.first : std::min(sum.first, part.first);
    sum.last = isFirst ? part.last : std::max(sum.last, part.last);
}

} // namespace

ContactTable contactsOf(const Database &database, EntityId about, const TimeWindow &window)
{
    const Snapshot snapshot(database);
    return ContactCounter(database, about, window).run();
}

/// Days on which a contact was in touch with any of several: the days of each may be the same.
static qint64 daysWithAny(const Database &database, EntityId contact, const std::vector<EntityId> &about,
                          const TimeWindow &window)
{
    EventFilter filter;
    filter.about = {contact};
    filter.kinds = {EventKind::Call, EventKind::Text, EventKind::Message};
    filter.window = window;
    std::set<qint64> days;
    for (const EventBrief &event : firstRecords(database, eventBriefs(database, eventIds(database, filter))))
        for (const Party &party : event.parties)
            if (std::find(about.begin(), about.end(), party.entity) != about.end())
                days.insert(dayNumber(event.earliest, TimeZone::london()));
    return qint64(days.size());
}

/// Those asked about, and for people what is attributed to them.
static std::vector<EntityId> withTheirThings(const Database &database, std::vector<EntityId> about)
{
    CaseBook book(database);
    for (const EntityId entity : std::vector<EntityId>(about))
        if (canUseThings(book.entity(entity).kind))
            for (const Attribution &each : book.attributions(entity))
                about.push_back(each.thing);
    return about;
}

std::vector<CommonContact> commonContacts(const Database &database, const std::vector<EntityId> &about,
                                          int atLeast, const TimeWindow &window)
{
    std::map<EntityId, CommonContact> found;
    for (size_t index = 0; index < about.size(); ++index)
        for (const Contact &contact : contactsOf(database, about[index], window).contacts) {
            CommonContact &common = found[contact.entity];
            common.each.resize(about.size());
            common.each[index] = contact;
            ++common.reach;
            common.sum.entity = contact.entity;
            common.sum.number = contact.number;
            common.sum.label = contact.label;
            addTo(common.sum, contact);
        }
    const std::vector<EntityId> things = withTheirThings(database, about);
    std::vector<CommonContact> shared;
    for (auto &[entity, common] : found)
        if (common.reach >= atLeast) {
            common.sum.days = daysWithAny(database, entity, things, window);
            shared.push_back(std::move(common));
        }
    std::sort(shared.begin(), shared.end(), [](const CommonContact &a, const CommonContact &b) {
        return std::tuple(-a.reach, -a.sum.total(), -a.sum.seconds, a.sum.number)
            < std::tuple(-b.reach, -b.sum.total(), -b.sum.seconds, b.sum.number);
    });
    return shared;
}

ActivityPattern activityPattern(const Database &database, const std::vector<EntityId> &about,
                                const TimeWindow &window)
{
    EventFilter filter;
    filter.about = about;
    filter.window = window;
    filter.withHidden = false;
    std::vector<EventBrief> events = eventBriefs(database, eventIds(database, filter));
    const size_t records = events.size();
    events = firstRecords(database, std::move(events));
    ActivityPattern pattern;
    pattern.mirrored = qint64(records - events.size());
    const TimeZone &zone = TimeZone::london();
    for (const EventBrief &event : events) {
        ++pattern.days[dayNumber(event.earliest, zone)];
        const bool isTimed = event.latest - event.earliest <= HourInMilliseconds;
        if (isTimed)
            ++pattern.counts[size_t(weekday(event.earliest, zone))][size_t(hourOfDay(event.earliest, zone))];
        else
            ++pattern.untimed;
    }
    return pattern;
}

} // namespace skein
