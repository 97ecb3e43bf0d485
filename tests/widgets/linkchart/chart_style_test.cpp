// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "tests/widgets/linkchart/chart_room_fixture.h"
#include "widgets/linkchart/chart_format.h"
#include "widgets/linkchart/chart_style.h"

#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

namespace {

class ChartStyleTest : public ChartRoomTest
{
protected:
    ChartStyleTest() { qputenv("SKEIN_RESOURCES", m_own.path().toUtf8()); }
    void TearDown() override { qunsetenv("SKEIN_RESOURCES"); }

    void setFormat(const QJsonObject &format)
    {
        PictureOptions options = m_room.view().model().options();
        options.format = format;
        options.showsDates = false;
        m_room.view().model().setOptions(options);
    }

    /// What the menu of colours offers, as it opens.
    QAction *offered(const QString &title)
    {
        QMenu *menu = child<QToolButton>(u"chart-colour-menu"_s)->defaultAction()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *each : menu->actions())
            if (each->text() == title)
                return each;
        return nullptr;
    }

    QString shown() { return m_room.view().model().options().format.value(u"title"_s).toString(); }

    QTemporaryDir m_own;
};

} // namespace

TEST_F(ChartStyleTest, AStyleIsSavedByNameAndBringsColoursAndLabelsBack)
{
    setFormat(formatByAttribute(u"Colour"_s));
    m_prompts.texts << u"By paint / café"_s;
    trigger(u"chart-style-save"_s);
    EXPECT_TRUE(m_prompts.errors.isEmpty()) << qPrintable(m_prompts.errors.join(u'|'));
    EXPECT_TRUE(QFile::exists(m_own.filePath(u"chart_formats/own-by-paint-café.json"_s)));
    PictureOptions plain;
    m_room.view().model().setOptions(plain);
    QAction *choice = offered(u"By paint / café"_s);
    ASSERT_TRUE(choice);
    choice->trigger();
    EXPECT_EQ(shown(), u"By paint / café");
    EXPECT_FALSE(m_room.view().model().options().showsDates);
    m_sample.file.session().undo();
    EXPECT_EQ(shown(), QString());
}

TEST_F(ChartStyleTest, AStyleGoesToAFileAndComesBackInAnotherPlace)
{
    setFormat(formatByAttribute(u"Make"_s));
    const QString path = m_own.filePath(u"mine.json"_s);
    m_prompts.files << path;
    m_prompts.texts << u"Makes"_s;
    trigger(u"chart-style-export"_s);
    ASSERT_TRUE(QFile::exists(path));
    m_room.view().model().setOptions({});
    m_prompts.files << path;
    trigger(u"chart-style-import"_s);
    EXPECT_EQ(shown(), u"Makes");
    EXPECT_TRUE(offered(u"Makes"_s)) << "it is kept for the next chart";
}

TEST_F(ChartStyleTest, WhatIsNoStyleIsRefusedAndNothingChanges)
{
    trigger(u"chart-style-save"_s); // items look as their kinds do
    EXPECT_EQ(m_prompts.errors.size(), 1);
    for (const QByteArray &bytes :
         {QByteArray("{"), QByteArray("[]"), QByteArray("{\"title\":\"..\",\"by\":\"lines\"}"),
          QByteArray("{\"title\":\"M\",\"by\":\"measure\",\"size\":{}}"), QByteArray(2'000'000, ' ')})
        EXPECT_THROW(readStyle(bytes), Error) << bytes.left(40).constData();
    EXPECT_NO_THROW(readStyle("{\"title\":\"Lines\",\"by\":\"lines\"}"));
    EXPECT_EQ(shown(), QString());
}
