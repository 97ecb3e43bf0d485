// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"
#include "app/command_palette.h"
#include "app/settings.h"

#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace skein;

TEST(ActionsTest, NoShortcutIsGivenTwice)
{
    const Actions actions;
    QSet<QString> seen;
    for (const QAction *action : actions.all())
        for (const QKeySequence &shortcut : action->shortcuts()) {
            EXPECT_FALSE(seen.contains(shortcut.toString())) << qPrintable(shortcut.toString());
            seen << shortcut.toString();
        }
}

TEST(PaletteTest, DisabledCommandsAreNotOffered)
{
    Actions actions;
    actions.setCaseOpen(false);
    EXPECT_TRUE(matchingCommands(actions.all(), u"import files"_s).empty());
    actions.setCaseOpen(true);
    EXPECT_EQ(matchingCommands(actions.all(), u"im fi"_s).size(), 1U);
    EXPECT_TRUE(matchingCommands(actions.all(), u"no such command"_s).empty());
}

TEST(SettingsTest, TheNewestCaseComesFirstAndOnlyOnce)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"s.ini"_s));
    settings.addRecentCase(u"/cases/a.skein"_s);
    settings.addRecentCase(u"/cases/b.skein"_s);
    settings.addRecentCase(u"/cases/a.skein"_s);
    EXPECT_EQ(settings.recentCases(), (QStringList{u"/cases/a.skein"_s, u"/cases/b.skein"_s}));
    settings.removeRecentCase(u"/cases/a.skein"_s);
    EXPECT_EQ(settings.recentCases(), QStringList{u"/cases/b.skein"_s});
}
