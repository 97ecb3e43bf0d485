// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QDebug>
#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

namespace skein {

/// Carries core's progress calls into a QFuture. The range is 0 to 1000; a maximum of 0 says that the end is
/// not known.
template<typename Result>
class PromiseProgress final : public Progress
{
public:
    explicit PromiseProgress(QPromise<Result> &promise)
        : m_promise(promise)
    {
        m_promise.setProgressRange(0, 0);
    }

    bool advance(qint64 done, qint64 total) override
    {
        constexpr int whole = 1000;
        if (total > 0 && !m_isEndKnown) {
            m_promise.setProgressRange(0, whole);
            m_isEndKnown = true;
        }
        m_promise.setProgressValue(total > 0 ? int(double(done) / double(total) * whole) : 0);
        return !m_promise.isCanceled();
    }

private:
    QPromise<Result> &m_promise;
    bool m_isEndKnown = false;
};

/// Runs work(Progress &) on a worker thread and hands its result to done on the owner's thread. Nothing is
/// called once the owner is gone; an exception goes to failed(const std::exception &). When the future was
/// cancelled its result is dropped and stopped() is called instead, after the worker has come back.
template<typename Work, typename Done, typename Failed, typename Stopped>
auto runJob(QObject *owner, Work work, const Done &done, const Failed &failed, const Stopped &stopped)
{
    using Result = std::invoke_result_t<Work, Progress &>;
    auto *watcher = new QFutureWatcher<Result>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done, failed, stopped] {
        watcher->deleteLater();
        try {
            watcher->waitForFinished(); // throws again what the work threw
            if (watcher->isCanceled())
                stopped();
            else
                done(watcher->result());
        } catch (const std::exception &error) {
            failed(error);
        }
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work)](QPromise<Result> &promise) {
        try {
            PromiseProgress<Result> progress(promise);
            promise.addResult(work(progress));
        } catch (...) { // Qt would wrap it; this keeps its type
            promise.setException(std::current_exception());
        }
    }));
    return watcher->future();
}

template<typename Work, typename Done, typename Failed>
auto runJob(QObject *owner, Work work, const Done &done, const Failed &failed)
{
    return runJob(owner, std::move(work), done, failed, [] { });
}

/// Stops a job and waits until its worker has come back. What it threw is dropped: its owner is going, and
/// nobody is left to be told.
template<typename Result>
void stopAndWait(QFuture<Result> &future)
{
    future.cancel();
    try {
        future.waitForFinished();
    } catch (const std::exception &error) {
        qWarning() << "A job that was given up failed:" << error.what();
    }
}

} // namespace skein
