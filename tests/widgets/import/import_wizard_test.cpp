// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/specification_store.h"
#include "tests/support/fake_prompts.h"
#include "tests/support/temporary_case.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"
#include "widgets/import/import_wizard.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/models/row_map.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

/// A wizard over a fresh case, driven by object name.
class WizardTest : public testing::Test
{
protected:
    WizardTest()
    {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), Appearance::Light);
        start();
    }

    void start()
    {
        m_wizard.reset();
        m_wizard = std::make_unique<ImportWizard>(m_context);
        m_imported = std::make_unique<QSignalSpy>(m_wizard.get(), &ImportWizard::imported);
        m_wizard->show();
    }

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_wizard->findChild<Widget *>(name);
        EXPECT_TRUE(widget) << name.toStdString();
        return widget;
    }

    QPushButton *button(const QString &name) { return find<QPushButton>(name); }

    /// Presses Next when it can be pressed.
    void goOn()
    {
        auto *next = button(u"wizardNext"_s);
        ASSERT_TRUE(QTest::qWaitFor([&] { return next->isEnabled(); }, 20000))
            << find<QWidget>(u"wizardHint"_s)->property("text").toString().toStdString();
        next->click();
    }

    void choose(const QString &name, const QString &data)
    {
        auto *choice = find<QComboBox>(name);
        const int index = choice->findData(data);
        ASSERT_GE(index, 0) << name.toStdString() << " has no " << data.toStdString();
        choice->setCurrentIndex(index);
        Q_EMIT choice->activated(index);
    }

    QString said(const QString &label) { return find<QWidget>(label)->property("text").toString(); }

    void picture(const QString &name)
    {
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("SKEIN_PICTURES"); !folder.isEmpty())
            m_wizard->grab().save(folder + u'/' + name + u".png"_s);
    }

    qint64 activeEntities(EntityKind kind)
    {
        qint64 count = 0;
        for (const Entity &entity : entities(test.database()))
            count += entity.kind == kind ? 1 : 0;
        return count;
    }

    TemporaryCase test;
    FakePrompts prompts;
    Selection selection;
    JobBar jobs;
    RoomContext m_context{test.session(), selection, prompts, jobs};
    std::unique_ptr<ImportWizard> m_wizard;
    std::unique_ptr<QSignalSpy> m_imported;
};

const QByteArray people = "Ref,Surname,Forename,DOB,Role\r\n"
                          "P1,EXAMPLE,Jordan,01/02/1990,Suspect\r\n"
                          "P2,SAMPLE,Casey,12/03/2009,Victim\r\n"
                          "P3,INVENTED,Robin,41/03/2009,Victim\r\n"
                          "P1,EXAMPLE,Jordan,01/02/1990,Suspect\r\n";

/// Titles that no layout of ours knows.
const QByteArray unknown = "Depot return of 3 June\r\n"
                           "\r\n"
                           "Kennzeichen,Wann,Wo\r\n"
                           "TO18 HBX,03/06/2025 10:15:00,Gate 1\r\n"
                           "TO18 HBX,03/06/2025 11:40:00,Gate 2\r\n"
                           "TO19 HBY,no idea,Gate 1\r\n";

} // namespace

TEST_F(WizardTest, BringsInAListAfterATrialThatStoresNothing)
{
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    auto *tree = find<QTreeWidget>(u"fileTree"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"wizardNext"_s)->isEnabled(); }, 20000));
    picture(u"wizard-1-files"_s);
    EXPECT_EQ(tree->topLevelItem(0)->text(2), u"People"_s);
    goOn();
    ASSERT_TRUE(QTest::qWaitFor([&] { return said(u"trialSummary"_s).startsWith(u"First"_s); }, 20000))
        << said(u"trialSummary"_s).toStdString();
    picture(u"wizard-2-columns"_s);
    goOn();
    find<QLineEdit>(u"reference"_s)->setText(u"ABC/1"_s);
    find<QComboBox>(u"gradeSource"_s)->setCurrentIndex(2);
    picture(u"wizard-3-source"_s);
    goOn();
    auto *ledger = find<QTableWidget>(u"ledgerTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ledger->rowCount() == 1; }, 20000));
    picture(u"wizard-4-trial"_s);
    EXPECT_TRUE(sources(test.database()).empty());
    EXPECT_EQ(activeEntities(EntityKind::Person), 0);
    goOn();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_imported->isEmpty(); }, 20000));
    picture(u"wizard-5-imported"_s);
    const std::vector<Source> stored = sources(test.database());
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored[0].rows, stored[0].stored + stored[0].duplicates + stored[0].rejected);
    EXPECT_EQ(stored[0].reference, u"ABC/1"_s);
    EXPECT_EQ(stored[0].grading.code(), u"2AP"_s);
    EXPECT_GE(activeEntities(EntityKind::Person), 2);
    test.session().undo();
    EXPECT_EQ(activeEntities(EntityKind::Person), 0);
}

TEST_F(WizardTest, KeepsAMappingMadeByHandAndFindsItAgain)
{
    const QString path = write(u"gates.csv"_s, unknown);
    m_wizard->addFiles({path});
    goOn();
    EXPECT_FALSE(button(u"wizardNext"_s)->isEnabled());
    choose(u"kindChoice"_s, u"anpr"_s);
    choose(u"field-0"_s, u"vrm"_s);
    choose(u"field-1"_s, u"datetime"_s);
    EXPECT_FALSE(button(u"wizardNext"_s)->isEnabled()) << "a place is needed still";
    choose(u"field-2"_s, u"camera"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return said(u"trialSummary"_s).startsWith(u"First 3"_s); }, 20000))
        << said(u"trialSummary"_s).toStdString();
    picture(u"wizard-mapping-by-hand"_s);
    auto *mapping = find<QTableWidget>(u"mappingTable"_s);
    EXPECT_TRUE(mapping->item(1, 4)->text().contains(u"no idea"_s))
        << mapping->item(1, 4)->text().toStdString();
    goOn();
    find<QLineEdit>(u"saveAs-0"_s)->setText(u"Depot gates"_s);
    picture(u"wizard-save-mapping"_s);
    goOn();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QTableWidget>(u"ledgerTable"_s)->rowCount() == 1; }, 20000));
    goOn();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_imported->isEmpty(); }, 20000));
    EXPECT_EQ(sources(test.database()).at(0).stored, 2);
    EXPECT_EQ(sources(test.database()).at(0).rejected, 1);
    ASSERT_EQ(storedSpecifications(test.database()).size(), 1u);

    prompts.files = QStringList{test.file(u"mend me.csv"_s)};
    button(u"exportRejects"_s)->click();
    QFile rejects(test.file(u"mend me.csv"_s));
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    EXPECT_TRUE(rejects.readAll().contains("no idea"));

    start();
    m_wizard->addFiles({path});
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"wizardNext"_s)->isEnabled(); }, 20000));
    EXPECT_EQ(find<QTreeWidget>(u"fileTree"_s)->topLevelItem(0)->text(2), u"Depot gates"_s);
}

TEST_F(WizardTest, ProposesWhatColumnsWithoutTitlesMayBeAndSaysSo)
{
    m_wizard->addFiles({write(u"calls.csv"_s,
                              "07700900101,07700900102,14/06/2025,10:00:00,65\n"
                              "07700900103,07700900102,15/06/2025,10:05:00,0\n")});
    goOn();
    ASSERT_TRUE(QTest::qWaitFor([&] { return said(u"trialSummary"_s).contains(u"First 2 rows"_s); }, 20000))
        << said(u"trialSummary"_s).toStdString();
    EXPECT_TRUE(said(u"trialSummary"_s).startsWith(u"No title says what the columns are"_s));
    auto *mapping = find<QTableWidget>(u"mappingTable"_s);
    ASSERT_EQ(mapping->item(0, 0)->text(), u"Column 1"_s);
    EXPECT_EQ(find<QComboBox>(u"field-0"_s)->currentData().toString(), u"from"_s);
    choose(u"field-0"_s, u"to"_s);
    choose(u"field-1"_s, u"from"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return said(u"trialSummary"_s).startsWith(u"First 2 rows"_s); }, 20000))
        << said(u"trialSummary"_s).toStdString();
}

TEST_F(WizardTest, GivesEveryRowAValueThatTheFileDoesNotHold)
{
    m_wizard->addFiles({write(u"gates.csv"_s, "Kennzeichen,Wann\r\nTO18 HBX,03/06/2025 10:15:00\r\n")});
    goOn();
    choose(u"kindChoice"_s, u"anpr"_s);
    choose(u"field-0"_s, u"vrm"_s);
    choose(u"field-1"_s, u"datetime"_s);
    button(u"addConstant"_s)->click();
    choose(u"constantField-0"_s, u"camera"_s);
    auto *value = find<QLineEdit>(u"constantValue-0"_s);
    QTest::keyClicks(value, u"Gate 7"_s);
    goOn();
    goOn();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QTableWidget>(u"ledgerTable"_s)->rowCount() == 1; }, 20000));
    goOn();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_imported->isEmpty(); }, 20000));
    EXPECT_EQ(sources(test.database()).at(0).stored, 1);
    EXPECT_EQ(activeEntities(EntityKind::Place), 1);
}

TEST_F(WizardTest, SaysWhyAFileIsNoTableAndDoesNotGoOn)
{
    m_wizard->addFiles({write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))});
    auto *tree = find<QTreeWidget>(u"fileTree"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->topLevelItem(0)->text(2) != u"looking …"_s; }, 20000));
    ASSERT_EQ(tree->topLevelItem(0)->childCount(), 1);
    EXPECT_TRUE(tree->topLevelItem(0)->child(0)->text(0).startsWith(u"picture.csv is a picture"_s));
    picture(u"wizard-wrong-file"_s);
    EXPECT_FALSE(button(u"wizardNext"_s)->isEnabled());
    EXPECT_TRUE(sources(test.database()).empty());
}

TEST_F(WizardTest, TriesEveryRowWhileThePersonGoesOnAndShowsWhereRejectsLie)
{
    constexpr int rows = 300000;
    QByteArray calls = "Calling Number,Called Number,Date,Time,Duration\n";
    for (int row = 0; row < rows; ++row)
        calls += "07700900" + QByteArray::number(100 + row % 800) + ",07700900"
            + QByteArray::number(100 + row % 37)
            + (row > 200000 && row % 1000 == 7 ? ",99/99/2025," : ",14/06/2025,")
            + "10:" + QByteArray::number(10 + row % 50) + ":00," + QByteArray::number(row) + "\n";
    m_wizard->addFiles({write(u"calls.csv"_s, calls)});
    goOn();
    goOn();
    EXPECT_TRUE(m_wizard->isBusy());
    EXPECT_TRUE(find<QLineEdit>(u"reference"_s)->isEnabled());
    find<QLineEdit>(u"reference"_s)->setText(u"ABC/2"_s);
    goOn();
    auto *ledger = find<QTableWidget>(u"ledgerTable"_s);
    // A trial may be over before what it has done so far was asked for once.
    const auto isToldOf
        = [&] { return said(u"resultLine"_s).contains(u"So far"_s) || ledger->rowCount() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(isToldOf, 60000));
    picture(u"wizard-so-far"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ledger->rowCount() == 1; }, 60000));
    auto *map = find<RowMap>(u"rowMap"_s);
    QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() - 2, map->height() / 2});
    ASSERT_TRUE(QTest::qWaitFor([&] { return said(u"writtenIssue"_s).contains(u"99/99/2025"_s); }, 20000))
        << said(u"writtenIssue"_s).toStdString();
    picture(u"wizard-reject-in-its-row"_s);
    EXPECT_TRUE(said(u"writtenIssue"_s).contains(u"as written: 07700900"_s));
    EXPECT_TRUE(sources(test.database()).empty());
}

TEST_F(WizardTest, ShowsARejectInItsOwnFileWhenTwoHaveOneName)
{
    const QByteArray header = "Calling Number,Called Number,Date,Time,Duration\n";
    ASSERT_TRUE(QDir().mkpath(test.file(u"other"_s)));
    m_wizard->addFiles(
        {write(u"calls.csv"_s, header + "07700900101,07700900102,14/06/2025,10:11:12,1\n"),
         write(u"other/calls.csv"_s, header + "07700900103,07700900104,99/99/2025,10:11:12,1\n")});
    goOn();
    goOn();
    goOn();
    auto *ledger = find<QTableWidget>(u"ledgerTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ledger->rowCount() == 2; }, 20000));
    const int second = ledger->item(0, 5)->text() == u"1"_s ? 0 : 1;
    ledger->setCurrentCell(second, 0);
    auto *map = find<RowMap>(u"rowMap"_s);
    QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() / 2, map->height() / 2});
    EXPECT_TRUE(QTest::qWaitFor([&] { return said(u"writtenIssue"_s).contains(u"07700900103"_s); }, 20000))
        << said(u"writtenIssue"_s).toStdString();
}

TEST_F(WizardTest, AStoppedTrialStoresNothingAndCanBeTriedAgain)
{
    QByteArray calls = "Calling Number,Called Number,Date,Time,Duration\n";
    for (int row = 0; row < 200000; ++row)
        calls += "07700900101,07700900102,14/06/2025,10:11:12," + QByteArray::number(row) + "\n";
    m_wizard->addFiles({write(u"calls.csv"_s, calls)});
    goOn();
    goOn();
    goOn();
    button(u"wizardCancel"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_wizard->isBusy(); }, 20000));
    EXPECT_TRUE(m_wizard->isVisible());
    EXPECT_FALSE(test.session().canUndo());
    EXPECT_TRUE(said(u"resultLine"_s).contains(u"was stopped"_s));
    EXPECT_EQ(button(u"wizardNext"_s)->text().remove(u'&'), u"Try it again"_s);
    goOn();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return find<QTableWidget>(u"ledgerTable"_s)->rowCount() == 1 && !m_wizard->isBusy(); }, 60000));
    EXPECT_TRUE(sources(test.database()).empty());
}

TEST_F(WizardTest, ChangesNothingWhenItIsLeft)
{
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    goOn();
    goOn();
    goOn();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QTableWidget>(u"ledgerTable"_s)->rowCount() == 1; }, 20000));
    button(u"wizardCancel"_s)->click();
    EXPECT_FALSE(m_wizard->isVisible());
    EXPECT_TRUE(sources(test.database()).empty());
    EXPECT_TRUE(storedSpecifications(test.database()).empty());
    EXPECT_FALSE(test.session().canUndo());
}

TEST_F(WizardTest, EscapeAsksBeforeAMappingMadeByHandIsGone)
{
    m_wizard->addFiles({write(u"gates.csv"_s, unknown)});
    goOn();
    choose(u"kindChoice"_s, u"anpr"_s);
    choose(u"field-0"_s, u"vrm"_s);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    EXPECT_TRUE(m_wizard->isVisible());
    ASSERT_EQ(prompts.questions.size(), 1);
    prompts.answers << true;
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_wizard->isVisible());
    start();
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_wizard->isVisible());
    EXPECT_EQ(prompts.questions.size(), 2) << "nothing of the person's own is lost";
}

TEST_F(WizardTest, GoesInTheMiddleOfAJobWithoutATrace)
{
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    goOn();
    goOn();
    goOn();
    m_wizard.reset();
    EXPECT_TRUE(sources(test.database()).empty());
    EXPECT_FALSE(test.session().canUndo());
}

TEST_F(WizardTest, EachPageBeginsWhereThePersonBegins)
{
    EXPECT_EQ(m_wizard->focusWidget(), button(u"addFiles"_s));
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    auto *tree = find<QTreeWidget>(u"fileTree"_s);
    ASSERT_TRUE(tree->currentItem());
    for (const QString &start : {u"tableChoice"_s, u"reference"_s}) {
        goOn();
        EXPECT_EQ(m_wizard->focusWidget()->objectName(), start);
    }
    for (int page = 0; page < 2; ++page)
        button(u"wizardBack"_s)->click();
    EXPECT_EQ(m_wizard->focusWidget(), tree);
}

TEST_F(WizardTest, TabGoesThroughTheColumnsInTheOrderOfReading)
{
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    goOn();
    button(u"addConstant"_s)->click();
    QStringList met;
    for (QWidget *each = find<QWidget>(u"tableChoice"_s); each->objectName() != u"wizardNext"_s;
         each = each->nextInFocusChain())
        met << each->objectName();
    int last = -1;
    for (const QString &name :
         {u"kindChoice"_s, u"zoneChoice"_s, u"previewTable"_s, u"mappingTable"_s, u"field-0"_s, u"field-1"_s,
          u"constantValue-0"_s, u"constantField-0"_s, u"addConstant"_s, u"storedTree"_s, u"wizardBack"_s}) {
        EXPECT_GT(met.indexOf(name), last) << qPrintable(name);
        last = int(met.indexOf(name));
    }
}

/// What Alt and a letter would do on the page that is seen: none may do two things.
TEST_F(WizardTest, NoTwoThingsOfAPageHaveTheSameLetter)
{
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    for (int page = 0; page < 4; ++page) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"wizardNext"_s)->isEnabled(); }, 20000));
        QHash<QString, QString> letters;
        const auto take = [&](const QString &text) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            EXPECT_FALSE(!letter.isEmpty() && letters.contains(letter))
                << "page " << page << ": " << qPrintable(text) << ", " << qPrintable(letters.value(letter));
            letters.insert(letter, text);
        };
        for (const QAbstractButton *each : m_wizard->findChildren<QAbstractButton *>())
            if (each->isVisible())
                take(each->text());
        for (const QLabel *each : m_wizard->findChildren<QLabel *>())
            if (each->isVisible() && each->buddy())
                take(each->text());
        EXPECT_GE(letters.size(), 3);
        button(u"wizardNext"_s)->click();
    }
}

TEST_F(WizardTest, ItsButtonsAreReachedOnALaptopsScreenAtTwiceTheScale)
{
    constexpr QSize screen(1366 / 2, 768 / 2 - 24);
    m_wizard->addFiles({write(u"people.csv"_s, people)});
    for (int page = 0; page < 4; ++page) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return button(u"wizardNext"_s)->isEnabled(); }, 20000));
        m_wizard->resize(screen);
        QCoreApplication::processEvents();
        EXPECT_EQ(m_wizard->size(), screen) << "page " << page;
        for (const QString &name : {u"wizardCancel"_s, u"wizardBack"_s, u"wizardNext"_s}) {
            const QRect place(button(name)->mapTo(m_wizard.get(), QPoint()), button(name)->size());
            EXPECT_TRUE(m_wizard->rect().contains(place)) << page << qPrintable(name);
        }
        picture(u"wizard-small-%1"_s.arg(page));
        if (page < 3)
            goOn();
    }
    auto *ledger = find<QTableWidget>(u"ledgerTable"_s);
    EXPECT_GE(ledger->viewport()->height(), ledger->rowHeight(0)) << "the line is seen whole";
}
