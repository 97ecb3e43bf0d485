// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/event.h"

#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace skein {

/// Something that a pattern is about.
struct PatternItem
{
    QString name; ///< "the caller's phone"
    std::set<EntityKind> kinds; ///< Empty: any.
    std::set<PersonRole> roles; ///< A person in one of these; empty: any.
    friend bool operator==(const PatternItem &, const PatternItem &) = default;
};

/// How two of its items must belong together.
struct PatternLine
{
    int from = 0; ///< Places in Pattern::items.
    int to = 0;
    QStringList types; ///< Of stated links, in any case.
    bool isAnyType = false; ///< A stated link of whatever type.
    std::set<EventKind> events;
    bool isDirected = false; ///< Only from from to to.
    bool isAbsent = false; ///< There must be no such thing.
    qint64 least = 1; ///< Events of one kind and direction.
    /// An event of this line comes later than one of that line, by so much at most.
    std::optional<int> after;
    qint64 withinSeconds = 0;
    friend bool operator==(const PatternLine &, const PatternLine &) = default;
};

/// A small arrangement of kinds to be looked for: a person who uses a phone that called a phone used by
/// another person.
struct Pattern
{
    QString id;
    QString title;
    QString meaning; ///< What a match may mean, and what it does not show.
    std::vector<PatternItem> items;
    std::vector<PatternLine> lines;
};

/// A pattern from JSON as in resources/patterns. Throws Error that says what is wrong with it: an item or
/// kind that is not there, or a part that hangs together with no other.
Pattern readPattern(const QByteArray &json, const QString &name);

/// All under resources/patterns, a force's own with them, in order of title.
std::vector<Pattern> patternPresets();

} // namespace skein
