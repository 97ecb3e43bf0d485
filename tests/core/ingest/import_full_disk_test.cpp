// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/outside_import.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ImportFullDiskTest : public OutsideImport, public testing::WithParamInterface<const char16_t *>
{
protected:
    struct Ended
    {
        int code = 0;
        QString said; ///< On standard error.
    };

    /// No file may grow beyond so many bytes.
    Ended importWithin(qint64 bytes, const QString &journal)
    {
        QProcess importer;
        importer.start(QStringLiteral(IMPORT_ONCE), {m_copy, m_calls, journal, QString::number(bytes)});
        EXPECT_TRUE(importer.waitForFinished(60000));
        EXPECT_EQ(importer.exitStatus(), QProcess::NormalExit);
        return {importer.exitCode(), QString::fromUtf8(importer.readAllStandardError()).trimmed()};
    }
};

} // namespace

TEST_P(ImportFullDiskTest, AFullDiskAtWhateverMomentLeavesTheCaseAsItWas)
{
    const QString journal = QString::fromUtf16(GetParam());
    startAgain();
    const CasePicture before = openAndLook();
    m_session.reset();
    const qint64 start = QFileInfo(m_copy).size();

    int failed = 0;
    bool isThere = false;
    for (qint64 room = 8 << 10; !isThere; room += room / 4) {
        SCOPED_TRACE(testing::Message() << "no file may grow beyond " << start + room << " bytes");
        ASSERT_LT(room, qint64(1) << 30) << "the import never ended well";
        startAgain();
        const Ended end = importWithin(start + room, journal);
        const CasePicture left = openAndLook();
        expectSound();
        isThere = end.code == 0;
        EXPECT_EQ(left == before, !isThere);
        EXPECT_EQ(end.said.isEmpty(), isThere);
        EXPECT_FALSE(end.said.contains(u'\n')) << end.said.toStdString();
        failed += isThere ? 0 : 1;
        if (!isThere) {
            import({m_calls});
            EXPECT_EQ(look().ledger.at(1)[0], Rows);
        }
    }
    EXPECT_GE(failed, 10) << "the disk was seldom full";
}

INSTANTIATE_TEST_SUITE_P(Journals, ImportFullDiskTest, testing::Values(u"beside", u"through"));
