// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/epoch_text.h"

#include <QDateTime>

#include <charconv>

namespace skein {

std::string epochText(std::string_view count, qint64 perSecond)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), number);
    constexpr qint64 lastSecond = 4'102'444'800; // 2100
    if (error != std::errc() || end != count.data() + count.size() || number < 0
        || number / perSecond > lastSecond)
        return std::string(count);
    const qint64 milliseconds = number / perSecond * 1000 + number % perSecond * 1000 / perSecond;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace skein
