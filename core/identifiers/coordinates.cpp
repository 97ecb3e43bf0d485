// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/cell_text.h"
#include "core/identifiers/grid_reference.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

/// One angle of a text, with the letter of its hemisphere if it has one.
struct Angle
{
    double degrees = 0;
    char hemisphere = '\0';
};

/// Reads the angles of a text from left to right: 51.5, -0.12, 51.5N, N51.5, 51°30'26"N.
class AngleScanner
{
public:
    explicit AngleScanner(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Angle> next()
    {
        skip();
        Angle angle;
        angle.hemisphere = hemisphere();
        const auto degrees = number();
        if (!degrees)
            return std::nullopt;
        const bool isNegative = std::signbit(*degrees);
        double size = std::abs(*degrees);
        if (sign({"\xc2\xb0", "\xc2\xba", "d"})) {
            if (const auto minutes = number(); minutes && *minutes >= 0 && *minutes < 60)
                size += *minutes / 60;
            if (sign({"'", "\xe2\x80\xb2", "\xe2\x80\x99"})) {
                if (const auto seconds = number(); seconds && *seconds >= 0 && *seconds < 60)
                    size += *seconds / 3600;
                sign({"\"", "\xe2\x80\xb3", "\xe2\x80\x9d", "''"});
            }
        }
        blanks();
        if (angle.hemisphere == '\0')
            angle.hemisphere = hemisphere();
        angle.degrees = isNegative ? -size : size;
        if (angle.hemisphere == 'S' || angle.hemisphere == 'W')
            angle.degrees = -std::abs(angle.degrees);
        return angle;
    }

    bool isDone()
    {
        skip();
        return m_at >= m_text.size();
    }

private:
    void blanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
    }
    void skip()
    {
        while (m_at < m_text.size()
               && std::string_view(" ,;()/[]").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    char hemisphere()
    {
        if (m_at >= m_text.size()
            || std::string_view("NSEWnsew").find(m_text[m_at]) == std::string_view::npos)
            return '\0';
        const char letter = char(m_text[m_at++] & ~0x20);
        blanks();
        return letter;
    }
    bool sign(std::initializer_list<std::string_view> signs)
    {
        blanks();
        for (const std::string_view mark : signs) {
            if (m_text.substr(m_at).starts_with(mark)) {
                m_at += mark.size();
                blanks();
                return true;
            }
        }
        return false;
    }
    std::optional<double> number()
    {
        if (m_at < m_text.size() && m_text[m_at] == '+')
            ++m_at;
        double value = 0;
        const char *begin = m_text.data() + m_at;
        const auto [end, error]
            = std::from_chars(begin, m_text.data() + m_text.size(), value, std::chars_format::fixed);
        if (error != std::errc() || !std::isfinite(value))
            return std::nullopt;
        m_at += size_t(end - begin);
        return value;
    }

    std::string_view m_text;
    size_t m_at = 0;
};

bool isBritishLatitude(double degrees)
{
    return degrees >= 49 && degrees <= 61;
}

bool isBritishLongitude(double degrees)
{
    return degrees >= -9 && degrees <= 2.5;
}

/// In Britain once latitude and longitude are exchanged.
bool isWrongWayRound(double latitude, double longitude)
{
    return !isBritishLatitude(std::abs(latitude)) && isBritishLatitude(std::abs(longitude))
        && isBritishLongitude(latitude);
}

/// Plain degrees; with letters where plain ones would be taken for exchanged.
std::string written(const Coordinates &coordinates, const char *between)
{
    // What is written is judged, not what is rounded away; minus zero and zero are one place.
    const auto rounded = [](double degrees) { return std::round(degrees * 1e6) / 1e6 + 0.0; };
    const double latitude = rounded(coordinates.latitude);
    const double longitude = rounded(coordinates.longitude);
    std::array<char, 64> text{};
    if (isWrongWayRound(latitude, longitude))
        std::snprintf(text.data(), text.size(), "%.6f%c%s%.6f%c", std::abs(latitude),
                      latitude < 0 ? 'S' : 'N', between, std::abs(longitude), longitude < 0 ? 'W' : 'E');
    else
        std::snprintf(text.data(), text.size(), "%.6f%s%.6f", latitude, between, longitude);
    return text.data();
}

Reading<Coordinates> fromAngles(std::string_view text, Angle first, Angle second)
{
    const auto isEastWest
        = [](const Angle &angle) { return angle.hemisphere == 'E' || angle.hemisphere == 'W'; };
    const auto isNorthSouth
        = [](const Angle &angle) { return angle.hemisphere == 'N' || angle.hemisphere == 'S'; };
    if ((isEastWest(first) && isEastWest(second)) || (isNorthSouth(first) && isNorthSouth(second)))
        return refuse(text, u"gives latitude or longitude twice."_s);
    if (isEastWest(first) || isNorthSouth(second))
        std::swap(first, second);
    Coordinates result{first.degrees, second.degrees, false};
    const bool hasHemisphere = first.hemisphere != '\0' || second.hemisphere != '\0';
    if (!hasHemisphere && isWrongWayRound(result.latitude, result.longitude))
        result = {std::abs(second.degrees), first.degrees, true};
    if (std::abs(result.latitude) > 90 || std::abs(result.longitude) > 180)
        return refuse(text, u"is no place: latitudes end at 90 and longitudes at 180 degrees."_s);
    if (result.latitude == 0 && result.longitude == 0)
        return refuse(text, u"is no place: zero stands for a missing position."_s);
    return result;
}

} // namespace

std::string Coordinates::canonical() const
{
    return written(*this, ",");
}

std::string Coordinates::display() const
{
    return written(*this, ", ");
}

Reading<Coordinates> parseCoordinates(std::string_view text)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There are no coordinates."_s};
    AngleScanner scanner(bare);
    const auto first = scanner.next();
    const auto second = first ? scanner.next() : std::nullopt;
    if (!second || !scanner.isDone())
        return refuse(text, u"is no latitude and longitude."_s);
    return fromAngles(text, *first, *second);
}

Reading<Coordinates> parseCoordinates(std::string_view latitude, std::string_view longitude)
{
    const std::string both = std::string(identifiers::undressed(latitude)) + ", "
        + std::string(identifiers::undressed(longitude));
    return parseCoordinates(both);
}

} // namespace skein
