// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entity.h"
#include "core/model/event.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace skein {

/// Which types of an i2 chart stand for what: resources/exchange/anx.json.
class AnxTypes
{
public:
    AnxTypes(); ///< Throws Error when the file cannot be read.

    struct Kind
    {
        QString type;
        QString icon;
    };
    struct Happening
    {
        EventKind kind = EventKind::Other;
        QString type;
        QString icon;
        QStringList ends; ///< Roles of a link's two ends; empty: it is an event of its own on the chart.
    };

    const Kind &of(EntityKind kind) const;
    const Happening &of(EventKind kind) const;
    /// The code of the kind of entity that a type names; that of 'otherwise' when it names none we know.
    QString kindNamed(const QString &type) const;
    const Happening *happeningNamed(const QString &type) const;
    bool isKnown(const QString &type) const { return m_kindByType.contains(type.toLower()); }

    const QStringList &sourceGrades() const { return m_grades[0]; }
    const QStringList &assessments() const { return m_grades[1]; }
    const QStringList &handlings() const { return m_grades[2]; }

private:
    QHash<QString, Kind> m_kinds; ///< By code.
    std::vector<Happening> m_happenings;
    QHash<QString, QString> m_kindByType;
    QHash<QString, int> m_happeningByType;
    QString m_otherwise;
    QStringList m_grades[3];
};

} // namespace skein
