// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_text.h"
#include "core/storage/event_appender.h"
#include "core/storage/link_store.h"
#include "tests/support/temporary_case.h"

#include <optional>
#include <string>

namespace skein {

inline RecordedTime timeOf(const char *text)
{
    return *readTime(text);
}

/// A case of two people and three phones, one of which changes hands, made in one edit.
class SmallStory
{
public:
    TemporaryCase test;
    EntityId alex, casey, one, two, three, car, cell, otherCell, camera;
    SourceId calls, reports;

    SmallStory()
    {
        calls = test.addActiveSource(QStringLiteral("calls.csv"));
        reports = test.addActiveSource(QStringLiteral("reports.csv"));
        test.session().edit(QStringLiteral("Tell"), [this](Database &database) { tell(database); });
    }

    const Database &database() const { return test.database(); }

    EventId call(Database &database, const char *time, EntityId from, EntityId to,
                 std::optional<qint64> seconds, EventKind kind = EventKind::Call)
    {
        Event event;
        event.kind = kind;
        event.time = timeOf(time);
        event.seconds = seconds;
        event.title = kind == EventKind::Text ? QStringLiteral("SMS-MO") : QStringLiteral("Voice");
        if (from)
            event.parties.push_back({from, PartyRole::From});
        if (to)
            event.parties.push_back({to, PartyRole::To});
        event.parties.push_back({cell, PartyRole::Place});
        event.origin = {calls, ++m_row, {}, {}, false};
        return addEvent(database, event);
    }

    EventId add(const Event &event)
    {
        EventId id;
        test.session().edit(QStringLiteral("Add an event"),
                            [&](Database &database) { id = addEvent(database, event); });
        return id;
    }

private:
    void tell(Database &database)
    {
        const auto entity = [&](EntityKind kind, const char16_t *label, const char16_t *identity) {
            return addEntity(database,
                             {{}, kind, QString::fromUtf16(identity), QString::fromUtf16(label), {}});
        };
        alex = entity(EntityKind::Person, u"Alex EXAMPLE", u"");
        casey = entity(EntityKind::Person, u"Casey SAMPLE", u"");
        one = entity(EntityKind::Phone, u"07700 900101", u"+447700900101");
        two = entity(EntityKind::Phone, u"07700 900202", u"+447700900202");
        three = entity(EntityKind::Phone, u"07700 900303", u"+447700900303");
        car = entity(EntityKind::Vehicle, u"TO18 HBX", u"TO18HBX");
        cell = entity(EntityKind::Place, u"Larch Grove (234-30-1)", u"cell:234-30-1");
        otherCell = entity(EntityKind::Place, u"Canal Wharf (234-30-2)", u"cell:234-30-2");
        camera = entity(EntityKind::Place, u"LDS-A64-02 A64 Seacombe Ring", u"camera:LDS-A64-02");
        attribute(database, cell, u"Address", u"Larch Grove Depot");
        attribute(database, cell, u"Postcode", u"LS9 6QF");
        attribute(database, cell, u"Azimuth", u"120");
        attribute(database, cell, u"Easting", u"433100");
        attribute(database, cell, u"Northing", u"434700");
        attribute(database, camera, u"Latitude", u"53.8262");
        attribute(database, camera, u"Longitude", u"-1.4409");
        attribution(database, one, alex, Strength::Confirmed, nullptr, nullptr);
        attribution(database, two, casey, Strength::Confirmed, "01/06/2025", "30/06/2025");
        attribution(database, two, alex, Strength::Tentative, "30/06/2025", nullptr);
        attribution(database, car, casey, Strength::Unconfirmed, nullptr, nullptr);
    }

    static void attribute(Database &database, EntityId entity, const char16_t *name, const char16_t *value)
    {
        addAttribute(database, {{}, entity, QString::fromUtf16(name), QString::fromUtf16(value), {}, {}, {}});
    }

    static void attribution(Database &database, EntityId thing, EntityId person, Strength strength,
                            const char *from, const char *to)
    {
        Link link;
        link.from = thing;
        link.to = person;
        link.type = QString::fromUtf16(link_type::AttributedTo);
        link.strength = strength;
        if (from)
            link.start = timeOf(from);
        if (to)
            link.finish = timeOf(to);
        addLink(database, link);
    }

    qint64 m_row = 1;
};

} // namespace skein
