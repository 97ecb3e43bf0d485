// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndexList>

class QMimeData;

namespace skein {

/// The cells as a table for other programs: tab-separated text, and HTML in which identifiers and all other
/// texts are marked as text, so that a spreadsheet neither turns a phone number into a figure nor runs a
/// cell that begins with "=". With titles when more than one cell is copied. The caller owns the result.
QMimeData *tableMimeData(const QModelIndexList &cells);

} // namespace skein
