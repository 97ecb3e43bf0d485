// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/chat_line.h"

#include "core/ingest/table_reader.h"

#include <algorithm>
#include <array>

namespace skein {

/// Names of people and groups are no longer; before the text of most system lines more stands.
static constexpr size_t LongestName = 100;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over the beginning of a line.
class Walker
{
public:
    explicit Walker(std::string_view text)
        : m_text(text)
    {
    }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    std::string_view rest() const { return m_text.substr(m_at); }
    size_t at() const { return m_at; }
    std::string_view since(size_t from) const { return m_text.substr(from, m_at - from); }

    bool skip(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    bool skip(std::string_view text)
    {
        if (!rest().starts_with(text))
            return false;
        m_at += text.size();
        return true;
    }

    size_t skipBlanks()
    {
        const size_t from = m_at;
        while (skip(' ')) { }
        return m_at - from;
    }

    /// So many digits; nothing when there are fewer or more.
    std::string_view number(size_t least, size_t most)
    {
        const size_t from = m_at;
        while (isDigit(peek()))
            ++m_at;
        const size_t count = m_at - from;
        if (count < least || count > most)
            return {};
        return m_text.substr(from, count);
    }

    void skipLetters()
    {
        while (m_at < m_text.size() && (std::isalpha(static_cast<unsigned char>(peek())) || (peek() & 0x80)))
            ++m_at;
    }

private:
    std::string_view m_text;
    size_t m_at = 0;
};

/// "30/12/21", "2021-12-30", "30.12.2021."
bool readDate(Walker &walker, ChatLine &line)
{
    const size_t from = walker.at();
    const std::string_view first = walker.number(1, 4);
    const char separator = walker.peek();
    if (first.empty() || first.size() == 3 || (separator != '/' && separator != '.' && separator != '-'))
        return false;
    walker.skip(separator);
    if (separator == '.')
        walker.skipBlanks();
    if (walker.number(1, 2).empty() || !walker.skip(separator))
        return false;
    if (separator == '.')
        walker.skipBlanks();
    const std::string_view last = walker.number(1, 4);
    line.isYearFirst = first.size() == 4;
    if (last.empty() || last.size() == 3 || (line.isYearFirst && last.size() > 2))
        return false;
    line.date = walker.since(from);
    walker.skip('.');
    walker.skip(" г."); // Bulgarian, Russian: the year
    return true;
}

/// "am", "p. m.", "PM", "Uhr": +12, 0 or nothing at all.
enum class Half { None, Morning, Afternoon };
Half readHalf(Walker &walker)
{
    // The longer before those that they begin with; of Korean, Chinese and Japanese they stand before the
    // clock.
    static constexpr std::array<std::pair<std::string_view, Half>, 32> words{
        {{"a. m.", Half::Morning},
         {"p. m.", Half::Afternoon},
         {"a.m.", Half::Morning},
         {"p.m.", Half::Afternoon},
         {"a. m", Half::Morning},
         {"p. m", Half::Afternoon},
         {"A.M.", Half::Morning},
         {"P.M.", Half::Afternoon},
         {"am", Half::Morning},
         {"pm", Half::Afternoon},
         {"AM", Half::Morning},
         {"PM", Half::Afternoon},
         {"Uhr", Half::None},
         {"uhr", Half::None},
         {"오전", Half::Morning},
         {"오후", Half::Afternoon},
         {"上午", Half::Morning},
         {"下午", Half::Afternoon},
         {"午前", Half::Morning},
         {"午後", Half::Afternoon},
         {"凌晨", Half::Morning},
         {"早上", Half::Morning},
         {"中午", Half::Afternoon},
         {"晚上", Half::Afternoon},
         {"π.μ.", Half::Morning},
         {"μ.μ.", Half::Afternoon},
         {"ÖÖ", Half::Morning},
         {"ÖS", Half::Afternoon},
         {"PD", Half::Morning},
         {"MD", Half::Afternoon},
         {"e paradites", Half::Morning},
         {"e pasdites", Half::Afternoon}}};
    for (const auto &[word, half] : words)
        if (walker.skip(word))
            return half;
    return Half::None;
}

std::string twoDigits(int number)
{
    return {char('0' + number / 10), char('0' + number % 10)};
}

int valueOf(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// 12 am is midnight; "00:08 a. m." and "15:05 pm" are written too and mean what the hour says.
int hourOf(int hour, Half half)
{
    if (half == Half::Afternoon && hour < 12)
        return hour + 12;
    return half == Half::Morning && hour == 12 ? 0 : hour;
}

/// `before` is what a word before the clock said.
bool readTime(Walker &walker, Half before, ChatLine &line)
{
    const std::string_view hour = walker.number(1, 2);
    const char separator = walker.peek();
    if (hour.empty() || (separator != ':' && separator != '.' && separator != 'h'))
        return false;
    walker.skip(separator);
    const std::string_view minute = walker.number(2, 2);
    if (minute.empty())
        return false;
    std::string_view second;
    if ((walker.peek() == ':' || walker.peek() == '.') && walker.rest().size() > 2
        && isDigit(walker.rest()[1])) {
        walker.skip(walker.peek());
        second = walker.number(2, 2);
        line.hasSeconds = !second.empty();
    }
    walker.skipBlanks();
    const Half behind = readHalf(walker);
    const Half half = behind == Half::None ? before : behind;
    line.time = twoDigits(hourOf(valueOf(hour), half)) + ':' + std::string(minute);
    if (line.hasSeconds)
        line.time += ':' + std::string(second);
    return true;
}

/// Between date and time: a comma, a blank, in some languages a word, in some the half of the day.
bool skipSeparator(Walker &walker, Half &half)
{
    const bool hasComma = walker.skip(',');
    if (walker.skipBlanks() == 0 && !hasComma)
        return false;
    half = readHalf(walker);
    walker.skipBlanks();
    if (!isDigit(walker.peek())) {
        walker.skipLetters();
        walker.skip('.');
        walker.skipBlanks();
    }
    return isDigit(walker.peek());
}

/// Parts author and text; a line of the app itself has no author.
void readAuthor(std::string_view rest, ChatLine &line)
{
    size_t colon = rest.find(": ");
    if (colon == std::string_view::npos && rest.ends_with(':'))
        colon = rest.size() - 1;
    const std::string_view name = rest.substr(0, std::min(colon, rest.size()));
    const bool isName = colon != std::string_view::npos && !name.empty() && name.size() <= LongestName
        && name.find('"') == std::string_view::npos && name.find("\xE2\x80\x9C") == std::string_view::npos;
    line.author = isName ? name : std::string_view();
    line.text = isName ? rest.substr(std::min(colon + 2, rest.size())) : rest;
}

} // namespace

std::optional<ChatLine> readChatLine(std::string_view text)
{
    if (text.empty() || (text.front() != '[' && !isDigit(text.front())))
        return std::nullopt;
    Walker walker(text);
    ChatLine line;
    line.isBracketed = walker.skip('[');
    Half half = Half::None;
    if (!readDate(walker, line) || !skipSeparator(walker, half) || !readTime(walker, half, line))
        return std::nullopt;
    walker.skipBlanks();
    if (line.isBracketed ? !walker.skip("]") : !walker.skip("- ") && !walker.skip("\xE2\x80\x93 "))
        return std::nullopt;
    walker.skipBlanks();
    readAuthor(walker.rest(), line);
    return line;
}

std::string_view plainChatLine(std::string_view line, std::string &buffer)
{
    static constexpr std::array<std::string_view, 7> marks{"\xEF\xBB\xBF", "\xE2\x80\x8E", "\xE2\x80\x8F",
                                                           "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC",
                                                           "\xE2\x81\xA8"};
    for (bool isMark = true; isMark;) {
        isMark = false;
        for (const std::string_view mark : marks)
            if (line.starts_with(mark)) {
                line.remove_prefix(mark.size());
                isMark = true;
            }
    }
    constexpr size_t beginning = 40; // only date and time are to be understood; the text stays as it is
    const std::string_view head = line.substr(0, beginning);
    if (head.find("\xE2\x80\xAF") == std::string_view::npos
        && head.find("\xC2\xA0") == std::string_view::npos)
        return line;
    buffer.clear();
    for (size_t at = 0; at < line.size(); ++at) {
        const std::string_view rest = line.substr(at);
        const size_t width = at >= beginning   ? 0
            : rest.starts_with("\xE2\x80\xAF") ? 3
            : rest.starts_with("\xC2\xA0")     ? 2
                                               : 0;
        buffer += width > 0 ? ' ' : line[at];
        at += width > 0 ? width - 1 : 0;
    }
    return buffer;
}

} // namespace skein
