// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>
#include <QtGlobal>

namespace skein {

/// What a table's cell says beside Qt's own roles.
enum TableRole {
    SortRole = Qt::UserRole + 1, ///< The value to be sorted by: a number, a time in milliseconds, a text.
    KeyRole, ///< The row's id.
    CellTypeRole, ///< A CellType.
};

enum class CellType {
    Text,
    Identifier, ///< Shown in a monospaced face; stays text when copied (a phone number).
    Number, ///< Right-aligned.
    Time,
};

/// A model whose rows have ids: lets a table find again what was chosen.
class KeyedRows
{
public:
    virtual ~KeyedRows() = default;

    virtual qint64 keyAt(int row) const = 0;
    virtual int rowOf(qint64 key) const = 0; ///< -1 when there is none.
};

} // namespace skein
