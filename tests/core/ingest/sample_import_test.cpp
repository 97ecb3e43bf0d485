// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/import_fixture.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class SampleImportTest : public ImportFixture
{
protected:
    const QString m_samples = QStringLiteral(SOURCE_DIR "/resources/samples/");

    QJsonArray expectedFiles() const
    {
        QFile file(m_samples + u"expected.json"_s);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QJsonDocument::fromJson(file.readAll()).object().value(u"files"_s).toArray();
    }

    static void compare(const ImportedTable &table, const QJsonObject &expected)
    {
        const std::string name = table.source.file.toStdString();
        EXPECT_EQ(table.source.kind, expected.value(u"kind"_s).toString()) << name;
        EXPECT_EQ(table.source.rows, expected.value(u"rows"_s).toInteger()) << name;
        EXPECT_EQ(table.source.stored, expected.value(u"stored"_s).toInteger()) << name;
        EXPECT_EQ(table.source.duplicates, expected.value(u"duplicates"_s).toInteger()) << name;
        EXPECT_EQ(table.source.rejected, expected.value(u"rejected"_s).toInteger()) << name;
        const QJsonArray rejections = expected.value(u"rejections"_s).toArray();
        qsizetype at = 0;
        for (const RowIssue &issue : table.issues) {
            if (!issue.isRejected)
                continue;
            const QJsonObject rejection = rejections.at(at++).toObject();
            EXPECT_EQ(issue.row, rejection.value(u"line"_s).toInteger())
                << name << ": " << issue.reason.toStdString();
            EXPECT_EQ(issue.column, rejection.value(u"column"_s).toString()) << name << " line " << issue.row;
            EXPECT_TRUE(issue.value.startsWith(rejection.value(u"value"_s).toString().left(20)))
                << name << ": " << issue.value.toStdString();
        }
    }
};

} // namespace

TEST_F(SampleImportTest, TheWholeSampleCaseComesInAsExpectedAndOnlyOnce)
{
    QStringList files;
    for (const QJsonValue &each : expectedFiles())
        files << m_samples + each.toObject().value(u"file"_s).toString();
    const ImportOutcome outcome = import(files);
    ASSERT_EQ(qsizetype(outcome.tables.size()), files.size());
    for (const QJsonValue &each : expectedFiles())
        for (const ImportedTable &table : outcome.tables)
            if (table.path == m_samples + each.toObject().value(u"file"_s).toString())
                compare(table, each.toObject());
    for (const ImportedTable &table : import(files).tables) {
        EXPECT_EQ(table.source.stored, 0) << table.source.file.toStdString();
        EXPECT_EQ(table.source.duplicates + table.source.rejected, table.source.rows);
    }
}
