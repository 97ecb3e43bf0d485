// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/job_bar.h"

#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace skein {

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"jobBar"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid::large);
}

void JobBar::add(const QString &title, const QFuture<void> &future)
{
    constexpr int barWidth = 120;
    auto *job = new QWidget(this);
    job->setObjectName(u"job"_s);
    auto *name = new PlainLabel(title, job);
    auto *bar = new QProgressBar(job);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(barWidth, grid::normal);
    bar->setAccessibleName(tr("Progress of %1").arg(title));
    auto *share = new PlainLabel({}, job);
    auto *stop = new QToolButton(job);
    stop->setObjectName(u"jobStop"_s);
    stop->setIcon(icon(u"close"_s));
    stop->setAutoRaise(true);
    stop->setToolTip(tr("Stop: %1").arg(title));
    stop->setAccessibleName(stop->toolTip());
    auto *row = new QHBoxLayout(job);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    for (QWidget *part : {static_cast<QWidget *>(name), static_cast<QWidget *>(bar),
                          static_cast<QWidget *>(share), static_cast<QWidget *>(stop)})
        row->addWidget(part);
    m_row->addWidget(job);

    auto *watcher = new QFutureWatcher<void>(job);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, bar, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, bar, [bar, share](int value) {
        bar->setValue(value);
        if (bar->maximum() > 0)
            share->setText(tr("%1 %").arg(qint64(value) * 100 / bar->maximum()));
    });
    connect(watcher, &QFutureWatcherBase::finished, job, [this, job] {
        job->deleteLater();
        job->hide();
        Q_EMIT countChanged(--m_count);
    });
    connect(stop, &QToolButton::clicked, watcher, [watcher, stop, name] {
        stop->setEnabled(false);
        name->setText(tr("Stopping …"));
        watcher->cancel();
    });
    m_futures.removeIf([](const QFuture<void> &each) { return each.isFinished(); });
    m_futures.append(future);
    watcher->setFuture(future);
    Q_EMIT countChanged(++m_count);
}

void JobBar::stopAll()
{
    for (QFuture<void> &future : m_futures)
        stopAndWait(future);
    m_futures.clear();
}

} // namespace skein
