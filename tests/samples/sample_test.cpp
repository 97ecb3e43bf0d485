// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the generator writes.
QMap<QString, QByteArray> rawFiles(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const QDir top(folder);
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString name = top.relativeFilePath(path);
        const bool isWrittenByHand = name == u"README.md" || name == u"demo.json" || name == u"views.json";
        if (name.startsWith(u"generator/") || isWrittenByHand)
            continue;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        files.insert(name, file.readAll());
    }
    return files;
}

QMap<QString, QByteArray> generated(const QStringList &options)
{
    const QTemporaryDir folder;
    const int code = QProcess::execute(QStringLiteral(SAMPLE_GENERATOR),
                                       QStringList{u"--out"_s, folder.path()} + options);
    EXPECT_EQ(code, 0);
    return rawFiles(folder.path());
}

const QString samples = QStringLiteral(SOURCE_DIR "/resources/samples");

QJsonArray expectations()
{
    return QJsonDocument::fromJson(rawFiles(samples).value(u"expected.json"_s))
        .object()
        .value(u"files")
        .toArray();
}

} // namespace

TEST(SampleTest, TheGeneratorWritesTheFilesThatAreKept)
{
    const QMap<QString, QByteArray> kept = rawFiles(samples);
    const QMap<QString, QByteArray> made = generated({});
    EXPECT_EQ(kept.keys().join(u' ').toStdString(), made.keys().join(u' ').toStdString());
    for (auto file = made.begin(); file != made.end(); ++file)
        EXPECT_TRUE(kept.value(file.key()) == file.value()) << qPrintable(file.key()) << " differs";
}

TEST(SampleTest, AnotherSeedAndScaleGiveAnotherLargerCase)
{
    const QMap<QString, QByteArray> kept = rawFiles(samples);
    const QMap<QString, QByteArray> made = generated({u"--seed"_s, u"7"_s, u"--scale"_s, u"2"_s});
    const QString calls = u"calls/CDR_07700900131.csv"_s;
    EXPECT_GT(made.value(calls).size(), kept.value(calls).size() * 3 / 2);
    EXPECT_EQ(made.value(u"lists/vehicles.csv"_s), kept.value(u"lists/vehicles.csv"_s)) << "the story stays";
}

TEST(SampleTest, WrongUsageIsRefused)
{
    EXPECT_EQ(QProcess::execute(QStringLiteral(SAMPLE_GENERATOR), {}), 2);
    EXPECT_EQ(QProcess::execute(QStringLiteral(SAMPLE_GENERATOR), {u"--scale"_s, u"0"_s, u"--out"_s, u"x"_s}),
              2);
}

TEST(SampleTest, ItIsAsLargeAndAsDirtyAsPromised)
{
    QMap<QString, int> rows;
    int phones = 0;
    int ambiguous = 0;
    for (const QJsonValue &value : expectations()) {
        const QJsonObject file = value.toObject();
        EXPECT_EQ(file[u"rows"].toInt(),
                  file[u"stored"].toInt() + file[u"duplicates"].toInt() + file[u"rejected"].toInt());
        EXPECT_EQ(file[u"rejected"].toInt(), file[u"rejections"].toArray().size());
        const QString kind = file[u"kind"].toString();
        rows[kind] += file[u"rows"].toInt();
        phones += kind == u"calls" ? 1 : 0;
        ambiguous += file[u"ambiguous"].toInt();
        if (kind == u"calls" || kind == u"anpr") {
            EXPECT_GT(file[u"duplicates"].toInt(), 0) << qPrintable(file[u"file"].toString());
            EXPECT_GT(file[u"rejected"].toInt(), 0) << qPrintable(file[u"file"].toString());
        }
    }
    EXPECT_GE(phones, 6);
    EXPECT_GE(rows[u"calls"_s], 20000);
    EXPECT_GE(rows[u"anpr"_s], 15000);
    EXPECT_GT(ambiguous, 5);
}
