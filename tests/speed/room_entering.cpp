// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/main_window.h"
#include "app/settings.h"
#include "app/workspace.h"
#include "core/storage/case_session.h"
#include "tests/speed/stall.h"
#include "tests/support/fake_prompts.h"
#include "widgets/base/selection.h"
#include "widgets/base/theme.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace skein;
using namespace Qt::Literals::StringLiterals;

/// room_entering CASE: how long the window stands still when a case is opened, each room is entered for the
/// first time and again, and when the time window is set while the events are seen.
int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    applyTheme(*qApp, Appearance::Light);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    FakePrompts prompts;
    MainWindow window(settings, &prompts);
    window.resize(1280, 800);
    window.show();
    constexpr int settled = 2500;
    QTest::qWait(settled);
    Stall stall;
    window.openCase(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    QTest::qWait(settled);
    stall.tell("open the case");
    for (const char *round : {"first", "again"})
        for (const QString &room : {u"sources"_s, u"entities"_s, u"charts"_s, u"events"_s, u"timeline"_s,
                                    u"products"_s, u"audit"_s, u"overview"_s}) {
            window.workspace()->enter(room);
            QTest::qWait(settled);
            stall.tell(qPrintable(room + u", "_s + QLatin1StringView(round)));
        }
    window.workspace()->enter(u"events"_s);
    QTest::qWait(settled);
    stall.tell("back to the events");
    constexpr qint64 july = 1751328000000, day = 86'400'000;
    window.selection()->setWindow({july, july + 180 * day});
    QTest::qWait(settled);
    stall.tell("events of half a year");
    window.selection()->setWindow({});
    QTest::qWait(settled);
    stall.tell("events of all times");
    return 0;
}
