// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace skein {

/// Whether an SVG is such as drawnFigure() makes: shapes and text with plain numbers and colours, gradients
/// and hatchings of its own, pictures that isPlainPng() knows, no entity, nothing that refers to anything
/// else and nothing that takes long to draw. A case can come from anybody, so nothing else is given to a
/// reader of SVG. Reads it once, byte by byte.
bool isOwnDrawing(std::string_view svg);

} // namespace skein
