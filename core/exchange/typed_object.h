// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace skein {

/// An object of a format that describes everything by typed objects with properties (FollowTheMoney, STIX,
/// CASE). A reference is the id of another.
struct TypedObject
{
    QString id;
    QStringList types;
    std::vector<std::pair<QString, QString>> properties; ///< In order; one may have several values.
    std::optional<QPointF> position; ///< y grows downwards.
    qint64 row = 0;

    QString first(const QString &property) const
    {
        for (const auto &[name, value] : properties)
            if (name == property)
                return value;
        return {};
    }
    QStringList all(const QString &property) const
    {
        QStringList values;
        for (const auto &[name, value] : properties)
            if (name == property)
                values << value;
        return values;
    }
    void add(const QString &property, const QString &value)
    {
        if (!property.isEmpty() && !value.isEmpty())
            properties.emplace_back(property, value);
    }
};

} // namespace skein
