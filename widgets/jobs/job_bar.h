// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/jobs/run_job.h"

#include <QFuture>
#include <QWidget>

class QHBoxLayout;

namespace skein {

class PlainLabel;

/// The jobs under way, each with its title, progress and a stop button; of many the first ones, and how many
/// wait behind them. Shows nothing when there are none.
class JobBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    /// Shows a job of runJob() until it has finished. The stop button cancels the future.
    template<typename Result>
    void follow(const QString &title, const QFuture<Result> &future)
    {
        add(title, QFuture<void>(future));
    }

    int count() const { return m_count; }
    bool isBusy() const { return m_count > 0; }

    /// Stops every job and waits until its worker has come back: for before what they work on goes.
    void stopAll();

Q_SIGNALS:
    void countChanged(int count);

private:
    void add(const QString &title, const QFuture<void> &future);
    void showFirst();

    QHBoxLayout *m_row;
    PlainLabel *m_more;
    QList<QWidget *> m_shown; ///< And those that wait to be.
    QList<QFuture<void>> m_futures;
    int m_count = 0;
};

} // namespace skein
