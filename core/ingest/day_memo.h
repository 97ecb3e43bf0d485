// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/ingest/text_memo.h"

#include <array>
#include <functional>
#include <optional>
#include <string>

namespace skein {

/// "18:25:19" or "18:25" in a cell, with what stands before and behind it.
struct ClockText
{
    /// The first one; nothing when there is none, or a longer number or a fraction of a second about it.
    static std::optional<ClockText> in(std::string_view cell);

    std::string_view before;
    std::string_view after;
    qint64 milliseconds = 0; ///< Since midnight.
    bool hasSeconds = false;
};

/// Reads the times of a day without reading the day again. A day counts as even when some of its times,
/// read at length, lie as far apart as their clocks say and differ in nothing else: then all do, as clocks
/// are changed once a day at most. (01:01 among them: with "PM" behind it it is another hour.)
class DayMemo
{
public:
    struct Day
    {
        bool isEven = false;
        qint64 midnight = 0; ///< Milliseconds since 1970, UTC.
        qint64 span = 0; ///< From the earliest to the latest of a time: 59,999 when the second is not said.
        TimeFlags flags;
        QByteArray zone;
    };
    /// Reads the cell with another clock in it; nothing when it is refused or has something to tell.
    using Read = std::function<std::optional<RecordedTime>(const std::string &cell)>;

    /// Null when there have been too many days to remember this one as well.
    const Day *find(std::string_view date, const ClockText &clock, const Read &read);

private:
    static Day look(const ClockText &clock, const Read &read);

    std::array<TextMemo<Day>, 4> m_days; ///< With and without seconds, in company and by themselves.
    std::string m_key;
};

} // namespace skein
