// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/linkchart/sample_chart.h"

#include "core/model/attribute_names.h"
#include "core/storage/event_appender.h"
#include "core/storage/link_store.h"
#include "widgets/linkchart/chart_legend.h"

#include <cmath>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static RecordedTime day(qint64 utc)
{
    return {utc, utc + 86'400'000, "Europe/London", TimeFlag::DateOnly, {}};
}

static constexpr qint64 June3 = 1'748'905'200'000; // 3 June 2025, 00:00 BST
static constexpr qint64 Day = 86'400'000;

SampleChart::SampleChart()
{
    m_source = file.addActiveSource(u"people.xlsx"_s);
    file.session().edit(u"Fill"_s, [this](Database &database) {
        addPeople(database);
        addLinks(database);
        addEvents(database);
        addChartItems(database);
    });
}

void SampleChart::addPeople(Database &database)
{
    const Origin origin{m_source, 2, {}, *parseGrading(u"2BP"_s), false};
    const auto add = [&](EntityKind kind, const QString &label, const QString &identity) {
        return addEntity(database, {{}, kind, identity, label, origin});
    };
    victim = add(EntityKind::Person, u"Alfie SAMPLE"_s, {});
    suspect = add(EntityKind::Person, u"Jordan EXAMPLE"_s, {});
    victimPhone = add(EntityKind::Phone, u"07700 900123"_s, u"+447700900123"_s);
    suspectPhone = add(EntityKind::Phone, u"07700 900456"_s, u"+447700900456"_s);
    car = add(EntityKind::Vehicle, u"AB12 CDE"_s, u"AB12CDE"_s);
    camera = add(EntityKind::Place, u"A64 Tadcaster"_s, u"CAM7"_s);
    group = add(EntityKind::Group, u"HERON line"_s, {});
    address = add(EntityKind::Address, u"14 Sample Street, LS1 1AA"_s, u"14 SAMPLE STREET LS1 1AA"_s);
    const auto say = [&](EntityId entity, const char16_t *name, const QString &value) {
        addAttribute(database, {{}, entity, QString::fromUtf16(name), value, {}, {}, origin});
    };
    say(victim, attribute::DateOfBirth, u"2009-05-03"_s);
    say(suspect, attribute::DateOfBirth, u"1994-11"_s);
    say(car, attribute::Colour, u"Blue"_s);
    say(car, attribute::Make, u"FORD"_s);
    say(car, attribute::Model, u"FOCUS"_s);
    addRole(database, {{}, victim, {}, PersonRole::Child, origin});
    addRole(database, {{}, victim, {}, PersonRole::Victim, origin});
    addRole(database, {{}, suspect, {}, PersonRole::Suspect, origin});
    addRole(database, {{}, suspect, {}, PersonRole::Nominal, origin});
}

void SampleChart::addLinks(Database &database)
{
    const Origin origin{m_source, 3, {}, *parseGrading(u"1AP"_s), false};
    const auto add
        = [&](EntityId from, EntityId to, const QString &type, bool isDirected, Strength strength) {
              Link link;
              link.from = from;
              link.to = to;
              link.type = type;
              link.isDirected = isDirected;
              link.strength = strength;
              link.origin = origin;
              return addLink(database, link);
          };
    constexpr bool directed = true;
    constexpr bool undirected = false;
    Link attribution;
    attribution.from = victimPhone;
    attribution.to = victim;
    attribution.type = QString::fromUtf16(link_type::AttributedTo);
    attribution.isDirected = directed;
    attribution.start = day(June3);
    attribution.grounds = u"Subscriber, top-up by card"_s;
    attribution.origin = origin;
    addLink(database, attribution);
    add(suspectPhone, suspect, QString::fromUtf16(link_type::AttributedTo), directed, Strength::Unconfirmed);
    add(suspect, group, QString::fromUtf16(link_type::MemberOf), directed, Strength::Confirmed);
    add(suspect, car, QString::fromUtf16(link_type::Owns), directed, Strength::Tentative);
    add(victim, address, QString::fromUtf16(link_type::LivesAt), directed, Strength::Confirmed);
    association
        = add(suspect, victim, QString::fromUtf16(link_type::AssociateOf), undirected, Strength::Unconfirmed);
    Link own;
    own.from = group;
    own.to = victim;
    own.type = u"Exploits"_s;
    own.isDirected = directed;
    own.strength = Strength::Tentative;
    own.grounds = u"Pattern of contact and travel"_s;
    own.origin.isAssessed = true;
    inference = addLink(database, own);
}

void SampleChart::addEvents(Database &database)
{
    const auto add = [&](EventKind kind, qint64 at, std::vector<Party> parties, qint64 seconds) {
        Event event;
        event.kind = kind;
        event.time = {at, at, "Europe/London", {}, {}};
        event.parties = std::move(parties);
        event.seconds = seconds;
        event.origin.source = m_source;
        event.origin.row = 10;
        addEvent(database, event);
    };
    for (int i = 0; i < 14; ++i)
        add(EventKind::Call, June3 + i * Day,
            {{i % 3 == 0 ? victimPhone : suspectPhone, PartyRole::From},
             {i % 3 == 0 ? suspectPhone : victimPhone, PartyRole::To}},
            60);
    for (int i = 0; i < 3; ++i)
        add(EventKind::Text, June3 + 30 * Day + i,
            {{suspectPhone, PartyRole::From}, {victimPhone, PartyRole::To}}, 0);
    for (int i = 0; i < 4; ++i)
        add(EventKind::AnprRead, June3 + i * Day, {{car, PartyRole::Vehicle}, {camera, PartyRole::Place}}, 0);
}

void SampleChart::addChartItems(Database &database)
{
    chart = addChart(database, u"Alfie and the line"_s, u"analyst"_s);
    const auto place = [&](EntityId entity, double x, double y) {
        ChartItem each;
        each.chart = chart;
        each.entity = entity;
        each.position = {x, y};
        addChartItem(database, each);
    };
    place(victim, 0, 0);
    place(suspect, 380, 0);
    place(victimPhone, 0, 240);
    place(suspectPhone, 380, 240);
    place(car, 640, 110);
    place(camera, 900, 110);
    place(group, 190, -210);
    place(address, -270, 0);
}

ChartItem SampleChart::item(EntityId entity) const
{
    for (const ChartItem &each : chartItems(file.database(), chart))
        if (each.entity == entity)
            return each;
    return {};
}

static PictureItem madeItem(int number, QPointF position)
{
    PictureItem item;
    item.entity = EntityId{number + 1};
    item.item = ChartItemId{number + 1};
    item.position = position;
    switch (number % 5) {
    case 0:
        item.kind = EntityKind::Person;
        item.name = u"Jordan EXAMPLE%1"_s.arg(number);
        item.details << u"born 03/05/2009"_s;
        if (number % 3 == 0)
            item.roles = {PersonRole(1 + number / 15 % 6)};
        break;
    case 1:
    case 2:
    case 3:
        item.kind = EntityKind::Phone;
        item.name = u"07700 %1"_s.arg(900000 + number % 1000);
        if (number % 2 == 0)
            item.details << u"attributed to Jordan EXAMPLE%1"_s.arg(number / 5 * 5);
        break;
    default:
        item.kind = EntityKind(int(EntityKind::Vehicle) + number / 5 % 5);
        item.name = u"AB%1 CDE"_s.arg(10 + number % 80);
        break;
    }
    return item;
}

ChartPicture largePicture(int items)
{
    std::mt19937 random(7); // NOLINT: the same picture every time
    ChartPicture picture;
    picture.title = u"A chart of %1 items"_s.arg(items);
    picture.operation = u"HERON"_s;
    picture.marking = u"OFFICIAL-SENSITIVE"_s;
    picture.sources = {u"CDR_07700900103.csv"_s, u"people.xlsx"_s};
    const int columns = int(std::ceil(std::sqrt(items * 1.4)));
    for (int i = 0; i < items; ++i) {
        const double jitterX = double(random() % 60) - 30;
        const double jitterY = double(random() % 40) - 20;
        picture.items.push_back(madeItem(i, {i % columns * 150.0 + jitterX, i / columns * 125.0 + jitterY}));
    }
    for (int i = 0; i < items * 3 / 2; ++i) {
        PictureLink link;
        link.from = int(random() % unsigned(items));
        const int step = int(random() % 5);
        link.to = (link.from
                   + (step == 4           ? int(random() % unsigned(items))
                          : step % 2 == 0 ? 1
                                          : columns))
            % items;
        if (link.to == link.from)
            continue;
        link.width = 1 + int(random() % 5);
        link.isOfEvents = i % 3 != 0;
        link.strength = link.isOfEvents ? Strength::Confirmed : Strength(1 + i / 3 % 3);
        link.name = link.isOfEvents ? u"%1 calls"_s.arg(random() % 300) : u"Associate of"_s;
        link.details << u"03/06/2025 – 17/08/2025"_s;
        link.pointsToEnd = link.isOfEvents;
        link.isInferred = i % 21 == 0;
        link.lane = 0;
        picture.links.push_back(link);
        for (const int end : {link.from, link.to})
            picture.items[size_t(end)].weight += 1 + link.width * 0.5;
    }
    picture.legend = legendOf(picture);
    return picture;
}

} // namespace skein
