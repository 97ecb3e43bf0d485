// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/link_store.h"
#include "core/storage/product_store.h"
#include "tests/app/cli/skein_program.h"
#include "tests/support/temporary_case.h"
#include "tests/support/zip_entries.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;
using skein::test::ProgramRun;
using skein::test::runSkein;

class ProductCommandsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const EntityId person = m_case.add(EntityKind::Person, u"Jordan EXAMPLE"_s);
        const EntityId group = m_case.add(EntityKind::Group, u"Eastside line"_s);
        m_case.session().edit(u"Member"_s, [&](Database &database) {
            Link link;
            link.from = person;
            link.to = group;
            link.type = u"Member of"_s;
            addLink(database, link);
        });
        m_case.close();
    }

    ProgramRun product(const QStringList &more) const
    {
        return runSkein(QStringList{u"product"_s, m_case.path()} + more + QStringList{u"--json"_s});
    }
    ProgramRun review(const QStringList &more) const
    {
        return runSkein(QStringList{u"review"_s, m_case.path()} + more + QStringList{u"--json"_s});
    }

    TemporaryCase m_case;
};

TEST_F(ProductCommandsTest, MakesATriggerFormInEveryFormat)
{
    for (const QString &ending : {u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s}) {
        const QString path = m_case.file(u"form."_s + ending);
        const ProgramRun run
            = product({u"trigger-form"_s, u"--about"_s, u"Eastside line"_s, u"--out"_s, path});
        EXPECT_EQ(run.exitCode, 0) << run.errors.constData();
        EXPECT_EQ(run.json()[u"product"_s], u"HERON-TF-1"_s) << "the draft is taken up again";
        EXPECT_EQ(run.json()[u"variant"_s], u"ocg"_s);
        EXPECT_FALSE(run.json()[u"unresolved"_s].toArray().isEmpty());
        EXPECT_TRUE(run.json()[u"unresolved"_s][0][u"field"_s].isString());
        EXPECT_TRUE(run.json()[u"sources"_s].isArray());
        EXPECT_TRUE(QFile::exists(path));
    }
}

TEST_F(ProductCommandsTest, AReferralOfAPersonOfUnknownAgeIsThatOfAChild)
{
    const ProgramRun run = product({u"safeguarding-referral"_s, u"--about"_s, u"Jordan EXAMPLE"_s, u"--set"_s,
                                    u"voice=\"I want to go home\""_s, u"--out"_s, m_case.file(u"r.html"_s)});
    EXPECT_EQ(run.exitCode, 0) << run.errors.constData();
    EXPECT_EQ(run.json()[u"variant"_s], u"child"_s);
    QFile file(m_case.file(u"r.html"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("I want to go home&quot;<em> (typed by the analyst)</em>"));
}

TEST_F(ProductCommandsTest, ASlipLeavesNoProductBehind)
{
    const QString path = m_case.file(u"f.html"_s);
    for (const QStringList &slip :
         {QStringList{u"--set"_s, u"nonsense=1"_s}, QStringList{u"--variant"_s, u"bogus"_s}})
        EXPECT_EQ(product(QStringList{u"trigger-form"_s, u"--out"_s, path} + slip).exitCode, 2);
    m_case.open();
    EXPECT_TRUE(products(m_case.database()).empty());
}

TEST_F(ProductCommandsTest, AReviewGoesFromSubmissionToApprovalByAnother)
{
    product({u"trigger-form"_s, u"--as"_s, u"A. Analyst"_s, u"--out"_s, m_case.file(u"f.html"_s)});
    const ProgramRun submitted = review({u"HERON-TF-1"_s, u"submit"_s, u"--as"_s, u"A. Analyst"_s});
    EXPECT_EQ(submitted.exitCode, 0) << submitted.errors.constData();
    EXPECT_EQ(submitted.json()[u"state"_s], u"submitted"_s);
    EXPECT_EQ(submitted.json()[u"digest"_s].toString().size(), 64);
    const ProgramRun own = review({u"HERON-TF-1"_s, u"approve"_s, u"--as"_s, u"A. Analyst"_s});
    EXPECT_EQ(own.exitCode, 1);
    EXPECT_EQ(own.errors.count('\n'), 1) << own.errors.constData();
    const ProgramRun approved = review({u"HERON-TF-1"_s, u"approve"_s, u"--as"_s, u"D. Inspector"_s});
    EXPECT_EQ(approved.json()[u"state"_s], u"approved"_s);
    EXPECT_EQ(approved.json()[u"digest"_s], submitted.json()[u"digest"_s]);
    const ProgramRun sealed = product({u"HERON-TF-1"_s, u"--out"_s, m_case.file(u"s.html"_s)});
    EXPECT_EQ(sealed.json()[u"state"_s], u"approved"_s);
    QFile file(m_case.file(u"s.html"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    EXPECT_TRUE(html.contains("D. Inspector"));
    EXPECT_TRUE(html.contains(submitted.json()[u"digest"_s].toString().left(16).toUtf8()));
    EXPECT_EQ(runSkein({u"verify"_s, m_case.path()}).exitCode, 0);
}

TEST_F(ProductCommandsTest, WrongUsageAndUnknownProductsAreTold)
{
    EXPECT_EQ(product({u"trigger-form"_s, u"--out"_s, m_case.file(u"f.rtf"_s)}).exitCode, 2);
    EXPECT_EQ(product({u"poem"_s, u"--out"_s, m_case.file(u"f.pdf"_s)}).exitCode, 2);
    EXPECT_EQ(product({u"trigger-form"_s, u"--set"_s, u"nonsense=1"_s, u"--out"_s, m_case.file(u"f.pdf"_s)})
                  .exitCode,
              2);
    EXPECT_EQ(review({u"HERON-TF-9"_s, u"submit"_s}).exitCode, 1);
    EXPECT_EQ(review({u"HERON-TF-9"_s, u"burn"_s}).exitCode, 2);
    EXPECT_FALSE(QFile::exists(m_case.file(u"f.pdf"_s)));
}

namespace {

/// What a file that leaves the case says: of an archive, all its parts.
QByteArray saidBy(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("PK"))
        for (const auto &[name, part] : zipEntries(bytes))
            bytes += part;
    return bytes;
}

} // namespace

TEST_F(ProductCommandsTest, WhoGaveAPieceOfIntelligenceLeavesInNothingThatIsWritten)
{
    QFile reports(m_case.file(u"reports.csv"_s));
    ASSERT_TRUE(reports.open(QIODevice::WriteOnly));
    reports.write("URN,Date,Text,Grade,Persons,Provenance,Source Name\n"
                  "IR/1,14/06/2025,\"Jordan EXAMPLE keeps the line\nSource details: NEEDLE the neighbour\","
                  "2CC,Jordan EXAMPLE,NEEDLE heard over a wall,NEEDLE Pat\n");
    reports.close();
    const ProgramRun imported = runSkein({u"import"_s, m_case.path(), reports.fileName(), u"--json"_s});
    ASSERT_EQ(imported.json()[u"sources"_s][0][u"stored"_s].toInt(), 1) << imported.output.constData();
    const QStringList about{u"--about"_s, u"Jordan EXAMPLE"_s};
    const QList<std::pair<QStringList, QStringList>> written{
        {{u"product"_s, u"trigger-form"_s}, {u"docx"_s, u"odt"_s, u"html"_s}},
        {{u"product"_s, u"safeguarding-referral"_s}, {u"docx"_s, u"odt"_s, u"html"_s}},
        {{u"chronology"_s}, {u"docx"_s, u"xlsx"_s, u"csv"_s, u"json"_s, u"html"_s}},
        {{u"chart"_s}, {u"svg"_s, u"json"_s}},
        {{u"sequence"_s}, {u"svg"_s, u"docx"_s, u"xlsx"_s, u"json"_s}}};
    for (const auto &[command, endings] : written)
        for (const QString &ending : endings) {
            const QString out = m_case.file(command.last() + u'.' + ending);
            QStringList arguments = command;
            arguments.insert(1, m_case.path());
            arguments << about << u"--out"_s << out;
            if (command.first() == u"sequence")
                arguments[arguments.indexOf(u"--about"_s)] = u"--theme"_s;
            const ProgramRun run = runSkein(arguments);
            ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
            const QByteArray said = saidBy(out);
            EXPECT_FALSE(said.isEmpty()) << qPrintable(out);
            EXPECT_FALSE(said.contains("NEEDLE")) << qPrintable(out);
            const bool tellsText = command.first() != u"chart" && ending != u"svg";
            EXPECT_EQ(said.contains("keeps the line"), tellsText) << qPrintable(out);
        }
    for (const QString &ending : {u"graphml"_s, u"gexf"_s}) {
        const QString out = m_case.file(u"graph."_s + ending);
        const ProgramRun run = runSkein({u"exchange"_s, u"export"_s, m_case.path(), out, u"--json"_s});
        ASSERT_EQ(run.exitCode, 0) << run.errors.constData();
        EXPECT_FALSE(saidBy(out).contains("NEEDLE")) << qPrintable(ending);
        EXPECT_TRUE(run.output.contains("provenance")) << "the loss is told";
    }
}
