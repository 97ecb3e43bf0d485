// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/job_bar.h"

#include "widgets/base/elided_label.h"
#include "widgets/base/icons.h"
#include "widgets/base/plain_label.h"
#include "widgets/base/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace skein {

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_more(quietLabel({}, this))
{
    setObjectName(u"jobBar"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid::normal);
    m_more->setObjectName(u"moreJobs"_s);
    m_more->hide();
    m_row->addWidget(m_more);
}

void JobBar::add(const QString &title, const QFuture<void> &future)
{
    constexpr int barWidth = 80;
    constexpr int widestName = 148;
    auto *job = new QWidget(this);
    job->setObjectName(u"job"_s);
    auto *name = new ElidedLabel(title, job);
    name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name->setFixedWidth(std::min(widestName, name->sizeHint().width() + grid::unit));
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
    m_row->insertWidget(m_row->count() - 1, job);
    m_shown << job;
    showFirst();

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
        m_shown.removeOne(job);
        showFirst();
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

/// A hundred files that are looked at must not push everything else out of the window.
void JobBar::showFirst()
{
    constexpr qsizetype most = 2;
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_shown[i]->setVisible(i < most);
    m_more->setVisible(m_shown.size() > most);
    m_more->setText(tr("and %1 more").arg(m_shown.size() - most));
}

void JobBar::stopAll()
{
    for (QFuture<void> &future : m_futures)
        stopAndWait(future);
    m_futures.clear();
}

} // namespace skein
