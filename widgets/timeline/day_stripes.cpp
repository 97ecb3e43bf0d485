// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timeline/day_stripes.h"

#include "core/chronology/local_calendar.h"
#include "widgets/base/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace skein {

DayStripes::DayStripes(EventModel &events, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_events(events)
{
    setSourceModel(&events);
}

QVariant DayStripes::data(const QModelIndex &index, int role) const
{
    QVariant given = QIdentityProxyModel::data(index, role);
    if (role != Qt::BackgroundRole && role != Qt::FontRole)
        return given;
    const Event &event = m_events.eventAt(index.row());
    if (role == Qt::BackgroundRole) {
        const QPalette palette = QGuiApplication::palette();
        const bool isOdd = dayNumber(event.time.earliest, TimeZone::london()) % 2 != 0;
        return isOdd ? QVariant(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.05))
                     : given;
    }
    if (!event.mark.isKey && event.mark.hiddenBecause.isEmpty())
        return given;
    QFont font = given.isValid() ? given.value<QFont>() : QGuiApplication::font();
    font.setBold(event.mark.isKey);
    font.setStrikeOut(!event.mark.hiddenBecause.isEmpty());
    return font;
}

} // namespace skein
