// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>

namespace skein {

/// For a CSV file: in quotes where need be; what a spreadsheet would run as a formula gets an apostrophe in
/// front.
QString csvCell(const QString &value);

/// The value of a cell, without that apostrophe.
QString csvValue(std::string_view written);

} // namespace skein
