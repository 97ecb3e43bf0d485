// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/models/event_model.h"

#include <QIdentityProxyModel>

namespace skein {

/// Groups a table of events by day: every other day has a quiet ground, key events stand out, hidden ones are
/// struck out.
class DayStripes final : public QIdentityProxyModel, public KeyedRows
{
    Q_OBJECT

public:
    explicit DayStripes(EventModel &events, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    qint64 keyAt(int row) const override { return m_events.keyAt(row); }
    int rowOf(qint64 key) const override { return m_events.rowOf(key); }

private:
    EventModel &m_events;
};

} // namespace skein
