// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/format_places.h"

namespace skein {

/// An i2 Analyst's Notebook chart (ANX): entities with icons by type, attributes, cards, grades, theme lines
/// and positions; links with type, strength, direction, dates and multiplicity; calls and reads as dated
/// links, other events as event frames with a link to all who took part. Types and icons are data:
/// resources/exchange/anx.json.
WrittenGraph writeAnx(const GraphDocument &document);

} // namespace skein
