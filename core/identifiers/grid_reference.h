// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/reading.h"

#include <string>
#include <string_view>

namespace skein {

/// A point of the British National Grid (OSGB36), in metres.
struct GridPosition
{
    double easting = 0;
    double northing = 0;
    double precision
        = 1; ///< Side of the square that was given, in metres; the position is its south-west corner.

    /// "TG5140913177": two letters and five digits each, in one run.
    std::string canonical() const;
    std::string display() const; ///< "TG 51409 13177"; "-52000, 410000" outside the lettered squares.
};

/// WGS84, decimal degrees.
struct Coordinates
{
    double latitude = 0;
    double longitude = 0;
    bool isMended = false; ///< Latitude and longitude came in the wrong order or with a wrong sign.

    std::string canonical() const; ///< "53.530988,-2.617410"; "1.000000N,49.000000E" where a reader of plain
                                   ///< degrees would exchange the two.
    std::string display() const; ///< "53.530988, -2.617410"
};

/// "TQ 300 804", "TG5140913177", "651409,313177", "E 651409.903 N 313177.270".
Reading<GridPosition> parseGridReference(std::string_view text);
/// Easting and northing in two cells.
Reading<GridPosition> parseEastingNorthing(std::string_view easting, std::string_view northing);

/// "53.530988, -2.617410", "(53.53 -2.61)", "51.5N 0.12W", 51°30'26"N 0°7'39"W. In the British Isles
/// latitudes are 49 to 61 and longitudes -9 to 2.5: when only the second number can be a British latitude,
/// whatever its sign, the two are exchanged and the latitude is made positive ("(-0.4200, -51.8790)" of some
/// camera exports).
Reading<Coordinates> parseCoordinates(std::string_view text);
Reading<Coordinates> parseCoordinates(std::string_view latitude, std::string_view longitude);

/// Airy 1830 transverse Mercator and the Ordnance Survey's seven-parameter shift; good to about 5 m in Great
/// Britain.
Coordinates toWgs84(const GridPosition &position);
GridPosition toGrid(const Coordinates &coordinates);

} // namespace skein
