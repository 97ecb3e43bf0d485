// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/recorded_time.h"
#include "core/model/origin.h"
#include "core/storage/database.h"

namespace skein {

/// Binds one value after the other.
class Binder
{
public:
    explicit Binder(Statement &statement)
        : m_statement(statement)
    {
        m_statement.rewind();
    }

    template<typename Value>
    Binder &add(const Value &value)
    {
        m_statement.bindAt(++m_index, value);
        return *this;
    }

    /// Five columns: X, X_latest, X_zone, X_flags, X_text.
    Binder &addTime(const std::optional<RecordedTime> &time);
    /// Five columns: source, line, as_written, grade, is_assessed.
    Binder &addOrigin(const Origin &origin);

private:
    Statement &m_statement;
    int m_index = 0;
};

std::optional<RecordedTime> readTime(const Statement &row, int firstColumn);
Origin readOrigin(const Statement &row, int firstColumn);
Grading gradingFrom(const QString &code);

} // namespace skein
