// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reject_export.h"

#include "app/written_row.h"
#include "core/base/error.h"
#include "core/storage/source_store.h"

#include <QCoreApplication>
#include <QMap>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QByteArray quoted(const QString &text)
{
    QString cell = text;
    return (u"\""_s + cell.replace(u'"', u"\"\""_s) + u"\""_s).toUtf8();
}

static QByteArray line(const QStringList &cells)
{
    QByteArrayList parts;
    for (const QString &cell : cells)
        parts << quoted(cell);
    return parts.join(',') + "\r\n";
}

qint64 exportRejects(const Database &database, const Source &source, const QString &path)
{
    QMap<qint64, QStringList> reasons;
    for (const RowIssue &issue : issuesOf(database, source.id))
        if (issue.isRejected)
            reasons[issue.row] << (issue.column.isEmpty() ? issue.reason
                                                          : u"%1: %2"_s.arg(issue.column, issue.reason));
    QSaveFile file(path);
    const auto fail = [&file, &path] {
        throw Error(QCoreApplication::translate("skein::RejectExport",
                                                "%1 could not be written. The case is unchanged; choose "
                                                "another place.")
                        .arg(path),
                    file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        fail();
    file.write("\xEF\xBB\xBF"); // so that a spreadsheet reads it as UTF-8
    file.write(line(source.header + QStringList{u"Skein row"_s, u"Skein reason"_s}));
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason) {
        Origin origin;
        origin.source = source.id;
        origin.row = reason.key();
        QStringList cells;
        if (const auto row = writtenRow(database, source, origin)) {
            for (const auto &cell : row->cells)
                cells << cell.second;
            if (row->cells.isEmpty())
                cells << row->raw;
        }
        cells.resize(source.header.size());
        cells << QString::number(reason.key()) << reason.value().join(u"; "_s);
        file.write(line(cells));
    }
    if (!file.commit())
        fail();
    return reasons.size();
}

} // namespace skein
