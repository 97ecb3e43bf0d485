// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/import/dropped_files.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace skein {

static QString tr(const char *text)
{
    return QCoreApplication::translate("DroppedFiles", text);
}

static bool isOfACase(const QString &path)
{
    return path.endsWith(u".skein"_s) || path.contains(u".skein."_s) || path.contains(u".skein-"_s);
}

static QStringList filesBelow(const QString &folder)
{
    constexpr qsizetype most = 2'000;
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        if (isOfACase(each.fileName()))
            continue;
        files << file;
        if (files.size() > most)
            throw Error(
                tr("The folder %1 has more than %2 files. Nothing was imported; drop the folders in it "
                   "that you mean.")
                    .arg(folder)
                    .arg(most));
    }
    if (files.isEmpty())
        throw Error(tr("There is no file in the folder %1. Nothing was imported.").arg(folder));
    files.sort();
    return files;
}

QStringList droppedFiles(const QMimeData &dropped)
{
    QStringList files;
    const QList<QUrl> urls = dropped.urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (QFileInfo(path).isDir())
            files << filesBelow(path);
        else if (!path.isEmpty())
            files << path;
    }
    return files;
}

} // namespace skein
