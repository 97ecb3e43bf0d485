// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace skein {

/// The words in which assessments say how probable something is, as data that a force can replace
/// (resources/scales/probability_yardstick.json).
struct Yardstick
{
    struct Term
    {
        QString term; ///< "Highly likely"
        int from = 0; ///< Per cent.
        int to = 0;
    };
    QString title;
    QString statement;
    std::vector<Term> terms; ///< From the least probable to the most.
    QStringList confidence; ///< From the least.

    /// "Highly likely (80-90 %)" for the term in any case; nothing when it is none.
    std::optional<QString> describe(const QString &term) const;
};

/// Throws Error when the JSON is not a yardstick.
Yardstick parseYardstick(const QByteArray &json);
Yardstick loadYardstick();

} // namespace skein
