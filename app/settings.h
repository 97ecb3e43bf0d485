// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_zone.h"
#include "widgets/base/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace skein {

/// What the program remembers between runs of one person: layout, recent cases, appearance. Nothing of a
/// case but where its file lies. The only place that knows QSettings.
class Settings
{
public:
    /// The person's own settings; a path is for tests.
    explicit Settings(const QString &iniFile = {});

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// An IANA name; Europe/London unless chosen otherwise.
    QString zoneName() const;
    TimeZone zone() const;
    void setZoneName(const QString &name);

    QStringList recentCases() const; ///< The newest first; also files that are gone.
    void addRecentCase(const QString &path);
    void removeRecentCase(const QString &path);

    QString lastFolder() const;
    void setLastFolder(const QString &folder);

    /// Layouts by name: "window", "docks", "room-entities".
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

private:
    QSettings m_store;
};

} // namespace skein
