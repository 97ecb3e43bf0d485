// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>

namespace skein {

class JobBar;
class Prompts;

/// A file that is written beside the window. Stopped, it is not there, or is as it was.
struct FileJob
{
    QString path;
    /// On another thread: the whole work, over connections and snapshots of its own. Throws Error. Gives the
    /// sentence that says what was written.
    std::function<QString(Progress &)> write;
    std::function<void()> written; ///< On the owner's thread, before it is said: for the audit log.
    std::function<void(const QString &)> say; ///< On the owner's thread.
};

/// Shown in the bar of jobs, with progress and stop. Nothing is called once the owner is gone.
void startFileJob(QObject *owner, JobBar &jobs, Prompts &prompts, const FileJob &job);

} // namespace skein
