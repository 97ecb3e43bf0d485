// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_text.h"

#include <QString>

#include <optional>
#include <string_view>

namespace skein {

/// A date and a time of day as they stand in a text, before any zone is applied.
struct WrittenTime
{
    enum class ZoneWord { None, Offset, BritishSummer, Named };

    int year = 0;
    int month = 0;
    int day = 0; ///< 0: only the month is written.
    bool hasClock = false;
    qint64 clock = 0; ///< Milliseconds since midnight; 86,400,000 for 24:00.
    ZoneWord zoneWord = ZoneWord::None;
    int offset = 0; ///< Seconds east of UTC, with ZoneWord::Offset.
    std::string_view zoneName; ///< With ZoneWord::Named.
    bool isAbout = false;
};

/// Reads a WrittenTime from the front of a text, piece by piece. Every read function returns false and says
/// why in problem() when the text is none of what it reads.
class TimeScanner
{
public:
    TimeScanner(std::string_view text, const TimeRules &rules);

    bool
    readAll(WrittenTime &time); ///< Date, optional clock and zone in either order, and nothing left over.
    bool readDateOnly(WrittenTime &time);
    bool readClockOnly(WrittenTime &time); ///< Clock and optional zone, nothing left over.
    const QString &problem() const { return m_problem; }

private:
    struct Number
    {
        int value = 0;
        int digits = 0;
    };

    bool fail(const QString &problem);
    char peek(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool isDone() const { return m_at >= m_text.size(); }
    void skipBlanks();
    bool skipWord(std::string_view lowerCase); ///< Case-insensitive; not if a letter follows.
    Number takeNumber(int mostDigits);
    int takeMonthName(); ///< 0 when there is none.

    void readAbout(WrittenTime &time);
    bool readDate(WrittenTime &time);
    bool readCompactDate(WrittenTime &time);
    bool readYearFirst(WrittenTime &time);
    bool readMonthNameFirst(WrittenTime &time);
    bool readNumberFirst(WrittenTime &time);
    bool readAfterDay(WrittenTime &time, Number first);
    bool readThreeNumbers(WrittenTime &time, Number first, Number second, Number third);
    bool takeYear(WrittenTime &time, Number year);
    bool skipDateSeparator();
    bool checkYear(int year);
    bool checkDate(const WrittenTime &time);
    bool checkWeekday(const WrittenTime &time);
    void readWeekday();

    bool skipToClock();
    bool readClock(WrittenTime &time);
    bool readSecondsAndFraction(int &seconds, int &milliseconds);
    int readHalfOfDay(); ///< 'a' or 'p'; 0 when there is none.
    bool setClock(WrittenTime &time, int hours, int minutes, int seconds, int milliseconds);
    bool readZone(WrittenTime &time);
    bool readOffset(WrittenTime &time);
    bool checkEnd();

    std::string_view m_text;
    size_t m_at = 0;
    DateOrder m_order;
    std::optional<int> m_firstTwoDigitYear;
    bool m_takesYears;
    int m_weekday = -1; ///< 0 is Sunday.
    bool m_isExplicitClock = false; ///< Has seconds or stands behind a T, so that a minus begins an offset.
    QString m_problem;
};

} // namespace skein
