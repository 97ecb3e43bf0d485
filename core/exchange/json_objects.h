// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/ingest/formats/json_pull.h"

#include <functional>
#include <span>
#include <string_view>

namespace skein {

/// Calls `take` with each element of the array under the first of these keys of the outermost object, or of
/// the outermost array; a key "outer/inner" is one of an object within. False when it was stopped. Throws
/// Error when the text is no JSON or has no such array; an object in its place is its only element.
bool eachJsonObject(std::string_view text, std::span<const std::string_view> keys, Progress &progress,
                    const std::function<void(const JsonValue &)> &take);

/// Whether the outermost value is an object with that member. Throws Error when it is no JSON up to there.
bool hasMember(std::string_view text, std::string_view key);

/// Every scalar of a property's value: the value, the items of an array, "@value" or "@id" or "id" of
/// objects.
void eachScalar(const JsonValue &value, const std::function<void(std::string_view)> &take);

} // namespace skein
