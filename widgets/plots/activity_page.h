// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analysis/comms/contacts.h"
#include "core/chronology/local_calendar.h"
#include "widgets/base/room_context.h"
#include "widgets/jobs/run_job.h"

#include <QWidget>

#include <vector>

class QCategoryAxis;
class QChartView;

namespace skein {

class HeatMatrix;
class PlainLabel;

/// Activity of what is chosen (or of the whole case): by weekday and hour, by day, and its top contacts.
class ActivityPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(const RoomContext &context, QWidget *parent = nullptr);
    ~ActivityPage() override;

    const std::vector<EntityId> &about() const { return m_about; }
    HeatMatrix &matrix() const { return *m_matrix; }

Q_SIGNALS:
    void shown(); ///< What was asked for last is drawn: it is counted on another thread.

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    struct Counted
    {
        ActivityPattern pattern;
        ContactTable contacts;
    };

    void read();
    void take(const Counted &counted);
    void draw();
    void drawDays();
    void drawContacts();
    QCategoryAxis *dayAxis() const;

    RoomContext m_context;
    std::vector<EntityId> m_about;
    bool m_isStale = true;
    std::vector<std::pair<qint64, qint64>> m_days; ///< Start of a day, week or month, and its events.
    int m_daysEach = 1; ///< How many days one bar stands for.
    ContactTable m_contacts;
    QFuture<Counted> m_job;
    PlainLabel *m_title;
    PlainLabel *m_repeats; ///< How many records were left out as repeated.
    HeatMatrix *m_matrix;
    QChartView *m_dayPlot;
    QChartView *m_contactPlot;
};

} // namespace skein
