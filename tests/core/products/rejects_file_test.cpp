// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/ingest/import_job.h"
#include "core/products/rejects_file.h"
#include "core/storage/case_session.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace skein {

namespace {

const QByteArray Calls = "Calling Number,Called Number,Date,Time,Duration\n"
                         "07700900123,07700900456,14/06/2025,13:05:22,61\n"
                         "4.47E+11,07700900456,15/06/2025,13:05:22,62\n";

class RejectsFileTest : public testing::Test
{
protected:
    RejectsFileTest()
    {
        CaseSession::create(at(u"case.skein"_s), u"HERON"_s, {});
        m_session = std::make_unique<CaseSession>(at(u"case.skein"_s));
    }

    QString at(const QString &name) const { return m_folder.filePath(name); }

    Source import(const QString &path)
    {
        ImportRequest request;
        request.files = {path};
        NoProgress progress;
        const ImportOutcome outcome = importFiles(*m_session, request, ImportMode::Store, progress);
        EXPECT_EQ(outcome.tables.size(), 1U);
        return outcome.tables.at(0).source;
    }

    Source importText(const QString &name, const QByteArray &text)
    {
        QFile file(at(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return import(file.fileName());
    }

    /// The rejects come back as rejects; nothing else is in them.
    void expectTheSameRejects(const Source &source, const QString &path)
    {
        writeRejects(m_session->database(), source, path);
        const Source again = import(path);
        EXPECT_EQ(again.kind, u"calls"_s);
        EXPECT_EQ(again.rows, source.rejected);
        EXPECT_EQ(again.rejected, source.rejected);
        EXPECT_TRUE(again.header.contains(u"Skein reason"_s));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CaseSession> m_session;
};

TEST_F(RejectsFileTest, EveryFormatIsReadAgain)
{
    const Source source = importText(u"calls.csv"_s, Calls);
    ASSERT_EQ(source.rejected, 1);
    for (const QString &ending : rejectsEndings())
        expectTheSameRejects(source, at(u"rejects."_s + ending));
}

TEST_F(RejectsFileTest, LinesBeforeTheHeaderStandAboveItInAWorkbook)
{
    const Source source = importText(u"calls.csv"_s, "Supplier of calls\nTarget,07700900001\n\n" + Calls);
    expectTheSameRejects(source, at(u"rejects.xlsx"_s));
    EXPECT_THROW(writeRejects(m_session->database(), source, at(u"rejects.json"_s)), Error);
    EXPECT_FALSE(QFile::exists(at(u"rejects.json"_s)));
}

TEST_F(RejectsFileTest, MendedJsonIsStored)
{
    QJsonObject row{{u"Calling Number"_s, u"4.47E+11"_s},
                    {u"Called Number"_s, u"07700900456"_s},
                    {u"Date"_s, u"15/06/2025"_s},
                    {u"Time"_s, u"13:05:22"_s}};
    const Source source = importText(u"calls.json"_s, QJsonDocument(QJsonArray{row}).toJson());
    ASSERT_EQ(source.rejected, 1);
    EXPECT_EQ(rejectsEnding(source), u"json"_s);
    writeRejects(m_session->database(), source, at(u"rejects.json"_s));
    QFile file(at(u"rejects.json"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("scientific notation"));
    const Source mended = importText(u"mended.json"_s, text.replace("\"4.47E+11\"", "\"07700900789\""));
    EXPECT_EQ(mended.stored, 1);
    EXPECT_EQ(mended.rejected, 0);
}

TEST_F(RejectsFileTest, AnotherEndingIsRefused)
{
    const Source source = importText(u"calls.csv"_s, Calls);
    EXPECT_EQ(rejectsEnding(source), u"csv"_s);
    EXPECT_THROW(writeRejects(m_session->database(), source, at(u"rejects.pdf"_s)), Error);
}

} // namespace

} // namespace skein
