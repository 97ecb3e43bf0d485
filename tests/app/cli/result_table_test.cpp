// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/result_writer.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace skein::cli {

static CommandResult example()
{
    CommandResult result;
    result.values = {{u"nodes"_s, 2}};
    ResultTable &rows = result.tables.emplace_back(u"rows"_s, QStringList{u"number"_s, u"calls"_s});
    rows.add({u"+447700900123"_s, qint64(9007199254740993)});
    rows.add({u"a \"b\", c"_s, 0.1});
    return result;
}

TEST(ResultTableTest, NoDigitIsLostInJson)
{
    EXPECT_EQ(asJson(example()),
              "{\"nodes\":2,\"rows\":[{\"calls\":9007199254740993,\"number\":\"+447700900123\"},"
              "{\"calls\":0.1,\"number\":\"a \\\"b\\\", c\"}]}\n");
}

TEST(ResultTableTest, PeopleGetAlignedColumns)
{
    EXPECT_EQ(asText(example()),
              "nodes  2\n"
              "\n"
              "rows (2)\n"
              "number                    calls\n"
              "+447700900123  9007199254740993\n"
              "a \"b\", c                    0.1\n");
}

TEST(ResultTableTest, CsvQuotesWhatNeedsIt)
{
    EXPECT_EQ(asCsv(example().tables.front()),
              "number,calls\r\n"
              "+447700900123,9007199254740993\r\n"
              "\"a \"\"b\"\", c\",0.1\r\n");
}

TEST(ResultTableTest, DataCannotDriveTheTerminal)
{
    CommandResult result;
    result.values = {{u"name"_s, u"\x1b[2J\x202e"_s}};
    EXPECT_EQ(asText(result), u"name  \xfffd[2J\xfffd\n"_s.toUtf8());
}

TEST(ResultTableTest, AWorkbookIsWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.xlsx"_s);
    writeWorkbook(example().tables.front(), path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.read(2) == "PK");
}

} // namespace skein::cli
