// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/base/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

static const QString LongWords = u"Nothing was changed, and what is safe is said at length "_s.repeated(6);

/// A window with work above, and a hint and a button at its foot.
class NoticeBarTest : public testing::Test
{
protected:
    NoticeBarTest()
        : notice(&window)
    {
        auto *column = new QVBoxLayout(&window);
        auto *foot = new QHBoxLayout;
        column->addWidget(&work, 1);
        column->addLayout(foot);
        foot->addWidget(&hint, 1);
        foot->addWidget(&button);
        notice.liesOver(&hint);
        window.resize(600, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        work.setFocus();
    }

    QWidget window;
    NoticeBar notice;
    QLineEdit work;
    QLabel hint{u"Nothing is changed yet."_s};
    QPushButton button{u"Next"_s};
};

TEST_F(NoticeBarTest, MovesNothingAndLiesOverNoButton)
{
    const QRect before = work.geometry();
    for (const QString &words : {u"Undone: Hide 1 item"_s, LongWords}) {
        notice.showError(words);
        QTest::qWait(1);
        EXPECT_EQ(work.geometry(), before);
        EXPECT_TRUE(notice.isVisible());
        EXPECT_FALSE(notice.geometry().intersects(button.geometry()));
        EXPECT_TRUE(window.rect().contains(notice.geometry()));
        EXPECT_GE(notice.geometry().bottom(), hint.geometry().bottom());
        const auto *text = notice.findChild<QLabel *>(u"noticeText"_s);
        EXPECT_GE(text->height(), text->heightForWidth(text->width())) << "all of it can be read";
    }
}

TEST_F(NoticeBarTest, LiesOverAllOfTheWordsBeneathItOrOverNone)
{
    for (const int width : {300, 420, 600, 1400}) {
        window.resize(width, 400);
        notice.showDone(u"Stopped. Nothing was changed."_s);
        QTest::qWait(1);
        QRect words = hint.geometry();
        words.setWidth(std::min(words.width(), hint.fontMetrics().horizontalAdvance(hint.text())));
        const QRect over = notice.geometry() & words;
        EXPECT_TRUE(over.isEmpty() || over.width() == words.width()) << width;
    }
}

TEST_F(NoticeBarTest, StaysAtTheFootWhenTheWindowChanges)
{
    notice.showDone(u"Done"_s);
    window.resize(900, 700);
    QTest::qWait(1);
    EXPECT_TRUE(hint.geometry().intersects(notice.geometry()));
    hint.hide();
    QTest::qWait(1);
    EXPECT_GT(notice.geometry().bottom(), window.height() - 20);
}

TEST_F(NoticeBarTest, GoesByEscapeWhichThenDoesNothingElse)
{
    button.setFocus();
    notice.showDone(u"Done"_s);
    QTest::keyClick(&button, Qt::Key_Escape);
    EXPECT_EQ(notice.text(), QString());

    work.setFocus();
    notice.showDone(u"Done"_s);
    QTest::keyClick(&work, Qt::Key_Escape);
    EXPECT_EQ(notice.text(), u"Done"_s) << "who writes has Escape for what is written";
    QTest::mouseClick(notice.findChild<QToolButton *>(u"noticeClose"_s), Qt::LeftButton);
    EXPECT_EQ(notice.text(), QString());
}

TEST_F(NoticeBarTest, ItsButtonsAreReachedByTabAndItStaysWhileTheyHaveTheKeys)
{
    notice.showError(u"It could not be read."_s, u"errno 5"_s);
    auto *copy = notice.findChild<QToolButton *>(u"noticeCopy"_s);
    for (int i = 0; i < 6 && !copy->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_TRUE(copy->hasFocus());

    notice.showDone(u"Done"_s);
    notice.findChild<QToolButton *>(u"noticeClose"_s)->setFocus();
    notice.findChild<QTimer *>()->start(1);
    QTest::qWait(20);
    EXPECT_TRUE(notice.isVisible());
    work.setFocus();
    notice.findChild<QTimer *>()->start(1);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !notice.isVisible(); }, 1000));
}

TEST_F(NoticeBarTest, IsANotificationWithItsWordsToAScreenReader)
{
    notice.showDone(u"Undone: Hide 1 item"_s);
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&notice);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Notification);
    EXPECT_EQ(spoken->text(QAccessible::Name), u"Undone: Hide 1 item"_s);
}
