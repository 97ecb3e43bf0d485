// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/communications.h"

#include "resources/samples/generator/random.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace skein::sample {

namespace {

constexpr std::array<const char *, 5> senders{"TOWNBANK", "PIZZA2GO", "RIDEZY", "SCHOOLMSG", "PARCELCO"};

Medium mediumOf(Random &random, const Phone &phone)
{
    if (random.chance(phone.dataPerMille))
        return Medium::Data;
    return random.chance(520) ? Medium::Text : Medium::Voice;
}

/// Customers ring for seconds, friends for minutes.
int spoken(Random &random, const Phone &phone)
{
    if (random.chance(170))
        return 0;
    const bool isLine = phone.number == lineOne || phone.number == lineTwo || phone.number == lineThree;
    return isLine ? random.between(8, 55) : random.between(5, 90) * random.between(1, 9);
}

Communication ordinary(Random &random, const Phone &phone, Seconds time)
{
    Communication made{time, phone.number, {}, mediumOf(random, phone), 0, false};
    if (made.medium == Medium::Data) {
        made.seconds = random.between(20, 3600);
        return made;
    }
    std::vector<int> weights;
    for (const Contact &contact : phone.contacts)
        weights.push_back(contact.weight);
    made.to = phone.contacts[random.weighted(weights)].number;
    if (random.chance(530))
        std::swap(made.from, made.to);
    if (made.medium == Medium::Voice)
        made.seconds = spoken(random, phone);
    const int odd = random.below(1000);
    if (odd < 14 && made.medium == Medium::Voice)
        made = {time, phone.number, "121", Medium::Voice, random.between(5, 60), false};
    else if (odd < 30 && made.medium == Medium::Voice)
        made = {time, {}, phone.number, Medium::Voice, spoken(random, phone), false};
    else if (odd < 26)
        made = {time, random.pick(senders), phone.number, Medium::Text, 0, false};
    made.isForwarded
        = made.medium == Medium::Voice && made.to == phone.number && made.seconds == 0 && odd > 600;
    return made;
}

void addOrdinary(std::vector<Communication> &list, std::uint64_t seed, const Phone &phone, int scale)
{
    Random random(seed, phone.name);
    for (int index = 0; index < days; ++index) {
        const int isWeekend = weekday(index) >= 5 ? 1 : 0;
        const int count = phone.daily * scale * (random.between(75, 115) + 15 * isWeekend) / 100;
        for (int each = 0; each < count; ++each) {
            const int at = int(random.weighted(phone.hours));
            const Seconds time = midnight(index) + at * hour + random.below(int(hour));
            const Communication made = ordinary(random, phone, time);
            if (time >= phone.from && time < phone.until)
                list.push_back(made);
        }
    }
}

/// The same text to all customers within minutes: "shop open", on most days at 10 and at 17 o'clock.
void addBroadcasts(std::vector<Communication> &list, std::uint64_t seed, const Phone &line)
{
    Random random(seed, line.name + "/broadcasts");
    for (int index = 0; index < days; ++index) {
        for (const int at : {10, 17}) {
            const bool isFirst = midnight(index) + at * hour <= line.from + 6 * hour;
            if (random.chance(180) && !isFirst)
                continue;
            Seconds time = midnight(index) + at * hour + random.below(25 * int(minute));
            for (const Contact &contact : line.contacts) {
                if (contact.number < customer(0) || contact.number >= customer(customers)
                    || random.chance(220))
                    continue;
                time += random.between(1, 4);
                if (time >= line.from && time < line.until)
                    list.push_back({time, line.number, contact.number, Medium::Text, 0, false});
            }
        }
    }
}

/// Whom it texts on the way.
const char *companionOf(const std::string &number)
{
    if (number == childJodie)
        return childEllie;
    return number == coastLead ? betweenGroups : leedsLead;
}

/// A phone in a car is seldom silent: a few sessions and texts on each journey.
void addOnTheRoad(std::vector<Communication> &list, std::uint64_t seed)
{
    Random random(seed, "on the road");
    for (const Journey &journey : journeys()) {
        for (const std::string &number : journey.phones) {
            for (int each = random.between(5, 9); each > 0; --each) {
                const Seconds time = journey.depart + random.below(100 * int(minute));
                if (random.chance(600))
                    list.push_back({time, number, {}, Medium::Data, random.between(30, 420), false});
                else
                    list.push_back({time, number, companionOf(number), Medium::Text, 0, false});
            }
        }
    }
}

/// Late at night through all the weeks, and a burst in the two hours before each absence.
void addNightCaller(std::vector<Communication> &list, std::uint64_t seed)
{
    Random random(seed, "night caller");
    const auto add = [&list, &random](Seconds time) {
        Communication made{time, nightCaller, childJodie, random.chance(600) ? Medium::Text : Medium::Voice,
                           0,    false};
        if (made.medium == Medium::Voice)
            made.seconds = random.chance(250) ? 0 : random.between(15, 900);
        if (random.chance(300))
            std::swap(made.from, made.to);
        list.push_back(made);
    };
    for (int index = 6; index < days; ++index)
        for (int each = random.between(0, 5); each > 0; --each)
            add(midnight(index) + 23 * hour + random.below(4 * int(hour)));
    for (const Absence &absence : absences())
        for (int each = random.between(16, 26); each > 0; --each)
            add(absence.lastSeen - 2 * hour + random.below(2 * int(hour)));
}

/// Both passes of the hour that comes twice: the child is at the coast that night.
void addNightOfTheClocks(std::vector<Communication> &list)
{
    const Seconds first = london(2025, 10, 26, 1);
    const auto add = [&list](Seconds time, const char *from, const char *to, int seconds) {
        list.push_back({time, from, to, seconds == 0 ? Medium::Text : Medium::Voice, seconds, false});
    };
    add(first + 12 * minute, nightCaller, childJodie, 0);
    add(first + 31 * minute + 8, childJodie, childEllie, 48);
    add(first + 55 * minute, childEllie, childJodie, 0);
    add(first + hour + 12 * minute + 30, childJodie, nightCaller, 0);
    add(first + hour + 40 * minute + 2, nightCaller, childJodie, 126);
    add(first + hour + 44 * minute, leedsLead, nightCaller, 35);
    add(first + hour + 51 * minute, lineTwo, runnerTyler, 0);
}

} // namespace

std::vector<Communication> communications(std::uint64_t seed, int scale)
{
    std::vector<Communication> list;
    for (const Phone &phone : phones())
        addOrdinary(list, seed, phone, scale);
    for (std::size_t line = 0; line < 3; ++line)
        addBroadcasts(list, seed, phones()[line]);
    addOnTheRoad(list, seed);
    addNightCaller(list, seed);
    addNightOfTheClocks(list);

    // Told apart by what every layout shows, so that no two rows of a return look like one event by chance.
    const auto key
        = [](const Communication &each) { return std::tuple(each.time, each.from, each.to, each.medium); };
    std::sort(list.begin(), list.end(),
              [&key](const Communication &a, const Communication &b) { return key(a) < key(b); });
    list.erase(
        std::unique(list.begin(), list.end(),
                    [&key](const Communication &a, const Communication &b) { return key(a) == key(b); }),
        list.end());
    return list;
}

} // namespace skein::sample
