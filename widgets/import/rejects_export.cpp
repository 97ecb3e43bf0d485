// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/rejects_export.h"

#include "core/products/rejects_file.h"
#include "core/storage/case_session.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("RejectsExport", text);
}

/// The source's own format first: it is what the dialog begins with.
static QString filtersFor(const QString &own)
{
    QStringList filters;
    for (const QString &ending : rejectsEndings()) {
        const QString filter
            = u"%1 (*.%2)"_s.arg(ending == u"xlsx" ? tr("Workbook") : ending.toUpper(), ending);
        ending == own ? filters.prepend(filter) : filters.append(filter);
    }
    return filters.join(u";;"_s);
}

QString exportRejects(CaseSession &session, Prompts &prompts, const Source &source)
{
    const QString own = rejectsEnding(source);
    const QString proposal = tr("%1 rejected.%2").arg(QFileInfo(source.file).completeBaseName(), own);
    QString path = prompts.fileToSave({tr("Export rejected rows"), filtersFor(own), proposal});
    if (path.isEmpty())
        return {};
    writeRejects(session.database(), source, path);
    session.log({u"disclose"_s, tr("rejected rows of %1").arg(source.file), {}, {}});
    return path;
}

} // namespace skein
