// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/storage/source_store.h"
#include "tests/core/ingest/import_fixture.h"

#include <QFile>

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

namespace {

/// Cuts the file off at one report.
class CutsOff final : public Progress
{
public:
    CutsOff(QString path, int at)
        : m_path(std::move(path))
        , m_at(at)
    {
    }
    bool advance(qint64 /*done*/, qint64 /*total*/) override
    {
        constexpr qint64 left = 1000;
        if (++m_reports == m_at)
            QFile::resize(m_path, left);
        return true;
    }
    bool hasCut() const { return m_reports >= m_at; }

private:
    QString m_path;
    int m_at;
    int m_reports = 0;
};

} // namespace

TEST_F(StopTest, AFileThatIsCutOffWhileItIsImportedLeavesNothingAndEndsNothing)
{
    QByteArray text = "Calling Number,Called Number,Date,Time\n";
    constexpr int rows = 20'000;
    for (int row = 0; row < rows; ++row)
        text += "07700900123,07700900" + QByteArray::number(100 + row % 900) + ",13/02/2025,"
            + QByteArray::number(10 + row % 10) + ":00\n";
    int cuts = 0;
    for (int at = 1;; ++at) {
        ImportRequest request;
        request.files = {write(u"calls.csv"_s, text)};
        CutsOff progress(request.files.front(), at);
        QString refusal;
        try {
            importFiles(*m_session, request, ImportMode::Store, progress);
        } catch (const Error &error) {
            refusal = error.message();
        }
        if (!progress.hasCut() || refusal.isEmpty()) // its rows had been read by then
            break;
        ++cuts;
        EXPECT_TRUE(refusal.contains(u"Nothing was changed"_s)) << refusal.toStdString();
        EXPECT_TRUE(sources(database()).empty()) << "cut off at report " << at;
    }
    EXPECT_GE(cuts, 2);
    ASSERT_EQ(sources(database()).size(), 1U);
    EXPECT_EQ(sources(database()).front().rows, rows);
}
