// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace skein::attribute {

// The names that the program itself reads. A source's further columns become attributes under their own
// titles.
inline constexpr char16_t Forename[] = u"Forename";
inline constexpr char16_t Surname[] = u"Surname";
inline constexpr char16_t FullName[] = u"Name";
inline constexpr char16_t Alias[] = u"Alias";
inline constexpr char16_t DateOfBirth[]
    = u"Date of birth"; ///< yyyy-mm-dd, yyyy-mm or yyyy when it is partial.
inline constexpr char16_t Gender[] = u"Gender";
inline constexpr char16_t Nationality[] = u"Nationality";
inline constexpr char16_t Ethnicity[] = u"Ethnicity";
inline constexpr char16_t PncId[] = u"PNC ID";
inline constexpr char16_t Reference[] = u"Reference"; ///< The source's own key for the item.
inline constexpr char16_t Make[] = u"Make";
inline constexpr char16_t Model[] = u"Model";
inline constexpr char16_t Colour[] = u"Colour";
inline constexpr char16_t Postcode[] = u"Postcode";
inline constexpr char16_t AddressText[] = u"Address";
inline constexpr char16_t Latitude[] = u"Latitude"; ///< WGS84 decimal degrees.
inline constexpr char16_t Longitude[] = u"Longitude";
inline constexpr char16_t Easting[] = u"Easting"; ///< British National Grid, metres.
inline constexpr char16_t Northing[] = u"Northing";
inline constexpr char16_t Azimuth[] = u"Azimuth"; ///< Degrees clockwise from north.
inline constexpr char16_t Note[] = u"Note";
inline constexpr char16_t Provenance[]
    = u"Provenance statement"; ///< Of an intelligence report. Never leaves the case in a product or a chart.
inline constexpr char16_t HandlingConditions[] = u"Handling conditions"; ///< Of an intelligence report.

} // namespace skein::attribute
