// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ingest/import_job.h"
#include "core/ingest/row_finder.h"
#include "core/storage/case_session.h"
#include "tests/core/ingest/import_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Remembers what it was shown.
class Witness final : public ImportWatcher
{
public:
    bool advance(qint64 /*done*/, qint64 /*total*/) override { return true; }
    void counted(SourceId /*source*/, const ImportLedger &ledger, RowMark next) override
    {
        EXPECT_GE(ledger.rows(), m_rows);
        m_rows = ledger.rows();
        m_rejected = qint64(ledger.soFar().size());
        marks.push_back(next);
    }

    std::vector<RowMark> marks;
    qint64 m_rows = 0;
    qint64 m_rejected = 0;
};

class RowFinderTest : public ImportFixture
{
protected:
    static QByteArray manyCalls(int rows)
    {
        QByteArray calls = "Calling Number,Called Number,Date,Time,Note\n";
        for (int row = 0; row < rows; ++row)
            calls += "07700900123,07700900456," + QByteArray(row % 1000 == 500 ? "99/99/2025" : "14/06/2025")
                + ",10:11:12,\"row " + QByteArray::number(row) + (row % 700 == 3 ? "\nsecond line" : "")
                + "\"\n";
        return calls;
    }
};

} // namespace

TEST_F(RowFinderTest, ARowIsFoundFromTheMarksOfATrialAsFromTheTop)
{
    const QString path = write(u"calls.csv"_s, manyCalls(50000));
    ImportRequest request;
    request.files = {path};
    Witness witness;
    const ImportOutcome outcome = importFiles(*m_session, request, ImportMode::Trial, witness);
    ASSERT_GE(witness.marks.size(), 5U) << "it was seen while rows were read";
    EXPECT_EQ(count(u"source"_s), 0);
    const ImportedTable &table = outcome.tables.at(0);
    EXPECT_EQ(table.source.rejected, 50);
    EXPECT_GT(witness.m_rejected, 20);
    const TableFile file(path);
    NoProgress progress;
    for (const RowIssue &issue : table.issues) {
        const auto found = findRow(file, 0, ',', issue.row, witness.marks, progress);
        ASSERT_TRUE(found) << issue.row;
        EXPECT_TRUE(found->raw.contains(u"99/99/2025"_s)) << found->raw.toStdString();
        EXPECT_EQ(found->raw, findRow(file, 0, ',', issue.row, {}, progress)->raw);
    }
    EXPECT_FALSE(findRow(file, 0, ',', 10'000'000, witness.marks, progress));
}

TEST_F(RowFinderTest, ARecordIsFoundByItsNumber)
{
    const TableFile file(write(u"list.json"_s, "[{\"name\":\"Jo\"},{\"name\":\"Sam\"}]"));
    NoProgress progress;
    const auto found = findRow(file, 0, ',', 2, {}, progress);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->raw.contains(u"Sam"_s));
}
