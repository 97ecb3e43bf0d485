// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QMenuBar;
class QPushButton;

namespace skein {

class Actions;
class Marking;

/// The top of the window: menus, the operation with its marking, and the search box that is always there.
class HeaderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const Actions &actions, QWidget *parent = nullptr);

    void showCase(const QString &operation, const Marking &marking);
    void showNoCase();
    QMenuBar &menus() const { return *m_menus; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMenuBar *m_menus;
    QLabel *m_operation;
    QLabel *m_marking;
    QPushButton *m_search;
};

} // namespace skein
