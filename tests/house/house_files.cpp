// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/house/house_files.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::house {

QStringList filesUnder(const QString &folder, const QStringList &endings)
{
    const QDir top(QStringLiteral(SOURCE_DIR));
    QStringList names;
    for (const QString &ending : endings)
        names << u'*' + ending;
    QStringList found;
    QDirIterator files(top.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << top.relativeFilePath(files.next());
    found.sort();
    return found;
}

QStringList sourceFiles()
{
    QStringList found;
    for (const QString &folder : {u"app"_s, u"core"_s, u"resources"_s, u"tests"_s, u"widgets"_s})
        found << filesUnder(folder, {u".h"_s, u".cpp"_s});
    return found;
}

QStringList writtenFiles()
{
    QStringList found = sourceFiles();
    for (const QString &folder :
         {u"app"_s, u"core"_s, u"packaging"_s, u"resources"_s, u"tests"_s, u"widgets"_s})
        found << filesUnder(folder,
                            {u".cmake"_s, u".css"_s, u".desktop"_s, u".in"_s, u".json"_s, u".md"_s, u".sh"_s,
                             u".sql"_s, u".svg"_s, u".txt"_s, u".xml"_s});
    found.removeIf([](const QString &file) {
        return file.startsWith(u"resources/samples/") && !file.endsWith(u".md")
            && !file.contains(u"/generator/");
    });
    const QDir top(QStringLiteral(SOURCE_DIR));
    found << top.entryList(QDir::Files | QDir::Hidden);
    found.removeOne(u".git"_s); // in a second working tree it is a file that names the first
    return found;
}

QStringList linesOf(const QString &file)
{
    QFile device(QStringLiteral(SOURCE_DIR "/") + file);
    EXPECT_TRUE(device.open(QIODevice::ReadOnly)) << qPrintable(file);
    return QString::fromUtf8(device.readAll()).split(u'\n');
}

} // namespace skein::house
