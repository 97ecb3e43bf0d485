// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace skein {

/// A list at the side of the window: a line with icon and text, a count at its right, and an accent bar at
/// its left while it is in front.
class SideList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SideList(QWidget *parent = nullptr);

    QListWidgetItem *add(const QIcon &picture, const QString &text, const QString &count = {});
    static int countRole();
};

} // namespace skein
