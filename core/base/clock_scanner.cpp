// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of TimeScanner: times of day and zones.
#include "core/base/time_scanner.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

bool TimeScanner::readAll(WrittenTime &time)
{
    readAbout(time);
    const bool isClockFirst = isDigit(peek()) && (peek(1) == ':' || peek(2) == ':');
    if (isClockFirst) {
        if (!readClock(time))
            return false;
        const size_t before = m_at;
        if (!readZone(time)) { // a weekday or a month follows
            m_at = before;
            m_problem.clear();
        }
        skipBlanks();
        if (peek() == ',')
            ++m_at;
        skipBlanks();
        skipWord("on");
        skipBlanks();
        if (isDone())
            return fail(u"is a time of day without a date."_s);
        return readDate(time) && checkEnd();
    }
    if (!readDate(time))
        return false;
    if (!time.hasClock && skipToClock() && !readClock(time))
        return false;
    return readZone(time) && checkEnd();
}

bool TimeScanner::readDateOnly(WrittenTime &time)
{
    readAbout(time);
    if (!readDate(time))
        return false;
    // A spreadsheet shows a date cell with the midnight that nobody wrote.
    const size_t before = m_at;
    if (skipToClock()) {
        const bool isMidnight = readClock(time) && time.clock == 0;
        if (!isMidnight) {
            m_at = before;
            m_problem.clear();
        }
        time.hasClock = false;
        time.clock = 0;
    }
    return checkEnd();
}

bool TimeScanner::readClockOnly(WrittenTime &time)
{
    readAbout(time);
    return readClock(time) && readZone(time) && checkEnd();
}

bool TimeScanner::skipToClock()
{
    const size_t before = m_at;
    skipBlanks();
    if (peek() == ',')
        ++m_at;
    skipBlanks();
    if (skipWord("at") || peek() == '@')
        m_at += peek() == '@' ? 1 : 0;
    if ((peek() == 'T' || peek() == 't') && isDigit(peek(1))) {
        ++m_at;
        m_isExplicitClock = true;
    }
    skipBlanks();
    if (m_at > before && isDigit(peek()))
        return true;
    m_at = before;
    return false;
}

bool TimeScanner::readSecondsAndFraction(int &seconds, int &milliseconds)
{
    const Number number = takeNumber(2);
    if (number.digits != 2)
        return fail(u"is no time: seconds have two digits."_s);
    seconds = number.value;
    if ((peek() != '.' && peek() != ',') || !isDigit(peek(1)))
        return true;
    ++m_at;
    int weight = 100;
    for (int digit = 0; isDigit(peek()); ++digit, ++m_at) {
        if (digit == 9)
            return fail(u"is no time: too many digits behind the second."_s);
        milliseconds += weight * (peek() - '0');
        weight /= 10;
    }
    return true;
}

int TimeScanner::readHalfOfDay()
{
    const size_t before = m_at;
    skipBlanks();
    for (const std::string_view word : {"am", "a.m.", "a.m"})
        if (skipWord(word))
            return 'a';
    for (const std::string_view word : {"pm", "p.m.", "p.m"})
        if (skipWord(word))
            return 'p';
    for (const std::string_view word : {"hrs.", "hrs", "hours", "h"})
        if (skipWord(word))
            return 0;
    m_at = before;
    return 0;
}

bool TimeScanner::readClock(WrittenTime &time)
{
    size_t digits = 0;
    while (isDigit(peek(digits)))
        ++digits;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int milliseconds = 0;
    bool isHourAlone = false;
    if (digits == 4 || digits == 6) {
        hours = takeNumber(2).value;
        minutes = takeNumber(2).value;
        if (digits == 6 && !readSecondsAndFraction(seconds, milliseconds))
            return false;
    } else if (digits == 1 || digits == 2) {
        hours = takeNumber(2).value;
        const char separator = peek();
        isHourAlone = (separator != ':' && separator != '.') || !isDigit(peek(1));
        if (!isHourAlone) {
            ++m_at;
            const Number number = takeNumber(3);
            if (number.digits != 2)
                return fail(u"is no time: minutes have two digits."_s);
            minutes = number.value;
        }
        if (!isHourAlone && peek() == separator && isDigit(peek(1))) {
            ++m_at;
            m_isExplicitClock = true;
            if (!readSecondsAndFraction(seconds, milliseconds))
                return false;
        }
    } else {
        return fail(u"is no time: %1 digits in a row stand for no time of day."_s.arg(digits));
    }
    const int half = readHalfOfDay();
    if (isHourAlone && half == 0)
        return fail(u"is no time: minutes are missing."_s);
    if (half != 0) {
        if (hours < 1 || hours > 12)
            return fail(u"is no time: hour %1 does not go with am or pm."_s.arg(hours));
        hours = hours % 12 + (half == 'p' ? 12 : 0);
    }
    return setClock(time, hours, minutes, seconds, milliseconds);
}

bool TimeScanner::setClock(WrittenTime &time, int hours, int minutes, int seconds, int milliseconds)
{
    if (minutes > 59)
        return fail(u"is no time: there is no minute %1."_s.arg(minutes));
    if (seconds > 59)
        return fail(u"is no time: there is no second %1."_s.arg(seconds));
    const qint64 clock = qint64((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
    if (clock > 86'400'000)
        return fail(u"is no time: the day has 24 hours."_s);
    time.clock = clock;
    time.hasClock = true;
    return true;
}

bool TimeScanner::readZone(WrittenTime &time)
{
    const size_t before = m_at;
    skipBlanks();
    if (isDone())
        return true;
    const bool isBracketed = peek() == '(';
    if (isBracketed)
        ++m_at;
    using ZoneWord = WrittenTime::ZoneWord;
    if (skipWord("bst")) {
        time.zoneWord = ZoneWord::BritishSummer;
    } else if (skipWord("z")) {
        time.zoneWord = ZoneWord::Offset;
    } else if (skipWord("utc") || skipWord("gmt")) {
        time.zoneWord = ZoneWord::Offset;
        m_isExplicitClock = true;
        if ((peek() == '+' || peek() == '-') && !readOffset(time))
            return false;
    } else if (peek() == '+' || peek() == '-') {
        if (!time.hasClock || (peek() == '-' && !m_isExplicitClock))
            return fail(u"is no single time: it looks like a range."_s);
        if (!readOffset(time))
            return false;
    } else if (isLetter(peek())) {
        size_t length = 0;
        bool hasSlash = false;
        while (isLetter(peek(length)) || peek(length) == '/' || peek(length) == '_')
            hasSlash = peek(length++) == '/' || hasSlash;
        if (!hasSlash)
            return fail(u"names a time zone that is not known, or more than a time."_s);
        time.zoneWord = ZoneWord::Named;
        time.zoneName = m_text.substr(m_at, length);
        m_at += length;
    } else {
        m_at = before;
        return true;
    }
    if (isBracketed) {
        if (peek() != ')')
            return fail(u"is no time: a bracket is not closed."_s);
        ++m_at;
    }
    return true;
}

bool TimeScanner::readOffset(WrittenTime &time)
{
    const int sign = peek() == '-' ? -1 : 1;
    ++m_at;
    const Number hours = takeNumber(2);
    if (peek() == ':')
        ++m_at;
    const Number minutes = takeNumber(2);
    const bool isOffset = hours.digits > 0 && (minutes.digits == 0 || minutes.digits == 2)
        && hours.value <= 14 && minutes.value <= 59 && !isDigit(peek());
    if (!isOffset)
        return fail(u"has no valid distance from UTC."_s);
    time.zoneWord = WrittenTime::ZoneWord::Offset;
    time.offset = sign * (hours.value * 3600 + minutes.value * 60);
    return true;
}

bool TimeScanner::checkEnd()
{
    skipBlanks();
    if (isDone())
        return true;
    const std::string_view rest = m_text.substr(m_at, 20);
    return fail(u"is more than a date and a time: “%1” is left over."_s.arg(
        QString::fromUtf8(rest.data(), qsizetype(rest.size()))));
}

} // namespace skein
