// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenuBar;
class QPushButton;

namespace skein {

class Actions;
class ElidedLabel;
class Marking;
class PlainLabel;

/// The top of the window: menus, the operation with its marking, and the search box that is always there.
/// Where it is narrow the operation's name is cut and the search box says less; the marking is always whole.
class HeaderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(const Actions &actions, QWidget *parent = nullptr);

    void showCase(const QString &operation, const Marking &marking);
    void showNoCase();
    QMenuBar &menus() const { return *m_menus; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int fixedWidth() const; ///< Of what never gives way.

    QMenuBar *m_menus;
    ElidedLabel *m_operation;
    PlainLabel *m_marking;
    QPushButton *m_search;
};

} // namespace skein
