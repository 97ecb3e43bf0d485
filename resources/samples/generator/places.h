// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace skein::sample {

/// A mast of the invented network. Grid metres and WGS84 are written down, not computed, so that no machine's
/// arithmetic shows in the sample.
struct Mast
{
    const char *name;
    const char *address;
    const char *postcode;
    int easting;
    int northing;
    const char *latitude;
    const char *longitude;
    int node; ///< eNodeB number; the cell id is node * 256 + sector.
};

struct Camera
{
    const char *id;
    const char *name;
    int easting;
    int northing;
    const char *latitude;
    const char *longitude;
    int minutesFromLeeds; ///< On the way from Leeds to the coast; -1: not on it.
};

// Leeds 0-4, on the way 5-12, Scarborough 13-16.
inline constexpr std::array<Mast, 17> masts{{
    {"Larch Grove", "Larch Grove Depot", "LS9 6QF", 433100, 434700, "53.80755", "-1.49885", 120000},
    {"Ashdown Road", "14 Ashdown Road", "LS8 5XN", 432600, 436900, "53.82735", "-1.50621", 120317},
    {"Canal Wharf", "2 Canal Wharf", "LS1 4QW", 429800, 433000, "53.79247", "-1.54912", 120634},
    {"Holm Lane", "Holm Lane Works", "LS11 9ZD", 429600, 431200, "53.77630", "-1.55233", 120951},
    {"Seacombe Ring", "Seacombe Ring Mast", "LS14 3QX", 435800, 437400, "53.83163", "-1.45754", 121268},
    {"Bramwell Moor", "Bramwell Moor Farm", "LS24 9ZY", 445500, 441500, "53.86772", "-1.30956", 121585},
    {"Copper Gate", "Copper Gate Park", "YO24 2QZ", 457600, 449300, "53.93662", "-1.12411", 121902},
    {"Foss Quay", "7 Foss Quay", "YO1 9XZ", 461000, 451500, "53.95600", "-1.07189", 122219},
    {"Hop Lane", "Hop Lane Roundabout", "YO32 9QX", 463600, 455300, "53.98984", "-1.03148", 122536},
    {"Whitby Bank", "Whitby Bank Mast", "YO60 7ZQ", 471700, 465900, "54.08403", "-0.90547", 122853},
    {"Derwent View", "Derwent View Exchange", "YO17 7XQ", 479500, 471200, "54.13051", "-0.78487", 123170},
    {"Mill Beck", "Mill Beck Farm", "YO17 8ZX", 485300, 474300, "54.15744", "-0.69526", 123487},
    {"Stax Wold", "Stax Wold Mast", "YO12 4QZ", 501800, 478900, "54.19576", "-0.44113", 123804},
    {"Castle Terrace", "31 Castle Terrace", "YO11 1QX", 505000, 488900, "54.28496", "-0.38861", 124121},
    {"South Bay", "South Bay Hotel", "YO11 2ZQ", 504500, 487200, "54.26979", "-0.39688", 124438},
    {"Falcon Top", "Falcon Top Tower", "YO12 5XQ", 503000, 487900, "54.27638", "-0.41966", 124755},
    {"North Rise", "North Rise Flats", "YO12 7ZX", 503400, 489700, "54.29247", "-0.41290", 125072},
}};

/// From this minute after leaving Leeds a phone uses this mast.
struct Handover
{
    int minute;
    int mast;
};

inline constexpr std::array<Handover, 10> route{{
    {0, 0},
    {5, 4},
    {15, 5},
    {22, 6},
    {30, 8},
    {40, 9},
    {53, 10},
    {65, 11},
    {78, 12},
    {94, 15},
}};
inline constexpr int routeMinutes = 102;

// The first four are read by the city force, the next six on the way, the last three at the coast.
inline constexpr std::array<Camera, 13> cameras{{
    {"LDS-A64-01", "A64 Ebor Gate", 432900, 434100, "53.8022", "-1.5019", 1},
    {"LDS-A64-02", "A64 Seacombe Ring", 436900, 436800, "53.8262", "-1.4409", 8},
    {"LDS-RRD-01", "Ring Road Moor Top", 431600, 438500, "53.8418", "-1.5212", -1},
    {"LDS-M62-03", "M621 Holm Lane slip", 429300, 431800, "53.7817", "-1.5568", -1},
    {"YRK-A64-01", "A64 Bramwell", 450000, 443900, "53.8889", "-1.2407", 19},
    {"YRK-A64-02", "A64 Copper Gate", 456900, 447100, "53.9169", "-1.1352", 25},
    {"YRK-A64-03", "A64 Hop Lane", 463900, 455200, "53.9889", "-1.0269", 35},
    {"YRK-INN-01", "Foss Quay", 461200, 451900, "53.9596", "-1.0688", -1},
    {"NRD-A64-04", "A64 Whitby Bank", 472200, 466200, "54.0867", "-0.8978", 48},
    {"NRD-A64-05", "A64 Derwent bypass", 480500, 471900, "54.1366", "-0.7694", 59},
    {"CST-A64-06", "A64 Stax Wold", 501500, 479200, "54.1985", "-0.4456", 84},
    {"CST-SCA-01", "Seaview Road", 503000, 486900, "54.2674", "-0.4200", 95},
    {"CST-SCA-02", "Marine Esplanade", 504600, 489000, "54.2859", "-0.3947", 101},
}};

} // namespace skein::sample
