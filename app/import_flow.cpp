// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import_flow.h"

#include "core/base/error.h"
#include "core/storage/case_session.h"
#include "widgets/base/guarded.h"
#include "widgets/import/result_page.h"
#include "widgets/jobs/job_bar.h"

#include <QDebug>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

ImportFlow::ImportFlow(const RoomContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void ImportFlow::start(const QStringList &files)
{
    if (m_isRunning) {
        m_context.prompts.showError(
            tr("An import is running. Nothing was changed; try again when it has finished."));
        return;
    }
    guarded(m_context.prompts, [&] {
        CaseSession &session = m_context.session;
        auto writer = std::make_shared<Database>(session.writer());
        const ImportSetting setting{session.user(), session.info().operation, ImportMode::Store};
        ImportRequest request;
        request.files = files;
        m_isRunning = true;
        const QString title = files.size() == 1 ? tr("Importing %1").arg(QFileInfo(files.first()).fileName())
                                                : tr("Importing %1 files").arg(files.size());
        m_context.jobs.follow(title,
                              runJob(
                                  this,
                                  [writer, setting, request](Progress &progress) {
                                      return attempt(*writer, request, setting, progress);
                                  },
                                  [this, files](const Attempt &made) {
                                      if (!made.isRefused) {
                                          finish(made.outcome);
                                          return;
                                      }
                                      m_isRunning = false;
                                      Q_EMIT mappingWanted(files);
                                  },
                                  [this](const std::exception &error) { fail(error); },
                                  [this] {
                                      m_isRunning = false;
                                      Q_EMIT gaveUp();
                                  }));
    });
}

ImportFlow::Attempt ImportFlow::attempt(Database &writer, const ImportRequest &request,
                                        const ImportSetting &setting, Progress &progress)
{
    PreparedImport prepared;
    try {
        prepared = prepareImport(request, specificationsFor(writer), progress);
    } catch (const Error &error) {
        qInfo() << error.what(); // in the words of the command line; the wizard says it in its own
        return {{}, true};
    }
    return {runImport(writer, prepared, setting, progress), false};
}

void ImportFlow::finish(const ImportOutcome &outcome)
{
    m_isRunning = false;
    if (!outcome.complete) {
        Q_EMIT gaveUp();
        return;
    }
    guarded(m_context.prompts, [&] {
        activateImport(m_context.session, outcome);
        Q_EMIT finished(ledgerLine(outcome));
    });
}

void ImportFlow::fail(const std::exception &error)
{
    m_isRunning = false;
    const auto *known = dynamic_cast<const Error *>(&error);
    const QString detail = QString::fromUtf8(error.what());
    m_context.prompts.showError(known ? known->message() : tr("The import failed; nothing was changed."),
                                detail);
    Q_EMIT gaveUp();
}

} // namespace skein
