// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/samples/generator/story.h"

#include "resources/samples/generator/places.h"

#include <algorithm>

namespace skein::sample {

namespace {

constexpr Hours lineHours{1, 0, 0, 0, 0, 0, 0, 0, 1, 4, 8, 8, 7, 7, 7, 8, 9, 11, 11, 10, 9, 8, 6, 3};
constexpr Hours childHours{2, 1, 1, 0, 0, 0, 1, 4, 5, 2, 2, 3, 5, 3, 3, 8, 10, 10, 9, 9, 8, 8, 7, 4};
constexpr Hours adultHours{1, 0, 0, 0, 0, 0, 1, 3, 6, 7, 7, 7, 8, 8, 7, 8, 9, 9, 8, 7, 6, 5, 4, 2};

std::string national(int last)
{
    return "07700900" + std::to_string(last);
}

/// People outside the story: family, friends, shops. Each phone has its own range of numbers.
std::vector<Contact> others(int first, int count, int heaviest)
{
    std::vector<Contact> list;
    for (int index = 0; index < count; ++index)
        list.push_back({national(first + index), std::max(1, heaviest - index * heaviest / count)});
    list.push_back({"01134960" + std::to_string(first), 2});
    list.push_back({"01632960" + std::to_string(first), 2});
    return list;
}

std::vector<Contact> with(std::vector<Contact> list, const std::vector<Contact> &more)
{
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

/// The customers come along from number to number, all but a few.
std::vector<Contact> customersOf(int skipped)
{
    std::vector<Contact> list;
    for (int index = 0; index < customers; ++index)
        if (index % 15 != skipped)
            list.push_back({customer(index), 3 + (index * 7) % 11});
    return list;
}

Seconds firstChange()
{
    return london(2025, 10, 5, 11);
}

Seconds secondChange()
{
    return london(2025, 10, 27, 12);
}

} // namespace

std::string customer(int index)
{
    return national(200 + index);
}

const std::vector<Phone> &phones()
{
    const Seconds begin = midnight(0);
    const Seconds end = midnight(days);
    static const std::vector<Phone> list{
        {lineOne, "line_a", "234300900112776", "350000001177410", begin, firstChange(), 1, 15, 85, 40,
         lineHours, with(customersOf(0), {{leedsLead, 14}, {runnerTyler, 30}, {betweenGroups, 8}})},
        {lineTwo, "line_b", "234300900187345", "350000001177410", firstChange(), secondChange(), 1, 15, 105,
         40, lineHours, with(customersOf(4), {{leedsLead, 14}, {runnerTyler, 30}, {betweenGroups, 8}})},
        {lineThree, "line_c", "234300900203981", "350000002204563", secondChange(), end, 1, 15, 85, 40,
         lineHours, with(customersOf(9), {{leedsLead, 16}, {runnerTyler, 26}, {betweenGroups, 9}})},
        {childJodie, "mobile_131", "234300900131407", "350000003131180", begin, end, 0, 2, 42, 330,
         childHours, with(others(300, 26, 12), {{childEllie, 24}, {runnerTyler, 6}, {nightCaller, 12}})},
        {childEllie, "mobile_148", "234300900148552", "350000004148224", begin, end, 4, 2, 26, 240,
         childHours, with(others(340, 22, 12), {{childJodie, 16}, {runnerTyler, 5}})},
        {runnerTyler, "mobile_156", "234300900156718", "350000005156336", begin, end, 3, 15, 34, 260,
         childHours, with(others(380, 20, 8), {{leedsLead, 14}, {childJodie, 6}})},
        {leedsLead, "mobile_103", "234300900103229", "350000006103440", begin, end, 1, 2, 34, 180, adultHours,
         with(others(420, 40, 12),
              {{nightCaller, 14}, {betweenGroups, 9}, {runnerTyler, 10}, {national(127), 12}})},
        {coastLead, "mobile_175", "234300900175864", "350000007175550", begin, end, 13, 14, 26, 150,
         adultHours,
         with(others(480, 34, 12), {{betweenGroups, 12}, {national(177), 14}, {national(178), 9}})},
    };
    return list;
}

const std::vector<Absence> &absences()
{
    static const std::vector<Absence> list{
        {london(2025, 9, 19, 19, 30), london(2025, 9, 21, 16, 10)},
        {london(2025, 10, 3, 20, 5), london(2025, 10, 5, 14, 40)},
        {london(2025, 10, 10, 18, 50), london(2025, 10, 11, 22, 15)},
        {london(2025, 10, 24, 19, 15), london(2025, 10, 26, 11, 30)},
        {london(2025, 10, 31, 21, 0), london(2025, 11, 2, 15, 25)},
        {london(2025, 11, 7, 18, 40), london(2025, 11, 9, 17, 5)},
    };
    return list;
}

const std::vector<Journey> &journeys()
{
    static const std::vector<Journey> list = [] {
        std::vector<Journey> made;
        const std::vector<Phone> &all = phones();
        const auto lineAt = [&all](Seconds time) {
            return *std::find_if(all.begin(), all.begin() + 3, [time](const Phone &phone) {
                return time >= phone.from && time < phone.until;
            });
        };
        // With the child: an hour after she was last seen, back three hours before she was found.
        for (const Absence &absence : absences()) {
            const Seconds out = absence.lastSeen + 55 * minute;
            const Seconds back = absence.found - 3 * hour;
            made.push_back({out, true, golf, {childJodie, lineAt(out).number}});
            made.push_back({back, false, golf, {childJodie, lineAt(back - 2 * hour).number}});
        }
        // Reloads of the line without her, Tuesdays and Thursdays, the Audi two minutes ahead.
        for (int index = 1; index < days; index += (weekday(index) == 1 ? 2 : 5)) {
            const Seconds out = midnight(index) + 10 * hour + (index * 13 % 50) * minute;
            made.push_back({out - 2 * minute, true, audi, {}});
            made.push_back({out, true, golf, {lineAt(out).number, runnerTyler}});
            const Seconds back = out + 7 * hour;
            made.push_back({back, false, golf, {lineAt(back).number, runnerTyler}});
            made.push_back({back + 3 * minute, false, audi, {}});
        }
        // The coast group's van goes the other way, Wednesdays.
        for (int index = 2; index < days; index += 7) {
            made.push_back({midnight(index) + 6 * hour + 40 * minute, false, transit, {coastLead}});
            made.push_back({midnight(index) + 15 * hour + 20 * minute, true, transit, {coastLead}});
        }
        std::sort(made.begin(), made.end(),
                  [](const Journey &a, const Journey &b) { return a.depart < b.depart; });
        return made;
    }();
    return list;
}

int mastOf(const Phone &phone, Seconds time)
{
    const bool isFromCoast = phone.nightMast >= 13;
    bool isAway = false;
    for (const Journey &journey : journeys()) {
        if (journey.depart > time)
            break;
        if (std::find(journey.phones.begin(), journey.phones.end(), phone.number) == journey.phones.end())
            continue;
        const int passed = int((time - journey.depart) / minute);
        if (passed < routeMinutes) {
            const int position = journey.isOutbound ? passed : routeMinutes - passed;
            int mast = route[0].mast;
            for (const Handover &step : route)
                if (step.minute <= position)
                    mast = step.mast;
            return mast;
        }
        isAway = journey.isOutbound != isFromCoast;
    }
    const bool isNight = (time + hour) % day < 8 * hour || (time + hour) % day >= 22 * hour;
    if (isAway)
        return isFromCoast ? 2 : 13 + int(time / hour % 3);
    if (isNight || phone.dayMast >= 13 + (isFromCoast ? 4 : 0))
        return phone.nightMast;
    return time / (2 * hour) % 3 == 0 ? phone.nightMast : phone.dayMast;
}

} // namespace skein::sample
