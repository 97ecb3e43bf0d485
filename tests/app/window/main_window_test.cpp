// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"
#include "app/main_window.h"
#include "app/settings.h"
#include "app/time_strip.h"
#include "app/workspace.h"
#include "core/storage/case_session.h"
#include "core/storage/entity_store.h"
#include "core/storage/event_appender.h"
#include "core/storage/event_store.h"
#include "core/storage/source_store.h"
#include "tests/support/fake_prompts.h"
#include "widgets/base/notice_bar.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/models/table_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

class MainWindowTest : public testing::Test
{
protected:
    MainWindowTest()
        : settings(folder.filePath(u"settings.ini"_s))
    {
        settings.setLastFolder(folder.path());
        window = std::make_unique<MainWindow>(settings, &prompts);
        window->show();
    }

    template<typename Widget>
    Widget *part(const QString &name) const
    {
        auto *found = window->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }

    QAction *action(const char *id) const { return window->actions()[id]; }

    /// Does work in the dialog that the action opens.
    void inDialog(const char *actionId, const std::function<void(QDialog &)> &work)
    {
        bool wasOpen = false;
        QTimer::singleShot(0, window.get(), [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            wasOpen = true;
            work(*dialog);
        });
        action(actionId)->trigger();
        EXPECT_TRUE(wasOpen) << actionId;
    }

    void makeCase(const QString &operation = u"HERON"_s)
    {
        inDialog("new-case", [&](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"operation"_s)->setText(operation);
            QTest::mouseClick(dialog.findChild<QPushButton *>(u"createCase"_s), Qt::LeftButton);
        });
        ASSERT_NE(window->session(), nullptr);
    }

    void addEntity(EntityKind kind, const QString &name)
    {
        inDialog("add-entity", [&](QDialog &dialog) {
            auto *kinds = dialog.findChild<QComboBox *>(u"entityKind"_s);
            kinds->setCurrentIndex(kinds->findData(int(kind)));
            dialog.findChild<QLineEdit *>(u"entityName"_s)->setText(name);
            QTest::mouseClick(dialog.findChild<QPushButton *>(u"addEntity"_s), Qt::LeftButton);
        });
    }

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    bool importAll(const QStringList &files)
    {
        const qsizetype before = qsizetype(sources(window->session()->database()).size());
        window->importFiles(files);
        return QTest::qWaitFor(
            [&] {
                return qsizetype(sources(window->session()->database()).size()) > before
                    && part<JobBar>(u"jobBar"_s)->count() == 0;
            },
            60'000);
    }

    QTemporaryDir folder;
    Settings settings;
    FakePrompts prompts;
    std::unique_ptr<MainWindow> window;
};

TEST_F(MainWindowTest, FromTheStartPageToAnEntityItsUndoSearchAndProperties)
{
    EXPECT_TRUE(part<QWidget>(u"startPage"_s)->isVisible());
    makeCase();
    EXPECT_EQ(part<QLabel>(u"operationName"_s)->text(), u"Operation HERON"_s);
    EXPECT_EQ(part<QLabel>(u"caseMarking"_s)->text(), u"OFFICIAL-SENSITIVE"_s);

    addEntity(EntityKind::Phone, u"0044 7700 900123"_s);
    const auto phone = findByIdentity(window->session()->database(), EntityKind::Phone, u"+447700900123"_s);
    ASSERT_TRUE(phone);
    EXPECT_EQ(window->selection()->entities(), (std::vector{phone->id}));

    action("undo")->trigger();
    EXPECT_EQ(entities(window->session()->database()).size(), 0U);
    EXPECT_EQ(window->notices().text(), u"Undone: Add 07700 900123"_s);
    action("redo")->trigger();
    EXPECT_EQ(entities(window->session()->database()).size(), 1U);

    window->selection()->clear();
    action("find")->trigger();
    auto *field = part<QLineEdit>(u"paletteField"_s);
    QTest::keyClicks(field, u"07700900123"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(window->selection()->entities(), (std::vector{phone->id}));
    EXPECT_EQ(window->workspace()->front()->sign().id, u"entities"_s);
    QTest::qWait(10);
    EXPECT_EQ(part<QLabel>(u"propertiesTitle"_s)->text(), u"07700 900123"_s);
}

TEST_F(MainWindowTest, TheCommandPaletteRunsCommandsByTheBeginningsOfTheirWords)
{
    makeCase();
    action("find")->trigger();
    auto *field = part<QLineEdit>(u"paletteField"_s);
    QTest::keyClicks(field, u"loo al tim"_s);
    window->selection()->setWindow({1000, 2000});
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(window->selection()->window().from);
    EXPECT_FALSE(part<QWidget>(u"palette"_s)->isVisible());
}

TEST_F(MainWindowTest, ACaseThatAnotherHasOpenIsRefusedAndTheOpenOneStays)
{
    makeCase(u"HERON"_s);
    const QString heron = window->session()->path();
    Settings otherSettings(folder.filePath(u"other.ini"_s));
    MainWindow other(otherSettings, &prompts);
    EXPECT_FALSE(other.openCase(heron));
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_EQ(other.session(), nullptr);
    EXPECT_EQ(window->session()->path(), heron);

    // The window that let it go gives it free.
    window->closeCase();
    EXPECT_TRUE(other.openCase(heron));
}

TEST_F(MainWindowTest, TwoCasesInTwoWindowsDoNotTouchEachOther)
{
    makeCase(u"HERON"_s);
    Settings otherSettings(folder.filePath(u"other.ini"_s));
    MainWindow other(otherSettings, &prompts);
    ASSERT_TRUE(other.createCase(folder.filePath(u"egret.skein"_s), u"EGRET"_s, u"OFFICIAL"_s));
    addEntity(EntityKind::Person, u"Jordan Example"_s);
    EXPECT_EQ(entities(window->session()->database()).size(), 1U);
    EXPECT_EQ(entities(other.session()->database()).size(), 0U);
    EXPECT_TRUE(other.selection()->entities().empty());
}

TEST_F(MainWindowTest, AFileThatIsNoCaseIsRefusedInWordsAndLeftAsItWas)
{
    const QByteArray text = "Name,Number\nJordan,07700 900123\n";
    const QString path = write(u"people.skein"_s, text);
    EXPECT_FALSE(window->openCase(path));
    ASSERT_EQ(prompts.errors.size(), 1);
    EXPECT_FALSE(prompts.errors.first().isEmpty());
    EXPECT_EQ(window->session(), nullptr);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), text);
    EXPECT_FALSE(window->openCase(folder.filePath(u"gone.skein"_s)));
    EXPECT_EQ(prompts.errors.size(), 2);
}

TEST_F(MainWindowTest, AnImportStandsInTheLedgerAndIsUndoneAsOneStep)
{
    makeCase();
    const QString people = write(u"people.csv"_s,
                                 "Forename,Surname,Date of Birth,Phone\n"
                                 "Jordan,EXAMPLE,14/06/2008,07700 900123\n"
                                 "Ash,SAMPLE,31/02/1990,07700 900456\n");
    ASSERT_TRUE(importAll({people})) << qPrintable(prompts.errors.join(u'\n'));
    window->workspace()->enter(u"sources"_s);
    EXPECT_EQ(part<TableView>(u"sourceTable"_s)->model()->rowCount(), 1);
    EXPECT_FALSE(entities(window->session()->database()).empty());
    EXPECT_TRUE(window->notices().text().contains(u"people.csv: 2 rows"_s))
        << qPrintable(window->notices().text());
    action("undo")->trigger();
    EXPECT_TRUE(entities(window->session()->database()).empty());
}

TEST_F(MainWindowTest, AFileThatNothingFitsOpensTheWizardAndChangesNothing)
{
    makeCase();
    const QString odd = write(u"odd.csv"_s, "Alpha,Beta\n1,2\n3,4\n");
    bool wasAsked = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, window.get(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != u"importWizard")
            return;
        wasAsked = true;
        dialog->reject();
    });
    watch.start(20);
    window->importFiles({odd});
    EXPECT_TRUE(QTest::qWaitFor([&] { return wasAsked && !QApplication::activeModalWidget(); }, 20'000));
    EXPECT_TRUE(sources(window->session()->database()).empty());
    EXPECT_TRUE(prompts.errors.isEmpty()) << qPrintable(prompts.errors.join(u'\n'));
    EXPECT_EQ(window->notices().text(),
              u"odd.csv does not come in by itself. The wizard shows what was found."_s);
}

TEST_F(MainWindowTest, AReplaySaysWhatDiffersAndChangedColumnsAreMappedAnew)
{
    makeCase();
    const QByteArray text = "Forename,Surname,Date of Birth\nJordan,EXAMPLE,14/06/2008\n";
    const QString people = write(u"people.csv"_s, text);
    ASSERT_TRUE(importAll({people})) << qPrintable(prompts.errors.join(u'\n'));
    window->workspace()->enter(u"sources"_s);
    auto *replay = window->findChild<QAction *>(u"replay-source"_s);
    const auto notice = [&](const QString &words) {
        return QTest::qWaitFor([&] { return window->notices().text().contains(words); }, 20'000);
    };
    prompts.files = {people};
    replay->trigger();
    EXPECT_TRUE(notice(u"comes to the same: 1 rows"_s)) << qPrintable(window->notices().text());

    write(u"people.csv"_s, text + "Ash,SAMPLE,31/02/1990\n");
    prompts.files = {people};
    replay->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.errors.isEmpty(); }, 20'000));
    EXPECT_TRUE(prompts.errors.first().contains(u"rows: 1 then, 2 now"_s))
        << qPrintable(prompts.errors.first());

    write(u"people.csv"_s, QByteArray(text).replace("Surname", "Odd"));
    prompts.files = {people};
    prompts.answers << true;
    replay->trigger();
    bool wasMapped = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, window.get(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        wasMapped = wasMapped || (dialog && dialog->objectName() == u"importWizard"_s);
        if (dialog)
            dialog->reject();
    });
    watch.start(20);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wasMapped && !QApplication::activeModalWidget(); }, 20'000));
    EXPECT_TRUE(prompts.questions.first().text.contains(u"new columns: Odd"_s))
        << qPrintable(prompts.questions.first().text);
    EXPECT_EQ(sources(window->session()->database()).size(), 1U);
}

TEST_F(MainWindowTest, WithdrawingSaysFirstWhatWouldGo)
{
    makeCase();
    const QString people
        = write(u"people.csv"_s, "Forename,Surname,Date of Birth\nJordan,EXAMPLE,14/06/2008\n");
    ASSERT_TRUE(importAll({people})) << qPrintable(prompts.errors.join(u'\n'));
    window->workspace()->enter(u"sources"_s);
    auto *withdraw = window->findChild<QAction *>(u"withdraw-source"_s);
    withdraw->trigger(); // not confirmed
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.questions.isEmpty(); }));
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions.first().text.contains(u"1 entity,"_s))
        << qPrintable(prompts.questions.first().text);
    EXPECT_EQ(entities(window->session()->database()).size(), 1U);
    prompts.answers << true;
    withdraw->trigger();
    withdraw->trigger(); // once is enough
    EXPECT_TRUE(QTest::qWaitFor([&] { return entities(window->session()->database()).empty(); }));
    EXPECT_EQ(prompts.questions.size(), 2);
    window->findChild<QAction *>(u"restore-source"_s)->trigger();
    EXPECT_EQ(entities(window->session()->database()).size(), 1U);
}

TEST_F(MainWindowTest, TheOverviewCountsWithoutHoldingTheWindow)
{
    makeCase();
    window->workspace()->enter(u"overview"_s);
    const auto texts = [this] {
        QStringList found;
        for (const QLabel *label : window->findChildren<QLabel *>())
            if (label->isVisible())
                found << label->text();
        return found;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return texts().join(u' ').contains(u"No events yet"_s); }));
    EXPECT_FALSE(texts().join(u' ').contains(u"counted"_s));
    addEntity(EntityKind::Phone, u"07700 900123"_s);
    addEntity(EntityKind::Phone, u"07700 900124"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return texts().contains(u"2"_s); })) << qPrintable(texts().join(u'|'));
}

TEST_F(MainWindowTest, TheEventsAreReadWhenSomebodyLooks)
{
    makeCase();
    const auto add = [this] {
        window->session()->edit(u"Add"_s, [](Database &database) {
            Event event;
            event.kind = EventKind::Sighting;
            event.time.zone = "UTC";
            addEvent(database, event);
        });
    };
    const QAbstractItemModel *shown = part<TableView>(u"eventTable"_s)->model();
    window->workspace()->enter(u"events"_s);
    add();
    EXPECT_EQ(shown->rowCount(), 1);
    window->workspace()->enter(u"sources"_s);
    add();
    EXPECT_EQ(shown->rowCount(), 1);
    window->workspace()->enter(u"events"_s);
    EXPECT_EQ(shown->rowCount(), 2);
}

TEST_F(MainWindowTest, AFactOpensTheRowAsItWasWritten)
{
    makeCase();
    const QString people
        = write(u"people.csv"_s, "Forename,Surname,Date of Birth\nJordan,EXAMPLE,14/06/2008\n");
    ASSERT_TRUE(importAll({people})) << qPrintable(prompts.errors.join(u'\n'));
    const auto found = entities(window->session()->database());
    ASSERT_FALSE(found.empty());
    window->selection()->setEntities({found.front().id});
    QTest::qWait(10);
    auto *source = part<QAbstractButton>(u"factSource"_s);
    EXPECT_TRUE(source->text().contains(u"people.csv, row 2"_s)) << qPrintable(source->text());
    source->click();
    QStringList texts;
    for (const QLabel *label : part<QWidget>(u"writtenRow"_s)->findChildren<QLabel *>())
        texts << label->text();
    EXPECT_TRUE(texts.contains(u"Date of Birth"_s) && texts.contains(u"14/06/2008"_s))
        << qPrintable(texts.join(u" | "_s));
}

TEST_F(MainWindowTest, TheTimeStripSetsTheWindowThatEveryRoomFollows)
{
    makeCase();
    constexpr qint64 start = 1750000000000, hour = 3'600'000;
    window->session()->edit(u"Add"_s, [&](Database &database) {
        for (int i = 0; i < 100; ++i) {
            Event event;
            event.kind = EventKind::Sighting;
            event.time.earliest = event.time.latest = start + i * hour;
            event.time.zone = "UTC";
            addEvent(database, event);
        }
    });
    window->workspace()->enter(u"events"_s);
    auto *table = part<TableView>(u"eventTable"_s);
    EXPECT_EQ(table->model()->rowCount(), 100);
    TimeStrip &strip = window->workspace()->strip();
    bool wasCounted = false;
    QObject::connect(&strip, &TimeStrip::counted, &strip, [&] { wasCounted = true; });
    strip.refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return wasCounted; }));
    const int quarter = strip.width() / 4, middle = strip.height() / 2;
    QTest::mousePress(&strip, Qt::LeftButton, {}, {quarter, middle});
    QTest::mouseMove(&strip, {2 * quarter, middle});
    QTest::mouseMove(&strip, {3 * quarter, middle});
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, {3 * quarter, middle});
    ASSERT_TRUE(window->selection()->window().from && window->selection()->window().to);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() < 60; }));
    EXPECT_GT(table->model()->rowCount(), 40);
    QTest::keyClick(&strip, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 100; }));
}

TEST_F(MainWindowTest, LayoutAndRecentCasesAreRemembered)
{
    makeCase();
    const QString path = window->session()->path();
    window->workspace()->enter(u"entities"_s);
    addEntity(EntityKind::Person, u"Jordan Example"_s);
    part<TableView>(u"entityTable"_s)->setColumnWidth(0, 321);
    action("show-properties")->trigger();
    window->close();
    window = std::make_unique<MainWindow>(settings, &prompts);
    window->show();
    auto *recent = part<QListWidget>(u"recentCases"_s);
    ASSERT_EQ(recent->count(), 1);
    Q_EMIT recent->itemActivated(recent->item(0));
    ASSERT_NE(window->session(), nullptr);
    EXPECT_EQ(window->session()->path(), path);
    EXPECT_EQ(part<TableView>(u"entityTable"_s)->columnWidth(0), 321);
    EXPECT_FALSE(part<QWidget>(u"propertiesDock"_s)->isVisible());
}

TEST_F(MainWindowTest, EveryRoomCanBeReachedByTheKeyboardAndHasANameForScreenReaders)
{
    makeCase();
    for (const Room *room : window->workspace()->rooms()) {
        EXPECT_FALSE(room->accessibleName().isEmpty());
        for (const TableView *table : room->findChildren<TableView *>())
            EXPECT_FALSE(table->accessibleName().isEmpty()) << qPrintable(table->objectName());
        for (const QToolButton *button : room->findChildren<QToolButton *>()) {
            const bool isNamed = !button->text().isEmpty() || !button->accessibleName().isEmpty();
            EXPECT_TRUE(isNamed || button->focusPolicy() == Qt::NoFocus) << qPrintable(button->objectName());
        }
    }
    for (const ActionEntry &entry : Actions::table())
        if (const QAction *each = window->actions().find(QString::fromLatin1(entry.id))) {
            EXPECT_FALSE(each->text().isEmpty());
            EXPECT_FALSE(each->icon().isNull());
        }
}

TEST_F(MainWindowTest, FitsAFullHdScreenAtTwiceTheSize)
{
    makeCase();
    for (const Room *room : window->workspace()->findChildren<Room *>()) {
        EXPECT_LE(room->minimumSizeHint().width(), 600) << qPrintable(room->sign().id);
        EXPECT_LE(room->minimumSizeHint().height(), 400) << qPrintable(room->sign().id);
    }
    EXPECT_LE(window->minimumSizeHint().width(), 960);
    EXPECT_LE(window->minimumSizeHint().height(), 540);
}

TEST_F(MainWindowTest, FitsALaptopsScreenAtTwiceTheScale)
{
    constexpr int titleBar = 24;
    constexpr QSize screen(1366 / 2, 768 / 2 - titleBar);
    makeCase(u"NORTHERN LIGHTS AND OTHER LONG NAMES THAT SOMEBODY GAVE"_s);
    EXPECT_LE(window->minimumSizeHint().height(), screen.height());
    EXPECT_LE(window->minimumSizeHint().width(), screen.width());
    window->resize(screen);
    QCoreApplication::processEvents();
    ASSERT_EQ(window->size(), screen);
    const QRect all = window->rect();
    for (const QString &name : {u"caseMarking"_s, u"searchButton"_s, u"roomList"_s}) {
        const auto *widget = part<QWidget>(name);
        EXPECT_TRUE(widget->isVisible());
        EXPECT_TRUE(all.contains(QRect(widget->mapTo(window.get(), QPoint()), widget->size())))
            << qPrintable(name);
    }
    EXPECT_GE(part<QWidget>(u"caseMarking"_s)->width(), part<QWidget>(u"caseMarking"_s)->sizeHint().width())
        << "the marking is whole";
    for (Room *room : window->workspace()->rooms()) {
        window->workspace()->enter(room->sign().id);
        QCoreApplication::processEvents();
        for (const QToolButton *button : room->findChildren<QToolButton *>()) {
            const QRect place(button->mapTo(room, QPoint()), button->size());
            EXPECT_TRUE(!button->isVisible() || room->rect().contains(place))
                << qPrintable(room->sign().id + u' ' + button->objectName() + u' ' + button->text());
        }
    }
    auto *dock = part<QWidget>(u"propertiesDock"_s);
    EXPECT_FALSE(dock->isVisible()) << "the room needs the width";
    action("show-properties")->trigger();
    EXPECT_TRUE(dock->isVisible());
    EXPECT_EQ(window->width(), screen.width());
    action("show-properties")->trigger();
    window->resize(1280, 800);
    QCoreApplication::processEvents();
    EXPECT_FALSE(dock->isVisible()) << "closed by hand";
    action("show-properties")->trigger();
    window->resize(screen);
    window->resize(1280, 800);
    EXPECT_TRUE(dock->isVisible()) << "folded away and back by itself";
    EXPECT_TRUE(part<QPushButton>(u"searchButton"_s)->text().contains(u"Ctrl+K"_s));
    EXPECT_GT(part<QWidget>(u"roomList"_s)->width(), 100) << "with the names of the rooms again";
}
