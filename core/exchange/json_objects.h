// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/formats/json_pull.h"

#include <functional>
#include <string_view>

namespace skein {

/// Calls `take` with each element of the array under that key of the outermost object, or of the outermost
/// array. False when it was stopped. Throws Error when the text is no JSON or has no such array.
bool eachJsonObject(std::string_view text, std::string_view key, Progress &progress,
                    const std::function<void(const JsonValue &)> &take);

/// Every scalar of a property's value: the value, the items of an array, "@value" or "@id" or "id" of
/// objects.
void eachScalar(const JsonValue &value, const std::function<void(std::string_view)> &take);

} // namespace skein
