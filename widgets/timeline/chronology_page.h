// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/products/schedule/schedule.h"
#include "widgets/base/room_context.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace skein {

class DayStripes;
class EventModel;
class MarkBar;
class PlainLabel;
class TableView;

/// All events in one table: filters by who, kind, source, time and words, grouped by day, with notes, key
/// flags and what is hidden; and its export.
class ChronologyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ChronologyPage(const RoomContext &context, QWidget *parent = nullptr);

    TableView &table() const { return *m_table; }
    MarkBar &marks() const { return *m_marks; }
    EventFilter filter() const;
    void showAbout(const std::vector<EntityId> &entities);
    bool reveal(EventId event);
    void exportTo();

Q_SIGNALS:
    void noticed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFilters();
    void fillChoices();
    void apply();
    void refresh(); ///< Reads what changed since it was last seen.
    void tell();

    RoomContext m_context;
    EventModel *m_events;
    DayStripes *m_days;
    TableView *m_table;
    MarkBar *m_marks;
    QComboBox *m_who;
    QComboBox *m_kind;
    QComboBox *m_source;
    QLineEdit *m_text;
    QCheckBox *m_onlyKey;
    QCheckBox *m_withHidden;
    QCheckBox *m_everyEvent;
    PlainLabel *m_count;
    QTimer m_typing;
    bool m_isStale = true; ///< The lists of choices are.
    EventId m_sought; ///< To be shown once the events are read.
};

} // namespace skein
