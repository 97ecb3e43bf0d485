// SPDX-FileCopyrightText: 2026 The Skein authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QWidget>

class QToolButton;

namespace skein {

class ElidedLabel;

/// A room's head: its title, what is counted in it, and its actions at the right, without their words where
/// there is no room for all of them.
class RoomHead final : public QWidget
{
    Q_OBJECT

public:
    RoomHead(const QString &title, const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setCount(const QString &text); ///< "12 of 148 entities"
    QString count() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitButtons();

    QWidget *m_title;
    ElidedLabel *m_count;
    QList<QToolButton *> m_buttons;
};

} // namespace skein
