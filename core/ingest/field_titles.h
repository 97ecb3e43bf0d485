// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace skein {

/// What people call a field that a column of such a table is read as: "Date of birth", "Duration (seconds or
/// h:mm:ss)". From resources/names/fields.json; a field that is not there by its own name.
QString fieldTitle(const QString &kind, const QString &field);

/// A title within a sentence: "calling number", but "IMEI".
QString inSentence(const QString &title);

} // namespace skein
