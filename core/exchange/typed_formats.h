// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/exchange/format_places.h"

#include <string_view>

namespace skein {

/// FollowTheMoney, one entity a line (or a list of them). A line that is none is rejected, by its number.
GraphReading readFollowTheMoney(std::string_view bytes, Progress &progress);
WrittenGraph writeFollowTheMoney(const GraphDocument &document);

/// A STIX 2.1 bundle. Throws Error when it is no JSON or holds no objects; each object is a row.
GraphReading readStix(std::string_view bytes, Progress &progress);
WrittenGraph writeStix(const GraphDocument &document);

/// CASE/UCO as JSON-LD with a @graph; prefixes may be any. Throws Error as readStix() does.
GraphReading readCaseUco(std::string_view bytes, Progress &progress);
WrittenGraph writeCaseUco(const GraphDocument &document);

} // namespace skein
