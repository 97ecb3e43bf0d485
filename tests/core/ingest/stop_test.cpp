// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/source_store.h"
#include "tests/core/ingest/import_fixture.h"

using namespace skein;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Says stop once, at one report, and never again.
class StopsOnce final : public Progress
{
public:
    explicit StopsOnce(int at)
        : m_at(at)
    {
    }
    bool advance(qint64 /*done*/, qint64 /*total*/) override { return ++m_reports != m_at; }
    bool hasSaidStop() const { return m_reports >= m_at; }

private:
    int m_at;
    int m_reports = 0;
};

class StopTest : public ImportFixture
{
};

} // namespace

TEST_F(StopTest, AStopWhileAFileIsGoneThroughAsAWholeLeavesNothing)
{
    // Every date can be read two ways, so that the whole file is looked at before the first row is taken.
    QByteArray text = "Calling Number,Called Number,Date,Time,Remarks\n";
    constexpr int rows = 48;
    constexpr int wide = 900'000;
    for (int row = 0; row < rows; ++row)
        text += "07700900123,07700900456,01/02/2025,13:" + QByteArray::number(10 + row) + ','
            + QByteArray(wide, 'x') + '\n';
    ImportRequest request;
    request.files = {write(u"calls.csv"_s, text)};
    constexpr int leastReports = 3;
    int stops = 0;
    for (int at = 1;; ++at) {
        StopsOnce progress(at);
        const ImportOutcome outcome = importFiles(*m_session, request, ImportMode::Store, progress);
        if (!progress.hasSaidStop())
            break;
        ++stops;
        EXPECT_FALSE(outcome.complete) << "stopped at report " << at;
        EXPECT_TRUE(sources(database()).empty()) << "stopped at report " << at;
    }
    EXPECT_GE(stops, leastReports);
    ASSERT_EQ(sources(database()).size(), 1U);
    EXPECT_EQ(sources(database()).front().stored, rows);
}
