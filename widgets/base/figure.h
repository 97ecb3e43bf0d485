// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace skein {

/// A count as people read it: "148,220".
inline QString figure(qint64 count)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(count);
}

} // namespace skein
