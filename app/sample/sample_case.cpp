// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_case.h"

#include "app/sample/sample_views.h"
#include "core/base/resource_folder.h"
#include "core/storage/case_session.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static void removeCase(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path + ending);
}

ImportOutcome makeSampleCase(const QString &casePath, Progress &progress)
{
    const QString list = u"samples/expected.json"_s;
    const QJsonObject sample = QJsonDocument::fromJson(readResource(list)).object();
    const QString folder = QFileInfo(resourcePath(list)).absolutePath();
    ImportRequest request;
    for (const auto &file : sample[u"files"_s].toArray())
        request.files << folder + u'/' + file[u"file"_s].toString();
    CaseSession::create(casePath, sample[u"operation"_s].toString(), Marking(u"OFFICIAL-SENSITIVE"_s));
    ImportOutcome outcome;
    try {
        CaseSession session(casePath);
        outcome = importFiles(session, request, ImportMode::Store, progress);
        outcome.complete = outcome.complete && addSampleViews(session, progress);
    } catch (...) {
        removeCase(casePath);
        throw;
    }
    if (!outcome.complete)
        removeCase(casePath);
    return outcome;
}

} // namespace skein
