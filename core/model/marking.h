// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>

namespace skein {

/// A protective marking (Government Security Classifications): the classification and what is written after
/// it. "OFFICIAL-SENSITIVE – RECIPIENTS ONLY". Unknown words are kept and rank with OFFICIAL-SENSITIVE.
class Marking
{
public:
    Marking() = default;
    explicit Marking(const QString &text);

    const QString &text() const { return m_text; } ///< In capitals; never empty.
    int rank() const; ///< 0 OFFICIAL, 1 OFFICIAL-SENSITIVE, 2 SECRET, 3 TOP SECRET.
    friend bool operator==(const Marking &, const Marking &) = default;

private:
    QString m_text = QStringLiteral("OFFICIAL");
};

/// The higher of two: a product carries the highest of what went into it.
const Marking &higher(const Marking &a, const Marking &b);

} // namespace skein
