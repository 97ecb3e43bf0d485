// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_text.h"
#include "core/base/time_zone.h"
#include "core/identifiers/phone_library.h"
#include "core/identifiers/phone_number.h"
#include "core/identifiers/vrm.h"

#include <array>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

using namespace skein;

namespace {

std::vector<std::string> ukNumbers()
{
    std::mt19937 random(1);
    std::vector<std::string> numbers;
    for (int i = 0; i < 20'000; ++i) {
        std::string national = "7700";
        while (national.size() < 10)
            national += char('0' + random() % 10);
        constexpr std::array<std::string_view, 4> fronts{"0", "+44", "44", "0044"};
        numbers.push_back(std::string(fronts[random() % fronts.size()]) + national);
    }
    return numbers;
}

std::vector<std::string> times()
{
    std::mt19937 random(1);
    std::vector<std::string> result;
    for (int i = 0; i < 20'000; ++i) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%02u/%02u/2025 %02u:%02u:%02u", unsigned(random() % 28 + 1),
                      unsigned(random() % 12 + 1), unsigned(random() % 24), unsigned(random() % 60),
                      unsigned(random() % 60));
        result.emplace_back(text.data());
    }
    return result;
}

/// One item an iteration, so that the time shown is that of one number, time or conversion.
template<typename Items, typename Work>
void each(benchmark::State &state, const Items &items, Work &&work)
{
    size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(work(items[at]));
        at = at + 1 == items.size() ? 0 : at + 1;
    }
    state.SetItemsProcessed(state.iterations());
}

void phoneShortWay(benchmark::State &state)
{
    each(state, ukNumbers(), [](const std::string &text) { return parsePhoneNumber(text); });
}

void phoneByLibrary(benchmark::State &state)
{
    each(state, ukNumbers(), [](const std::string &text) {
        return identifiers::possibleNumber(text.starts_with("44") ? "+" + text : text, "GB");
    });
}

void dateAndTime(benchmark::State &state)
{
    const TimeRules rules;
    each(state, times(), [&rules](const std::string &text) { return readTime(text, rules); });
}

void dateAndTimeInTwoCells(benchmark::State &state)
{
    const TimeRules rules;
    each(state, times(),
         [&rules](std::string_view text) { return readTime(text.substr(0, 10), text.substr(11), rules); });
}

void localToUtc(benchmark::State &state)
{
    std::mt19937_64 random(1);
    std::vector<qint64> locals(20'000);
    for (qint64 &local : locals)
        local = 1'700'000'000'000 + qint64(random() % 60'000'000'000);
    const TimeZone &london = TimeZone::london();
    each(state, locals, [&london](qint64 local) { return london.toUtc(local); });
}

void plate(benchmark::State &state)
{
    const std::vector<std::string> plates{"AB12 CDE", "ab12cde", "A123 BCD", "ABC 123D", "B-XY 1234"};
    each(state, plates, [](const std::string &text) { return parseVrm(text); });
}

BENCHMARK(phoneShortWay);
BENCHMARK(phoneByLibrary);
BENCHMARK(dateAndTime);
BENCHMARK(dateAndTimeInTwoCells);
BENCHMARK(localToUtc);
BENCHMARK(plate);

} // namespace
