// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identifiers/grid_reference.h"

#include "core/identifiers/cell_text.h"

#include <GeographicLib/Geocentric.hpp>
#include <GeographicLib/OSGB.hpp>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

constexpr double EastEnd = 700'000;
constexpr double NorthEnd = 1'300'000;
constexpr double SquareSide = 100'000;

/// Rows of five squares from A in the north-west, without I.
constexpr std::string_view SquareLetters = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

struct Square
{
    double easting = 0;
    double northing = 0;
};

/// The south-west corner of a square of 100 km, by its two letters.
std::optional<Square> squareOf(char first, char second)
{
    const size_t large = SquareLetters.find(first);
    const size_t small = SquareLetters.find(second);
    if (large == std::string_view::npos || small == std::string_view::npos)
        return std::nullopt;
    const double east = double(int(large % 5) - 2) * 5 + double(small % 5);
    const double north = double(3 - int(large / 5)) * 5 + double(4 - int(small / 5));
    const Square square{east * SquareSide, north * SquareSide};
    const bool isInside = square.easting >= 0 && square.easting < EastEnd && square.northing >= 0
        && square.northing < NorthEnd;
    return isInside ? std::optional(square) : std::nullopt;
}

std::optional<double> number(std::string_view text)
{
    text = identifiers::undressed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    return isWhole ? std::optional(value) : std::nullopt;
}

bool isInGrid(double easting, double northing)
{
    return easting >= 0 && easting < EastEnd && northing >= 0 && northing < NorthEnd;
}

/// "TG 51409 13177": letters, then an even number of digits up to ten.
std::optional<GridPosition> lettered(const std::string &plain)
{
    constexpr size_t mostDigits = 10;
    if (plain.size() < 4 || plain.size() > 2 + mostDigits || plain.size() % 2 != 0)
        return std::nullopt;
    const auto square = squareOf(plain[0], plain[1]);
    const std::string_view digits = std::string_view(plain).substr(2);
    if (!square || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const size_t half = digits.size() / 2;
    const double precision = std::pow(10.0, 5.0 - double(half));
    return GridPosition{square->easting + *number(digits.substr(0, half)) * precision,
                        square->northing + *number(digits.substr(half)) * precision, precision};
}

/// Parameters of the shift from OSGB36 to WGS84 (Ordnance Survey, "A guide to coordinate systems in Great
/// Britain", 6.6).
struct Shift
{
    double x = 446.448;
    double y = -125.157;
    double z = 542.060;
    double scale = -20.4894e-6;
    double turnX = 0.1502;
    double turnY = 0.2470;
    double turnZ = 0.8421; ///< Seconds of arc.
};

constexpr double RadiansOfSecond = std::numbers::pi / 180 / 3600;

std::array<double, 3> shifted(const std::array<double, 3> &from, double direction)
{
    const Shift shift;
    const double scale = 1 + direction * shift.scale;
    const double rx = direction * shift.turnX * RadiansOfSecond;
    const double ry = direction * shift.turnY * RadiansOfSecond;
    const double rz = direction * shift.turnZ * RadiansOfSecond;
    return {direction * shift.x + scale * from[0] - rz * from[1] + ry * from[2],
            direction * shift.y + rz * from[0] + scale * from[1] - rx * from[2],
            direction * shift.z - ry * from[0] + rx * from[1] + scale * from[2]};
}

GeographicLib::Geocentric airy()
{
    return {GeographicLib::OSGB::EquatorialRadius(), GeographicLib::OSGB::Flattening()};
}

} // namespace

std::string GridPosition::canonical() const
{
    std::string text = display();
    std::erase(text, ' ');
    return text;
}

std::string GridPosition::display() const
{
    std::array<char, 32> text{};
    if (!isInGrid(easting, northing)) {
        std::snprintf(text.data(), text.size(), "%.0f, %.0f", easting, northing);
        return text.data();
    }
    const int squareEast = int(easting / SquareSide);
    const int squareNorth = int(northing / SquareSide);
    const size_t large = size_t(3 - squareNorth / 5) * 5 + size_t(squareEast / 5) + 2;
    const size_t small = size_t(4 - squareNorth % 5) * 5 + size_t(squareEast % 5);
    std::snprintf(text.data(), text.size(), "%c%c %05d %05d", SquareLetters[large], SquareLetters[small],
                  int(easting) % int(SquareSide), int(northing) % int(SquareSide));
    return text.data();
}

Reading<GridPosition> parseEastingNorthing(std::string_view easting, std::string_view northing)
{
    const auto east = number(easting);
    const auto north = number(northing);
    const std::string both = std::string(easting) + ", " + std::string(northing);
    if (!east || !north)
        return refuse(both, u"is no easting and northing in metres."_s);
    if (!isInGrid(*east, *north) || (*east == 0 && *north == 0))
        return refuse(both, u"lies outside the British National Grid."_s);
    return GridPosition{*east, *north, 1};
}

Reading<GridPosition> parseGridReference(std::string_view text)
{
    const std::string_view bare = identifiers::undressed(text);
    if (bare.empty())
        return Refusal{u"There is no grid reference."_s};
    std::string plain = identifiers::upper(bare);
    std::erase(plain, ' ');
    if (const auto found = lettered(plain))
        return *found;
    std::string numbers = identifiers::upper(bare);
    for (char &c : numbers)
        if (c == 'E' || c == 'N' || c == ',' || c == ';' || c == ':' || c == '/')
            c = ' ';
    const size_t first = numbers.find_first_not_of(' ');
    const size_t gap = first == std::string::npos ? first : numbers.find(' ', first);
    if (gap == std::string::npos || numbers.find_first_not_of("0123456789. ") != std::string::npos)
        return refuse(text, u"is no grid reference."_s);
    return parseEastingNorthing(std::string_view(numbers).substr(first, gap - first),
                                std::string_view(numbers).substr(gap));
}

Coordinates toWgs84(const GridPosition &position)
{
    double latitude = 0;
    double longitude = 0;
    GeographicLib::OSGB::Reverse(position.easting, position.northing, latitude, longitude);
    std::array<double, 3> point{};
    airy().Forward(latitude, longitude, 0, point[0], point[1], point[2]);
    point = shifted(point, 1);
    double height = 0;
    Coordinates result;
    GeographicLib::Geocentric::WGS84().Reverse(point[0], point[1], point[2], result.latitude,
                                               result.longitude, height);
    return result;
}

GridPosition toGrid(const Coordinates &coordinates)
{
    std::array<double, 3> point{};
    GeographicLib::Geocentric::WGS84().Forward(coordinates.latitude, coordinates.longitude, 0, point[0],
                                               point[1], point[2]);
    point = shifted(point, -1);
    double latitude = 0;
    double longitude = 0;
    double height = 0;
    airy().Reverse(point[0], point[1], point[2], latitude, longitude, height);
    GridPosition result;
    GeographicLib::OSGB::Forward(latitude, longitude, result.easting, result.northing);
    return result;
}

} // namespace skein
