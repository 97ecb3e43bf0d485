// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/formats/aligned_columns.h"
#include "tests/core/ingest/formats/format_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

class AlignedTest : public FormatFixture
{
protected:
    /// The first row's cells, the line in front.
    static QStringList first(const std::vector<QStringList> &rows)
    {
        return rows.empty() ? QStringList() : rows[0];
    }
};

const QByteArray Calls = "Return for operation LARK\n\n"
                         "Calling Number  Called Number  Start Date    Start Time  Duration\n"
                         "07700900101     07700900102    14 Jun 2025   10:00:00          65\n"
                         "07700900101     07700 900103   15 Jun 2025   11:00:00         120\n"
                         "07700900101                    15 Jun 2025   12:00:00           7\n"
                         "07700900101     +447700900104  16 Jun 2025   12:30:00      123456\n"
                         "07700900101     07700900105    17 Jun 2025   13:30:00        12\r\n"
                         "End of report\n";

} // namespace

TEST_F(AlignedTest, ColumnsAreWhereAllLinesHaveBlanks)
{
    const QString path = write(u"calls.txt"_s, Calls);
    EXPECT_EQ(TableFile(path).formatName(), u"Text with aligned columns"_s);
    const std::vector<QStringList> all = rows(path);
    ASSERT_EQ(all.size(), 9U);
    EXPECT_EQ(all[2].mid(1),
              (QStringList{u"Calling Number"_s, u"Called Number"_s, u"Start Date"_s, u"Start Time"_s,
                           u"Duration"_s}));
    EXPECT_EQ(all[4],
              (QStringList{u"5"_s, u"07700900101"_s, u"07700 900103"_s, u"15 Jun 2025"_s, u"11:00:00"_s,
                           u"120"_s}));
    EXPECT_EQ(all[6].last(), u"123456"_s) << "a long value reaches into the blanks before its column";
    const ImportedTable table = import({path}).tables.at(0);
    EXPECT_EQ(table.source.kind, u"calls"_s);
    EXPECT_EQ(table.source.stored + table.source.rejected, 5);
    EXPECT_GE(table.source.stored, 4);
    EXPECT_EQ(table.notes.filter(u"aligned by blanks"_s).size(), 1);
}

TEST_F(AlignedTest, ARuleUnderTheTitlesSaysWhereColumnsLie)
{
    const QString path = write(u"calls.txt"_s,
                               "VRM      Seen at           Camera\n"
                               "-------- ----------------- ------------\n"
                               "AB12 CDE 14/06/2025 10:00  A1 North é\n"
                               "AB12 CDF 14/06/2025 10:05  A1 South\n");
    EXPECT_EQ(rows(path)[2], (QStringList{u"3"_s, u"AB12 CDE"_s, u"14/06/2025 10:00"_s, u"A1 North é"_s}));
    EXPECT_EQ(import({path}).tables.at(0).source.stored, 2);
}

TEST_F(AlignedTest, AValueOverABorderIsRejectedWithItsReason)
{
    QByteArray text = Calls;
    text.replace("07700900101     07700900102    14 Jun", "07700900101     called by a long name Jun");
    const ImportedTable table = import({write(u"calls.txt"_s, text)}).tables.at(0);
    ASSERT_FALSE(table.issues.empty());
    EXPECT_EQ(table.issues[0].row, 4);
    EXPECT_TRUE(table.issues[0].reason.contains(u"runs over the border of two columns"_s))
        << table.issues[0].reason.toStdString();
}

TEST_F(AlignedTest, DelimitedTextAndProseAreNotAligned)
{
    const auto columns = [](std::string_view text) { return AlignedColumns(text).begins().size(); };
    EXPECT_EQ(columns("a,   b,   c\n1,   2,   3\n4,   5,   6\n7,   8,   9\n"), 0U);
    EXPECT_EQ(
        columns(
            "Region ; Type    ; No\nGB     ; fixed   ; 1 \nGB     ; mobile  ; 2 \nGB     ; pager   ; 3 \n"),
        0U);
    EXPECT_EQ(columns("Metadata line 1\nMetadata line 2\nMetadata line 3\nMetadata line 4\n"), 0U);
    EXPECT_EQ(columns("a  b  c\n"), 0U) << "one line is no table";
    EXPECT_EQ(columns("A       B    C\n1       2    3\n4       5    6\n"), 3U);
    EXPECT_EQ(columns(""), 0U);
}

TEST_F(AlignedTest, AlignedCallsWithoutTitlesAreProposed)
{
    const QString path = write(u"calls.txt"_s,
                               "07700900101  07700900102  14/06/2025  10:00:00    65\n"
                               "07700900101  07700900103  14/06/2025  11:00:00   165\n"
                               "07700900101  07700900104  15/06/2025  12:00:00     5\n");
    ImportRequest request;
    request.files = QStringList{path};
    EXPECT_THROW(importRequest(request), Error);
    request.kind = u"calls"_s;
    request.columns = u"from,to,date,time,duration"_s.split(u',');
    EXPECT_EQ(importRequest(request).tables.at(0).source.stored, 3);
}
