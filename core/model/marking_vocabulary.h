// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/marking.h"

#include <QStringList>

namespace skein {

/// The classifications that a case can be marked with, the lowest first: data under resources/markings.
QStringList markingClassifications();

/// A marking of the vocabulary in any common spelling: a classification, and after it, with a dash or a
/// space, one of the additions. Throws Error that lists what is allowed.
Marking knownMarking(const QString &text);

} // namespace skein
