// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window_entry.h"

#include "app/main_window.h"
#include "app/settings.h"

#include <QApplication>

namespace skein {

int runWindow(const QString &casePath)
{
    Settings settings;
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), settings.appearance());
    MainWindow window(settings);
    window.show();
    if (!casePath.isEmpty())
        window.openCase(casePath);
    return QApplication::exec();
}

} // namespace skein
