// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace skein {

/// A 3x5x2 intelligence grade: source evaluation 1-3, intelligence assessment A-E, handling code P or C.
/// A grade of another scheme (the former 5x5x5) is kept verbatim and never converted.
struct Grading
{
    int source = 0; ///< 1 reliable, 2 untested, 3 not reliable; 0 not graded.
    char assessment = 0; ///< 'A' known directly ... 'E' suspected to be false.
    char handling = 0; ///< 'P' lawful sharing permitted, 'C' permitted with conditions.
    QString other; ///< The text of a grade of another scheme.

    bool isGraded() const { return source != 0 || !other.isEmpty(); }
    /// "1BP", the verbatim text of another scheme, or empty. What is stored.
    QString code() const;
    /// The grade in words, for a tooltip: "Reliable; known indirectly but corroborated; sharing permitted".
    QString words() const;
    friend bool operator==(const Grading &, const Grading &) = default;
};

/// Reads "1BP", "[1 B P]", "1/B/P"; other non-empty text becomes a grade of another scheme if it has its
/// shape
/// ("B24", "E41"); nothing otherwise.
std::optional<Grading> parseGrading(const QString &text);

/// True if a is the less reliable: source first (3 before 2 before 1), then assessment (E before A). Ungraded
/// is least.
bool isWorse(const Grading &a, const Grading &b);

} // namespace skein
