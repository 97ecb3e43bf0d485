// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resource_folder.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace skein {

QStringList resourceFolders()
{
    QStringList folders;
    if (const QString chosen = qEnvironmentVariable("SKEIN_RESOURCES"); !chosen.isEmpty())
        folders << chosen;
    folders << QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/skein"_s;
    if (QCoreApplication::instance()) // of bin/ and of libexec/skein/
        for (const QString &way : {u"/../share/skein"_s, u"/../../share/skein"_s})
            folders << QDir::cleanPath(QCoreApplication::applicationDirPath() + way);
    folders << QStringLiteral(SKEIN_SOURCE_RESOURCES);
    return folders;
}

QString resourcePath(const QString &name)
{
    for (const QString &folder : resourceFolders()) {
        const QString path = folder + u'/' + name;
        if (QFile::exists(path))
            return path;
    }
    return {};
}

QByteArray readResource(const QString &name)
{
    const QString path = resourcePath(name);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        throw Error(QCoreApplication::translate("ResourceFolder",
                                                "A file of the program is missing: %1. Install Skein again.")
                        .arg(name),
                    resourceFolders().join(u", "_s));
    return file.readAll();
}

QStringList resourceFiles(const QString &folder, const QString &ending)
{
    QMap<QString, QString> found;
    for (const QString &root : resourceFolders()) {
        const QDir dir(root + u'/' + folder);
        for (const QString &name : dir.entryList({u"*."_s + ending}, QDir::Files))
            if (!found.contains(name))
                found.insert(name, dir.filePath(name));
    }
    return found.values();
}

} // namespace skein
