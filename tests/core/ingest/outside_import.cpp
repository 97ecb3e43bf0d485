// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/ingest/outside_import.h"

#include "core/storage/source_store.h"
#include "core/storage/verify.h"

using namespace Qt::Literals::StringLiterals;

namespace skein {

/// Calls between 500 numbers; every 50th row repeats its forerunner, every 70th has a day that is none.
static QByteArray callFile(int rows)
{
    QByteArray text = "Calling Number,Called Number,Date,Time,Duration,Call Type\n";
    QByteArray line;
    for (int row = 0; row < rows; ++row) {
        const int day = row % 70 == 69 ? 31 : 1 + row / 800;
        if (row % 50 != 49)
            line = QString::asprintf("07700900%03d,07700900%03d,%02d/06/2025,%02d:%02d:%02d,%d,Voice\n",
                                     row * 7 % 500, 500 + row * 13 % 500, day, row % 24, row / 24 % 60,
                                     row % 60, row % 300)
                       .toLatin1();
        text += line;
    }
    return text;
}

std::ostream &operator<<(std::ostream &out, const CasePicture &picture)
{
    return out << testing::PrintToString(picture.ledger) << " seen " << testing::PrintToString(picture.seen);
}

OutsideImport::OutsideImport()
    : m_calls(write(u"calls.csv"_s, callFile(Rows)))
    , m_start(m_folder.filePath(u"start.skein"_s))
    , m_copy(m_folder.filePath(u"copy.skein"_s))
{
    importText("Name,Date of birth\nLena Varga,04/05/1988\nRobin Test,1991\n");
    m_session.reset();
    EXPECT_TRUE(QFile::rename(m_folder.filePath(u"case.skein"_s), m_start));
}

void OutsideImport::startAgain()
{
    m_session.reset();
    for (const char16_t *end : {u"", u"-wal", u"-shm", u".lock"})
        QFile::remove(m_copy + QString::fromUtf16(end));
    ASSERT_TRUE(QFile::copy(m_start, m_copy));
}

CasePicture OutsideImport::openAndLook()
{
    m_session = std::make_unique<CaseSession>(m_copy);
    return look();
}

CasePicture OutsideImport::look()
{
    CasePicture picture;
    for (const Source &source : sources(database()))
        picture.ledger.push_back({source.rows, source.stored, source.duplicates, source.rejected});
    const Holdings held = holdings(database());
    picture.seen = {held.entities, held.attributes, held.links, held.events};
    return picture;
}

void OutsideImport::expectSound()
{
    NoProgress progress;
    for (const Fault &fault : verify(ownDatabase(), progress))
        ADD_FAILURE() << fault.where.toStdString() << ": " << fault.what.toStdString();
    EXPECT_EQ(count(u"source WHERE state = 1"_s), 0) << "something was left staged";
}

} // namespace skein
