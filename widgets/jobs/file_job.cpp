// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/file_job.h"

#include "widgets/base/guarded.h"
#include "widgets/base/prompts.h"
#include "widgets/jobs/job_bar.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("FileJob", text);
}

void startFileJob(QObject *owner, JobBar &jobs, Prompts &prompts, const FileJob &job)
{
    const QString name = QFileInfo(job.path).fileName();
    const auto future = runJob(
        owner, job.write,
        [job, &prompts](const QString &sentence) {
            guarded(prompts, [&] {
                if (job.written)
                    job.written();
                job.say(sentence);
            });
        },
        [name, &prompts](const std::exception &error) {
            const auto *known = dynamic_cast<const Error *>(&error);
            prompts.showError(known ? known->message() : tr("%1 could not be written.").arg(name),
                              QString::fromUtf8(error.what()));
        },
        [job, name] { job.say(tr("%1 was not written: it was stopped.").arg(name)); });
    jobs.follow(tr("Writing %1").arg(name), future);
}

} // namespace skein
