// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_fold.h"
#include "core/base/time_format.h"
#include "core/base/time_text.h"
#include "tests/fuzz/fuzz_entry.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace skein;

namespace {

void check(const Reading<RecordedTime> &time)
{
    demand(bool(time) || !time.reason().isEmpty());
    if (!time)
        return;
    demand(time->earliest <= time->latest);
    const bool isExact = time->isExact() && !time->flags.testFlag(TimeFlag::DateOnly);
    if (!isExact)
        return;
    const Reading<RecordedTime> again = readTime(isoText(*time).toStdString());
    demand(again && again->earliest == time->earliest);
    describeTime(*time, TimeStyle::Long);
}

} // namespace

/// Any bytes give a time or a reason, and what is written in ISO 8601 is read as the same time.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    constexpr std::array<DateOrder, 4> orders{DateOrder::DayFirst, DateOrder::MonthFirst,
                                              DateOrder::YearFirst, DateOrder::Unknown};
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    TimeRules rules;
    rules.order = orders[data[0] % 4];
    if ((data[0] & 4) != 0)
        rules.firstTwoDigitYear = 1970;
    check(readTime(text, rules));
    check(readTime(text.substr(0, text.size() / 2), text.substr(text.size() / 2), rules));
    check(readExcelSerial(text, rules));
    check(readUnixTime(text, UnixUnit::Milliseconds));
    const Reading<qint64> duration = readDuration(text);
    demand(bool(duration) || !duration.reason().isEmpty());
    DateOrderEvidence evidence;
    evidence.add(text);
    TimeZone::named(text);
    foldedUtf8(text);
    return 0;
}
