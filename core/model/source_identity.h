// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace skein {

/// Knows what may say who gave a piece of intelligence, and keeps it from whatever leaves the case. The names
/// are data: resources/intelligence/source_identity.json.
class SourceIdentity
{
public:
    SourceIdentity(); ///< Throws Error if the names cannot be read.

    bool isNamedBy(const QString &attribute) const;
    /// The text without the lines that begin with such a name and a colon.
    QString removedFrom(const QString &text) const;

private:
    QStringList m_names;
    QStringList m_beginnings;
};

} // namespace skein
