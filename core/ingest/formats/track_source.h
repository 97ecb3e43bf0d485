// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ingest/file_format.h"

namespace skein {

/// Tracks and waypoints of GPS receivers and phones (GPX 1.0 and 1.1): one row a point, counted from 1.
/// Points with a time are one table, those without another.
FileFormat gpxFormat();
/// Placemarks and tracks of KML 2.x, the same way.
FileFormat kmlFormat();

} // namespace skein
